/** What must always be true of a life, whatever people do: design, section 2. Each gives what is wrong; nothing when it holds. */
import assert from 'node:assert/strict';
import type { Recorded } from '#src/case/events.ts';
import { evolve } from '#src/case/evolve.ts';
import { nextStep } from '#src/case/next-step.ts';
import { partiesOf, placeOf } from '#src/case/standing.ts';
import type { Case } from '#src/case/state.ts';
import { changesRights, rightsOf } from '#src/record/append.ts';
import { caseFileOf } from '#src/record/case-file.ts';
import { beginning, bodyOf, nextHash, readBody } from '#src/record/chain.ts';
import type { PureCase } from '#test/kit/pure-case.ts';
import type { People } from './acts.ts';

export type Faults = string[];

const together = new Set([
  ...['joint-room-opened', 'times-offered', 'meeting-fixed', 'clause-drafted', 'agreement-made'],
]);
/** Nobody but people of that side decide these, themselves or through a caseworker who wrote it down. */
const onlyTheirs = new Set([
  ...['party-agreed', 'party-declined', 'party-paused', 'party-resumed', 'party-left', 'mediator-accepted'],
  ...['mediator-objected-to', 'clause-accepted', 'clause-acceptance-taken-back', 'agreement-signed'],
  ...['action-said-done', 'action-said-not-done', 'mediation-chosen'],
]);
const afterClosing = new Set(['arrangement-noted', 'document-opened', 'certificate-corrected']);

const isTogether = ({ event }: Recorded): boolean =>
  together.has(event.kind) || (event.kind === 'said' && event.room === 'joint');

/** No meeting, no joint room, no common text until all agreed, none left or paused, and there is a mediator. */
const togetherOnlyIfAllAgreed = (before: Case, recorded: Recorded): string | null => {
  if (!isTogether(recorded)) return null;
  const all = partiesOf(before);
  const isAllowed =
    all.length >= 2 &&
    all.every(({ taking, pausedAt }) => taking.is === 'agreed' && pausedAt === null) &&
    before.mediator.appointed !== null;
  return isAllowed ? null : `${recorded.event.kind} without everybody`;
};

const isOwnDecision = (before: Case, { event, envelope }: Recorded): string | null => {
  if (!onlyTheirs.has(event.kind) || !('party' in event)) return null;
  const place = placeOf(before, envelope.actor, new Set(['caseworker']));
  const isOwn =
    envelope.onBehalf === null
      ? place.is === 'member' && place.party === event.party
      : place.is === 'caseworker' && envelope.onBehalf.party === event.party;
  return isOwn ? null : `${event.kind} by somebody else`;
};

const mediatorIsIndependent = (before: Case, { event }: Recorded): string | null => {
  if (event.kind !== 'mediator-appointed') return null;
  const { declaration, past } = before.mediator;
  const isIndependent =
    declaration?.employer === 'none' && declaration.interestIn.length === 0 && !past.includes(event.mediator);
  return isIndependent ? null : 'a mediator who is not independent was appointed';
};

const agreementIsAccepted = (before: Case, { event }: Recorded): string | null => {
  if (event.kind === 'agreement-signed')
    return event.digest === before.wayForward.agreement?.digest ? null : 'another text was signed';
  if (event.kind !== 'agreement-made') return null;
  const isAccepted = event.clauses.every(({ clause, revision }) => {
    const drafted = before.wayForward.clauses.get(clause);
    return drafted?.revision === revision && partiesOf(before).every(({ id }) => drafted.acceptedBy.has(id));
  });
  return isAccepted ? null : 'the agreement holds what not everybody accepted';
};

const closedStaysClosed = (before: Case, { event }: Recorded): string | null =>
  before.closed === null || afterClosing.has(event.kind) ? null : `${event.kind} after the case was closed`;

/** The database is told who may read only after certain events, so after all others nothing of it may change. */
const rightsFollow = (before: Case, { event }: Recorded, after: Case): string | null =>
  changesRights.has(event.kind) || JSON.stringify(rightsOf(before)) === JSON.stringify(rightsOf(after))
    ? null
    : `${event.kind} changes who may read, and the database is not told`;

/** A date carries its rule and its source, and an old one is kept. */
const datesAreSourced = (before: Case, { event }: Recorded, after: Case): string | null => {
  const bare = after.clocks.current.find(
    ({ rule, sources, due, safeDate }) => rule.words === '' || sources.length === 0 || safeDate > due,
  );
  if (bare !== undefined) return `the date of ${bare.what} has no rule or source`;
  const isKept = before.clocks.superseded.every((old, index) => after.clocks.superseded[index] === old);
  return isKept ? null : `${event.kind} loses an old date`;
};

