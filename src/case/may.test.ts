/** Who may do what: every command by everybody, in an open case, a closed one and a forgotten one. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sides, threeParties } from '#test/kit/pure-case.ts';
import { caseKinds } from '../forgetting/kinds.ts';
import type { Tombstone } from '../forgetting/state.ts';
import type { Actor } from './command.ts';
import { partyId } from './ids.ts';
import { type CommandName, isCommandName, may } from './may.ts';
import { isRefusal } from './refusal.ts';
import type { Place } from './standing.ts';
import type { Case, Party, TakingPart } from './state.ts';

/** By whom; whether a caseworker may note it for a side that rang or wrote; whether it can be done in a closed case. */
const rules: Readonly<Record<CommandName, string>> = {
  'replace-representative': 'caseworker',
  'note-date-of-birth': 'caseworker',
  'hand-to-young-person': 'caseworker',
  'record-capacity-decision': 'caseworker',
  'check-request': 'caseworker',
  'note-arrangement': 'caseworker; also when closed',
  'add-supporter': 'member, caseworker',
  'remove-supporter': 'member, caseworker',
  'invite-party': 'caseworker',
  'open-invitation': 'member',
  'ask-question': 'member',
  'answer-question': 'caseworker',
  'agree-to-take-part': 'member; noted for a side',
  decline: 'member; noted for a side',
  'go-on-without': 'caseworker',
  pause: 'member; noted for a side',
  resume: 'member; noted for a side',
  leave: 'member; noted for a side',
  'close-case': 'caseworker, mediator',
  'propose-mediator': 'caseworker',
  'declare-interests': 'proposed-mediator',
  'accept-mediator': 'member; noted for a side',
  'object-to-mediator': 'member; noted for a side',
  'stand-down': 'mediator, proposed-mediator',
  'open-joint-room': 'mediator',
  'close-joint-room': 'mediator',
  say: 'member, mediator',
  'share-document': 'member, mediator',
  'open-document': 'member, mediator; also when closed',
  'offer-times': 'mediator',
  'answer-times': 'member; noted for a side',
  'fix-meeting': 'mediator',
  'cancel-meeting': 'mediator',
  'record-meeting': 'mediator',
  'raise-issue': 'member, mediator',
  'recognise-issue': 'member',
  'suggest-option': 'member, mediator',
  'mark-option': 'member',
  'draft-clause': 'mediator',
  'suggest-change': 'member',
  'remove-clause': 'mediator',
  'accept-clause': 'member; noted for a side',
  'take-back-acceptance': 'member; noted for a side',
  'make-agreement': 'mediator',
  'end-talks': 'mediator',
  'sign-agreement': 'member; noted for a side',
  'say-done': 'member; noted for a side',
  'say-not-done': 'member; noted for a side',
  'record-decision': 'member, caseworker',
  'check-letter': 'caseworker',
  'give-information': 'caseworker',
  'choose-mediation': 'member; noted for a side',
  'decline-mediation': 'member; noted for a side',
  'tell-authority': 'member, caseworker',
  'say-cannot-arrange': 'member; noted for a side',
  'report-appeal': 'member; noted for a side',
  'agree-to-shorter-notice': 'member; noted for a side',
  'list-attendee': 'mediator',
  'remove-attendee': 'mediator',
  'record-childs-views': 'mediator',
  'conclude-mediation': 'mediator',
  'issue-certificate': 'caseworker',
  'correct-certificate': 'caseworker; also when closed',
  'place-hold': 'caseworker, safeguarding-lead; also when closed',
  'lift-hold': 'caseworker, safeguarding-lead; also when closed',
  'propose-erasure': 'caseworker; also when closed',
  'confirm-erasure': 'caseworker; also when closed',
  'take-back-erasure': 'caseworker; also when closed',
};

const NOTED = 'noted for a side';
const CLOSED = 'also when closed';

const { people, asked } = threeParties();
const signer: Actor = threeParties().people.stranger;
const { family, setting, council, caseworker, mediator, other, stranger } = people;
const lead: Actor = { ...stranger, roles: new Set(['safeguarding-lead']) };
const at = Temporal.Instant.from('2026-11-24T10:00:00Z');

const withPerson = (party: Party, who: Actor, taking: TakingPart): Party => ({
  ...party,
  members: [{ account: who.account, as: 'parent' }],
  taking,
});

