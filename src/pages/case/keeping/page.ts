/** How long a case is kept, what keeps it longer, and for caseworkers how it is forgotten before its time. */

import { certificateText } from '../../../forgetting/run/certificate.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { summaryList } from '../../../web/components/content/summary-list/summary-list.ts';
import { type Html, html, type Part } from '../../../web/html.ts';
import type { Kit } from '../../../web/page.ts';
import { dayInFull, londonDate } from '../../dates.ts';
import { page } from '../../site.ts';
import { caseLinks, personName } from '../case-view.ts';
import { keepingActions } from './actions.ts';
import { heldPart } from './held.ts';
import { isForgotten, type Keeping, openKeeping, untilAsJson } from './keeping.ts';
import { words } from './words.en.ts';

const kindsCard = ({ view, kinds }: Keeping): Html => {
  if (view.state.closed === null) return html`<p>${words.open}</p>`;
  const rows = kinds.map(({ kind, until, gone }) => ({
    key: { text: words.kinds[kind] },
    value: {
      text: gone !== null ? words.gone(dayInFull(gone)) : until !== null ? words.until(dayInFull(until)) : '',
    },
  }));
  return html`${summaryList({ rows })}<p class="muted">${words.rule}</p>`;
};

const holdsCard = ({ view, deskWords }: Keeping, kit: Kit): Html =>
  card({
    heading: words.deskHolds,
    html: html`<p>${words.deskHoldsHint}</p>
${view.state.forgetting.holds.map(
  ({ id, reason, at }) => html`<p>${words.held[reason]} ${words.since(dayInFull(londonDate(at)))}</p>
${deskWords?.holds.has(id) === true && html`<p>${deskWords.holds.get(id)}</p>`}
${reason === 'safeguarding' ? html`<p>${words.byLead}</p>` : kit.form('lift-hold', { params: { hold: id }, secondary: true })}`,
)}
${kit.form('place-hold', { secondary: true })}`,
  });

const proposalPart = ({ view, deskWords }: Keeping): Part => {
  const { proposed } = view.state.forgetting;
  if (proposed === null) return false;
  const { by, at, confirmed } = proposed;
  return html`<p>${words.proposed(personName(view, by), dayInFull(londonDate(at)))}</p>
${deskWords?.proposal != null && html`<p>${deskWords.proposal}</p>`}
<p>${confirmed === null ? words.confirmHint : words.confirmed(personName(view, confirmed.by))}</p>`;
};

const eraseCard = (keeping: Keeping, kit: Kit): Part =>
  keeping.view.state.closed !== null &&
  card({
    heading: words.deskErase,
    html: html`<p>${words.deskEraseHint}</p>${proposalPart(keeping)}
${kit.form('propose-erasure', { secondary: true })}${kit.form('confirm-erasure', { secondary: true })}
${kit.form('take-back-erasure', { secondary: true })}`,
  });

const deskPart = (keeping: Keeping, kit: Kit): Part => {
  if (keeping.view.place.is !== 'caseworker') return false;
  const { certificate } = keeping;
  const paper =
    certificate !== null &&
    card({
      heading: words.certificate,
      html: html`<p class="as-typed">${certificateText(certificate)}</p>`,
    });
  return html`${!isForgotten(keeping) && html`${holdsCard(keeping, kit)}${eraseCard(keeping, kit)}`}${paper}`;
};

export const keepingPage = page<Keeping>({
  path: '/case/:ref/keeping',
  open: 'signed-in',
  load: openKeeping,
  title: () => words.title,
  links: (keeping) => [
    ...(isForgotten(keeping) ? [{ rel: 'home', href: '/home', title: words.home }] : caseLinks(keeping.view)),
    { rel: 'own-data', href: '/you/data', title: words.copy },
  ],
  actions: keepingActions,
  json: ({ view, kinds, deskWords, certificate }) => ({
    kinds: kinds.map(({ kind, until, gone }) => ({
      kind,
      says: words.kinds[kind],
      until: until === null || gone !== null ? null : untilAsJson(until),
      destroyedOn: gone?.toString() ?? null,
    })),
    held: view.state.forgetting.holds.map(({ reason }) => words.held[reason]),
    ...(deskWords === null
      ? {}
      : { holdWords: [...deskWords.holds.values()], proposal: deskWords.proposal, certificate }),
  }),
  look: ({ view }) => ({
    back: view.url,
    leaveThisPage: view.place.is === 'member',
    dense: view.place.is === 'caseworker',
  }),
  view: (keeping, kit) => ({
    main: html`<h1>${words.title}</h1>${heldPart(keeping.view)}<p>${words.intro}</p>
${kindsCard(keeping)}<p>${words.numbers}</p>
<p><a href="/you/data">${words.copy}</a></p>
${deskPart(keeping, kit)}`,
  }),
});
