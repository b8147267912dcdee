/** Any history that a case can have, and everybody who may look at it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CaseEvent, Envelope, Recorded, Sealed } from '#src/case/events.ts';
import {
  type AccountId,
  accountId,
  caseId,
  caseReference,
  type PartyId,
  partyId,
  wordId,
} from '#src/case/ids.ts';
import { forgettingMakers } from './forgetting.test-kit.ts';
import { type HistoryLine, historyFor } from './history.ts';
import type { Names } from './says.ts';
import type { Viewer } from './who-knows.ts';

const id = (number: number): string => `00000000-0000-4000-8000-${number.toString().padStart(12, '0')}`;
export const family = partyId('family');
export const setting = partyId('setting');
export const council = partyId('local-authority');
export const people = {
  amina: accountId(id(1)),
  helen: accountId(id(2)),
  david: accountId(id(3)),
  grace: accountId(id(4)),
  samira: accountId(id(5)),
  tom: accountId(id(6)),
  joan: accountId(id(7)),
} as const;
type Person = keyof typeof people;
const nameOf = (account: AccountId): Person | undefined =>
  (Object.keys(people) as Person[]).find((key) => people[key] === account);

const names: Names = {
  party: (party) => `the ${party}`,
  person: (account) => {
    const name = nameOf(account);
    return name === undefined ? null : name.charAt(0).toUpperCase() + name.slice(1);
  },
};

export const word: Sealed = { audience: 'everyone', word: wordId(id(99)) };
const caseNumber = caseId(id(100));

type EventMakers = {
  readonly [Kind in CaseEvent['kind']]: fc.Arbitrary<Extract<CaseEvent, { kind: Kind }>>;
};

export const party = fc.constantFrom<PartyId[]>(family, setting, council);
const mediator = fc.constantFrom(people.samira, people.tom);
const room = fc.constantFrom<('joint' | 'notes' | PartyId)[]>('joint', 'notes', family, setting, council);
const text = fc.constant({ text: word });
const of = <Kind extends CaseEvent['kind'], Rest extends object>(kind: Kind, rest: fc.Arbitrary<Rest>) =>
  rest.map((facts) => ({ kind, ...facts }));
const nothing = fc.constant({});
const on = fc.constant('2026-11-02');
const withParty = fc.record({ party });
const withMediator = fc.record({ mediator });

const asked: Extract<CaseEvent, { kind: 'help-asked' }> = {
  kind: 'help-asked',
  reference: caseReference('WF-7K3M-2Q'),
  authority: 'E06000033',
  about: 'duties',
  stage: 'none',
  hasPlan: null,
  asker: 'parent',
  askingParty: family,
  parties: [
    { party: family, kind: 'family', organisation: null, members: [{ account: people.amina, as: 'parent' }] },
    { party: setting, kind: 'setting', organisation: null, members: [] },
    { party: council, kind: 'local-authority', organisation: null, members: [] },
  ],
  words: { about: word, story: word, hopes: word, summary: word },
};

/** One maker for each kind there is: a new kind without its own does not compile here either. */
export const makers: EventMakers = {
  ...forgettingMakers(word),
  'help-asked': fc.constant(asked),
  'request-checked': of('request-checked', nothing),
  'party-invited': of(
    'party-invited',
    fc.record({
      party: fc.constant(setting),
      member: fc.constant(people.helen),
      replyBy: fc.constant('2026-12-08'),
      words: fc.constant({ summary: word }),
    }),
  ),
  'invitation-opened': of('invitation-opened', withParty),
  'question-asked': of('question-asked', fc.record({ party, question: fc.constant('q'), words: text })),
  'question-answered': of('question-answered', fc.record({ party, question: fc.constant('q'), words: text })),
  'party-agreed': of(
    'party-agreed',
    fc.record({ party, words: fc.constant({ attendee: word, mayDecide: word }) }),
  ),
  'party-declined': of(
    'party-declined',
    fc.record({
      party: fc.constant(council),
      reason: fc.constantFrom('no-time' as const, 'not-able' as const),
      words: fc.constant({ note: word }),
    }),
  ),
  'party-paused': of('party-paused', withParty),
  'party-resumed': of('party-resumed', withParty),
  'party-left': of('party-left', fc.record({ party: fc.constant(council) })),
  'gone-on-without': of(
    'gone-on-without',
    fc.record({ without: fc.constant([council]), replyBy: fc.constant('2026-12-08') }),
  ),
  'member-added': of(
    'member-added',
    fc.record({
      party: fc.constant(family),
      member: fc.constant(people.joan),
      as: fc.constant('supporter' as const),
    }),
  ),
  'member-removed': of(
    'member-removed',
    fc.record({ party: fc.constant(family), member: fc.constant(people.joan) }),
  ),
  'young-person-from-noted': of('young-person-from-noted', fc.record({ from: fc.constant('2027-06-26') })),
  'young-person-became-party': of(
    'young-person-became-party',
    fc.record({
      party: fc.constant(partyId('family-2')),
      insteadOf: fc.constant(setting),
      member: fc.constant(people.joan),
      replyBy: fc.constant('2026-12-08'),
      told: fc.constant('phone' as const),
    }),
  ),
  'alternative-person-noted': of(
    'alternative-person-noted',
    fc.record({ assessedOn: fc.constant('2026-12-01'), words: fc.constant({ assessment: word }) }),
  ),
  'arrangement-noted': of('arrangement-noted', fc.record({ words: text })),
  'mediator-proposed': of('mediator-proposed', withMediator),
  'interests-declared': of(
    'interests-declared',
    fc.record({
      mediator,
      employer: fc.constantFrom('none' as const, 'icb' as const),
      interestIn: fc.constantFrom<PartyId[][]>([], [setting]),
      words: fc.constant({ note: word }),
    }),
  ),
  'mediator-accepted': of('mediator-accepted', fc.record({ mediator, party })),
  'mediator-objected-to': of('mediator-objected-to', fc.record({ mediator, party })),
  'mediator-appointed': of('mediator-appointed', withMediator),
  'mediator-stood-down': of('mediator-stood-down', withMediator),
  'case-closed': of('case-closed', fc.record({ outcome: fc.constant('no-agreement' as const) })),
  'joint-room-opened': of('joint-room-opened', nothing),
  'joint-room-closed': of('joint-room-closed', nothing),
  said: of('said', fc.record({ room, words: text })),
  'document-shared': room.map((its) => ({
    kind: 'document-shared' as const,
    document: `document in ${its}`,
    room: its,
    type: 'text/plain' as const,
    bytes: 1,
    words: { name: word, content: word },
  })),
  'document-opened': of('document-opened', fc.record({ document: room.map((its) => `document in ${its}`) })),
  'times-offered': of(
    'times-offered',
    fc.record({
      way: fc.constant('online' as const),
      times: fc.constant([]),
      words: fc.constant({ place: word }),
    }),
  ),
  'times-answered': of('times-answered', fc.record({ party, suits: fc.constant([]) })),
  'meeting-fixed': of('meeting-fixed', fc.record({ meeting: fc.constant('m'), time: fc.constant('t') })),
  'meeting-cancelled': of('meeting-cancelled', fc.record({ meeting: fc.constant('m') })),
  'meeting-held': of('meeting-held', fc.record({ meeting: fc.constant('m'), attended: fc.constant([]) })),
  'issue-raised': of('issue-raised', fc.record({ issue: fc.constant('i'), by: party, words: text })),
  'issue-recognised': of('issue-recognised', fc.record({ issue: fc.constant('i'), party })),
  'option-suggested': of(
    'option-suggested',
    fc.record({
      issue: fc.constant('i'),
      option: fc.constant('o'),
      by: fc.constant('mediator' as const),
      words: text,
    }),
  ),
  'option-marked': of(
    'option-marked',
    fc.record({ option: fc.constant('o'), party, words: fc.constant({ mark: word }) }),
  ),
  'clause-drafted': of(
    'clause-drafted',
    fc.record({
      clause: fc.constant('c'),
      revision: fc.integer({ min: 1, max: 3 }),
      issue: fc.constant(null),
      owner: party,
      dueOn: fc.constant(null),
      lawAction: fc.constant(null),
      words: fc.constant({ what: word, howWeWillKnow: word }),
    }),
  ),
  'change-suggested': of(
    'change-suggested',
    fc.record({ clause: fc.constant('c'), revision: fc.constant(1), party, words: text }),
  ),
  'clause-removed': of('clause-removed', fc.record({ clause: fc.constant('c') })),
  'clause-accepted': of(
    'clause-accepted',
    fc.record({ clause: fc.constant('c'), revision: fc.constant(1), party }),
  ),
  'clause-acceptance-taken-back': of(
    'clause-acceptance-taken-back',
    fc.record({ clause: fc.constant('c'), party }),
  ),
  'agreement-made': of(
    'agreement-made',
    fc.record({
      agreement: fc.constant('a'),
      clauses: fc.constant([]),
      openIssues: fc.constant([]),
      digest: fc.constant('d'),
      words: fc.constant({ document: word }),
    }),
  ),
  'agreement-signed': of(
    'agreement-signed',
    fc.record({ party, digest: fc.constant('d'), words: fc.constant({ name: word }) }),
  ),
  'talks-ended': of('talks-ended', nothing),
  'action-said-done': of('action-said-done', fc.record({ clause: fc.constant('c'), party })),
  'action-said-not-done': of(
    'action-said-not-done',
    fc.record({ clause: fc.constant('c'), party, words: fc.constant({ note: word }) }),
  ),
  'decision-recorded': of(
    'decision-recorded',
    fc.record({
      decision: fc.constant('refuse-to-assess' as const),
      sections: fc.constant([]),
      dated: on,
      sent: on,
      contactedOn: on,
      letter: fc.constant(null),
      words: fc.constant({ reason: word }),
    }),
  ),
  'letter-checked': of(
    'letter-checked',
    fc.record({ missing: fc.constantFrom([], ['time-limits' as const]) }),
  ),
  'information-given': of('information-given', fc.record({ on, how: fc.constant('phone' as const) })),
  'mediation-chosen': of('mediation-chosen', fc.record({ party, on, words: fc.constant({ issues: word }) })),
  'mediation-declined': of('mediation-declined', fc.record({ party, on })),
  'authority-told': of(
    'authority-told',
    fc.record({
      body: party,
      on,
      teller: fc.constant('family' as const),
      how: fc.constant('letter' as const),
      words: fc.constant({}),
    }),
  ),
  'cannot-arrange-said': of('cannot-arrange-said', fc.record({ body: party, on })),
  'shorter-notice-agreed': of('shorter-notice-agreed', withParty),
  'attendee-listed': of(
    'attendee-listed',
    fc.record({
      attendee: fc.constant('a'),
      party,
      basis: fc.constant('party' as const),
      agreedBy: fc.constant([]),
      words: fc.constant({ name: word }),
    }),
  ),
  'attendee-removed': of('attendee-removed', fc.record({ attendee: fc.constant('a') })),
  'childs-views-recorded': of(
    'childs-views-recorded',
    fc.record({ how: fc.constant('met-the-child' as const), words: fc.constant({ note: word }) }),
  ),
  'mediation-concluded': of('mediation-concluded', fc.record({ on, result: fc.constant('agreed' as const) })),
  'certificate-issued': of(
    'certificate-issued',
    fc.record({
      number: fc.constant('n'),
      certificate: fc.constant('took-place' as const),
      issuedOn: on,
      digest: fc.constant('d'),
      words: fc.constant({ document: word }),
    }),
  ),
  'certificate-corrected': of(
    'certificate-corrected',
    fc.record({ number: fc.constant('n'), digest: fc.constant('d'), words: fc.constant({ document: word }) }),
  ),
  'appeal-reported': of('appeal-reported', fc.record({ party, on })),
};

