/** How the request looks: to the desk with facts, law and notes; to the side that asked as their own words. */
import { message, messageList } from '../../../web/components/case/message/message.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { quietPanel } from '../../../web/components/content/quiet-panel/quiet-panel.ts';
import { summaryList } from '../../../web/components/content/summary-list/summary-list.ts';
import { warningText } from '../../../web/components/content/warning-text/warning-text.ts';
import { type Html, html, type Part } from '../../../web/html.ts';
import type { Kit } from '../../../web/page.ts';
import { partyName, readersFor } from '../../case/case-view.ts';
import { timeInFull } from '../../dates.ts';
import { showReaders } from '../../frame.ts';
import { day, reference } from '../desk-view.ts';
import { isDesk, outsideTheLaw, type Request } from './request.ts';
import { words } from './words.en.ts';

const saidIn = (heading: string, text: string | null): Html =>
  html`<h2 class="card__heading">${heading}</h2><p class="as-typed">${text ?? words.unreadable}</p>`;

const saidCard = ({ view, said }: Request): Html =>
  card({
    html: html`${saidIn(words.child, said.child)}${saidIn(words.story, said.story)}${saidIn(words.hopes, said.hopes)}${saidIn(words.summary, said.summary)}
${showReaders(readersFor(view, 'intake'), undefined, words.readers)}`,
  });

const needsCard = ({ view, said }: Request): Part => {
  if (view.place.is === 'mediator') return '';
  return card({
    heading: words.needs,
    html: html`<p class="as-typed">${said.needs ?? (view.state.request.needs === null ? words.noNeeds : words.unreadable)}</p>
${showReaders(readersFor(view, `arrangements:${view.state.askingParty}`), undefined, words.readers)}`,
  });
};

const factsOf = ({ view, askedBy, authority }: Request) => {
  const { state } = view;
  const others = [...state.parties.values()].filter(({ id }) => id !== state.askingParty);
  return [
    [words.askedBy, askedBy],
    [words.capacity, words.as[state.asker]],
    [words.askedOn, day(state.askedAt)],
    [words.named, others.map((party) => partyName(view, party)).join(', ')],
    [words.authority, authority],
    [words.plan, words.hasPlan(state.hasPlan)],
    [words.kind, words.kinds[state.about]],
    [words.stage, words.stages[state.stage]],
  ] as const;
};

const lawPanel = (request: Request): Html => {
  const { law, view } = request;
  return quietPanel({
    heading: words.law,
    html: html`<p>${law.why}</p>
${!law.open && warningText({ text: words.notOpen })}
${outsideTheLaw(request).map((party) => html`<p>${words.outside(partyName(view, party))}</p>`)}
<p class="muted">${words.sources}: ${law.sources.join('; ')} (DR-1)</p>`,
  });
};

const notesPart = ({ notes }: Request, kit: Kit): Html => {
  const items = notes.map(({ at, author, text }, index) =>
    message({
      id: `note-${notes.length - index}`,
      author,
      side: 'service',
      sentText: timeInFull(at),
      sentAt: at.toString(),
      text: text ?? words.unreadable,
    }),
  );
  return html`<h2 id="notes">${words.notesHeading}</h2><p>${words.notesIntro}</p>
${items.length === 0 ? html`<p>${words.noNotes}</p>` : messageList({ id: 'note-list', label: words.notesHeading, items })}
${kit.form('note-arrangement', { secondary: true })}`;
};

const checkPart = ({ view }: Request, kit: Kit): Part => {
  if (view.state.checkedAt !== null) return html`<p>${words.checkedOn(day(view.state.checkedAt))}</p>`;
  return (
    kit.offers('check-request') &&
    card({ heading: words.checkHeading, html: html`<p>${words.checkIntro}</p>${kit.form('check-request')}` })
  );
};

export const deskSide = (request: Request): Html => html`${lawPanel(request)}`;

const deskMain = (request: Request, kit: Kit): Html => html`<h1>${words.title}</h1>
${reference(request.view)}
${saidCard(request)}
${needsCard(request)}
${card({
  heading: words.askedHeading,
  html: summaryList({
    rows: factsOf(request).map(([key, value]) => ({ key: { text: key }, value: { text: value } })),
  }),
})}
${checkPart(request, kit)}
${notesPart(request, kit)}`;

const readOnlyMain = (request: Request): Html => {
  const isAsker = request.view.place.is === 'member';
  return html`<h1>${isAsker ? words.titleForAsker : words.title}</h1>
${reference(request.view)}
${isAsker && html`<p>${words.introForAsker}</p>`}
${saidCard(request)}
${needsCard(request)}`;
};

export const mainOf = (request: Request, kit: Kit): Html =>
  isDesk(request) ? deskMain(request, kit) : readOnlyMain(request);
