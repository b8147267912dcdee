/** One promise: what was said about it, and the box for saying that it is not done. */
import { sayNotDone } from '../../../../agreement/commands/keeping/say-not-done.ts';
import { message, messageList } from '../../../../web/components/case/message/message.ts';
import { card } from '../../../../web/components/content/card/card.ts';
import { textarea } from '../../../../web/field.ts';
import { html, type Part } from '../../../../web/html.ts';
import { type Kit, notThere, type View } from '../../../../web/page.ts';
import { timeInFull } from '../../../dates.ts';
import { action, page } from '../../../site.ts';
import { boxOf, caseLinks, partyLabel, perform } from '../../case-view.ts';
import { overduePart, promiseAsJson, promisePart } from '../promise-part.ts';
import { maySay, type OpenPromise, openPromises, type PromisesView } from '../promises.ts';
import { words } from './words.en.ts';

interface PromiseView {
  readonly all: PromisesView;
  readonly promise: OpenPromise;
}

const path = '/case/:ref/actions/:clause';

const sayNotDoneAction = action<PromiseView>()({
  name: 'say-not-done',
  path: `${path}/not-done`,
  title: words.notDone,
  when: ({ all }) => maySay(all),
  fields: ({ all }) =>
    all.own === null
      ? notThere
      : {
          note: textarea({
            label: words.notDoneLabel,
            maxLength: 2000,
            rows: 4,
            ...boxOf(all.view, sayNotDone, 'note'),
          }),
        },
  run: (visit, { all, promise }, { note }) =>
    perform(visit, all.view, sayNotDone, { clause: promise.clause, note }, `${all.view.url}/actions`),
});

const notesPart = ({ all: { view }, promise: { notes } }: PromiseView): Part =>
  notes.length > 0 &&
  html`<h2>${words.saidHeading}</h2>${messageList({
    id: 'said',
    label: words.saidHeading,
    items: notes.map(({ party, at, text }, index) =>
      message({
        id: String(index + 1),
        author: partyLabel(view, party),
        side: view.state.parties.get(party)?.kind ?? 'service',
        sentText: timeInFull(at),
        sentAt: at.toString(),
        text,
      }),
    ),
  })}`;

const promisePageView = (data: PromiseView, kit: Kit): View => {
  const form = kit.form('say-not-done');
  return {
    main: html`<h1>${words.title}</h1>
${promisePart(data.all, data.promise, '', 2)}
${data.all.isSigned && overduePart(data.all, data.promise)}
${notesPart(data)}
${form !== '' && card({ heading: words.notDoneHeading, html: html`<p>${words.notDoneIntro} ${words.changedMind}</p>${form}` })}`,
  };
};

export const promisePage = page<PromiseView>({
  path,
  open: 'signed-in',
  load: async (visit) => {
    const all = await openPromises(visit);
    if (all === notThere || all.view.place.is === 'caseworker') return notThere;
    const promise = all.promises.find(({ clause }) => clause === visit.params['clause']);
    return promise === undefined ? notThere : { all, promise };
  },
  title: () => words.title,
  links: ({ all }) => caseLinks(all.view),
  actions: [sayNotDoneAction],
  json: ({ all, promise }) => promiseAsJson(all, promise),
  look: ({ all }) => ({ back: `${all.view.url}/actions`, leaveThisPage: all.own !== null }),
  view: promisePageView,
});