export const isPartyEvent = (event: CaseEvent): event is Extract<CaseEvent, { party: PartyId }> =>
  'party' in event;
export const memberOf = (side: PartyId): AccountId =>
  side === family ? people.amina : side === setting ? people.helen : people.david;

const start = Temporal.Instant.from('2026-11-24T10:00:00Z');

export interface Step {
  readonly event: CaseEvent;
  readonly actor: AccountId;
  readonly by: 'phone' | 'post' | null;
}

export const recordedFrom = (steps: readonly Step[]): readonly Recorded[] =>
  steps.map(({ event, actor, by }, index) => {
    const onBehalf: Envelope['onBehalf'] =
      by === null || !isPartyEvent(event) ? null : { party: event.party, by };
    const envelope = {
      case: caseNumber,
      version: index + 1,
      at: start.add({ minutes: index }),
      actor,
      onBehalf,
    };
    return { envelope, event };
  });

const invites = (side: PartyId, member: AccountId): Step => ({
  event: { kind: 'party-invited', party: side, member, replyBy: '2026-12-08', words: { summary: word } },
  actor: people.grace,
  by: null,
});

export const beginning: readonly Step[] = [
  { event: asked, actor: people.amina, by: null },
  invites(setting, people.helen),
  invites(council, people.david),
];

