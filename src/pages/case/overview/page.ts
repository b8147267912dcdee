/** A case's own page: what happens next, who else is in this, where we are, which date matters, how to pause or leave. */
import { nextStep } from '../../../case/next-step.ts';
import { goneParties, partiesOf, type Stage, stageOf } from '../../../case/standing.ts';
import { soonest } from '../../../clock/clock.ts';
import { nextStep as nextStepCard } from '../../../web/components/case/next-step/next-step.ts';
import { partyList } from '../../../web/components/case/party-list/party-list.ts';
import { path } from '../../../web/components/case/path/path.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { quietPanel } from '../../../web/components/content/quiet-panel/quiet-panel.ts';
import { type Html, html } from '../../../web/html.ts';
import { notThere } from '../../../web/page.ts';
import { londonDate } from '../../dates.ts';
import { type StepWords, wordsForStep } from '../../page-for-step.ts';
import { page } from '../../site.ts';
import { type CaseView, caseLinks, openCaseView, partyLabel, personName } from '../case-view.ts';
import { clockAsJson } from '../dates/dates.ts';
import { nextDateCard } from '../dates/next-date-card.ts';
import { clocksFor } from '../dates/who-may-see.ts';
import { heldPart } from '../keeping/held.ts';
import { moreAbout } from './more-about.ts';
import { answeredCard, questionsAsJson } from './own-questions.ts';
import { takingWords } from './taking-words.ts';
import { words } from './words.en.ts';

interface Overview {
  readonly view: CaseView;
  readonly step: StepWords;
  readonly stepName: string;
  /** London date. */
  readonly today: string;
  readonly summary: string | null;
  readonly attendees: ReadonlyMap<
    string,
    { readonly attendee: string | null; readonly mayDecide: string | null }
  >;
}

const stages: readonly Exclude<Stage, 'closed'>[] = [
  'checking',
  'inviting',
  'choosing-mediator',
  'talking',
  'signing',
  'keeping-promises',
];

const partiesCard = ({ view, attendees }: Overview): Html =>
  card({
    heading: words.whoHeading,
    html: partyList(
      partiesOf(view.state).map((party) => {
        const { attendee = null, mayDecide = null } = attendees.get(party.id) ?? {};
        const comes =
          attendee !== null &&
          html` <span class="muted">${attendee}${mayDecide !== null && html`: ${mayDecide}`}</span>`;
        const said = html`${takingWords(party)}${comes}`;
        return { side: party.kind, name: partyLabel(view, party), said };
      }),
    ),
  });

const mediatorWords = ({ state, people }: CaseView, view: CaseView): string => {
  const { appointed, proposed, past } = state.mediator;
  if (appointed !== null && people.has(appointed)) return words.mediator(personName(view, appointed));
  if (proposed !== null) return words.proposed(personName(view, proposed));
  return past.length > 0 ? words.anotherMediator : words.noMediator;
};

const pathCard = ({ state, place }: CaseView): Html => {
  const isAsker = place.is === 'member' && place.party === state.askingParty;
  const now = stageOf(state);
  const at = now === 'closed' ? stages.length : stages.indexOf(now);
  return path({
    steps: stages.map((stage, index) => {
      const later = index === at ? ('current' as const) : ('to-come' as const);
      const text = stage === 'checking' && isAsker ? words.youAsked : words.path[stage];
      return { text, state: index < at ? ('done' as const) : later };
    }),
  });
};

const side = (overview: Overview): Html => {
  const { view } = overview;
  const mayLeave = view.place.is === 'member' && view.state.closed === null;
  return html`${pathCard(view)}${nextDateCard(view, overview.today)}${
    mayLeave &&
    quietPanel({
      heading: words.takeYourTime,
      html: html`<p>${words.leave}</p><p><a href="${view.url}/pause-or-leave">${words.leaveLink}</a></p>`,
    })
  }`;
};

const isEnding = ({ state }: CaseView): boolean =>
  state.closed !== null || state.wayForward.talksEnded || goneParties(state).length > 0;

const main = (overview: Overview): Html => {
  const { view, step, summary } = overview;
  const { state, place } = view;
  return html`<h1>${words.title}</h1>
<p class="muted">${words.reference(state.reference, words.placeIs[place.is])}</p>
${nextStepCard({ sentence: step.sentence, detail: step.detail ?? undefined, action: step.action ?? undefined })}
${state.closed !== null && html`<p>${words.outcome[state.closed.outcome]}</p>`}
${heldPart(view)}
${answeredCard(view)}
${
  isEnding(view) &&
  quietPanel({
    heading: words.otherRoutes,
    html: html`<p>${words.otherRoutesText} <a href="/check">${words.otherRoutesLink}</a></p>`,
  })
}
${partiesCard(overview)}
${card({ heading: words.mediatorHeading, html: html`<p>${mediatorWords(view, view)}</p>` })}
${summary !== null && card({ heading: words.about, html: html`<p>${summary}</p>` })}
${moreAbout(caseLinks(view).slice(1))}`;
};

const takingOf = ({ view, attendees }: Overview) =>
  partiesOf(view.state).map((party) => ({
    party: party.id,
    kind: party.kind,
    name: partyLabel(view, party),
    takingPart: party.taking.is,
    paused: party.pausedAt !== null,
    comes: attendees.get(party.id)?.attendee ?? null,
    mayDecide: attendees.get(party.id)?.mayDecide ?? null,
  }));

export const casePage = page<Overview>({
  path: '/case/:ref',
  open: 'signed-in',
  load: async (visit) => {
    const view = await openCaseView(visit);
    if (view === notThere) return notThere;
    const { state, place } = view;
    const agreed = partiesOf(state).flatMap(({ id, taking }) =>
      taking.is === 'agreed' ? [{ id, taking }] : [],
    );
    const summarySealed = place.is === 'caseworker' ? state.request.summary : state.sharedSummary;
    const opened = await view.read([
      summarySealed,
      ...agreed.flatMap(({ taking }) => [taking.attendee, taking.mayDecide]),
    ]);
    const attendees = agreed.map(
      ({ id, taking }): [string, { attendee: string | null; mayDecide: string | null }] => [
        id,
        { attendee: opened.text(taking.attendee), mayDecide: opened.text(taking.mayDecide) },
      ],
    );
    const next = nextStep(state, place);
    return {
      view,
      step: wordsForStep(next, view),
      stepName: next.step,
      today: londonDate(visit.at).toString(),
      summary: opened.text(summarySealed),
      attendees: new Map(attendees),
    };
  },
  title: () => words.title,
  links: ({ view, step }) => [
    ...(step.action === null ? [] : [{ rel: 'next-step', href: step.action.href, title: step.action.text }]),
    ...caseLinks(view),
    ...(isEnding(view) ? [{ rel: 'check', href: '/check', title: words.otherRoutesLink }] : []),
  ],
  json: (overview) => {
    const { view, step, stepName, summary, today } = overview;
    const clock = soonest(clocksFor(view));
    return {
      reference: view.state.reference,
      place: view.place.is,
      stage: stageOf(view.state),
      nextStep: { step: stepName, says: step.sentence },
      parties: takingOf(overview),
      questions: questionsAsJson(view),
      summary,
      nextDate: clock === null ? null : clockAsJson(view, clock, today),
      outcome: view.state.closed?.outcome ?? null,
    };
  },
  look: ({ view }) => ({ leaveThisPage: view.place.is === 'member', dense: view.place.is === 'caseworker' }),
  view: (overview) => ({ main: main(overview), side: side(overview) }),
});
