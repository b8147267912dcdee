/** The promises: who does what, by when, how it stands, what each side says, and what can be done when a day has passed. */
import { sayDone } from '../../../agreement/commands/keeping/say-done.ts';
import { nextStep } from '../../../web/components/case/next-step/next-step.ts';
import { worklistTable } from '../../../web/components/content/worklist-table/worklist-table.ts';
import { type Html, html } from '../../../web/html.ts';
import { type Kit, notThere, type View } from '../../../web/page.ts';
import { dayInFull } from '../../dates.ts';
import { action, page } from '../../site.ts';
import { caseLinks, partyTitle, perform } from '../case-view.ts';
import { factsAsJson, overduePart, promiseAsJson, promisePart } from './promise-part.ts';
import {
  areAllKept,
  hasSaidDone,
  maySay,
  type OpenPromise,
  openPromises,
  type PromisesView,
} from './promises.ts';
import { words } from './words.en.ts';

const path = '/case/:ref/actions';
const isCaseworker = ({ view }: PromisesView): boolean => view.place.is === 'caseworker';

const sayDoneAction = action<PromisesView>()({
  name: 'say-done',
  path: `${path}/:clause/done`,
  title: ({ promises }, { clause }) =>
    words.sayDone(String(promises.find((promise) => promise.clause === clause)?.number ?? '')),
  when: maySay,
  each: (data) =>
    data.promises.filter((promise) => !hasSaidDone(data, promise)).map(({ clause }) => ({ clause })),
  fields: ({ own, promises }, { clause }) =>
    own !== null && promises.some((promise) => promise.clause === clause) ? {} : notThere,
  run: (visit, { view }) =>
    perform(visit, view, sayDone, { clause: visit.params['clause'] ?? '' }, `${view.url}/actions`),
});

interface Now {
  readonly sentence: string;
  readonly detail?: string;
  readonly action?: { readonly text: string; readonly href: string };
}

/** The first day of a promise that is not done yet. */
const nextDay = (promises: readonly OpenPromise[]): Temporal.PlainDate | undefined =>
  promises
    .flatMap(({ state, dueOn }) => (state === 'done' || dueOn === null ? [] : [dueOn]))
    .sort(Temporal.PlainDate.compare)[0];

/** What is asked of those who signed is not asked of the desk, which closes the case when all is kept. */
const howItStands = (data: PromisesView): Now => {
  const { now } = words;
  const { view, promises, isSigned } = data;
  const isDesk = isCaseworker(data);
  if (view.state.closed !== null) return { sentence: now.closed };
  if (!isSigned) {
    const action = { text: now.toAgreement, href: `${view.url}/agreement` };
    return isDesk ? { sentence: now.unsigned } : { sentence: now.unsigned, action };
  }
  if (areAllKept(data)) {
    const action = { text: now.toClose, href: `${view.url}/close` };
    return isDesk ? { sentence: now.allKept, action } : { sentence: now.allKept, detail: now.allKeptDetail };
  }
  const isLate = promises.some(({ state }) => state === 'overdue');
  const day = nextDay(promises);
  const ahead = day === undefined ? now.noDay : now.next(dayInFull(day));
  const sentence = isLate ? now.overdue : ahead;
  return isDesk ? { sentence } : { sentence, detail: isLate ? now.overdueDetail : now.sayIt };
};

const factsTable = ({ view, promises }: PromisesView): Html => {
  const { caption, columns, none, note } = words.table;
  return html`<p>${note}</p>${worklistTable({
    caption,
    columns: columns.map((text) => ({ text })),
    emptyText: none,
    rows: promises.map(({ number, owner, dueOn, state }) => ({
      cells: [
        number,
        partyTitle(view, owner),
        dueOn === null ? words.noDate : dayInFull(dueOn),
        words.state[state],
      ],
      isWaiting: state === 'overdue',
    })),
  })}`;
};

const promiseWithForms = (data: PromisesView, promise: OpenPromise, kit: Kit): Html => {
  const { clause, number } = promise;
  const link = maySay(data) ? words.more(number) : words.look(number);
  const actions = html`${kit.form('say-done', { params: { clause }, secondary: true })}
<p><a href="${data.view.url}/actions/${clause}">${link}</a></p>`;
  return html`${promisePart(data, promise, actions, 2)}${data.isSigned && overduePart(data, promise)}`;
};

const promisesPageView = (data: PromisesView, kit: Kit): View => {
  const top = html`<h1>${words.title}</h1>${nextStep(howItStands(data))}`;
  if (isCaseworker(data)) return { main: html`${top}${factsTable(data)}` };
  return { main: html`${top}${data.promises.map((promise) => promiseWithForms(data, promise, kit))}` };
};

export const actionsPage = page<PromisesView>({
  path,
  open: 'signed-in',
  load: openPromises,
  title: () => words.title,
  links: (data) => [
    ...(isCaseworker(data)
      ? []
      : data.promises.map(({ clause, number }) => ({
          rel: 'promise',
          href: `${data.view.url}/actions/${clause}`,
          title: words.look(number),
        }))),
    ...caseLinks(data.view),
  ],
  actions: [sayDoneAction],
  json: (data) => ({
    says: howItStands(data).sentence,
    signedByAll: data.isSigned,
    allKept: areAllKept(data),
    promises: data.promises.map((promise) =>
      isCaseworker(data) ? factsAsJson(data, promise) : promiseAsJson(data, promise),
    ),
  }),
  look: (data) => ({
    back: data.view.url,
    leaveThisPage: data.own !== null,
    dense: isCaseworker(data),
  }),
  view: promisesPageView,
});