export const roomOf = (event: CaseEvent): string | null => {
  if (event.kind === 'said' || event.kind === 'document-shared') return event.room;
  return event.kind === 'document-opened' ? event.document.replace('document in ', '') : null;
};

const inRoom: Readonly<Record<string, readonly AccountId[]>> = {
  joint: [people.amina, people.joan, people.helen, people.david, people.samira],
  notes: [people.samira, people.tom],
  [family]: [people.amina, people.joan, people.samira, people.tom],
  [setting]: [people.helen, people.samira],
  [council]: [people.david, people.samira],
};

/** Who can have done it: in a room somebody of that room, for a side somebody of that side, else anybody. */
const doersOf = (event: CaseEvent): readonly AccountId[] => {
  const its = roomOf(event);
  if (its !== null) return inRoom[its] ?? [];
  if (event.kind === 'party-invited' || event.kind === 'question-answered') return [people.grace];
  if (event.kind.startsWith('certificate-') || event.kind === 'letter-checked') return [people.grace];
  if (event.kind === 'attendee-listed') return [people.samira];
  if (isPartyEvent(event)) return [memberOf(event.party)];
  if ('by' in event) return event.by === 'mediator' ? [people.samira] : [memberOf(event.by)];
  if ('mediator' in event && event.kind !== 'mediator-proposed') return [event.mediator];
  if (event.kind === 'joint-room-closed' || event.kind === 'meeting-cancelled') return Object.values(people);
  return event.kind === 'arrangement-noted' || event.kind === 'request-checked'
    ? [people.grace]
    : [people.samira];
};