const ofEachEvent = [
  togetherOnlyIfAllAgreed,
  isOwnDecision,
  mediatorIsIndependent,
  agreementIsAccepted,
  closedStaysClosed,
  rightsFollow,
  datesAreSourced,
];

/** Folds the whole life once more: each event is looked at between the case before it and the case after. */
export const lookBack = (life: PureCase, faults: Faults): void => {
  let state: Case | null = null;
  let hash = beginning;
  const hashes: Uint8Array[] = [];
  const bodies: string[] = [];
  for (const recorded of life.events) {
    const after = evolve(state, recorded);
    if (state !== null) {
      for (const truth of ofEachEvent) {
        const wrong = truth(state, recorded, after);
        if (wrong !== null) faults.push(wrong);
      }
    }
    const body = bodyOf(recorded, {});
    hash = nextHash(hash, body);
    bodies.push(body);
    hashes.push(hash);
    state = after;
  }
  assert.deepEqual(state, life.state, 'the events do not fold to the case');
  findsAChange(bodies, hashes, faults);
};

/** The last body read back is the event, and one letter of any of them changed is found. */
const findsAChange = (bodies: readonly string[], hashes: readonly Uint8Array[], faults: Faults): void => {
  const index = Math.floor(bodies.length / 2);
  const body = bodies[index] ?? '';
  const previous = hashes[index - 1] ?? beginning;
  const changed = body.replace('"version":', '"versiom":');
  if (Buffer.compare(nextHash(previous, body), hashes[index] ?? beginning) !== 0)
    faults.push('the chain does not hold');
  if (Buffer.compare(nextHash(previous, changed), hashes[index] ?? beginning) === 0)
    faults.push('a changed byte is not found');
  if (readBody(body).envelope.version !== index + 1) faults.push('an event is not read back as it was');
};

/** Everybody of a side that signed, as it was made up then or is now. */
const whoSigned = ({ events, state }: PureCase): ReadonlySet<string> => {
  const sides = events.flatMap(({ event }) => (event.kind === 'agreement-signed' ? [event.party] : []));
  const parties = sides.flatMap((side) => state.parties.get(side) ?? state.former.get(side) ?? []);
  return new Set(parties.flatMap(({ members }) => members.map(({ account }) => account)));
};

/** Words reach their own side, the mediator of the moment and nobody else; a caseworker sees arrangements; a stranger nothing. */
export const wordsStayPrivate = (life: PureCase, people: People, faults: Faults): void => {
  const { state } = life;
  const signed = whoSigned(life);
  for (const [name, actor] of Object.entries(people)) {
    const own = partiesOf(state).find(({ members }) =>
      members.some(({ account }) => account === actor.account),
    );
    const isMediator = state.mediator.appointed === actor.account;
    const isAsked = own?.taking.is === 'agreed' || own?.taking.is === 'invited';
    for (const { audience, by } of life.readBy(actor)) {
      const [kind = '', whose = ''] = audience.split(':');
      const isTheirs: Readonly<Record<string, boolean>> = {
        intake: actor.roles.has('caseworker') || isMediator || own?.id === state.askingParty,
        everyone: isMediator || isAsked,
        // Leaving takes nobody's own copy of what they signed away.
        signed: isMediator || isAsked || signed.has(actor.account),
        side: isMediator || own?.id === whose,
        mediator: whose === actor.account && by === actor.account,
        arrangements: actor.roles.has('caseworker') || own?.id === whose,
      };
      if (isTheirs[kind] !== true) faults.push(`${name} reads ${kind}`);
    }
  }
};

const dayOf = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO('Europe/London').toPlainDate().toString();

/** Silence leads somewhere: an answer that did not come by its day waits for a caseworker from the next. */
export const silenceIsSeen = (life: PureCase, faults: Faults): void => {
  const { state } = life;
  const today = dayOf(life.at);
  const isOverdue = partiesOf(state).some(({ taking }) => taking.is === 'invited' && taking.replyBy < today);
  if (!isOverdue || state.closed !== null) return;
  const { desk_from: from } = caseFileOf(state);
  if (from === null || from > today) faults.push('nobody is told that an answer did not come');
};

/** The place that the database knows is the place that the rules know; and everybody has a next step. */
export const everybodyHasAPlace = (life: PureCase, people: People, faults: Faults): void => {
  const known = new Set(rightsOf(life.state).people);
  for (const [name, { account, roles }] of Object.entries(people)) {
    const place = placeOf(life.state, account, roles);
    const isInside = place.is !== 'nobody' && place.is !== 'caseworker';
    if (isInside !== known.has(account))
      faults.push(`${name} is ${place.is}, and the database thinks otherwise`);
    nextStep(life.state, place);
  }
};
