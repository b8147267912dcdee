/** The worklist: what waits for the desk, and every other case that the desk keeps an eye on. Facts only, no words. */
import type { OrganisationId } from '../../../case/ids.ts';
import type { Organisation } from '../../../directory/organisations.ts';
import { type CaseRow, listCases } from '../../../record/worklist.ts';
import { text } from '../../../web/field.ts';
import { notThere } from '../../../web/page.ts';
import { words as caseWords } from '../../case/case-view.words.en.ts';
import { clockWords, words as dateWords } from '../../case/dates/words.en.ts';
import { londonDate } from '../../dates.ts';
import { wordsForStepOf } from '../../page-for-step.ts';
import { action, page, type SiteVisit, signedIn } from '../../site.ts';
import { words as deskWords } from '../desk-view.words.en.ts';
import { type Choice, choiceOf, hrefOf, openStages, shows } from './choice.ts';
import { type Listed, stepToTake, type Worklist } from './listed.ts';
import { viewOf } from './view.ts';
import { words } from './words.en.ts';

const rowsOnAPage = 50;

const listedOf = (
  row: CaseRow,
  bodies: ReadonlyMap<OrganisationId, Organisation>,
  today: Temporal.PlainDate,
): Listed => {
  const url = `/case/${row.reference}`;
  const { desk, parties, waitingQuestions, outcome, clock } = row.facts;
  const named = parties.map((its) => ({
    ...its,
    name:
      (its.organisation === null ? undefined : bodies.get(its.organisation)?.name) ??
      caseWords.kinds[its.kind],
  }));
  const nameOf = (party: string) => named.find((its) => its.party === party)?.name ?? caseWords.aParty;
  const isWaiting = row.deskFrom !== null && Temporal.PlainDate.compare(row.deskFrom, today) <= 0;
  return {
    reference: row.reference,
    url,
    stage: row.stage,
    step: desk.step,
    says: wordsForStepOf(desk, nameOf, url),
    by: desk.by,
    isWaiting,
    isLate: isWaiting && desk.by !== null,
    parties: named,
    waitingQuestions,
    outcome,
    clock:
      clock === null
        ? null
        : {
            ...clock,
            isMissed: clock.latestDate < today.toString(),
            owner: clock.owner === 'adviser' ? dateWords.adviser : nameOf(clock.owner),
          },
    askedOn: londonDate(row.askedAt),
    changedOn: londonDate(row.changedAt),
  };
};

const load = async (visit: SiteVisit): Promise<Worklist | typeof notThere> => {
  const visitor = signedIn(visit);
  if (!visitor.roles.has('caseworker')) return notThere;
  const { store, organisations } = visit.services;
  const choice = choiceOf(visit.query);
  const today = londonDate(visit.at);
  const found = await listCases(store.pool, visitor, {
    stage: choice.show === 'closed' ? 'closed' : choice.stage,
    waitingOn: choice.show === 'waiting' ? today : null,
    limit: rowsOnAPage + 1,
    after: choice.after,
  });
  const rows = found.slice(0, rowsOnAPage);
  const known = rows.flatMap((row) => row.facts.parties.flatMap((party) => party.organisation ?? []));
  const bodies = await organisations.byId(known);
  const last = found.length > rowsOnAPage ? rows.at(-1) : undefined;
  return {
    choice,
    cases: rows.map((row) => listedOf(row, bodies, today)),
    older:
      last === undefined
        ? null
        : hrefOf({ ...choice, after: { changedAt: last.changedAt, reference: last.reference } }),
  };
};

const openCase = action<Worklist>()({
  name: 'open-case',
  path: '/desk/open',
  title: words.findButton,
  fields: () => ({ reference: text({ label: words.findLabel, hint: words.findHint, maxLength: 20 }) }),
  run: async (visit, _, input) => {
    const reference = input.reference.toUpperCase().replaceAll(/\s/gu, '');
    const id = await visit.services.store.findCase(signedIn(visit), reference);
    return id === null
      ? { invalid: [{ field: 'reference', message: words.notFound }] }
      : { go: `/case/${reference}` };
  },
});

const linksOf = ({ choice, cases, older }: Worklist) => {
  const first: Choice = { ...choice, after: null };
  return [
    { rel: 'home', href: '/home', title: 'My page' },
    { rel: 'calls', href: '/desk/calls', title: words.calls },
    ...shows.map((show) => ({ rel: show, href: hrefOf({ ...first, show }), title: words.shows[show] })),
    ...(choice.show === 'closed' ? [] : openStages).map((stage) => ({
      rel: 'stage',
      href: hrefOf({ ...first, stage }),
      title: deskWords.stage[stage],
    })),
    ...cases.map(({ reference, url }) => ({ rel: 'case', href: url, title: deskWords.reference(reference) })),
    ...cases.flatMap(({ clock, url }) =>
      clock === null ? [] : [{ rel: 'dates', href: `${url}/dates`, title: clockWords[clock.what].title }],
    ),
    ...cases.flatMap((listed) => {
      const step = stepToTake(listed);
      return step === null ? [] : [{ rel: 'next-step', href: step.href, title: step.text }];
    }),
    ...(older === null ? [] : [{ rel: 'older', href: older, title: words.older }]),
  ];
};

const asJson = (listed: Listed) => ({
  reference: listed.reference,
  stage: listed.stage,
  nextStep: { step: listed.step, says: listed.says.sentence, by: listed.by },
  waitsForUs: listed.isWaiting,
  isLate: listed.isLate,
  parties: listed.parties.map(({ party, kind, name, taking }) => ({ party, kind, name, takingPart: taking })),
  waitingQuestions: listed.waitingQuestions,
  outcome: listed.outcome,
  nextDate:
    listed.clock === null
      ? null
      : {
          what: listed.clock.what,
          title: clockWords[listed.clock.what].title,
          date: listed.clock.due,
          latestDate: listed.clock.latestDate,
          basis: listed.clock.basis,
          owner: listed.clock.owner,
          state: listed.clock.isMissed ? 'missed' : 'running',
        },
  askedOn: listed.askedOn.toString(),
  changedOn: listed.changedOn.toString(),
});

export const worklistPage = page<Worklist>({
  path: '/desk',
  open: 'signed-in',
  load,
  title: () => words.title,
  links: linksOf,
  actions: [openCase],
  json: ({ choice, cases }) => ({ show: choice.show, stage: choice.stage, cases: cases.map(asJson) }),
  look: () => ({ dense: true, leaveThisPage: false }),
  view: (worklist, kit) => ({ main: viewOf(worklist, kit) }),
});