const step: fc.Arbitrary<Step> = fc
  .tuple(
    fc.oneof(...Object.values(makers).map((maker: fc.Arbitrary<CaseEvent>) => maker)),
    fc.nat(11),
    fc.constantFrom(null, null, null, 'phone' as const, 'post' as const),
  )
  .filter(([event]) => event.kind !== 'help-asked')
  .map(([event, pick, by]) => {
    const doers = doersOf(event);
    const doer = doers[pick % doers.length] ?? people.grace;
    return { event, actor: by !== null && isPartyEvent(event) ? people.grace : doer, by };
  });

export const histories = fc
  .array(step, { minLength: 10, maxLength: 60, size: 'max' })
  .map((steps) => recordedFrom([...beginning, ...steps]));

const member = (account: AccountId, side: PartyId): Viewer => ({
  account,
  place: { is: 'member', party: side },
});
export const viewers: Readonly<Record<string, Viewer>> = {
  family: member(people.amina, family),
  supporter: member(people.joan, family),
  setting: member(people.helen, setting),
  council: member(people.david, council),
  desk: { account: people.grace, place: { is: 'caseworker' } },
  mediator: { account: people.samira, place: { is: 'mediator' } },
  candidate: { account: people.tom, place: { is: 'proposed-mediator' } },
  nobody: { account: people.tom, place: { is: 'nobody' } },
};

export const seenBy = (who: string, events: readonly Recorded[]): readonly HistoryLine[] => {
  const viewer = viewers[who];
  assert.ok(viewer);
  return historyFor(events, viewer, names);
};
