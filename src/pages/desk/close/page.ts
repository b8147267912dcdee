/** Closing a case with an outcome that its facts allow: by a caseworker, or by the mediator of the case. */
import { closeCase, possibleOutcomes } from '../../../case/commands/taking-part/close-case.ts';
import type { Outcome } from '../../../case/events.ts';
import { type FieldError, radio } from '../../../web/field.ts';
import { html } from '../../../web/html.ts';
import { notThere } from '../../../web/page.ts';
import { type CaseView, caseLinks, openCaseView, perform } from '../../case/case-view.ts';
import { action, page } from '../../site.ts';
import { deskLook, reference } from '../desk-view.ts';
import { words } from './words.en.ts';

const outcomes: readonly Outcome[] = [
  'agreement-kept',
  'part-agreement-kept',
  'agreement-not-kept',
  'no-agreement',
  'did-not-go-ahead',
  'withdrawn',
];

const choiceOf = (outcome: Outcome) => {
  const [label, hint] = words.outcome[outcome];
  return { value: outcome, label, hint };
};

/** All outcomes once the case is closed, so that the command says that it is, and not the form that none is left. */
const choicesFor = (view: CaseView) =>
  (view.state.closed === null ? possibleOutcomes(view.state) : outcomes).map(choiceOf);

const notChosen: FieldError = { field: 'outcome', message: words.label };

const close = action<CaseView>()({
  name: 'close-case',
  path: '/case/:ref/close',
  title: words.close,
  when: ({ state }) => possibleOutcomes(state).length > 0,
  fields: (view) => ({ outcome: radio({ label: words.label, hint: words.hint, choices: choicesFor(view) }) }),
  run: async (visit, view, input) => {
    const outcome = outcomes.find((each) => each === input.outcome);
    if (outcome === undefined) return { invalid: [notChosen] };
    return perform(visit, view, closeCase, { outcome }, view.url);
  },
});

export const closePage = page<CaseView>({
  path: '/case/:ref/close',
  open: 'signed-in',
  load: async (visit) => {
    const view = await openCaseView(visit);
    if (view === notThere) return notThere;
    return view.place.is === 'caseworker' || view.place.is === 'mediator' ? view : notThere;
  },
  title: () => words.title,
  links: caseLinks,
  actions: [close],
  json: ({ state }) => ({
    closed: state.closed !== null,
    possibleOutcomes: possibleOutcomes(state).map((outcome) => ({
      outcome,
      says: words.outcome[outcome][0],
    })),
    cancelsMeeting: state.closed === null && state.meetings.fixed !== null,
  }),
  look: deskLook,
  view: (view, kit) => ({
    main: html`<h1>${words.title}</h1>${reference(view)}
${view.state.closed === null ? html`<p>${words.intro} ${words.rights}</p>` : html`<p>${words.closedAlready}</p>`}
${view.state.closed === null && view.state.meetings.fixed !== null && html`<p>${words.cancels}</p>`}
${kit.form('close-case')}`,
  }),
});
