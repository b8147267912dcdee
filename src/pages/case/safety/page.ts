/**
 * Somebody may come to harm: who reads it and what may follow, then one box. It is for everybody with a place in the case.
 * Nothing of the case changes by it (docs/decisions/0010): the words go to a record of their own.
 */
import { partyOf } from '../../../case/standing.ts';
import type { WrittenAs } from '../../../safety/worry.ts';
import { worryAudience } from '../../../safety/worry.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { insetText } from '../../../web/components/content/inset-text/inset-text.ts';
import { sayPhone } from '../../../web/components/frame/footer/footer.ts';
import { textarea } from '../../../web/field.ts';
import { type Html, html, type Part } from '../../../web/html.ts';
import { type Kit, notThere } from '../../../web/page.ts';
import { dayInFull, londonDate } from '../../dates.ts';
import { showReaders } from '../../frame.ts';
import { action, page, type SiteVisit, signedIn } from '../../site.ts';
import { type CaseView, caseLinks, openCaseView, readBy, readersFor } from '../case-view.ts';
import { words } from './words.en.ts';

interface Safety {
  readonly view: CaseView;
  readonly phone: string;
  /** That this person wrote, and when. */
  readonly own: readonly { readonly reference: string; readonly on: string }[];
}

const load = async (visit: SiteVisit): Promise<Safety | typeof notThere> => {
  const view = await openCaseView(visit);
  if (view === notThere) return notThere;
  const { worries, config } = visit.services;
  const own = await worries.ofWriter(view.actor, view.state.id);
  return {
    view,
    phone: config.phone,
    own: own.map(({ reference, raisedAt }) => ({ reference, on: londonDate(raisedAt).toString() })),
  };
};

const writtenAs = ({ place, state, actor }: CaseView): WrittenAs => {
  if (place.is === 'member') {
    const members = partyOf(state, actor.account)?.members ?? [];
    return members.find(({ account }) => account === actor.account)?.as ?? 'representative';
  }
  return place.is === 'caseworker' ? 'caseworker' : 'mediator';
};

const raise = action<Safety>()({
  name: 'raise-safety-worry',
  path: '/case/:ref/safety',
  title: words.button,
  fields: ({ view }) => ({
    text: textarea({
      label: words.label,
      hint: view.place.is === 'caseworker' ? words.hintDesk : words.hint,
      maxLength: 5_000,
      ...readBy(view, worryAudience),
    }),
  }),
  run: async (visit, { view }, { text }) => {
    const { id, reference } = view.state;
    const origin = { case: id, caseReference: reference, as: writtenAs(view) };
    await visit.services.worries.raise(signedIn(visit), origin, text, visit.onceKey);
    return { go: `${view.url}/safety` };
  },
});

const list = (items: readonly string[]): Html =>
  html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;

const ownPart = ({ own }: Safety): Part =>
  own.length > 0 &&
  insetText({
    html: html`<h2>${words.ownHeading}</h2>${own.map(
      ({ on, reference }) => html`<p>${words.own(dayInFull(on), reference)}</p>`,
    )}<p>${words.ownKept}</p>`,
  });

const main = (safety: Safety, kit: Kit): Html => {
  const { view, phone } = safety;
  return html`<h1>${words.title}</h1>
${ownPart(safety)}
${card({
  heading: words.danger,
  html: html`<p><a href="tel:999">999</a>. ${words.dangerText}</p><p>${sayPhone((number) => `Our number is ${number}.`, phone)} <a href="/check?harm=yes">${words.more}</a></p>`,
})}
${card({
  heading: words.readersHeading,
  html: html`<p>${words.readers}</p>${showReaders(readersFor(view, worryAudience), undefined, words.readersLabel)}<p>${words.secret}</p><p>${words.wait}</p>`,
})}
${card({ heading: words.nextHeading, html: list(words.next) })}
${card({ heading: words.privateHeading, html: list(words.private) })}
${kit.form('raise-safety-worry')}`;
};

export const safetyPage = page<Safety>({
  path: '/case/:ref/safety',
  open: 'signed-in',
  load,
  title: () => words.title,
  links: ({ view }) => [...caseLinks(view), { rel: 'check', href: '/check?harm=yes', title: words.more }],
  actions: [raise],
  json: ({ phone, own }) => ({
    danger: words.danger,
    phone,
    says: [words.readers, words.secret, words.wait, ...words.next, ...words.private],
    own,
  }),
  look: ({ view }) => ({ back: view.url }),
  view: (safety, kit) => ({ main: main(safety, kit) }),
});
