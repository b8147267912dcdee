/** Somebody said no or left: what happened, and the two ways on from there. */
import { goOnWithout } from '../../../case/commands/inviting/go-on-without.ts';
import { goneParties } from '../../../case/standing.ts';
import type { Party } from '../../../case/state.ts';
import { rules } from '../../../law/rules/register.ts';
import type { Words } from '../../../record/record.ts';
import { partyTag } from '../../../web/components/case/party-tag/party-tag.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { quietPanel } from '../../../web/components/content/quiet-panel/quiet-panel.ts';
import { type Html, html, type Part } from '../../../web/html.ts';
import { type Kit, notThere } from '../../../web/page.ts';
import {
  type CaseView,
  caseLinks,
  partyLabel,
  partyName,
  perform,
  readersFor,
} from '../../case/case-view.ts';
import { showReaders } from '../../frame.ts';
import { action, page } from '../../site.ts';
import { day, deskLook, openForDesk, reference } from '../desk-view.ts';
import { replyByField, replyByPanel, replyByProblem, usualReplyBy } from '../reply-by.ts';
import { words } from './words.en.ts';

interface GoingOn {
  readonly view: CaseView;
  readonly at: Temporal.Instant;
  readonly gone: readonly Party[];
  readonly stay: readonly Party[];
  readonly opened: Words;
}

const isAskerGone = ({ view, gone }: GoingOn): boolean =>
  gone.some(({ id }) => id === view.state.askingParty);

const canGoOn = (going: GoingOn): boolean =>
  going.view.state.closed === null && going.gone.length > 0 && going.stay.length >= 2 && !isAskerGone(going);

const goOn = action<GoingOn>()({
  name: 'go-on-without',
  path: '/case/:ref/going-on',
  title: words.goOn,
  when: canGoOn,
  fields: ({ at }) => ({ replyBy: replyByField(at) }),
  run: async (visit, { view }, { replyBy }) => {
    const problem = replyByProblem(replyBy, visit.at);
    if (problem !== null) return { invalid: [problem] };
    const by = replyBy ?? usualReplyBy(visit.at);
    return perform(visit, view, goOnWithout, { replyBy: by.toString() }, view.url);
  },
});

const noteOf = ({ opened }: GoingOn, { taking }: Party): string | null =>
  taking.is === 'declined' && taking.note !== null ? (opened.text(taking.note) ?? words.unreadable) : null;

const whatHappened = (going: GoingOn, party: Party): Html => {
  const { taking } = party;
  const note = noteOf(going, party);
  const tag = partyTag({ side: party.kind, name: partyLabel(going.view, party) });
  if (taking.is !== 'declined') {
    return html`<p>${tag} ${taking.is === 'left' && words.left(day(taking.at))}</p>`;
  }
  return html`<p>${tag} ${words.declined(day(taking.at))}</p>
<p><strong>${words.reason}:</strong> ${words.reasons[taking.reason]}</p>
${
  note !== null &&
  html`<p><strong>${words.note}:</strong></p><p class="as-typed">${note}</p>
${showReaders(readersFor(going.view, `arrangements:${party.id}`), undefined, words.noteReaders)}`
}`;
};

const goOnPart = (going: GoingOn, kit: Kit): Part => {
  if (!canGoOn(going)) return html`<p>${isAskerGone(going) ? words.askerGone : words.cannot}</p>`;
  const names = going.stay.map((party) => partyName(going.view, party)).join(', ');
  return card({
    heading: words.goOnHeading,
    html: html`<p>${words.goOnIntro}</p><p>${words.asked(names)}</p>${kit.form('go-on-without')}`,
  });
};

const main = (going: GoingOn, kit: Kit): Html => {
  const { view, gone } = going;
  const head = html`<h1>${words.title}</h1>${reference(view)}`;
  if (gone.length === 0) return html`${head}<p>${words.nobodyGone}</p>`;
  return html`${head}
${card({
  heading: words.happenedHeading,
  html: html`${gone.map((party) => whatHappened(going, party))}<p class="muted">${words.voluntary} ${words.source}: ${rules['DR-3'].sources.join('; ')} (DR-3)</p>`,
})}
${view.state.closed === null && goOnPart(going, kit)}
${
  view.state.closed === null &&
  card({
    heading: words.closeHeading,
    html: html`<p>${words.closeIntro}</p><p><a href="${view.url}/close">${words.closeLink}</a></p>`,
  })
}`;
};

const side = (going: GoingOn): Html =>
  html`${canGoOn(going) && replyByPanel(going.at)}${quietPanel({
    heading: words.routesHeading,
    html: html`<ul>${words.routes.map((route) => html`<li>${route}</li>`)}</ul><p><a href="/check">${words.routesLink}</a></p>`,
  })}`;

const asJson = (going: GoingOn) => ({
  gone: going.gone.map((party) => ({
    party: party.id,
    name: partyName(going.view, party),
    takingPart: party.taking.is,
    at: party.taking.is === 'named' ? null : party.taking.at.toString(),
    reason: party.taking.is === 'declined' ? party.taking.reason : null,
    note: noteOf(going, party),
  })),
  canGoOn: canGoOn(going),
  wouldBeAsked: going.stay.map((party) => partyName(going.view, party)),
  nextRoutes: words.routes,
});

export const goingOnPage = page<GoingOn>({
  path: '/case/:ref/going-on',
  open: 'signed-in',
  load: async (visit) => {
    const view = await openForDesk(visit);
    if (view === notThere) return notThere;
    const gone = goneParties(view.state);
    const stay = [...view.state.parties.values()].filter((party) => !gone.includes(party));
    const notes = gone.map(({ taking }) => (taking.is === 'declined' ? taking.note : null));
    return { view, at: visit.at, gone, stay, opened: await view.read(notes) };
  },
  title: () => words.title,
  links: ({ view }) => [...caseLinks(view), { rel: 'check', href: '/check', title: words.routesLink }],
  actions: [goOn],
  json: asJson,
  look: ({ view }) => deskLook(view),
  view: (going, kit) => ({ main: main(going, kit), ...(going.gone.length > 0 ? { side: side(going) } : {}) }),
});