/** A side that signed and is no longer in the case. */
const gone: Party = {
  id: partyId('icb'),
  kind: 'icb',
  organisation: null,
  members: [{ account: signer.account, as: 'parent' }],
  taking: { is: 'left', at },
  pausedAt: null,
};

/** The family asked, the school is invited, the council only named; one mediator is appointed, another one proposed. */
const open: Case = {
  ...asked.state,
  parties: new Map(
    [...asked.state.parties].map(([id, party]) => {
      if (id === sides.setting)
        return [id, withPerson(party, setting, { is: 'invited', at, replyBy: '2026-12-08', opened: false })];
      return [id, id === sides.council ? withPerson(party, council, { is: 'named' }) : party];
    }),
  ),
  mediator: { ...asked.state.mediator, appointed: mediator.account, proposed: other.account },
  former: new Map([[gone.id, gone]]),
  wayForward: {
    ...asked.state.wayForward,
    agreement: {
      id: 'one',
      madeAt: at,
      clauses: [],
      openIssues: [],
      digest: '',
      document: asked.state.request.summary,
      signatures: new Map([[gone.id, { by: signer.account, at, name: asked.state.request.summary }]]),
      actions: new Map(),
    },
  },
};
const closed: Case = { ...open, closed: { outcome: 'no-agreement', at } };
const tombstone = {} as Tombstone;
const forgetting = (kinds: readonly (typeof caseKinds)[number][]): Case['forgetting'] => ({
  ...open.forgetting,
  erased: new Map(kinds.map((kind) => [kind, { ...tombstone, at }])),
});
const forgotten: Case = { ...closed, forgetting: forgetting(caseKinds) };

const doers: readonly (readonly [doer: string, actor: Actor, place: Place])[] = [
  ['member', family, { is: 'member', party: sides.family }],
  ['member', setting, { is: 'member', party: sides.setting }],
  ['mediator', mediator, { is: 'mediator' }],
  ['proposed-mediator', other, { is: 'proposed-mediator' }],
  ['caseworker', caseworker, { is: 'caseworker' }],
  ['safeguarding-lead', lead, { is: 'nobody' }],
  ['signer', signer, { is: 'signer' }],
  ['nobody yet', council, { is: 'nobody' }],
  ['nobody', stranger, { is: 'nobody' }],
];

/** The place, or the refusal's code. */
const answer = (state: Case, name: CommandName, actor: Actor): Place | string => {
  const found = may(state, name, actor);
  return isRefusal(found) ? found.refused : found;
};

for (const [name, rule] of Object.entries(rules)) {
  const command = isCommandName(name) ? name : assert.fail(`${name} is no command`);
  const [by = '', ...more] = rule.split('; ');
  const allowed = by.split(', ');

  describe(command, () => {
    it(`is for ${rule}`, () => {
      for (const [doer, actor, place] of doers) {
        const mine = allowed.includes(doer);
        assert.deepEqual(answer(open, command, actor), mine ? place : 'not-yours', doer);
        const later = more.includes(CLOSED) ? place : 'case-is-closed';
        assert.deepEqual(answer(closed, command, actor), mine ? later : 'not-yours', `${doer}, closed`);
        assert.deepEqual(
          answer(forgotten, command, actor),
          mine ? 'case-is-forgotten' : 'not-yours',
          `${doer}, forgotten`,
        );
      }
    });

    it('is noted for a side by a caseworker alone, if at all, once that side is asked', () => {
      const noting = (actor: Actor, party = sides.setting): Actor => ({
        ...actor,
        onBehalf: { party, by: 'phone' },
      });
      const place = { is: 'member', party: sides.setting };
      const noted = more.includes(NOTED);
      assert.deepEqual(answer(open, command, noting(caseworker)), noted ? place : 'not-yours');
      assert.deepEqual(answer(closed, command, noting(caseworker)), noted ? 'case-is-closed' : 'not-yours');
      for (const party of [sides.council, partyId('icb')])
        assert.equal(answer(open, command, noting(caseworker, party)), 'not-yours', party);
      for (const actor of [family, setting, council, mediator, other, lead, stranger])
        assert.equal(answer(open, command, noting(actor)), 'not-yours');
    });
  });
}

it('knows commands by their names, and nothing else', () => {
  assert.ok(isCommandName('say'));
  assert.ok(!isCommandName('shout'));
});

it('is not forgotten while one kind of words is kept', () => {
  const kept: Case = { ...closed, forgetting: forgetting(caseKinds.slice(1)) };
  assert.deepEqual(answer(kept, 'note-arrangement', caseworker), { is: 'caseworker' });
});
