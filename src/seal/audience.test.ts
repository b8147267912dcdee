import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { makeAgreement } from '#src/agreement/commands/keeping/make-agreement.ts';
import { signAgreement } from '#src/agreement/commands/keeping/sign-agreement.ts';
import { acceptClause } from '#src/agreement/commands/text/accept-clause.ts';
import { draftClause } from '#src/agreement/commands/text/draft-clause.ts';
import { acceptedClauses } from '#src/agreement/open-text.ts';
import type { Actor, Command } from '#src/case/command.ts';
import { addSupporter } from '#src/case/commands/asking/add-supporter.ts';
import { checkRequest } from '#src/case/commands/asking/check-request.ts';
import { removeSupporter } from '#src/case/commands/asking/remove-supporter.ts';
import { replaceRepresentative } from '#src/case/commands/asking/replace-representative.ts';
import { handToYoungPerson } from '#src/case/commands/family/hand-to-young-person.ts';
import { noteDateOfBirth } from '#src/case/commands/family/note-date-of-birth.ts';
import { recordCapacityDecision } from '#src/case/commands/family/record-capacity-decision.ts';
import { agreeToTakePart } from '#src/case/commands/inviting/agree-to-take-part.ts';
import { decline } from '#src/case/commands/inviting/decline.ts';
import { goOnWithout } from '#src/case/commands/inviting/go-on-without.ts';
import { inviteParty } from '#src/case/commands/inviting/invite-party.ts';
import { acceptMediator } from '#src/case/commands/mediator/accept-mediator.ts';
import { declareInterests } from '#src/case/commands/mediator/declare-interests.ts';
import { proposeMediator } from '#src/case/commands/mediator/propose-mediator.ts';
import { standDown } from '#src/case/commands/mediator/stand-down.ts';
import { leave } from '#src/case/commands/taking-part/leave.ts';
import { pause } from '#src/case/commands/taking-part/pause.ts';
import type { AccountId, PartyId } from '#src/case/ids.ts';
import { partyId } from '#src/case/ids.ts';
import { placeOf } from '#src/case/standing.ts';
import { type PureCase, sides, threeParties } from '#test/kit/pure-case.ts';
import { acts } from '#test/lives/acts.ts';
import { type Audience, audienceName, audiencesOf, mayRead, readersOf } from './audience.ts';

const replyBy = '2026-12-20';
const begun = () => {
  const { people, asked } = threeParties();
  const names = new Map<AccountId, string>(
    Object.entries(people).map(([name, { account }]) => [account, name]),
  );
  const does = <Input>(actor: Actor, command: Command<Input>, input: Input): void =>
    assert.equal(asked.does(actor, command, input), null, command.name);
  /** Who reads an audience, by name; roles in brackets. */
  const who = (audience: Audience): readonly string[] => {
    const { accounts, roles } = readersOf(asked.state, audience);
    return [
      ...[...accounts].map((account) => names.get(account) ?? '?'),
      ...[...roles].map((role) => `(${role})`),
    ].sort();
  };
  return { people, life: asked, does, who };
};

type Begun = ReturnType<typeof begun>;

const invites = ({ people, does }: Begun): void => {
  does(people.caseworker, checkRequest, {});
  for (const key of ['setting', 'council'] as const) {
    const account = people[key].account;
    does(people.caseworker, inviteParty, { party: sides[key], account, replyBy, summary: 'shared' });
  }
};

const agrees = ({ people, does }: Begun, ...keys: readonly ('family' | 'setting' | 'council')[]): void => {
  for (const key of keys) does(people[key], agreeToTakePart, { attendee: 'me', mayDecide: 'this' });
};

const appoints = ({ people, does }: Begun): void => {
  does(people.caseworker, proposeMediator, { mediator: people.mediator.account });
  does(people.mediator, declareInterests, { employer: 'none', interestIn: [], note: null });
  for (const key of ['family', 'setting', 'council'] as const) does(people[key], acceptMediator, {});
};

const together = (): Begun => {
  const all = begun();
  invites(all);
  agrees(all, 'setting', 'council');
  appoints(all);
  return all;
};

const makes = ({ people, life, does }: Begun): void => {
  const what = { what: 'this', howWeWillKnow: 'so', owner: sides.setting, dueOn: '2027-06-01' };
  does(people.mediator, draftClause, { ...what, clause: null, revision: 0, issue: null, lawAction: null });
  const [{ id, revision } = { id: '', revision: 0 }] = life.state.wayForward.clauses.values();
  for (const key of ['family', 'setting', 'council'] as const)
    does(people[key], acceptClause, { clause: id, revision });
  const clauses = acceptedClauses(life.state).map(({ id: clause, revision }) => ({ clause, revision }));
  does(people.mediator, makeAgreement, { document: '{}', digest: 'd', clauses });
};

const signs = ({ people, does }: Begun, key: 'family' | 'setting' | 'council'): void =>
  does(people[key], signAgreement, { name: key, digest: 'd' });

const intake = 'intake';
const own = (party: PartyId): Audience => `side:${party}`;
const asked = (party: PartyId): Audience => `arrangements:${party}`;

describe('who is in an audience', () => {
  test('a request is read by those who ask and the caseworkers, by no party that is only named', () => {
    const all = begun();
    assert.deepEqual(all.who(intake), ['(caseworker)', 'family']);
    assert.deepEqual(all.who('everyone'), ['family']);
    assert.deepEqual(all.who('signed'), ['family']);
    assert.deepEqual(all.who('child'), []);
    assert.deepEqual(all.who('arrangements'), ['(caseworker)']);
    assert.deepEqual(all.who('safeguarding'), ['(safeguarding-lead)']);
    assert.deepEqual(all.who(asked(sides.family)), ['(caseworker)', 'family']);
    assert.deepEqual(all.who(own(sides.family)), ['family']);
    assert.deepEqual(all.who(own(sides.setting)), []);
  });

  test('a party is in from its invitation until it says no or leaves, and a pause changes nothing', () => {
    const all = begun();
    const { people, does } = all;
    invites(all);
    assert.deepEqual(all.who('everyone'), ['council', 'family', 'setting']);
    agrees(all, 'setting');
    does(people.setting, pause, {});
    assert.deepEqual(all.who('everyone'), ['council', 'family', 'setting']);
    does(people.council, decline, { reason: 'no-time', note: null });
    assert.deepEqual(all.who('everyone'), ['family', 'setting']);
    assert.deepEqual(all.who(asked(sides.council)), ['(caseworker)', 'council']);
    does(people.setting, leave, {});
    assert.deepEqual(all.who('everyone'), ['family']);
    assert.deepEqual(all.who(own(sides.setting)), ['setting']);
  });

  test('a mediator reads from the moment of being appointed, until standing down; the notes stay theirs alone', () => {
    const all = together();
    const { people, does } = all;
    const notes = (key: 'mediator' | 'other'): Audience => `mediator:${people[key].account}`;
    assert.deepEqual(all.who(intake), ['(caseworker)', 'family', 'mediator']);
    assert.deepEqual(all.who('everyone'), ['council', 'family', 'mediator', 'setting']);
    assert.deepEqual(all.who(own(sides.council)), ['council', 'mediator']);
    assert.deepEqual(all.who(notes('mediator')), ['mediator']);
    does(people.mediator, standDown, {});
    assert.deepEqual(all.who(intake), ['(caseworker)', 'family']);
    assert.deepEqual(all.who('everyone'), ['council', 'family', 'setting']);
    assert.deepEqual(all.who(own(sides.council)), ['council']);
    assert.deepEqual(all.who(notes('mediator')), ['mediator']);
    assert.ok(audiencesOf(all.life.state).includes(notes('mediator')));
    does(people.caseworker, proposeMediator, { mediator: people.other.account });
    assert.deepEqual(all.who('everyone'), ['council', 'family', 'setting']);
    does(people.other, declareInterests, { employer: 'none', interestIn: [], note: null });
    for (const key of ['family', 'setting', 'council'] as const) does(people[key], acceptMediator, {});
    assert.deepEqual(all.who(own(sides.family)), ['family', 'other']);
    assert.deepEqual(all.who(notes('mediator')), ['mediator']);
    assert.deepEqual(all.who(notes('other')), ['other']);
  });

  test('a supporter reads what the side reads, from being added until being removed', () => {
    const all = together();
    const { people, does } = all;
    const joins = { party: sides.family, account: people.stranger.account };
    does(people.family, addSupporter, joins);
    for (const audience of [intake, 'everyone', own(sides.family), asked(sides.family)] as const)
      assert.ok(all.who(audience).includes('stranger'), audience);
    assert.ok(!all.who(own(sides.setting)).includes('stranger'));
    does(people.family, removeSupporter, joins);
    for (const audience of audiencesOf(all.life.state)) assert.ok(!all.who(audience).includes('stranger'));
  });

  test('who signed keeps the agreement after leaving, and after the others go on without them; who did not, does not', () => {
    const all = together();
    const { people, does, life } = all;
    makes(all);
    assert.deepEqual(all.who('signed'), ['council', 'family', 'mediator', 'setting']);
    signs(all, 'setting');
    does(people.setting, leave, {});
    assert.deepEqual(all.who('signed'), ['council', 'family', 'mediator', 'setting']);
    assert.deepEqual(all.who('everyone'), ['council', 'family', 'mediator']);
    does(people.caseworker, goOnWithout, { replyBy });
    assert.deepEqual(all.who('signed'), ['council', 'family', 'mediator', 'setting']);
    assert.deepEqual(all.who(own(sides.setting)), []);
    assert.deepEqual(all.who(asked(sides.setting)), ['(caseworker)']);
    const { account, roles } = people.setting;
    assert.deepEqual(placeOf(life.state, account, roles), { is: 'signer' });
    assert.equal(life.does(people.setting, signAgreement, { name: 'x', digest: 'd' }), 'not-yours');
    does(people.council, leave, {});
    assert.deepEqual(all.who('signed'), ['family', 'mediator', 'setting']);
  });

  test('a side that left unsigned, and without which the others went on, is a stranger again', () => {
    const all = together();
    const { people, does, life } = all;
    makes(all);
    does(people.setting, leave, {});
    does(people.caseworker, goOnWithout, { replyBy });
    const { account, roles } = people.setting;
    assert.deepEqual(placeOf(life.state, account, roles), { is: 'nobody' });
    assert.deepEqual(all.who('signed'), ['council', 'family', 'mediator']);
  });
});

describe('the young person comes in the place of the parent', () => {
  const bornOn = Temporal.PlainDate.from('2010-03-01');
  /** 16 in March 2026, so past compulsory school age from Saturday 27 June 2026; the case is in November 2026. */
  const came = () => {
    const all = together();
    makes(all);
    signs(all, 'family');
    const { people, does } = all;
    does(people.caseworker, noteDateOfBirth, { bornOn });
    const account = people.stranger.account;
    does(people.caseworker, handToYoungPerson, { account, replyBy, told: 'phone' });
    return all;
  };
  const second = partyId('family-2');

  test('they read the request and what was arranged, and not the parent’s room; the parent keeps what was signed', () => {
    const all = came();
    assert.deepEqual(all.who(intake), ['(caseworker)', 'mediator', 'stranger']);
    assert.deepEqual(all.who(asked(sides.family)), ['(caseworker)', 'stranger']);
    assert.deepEqual(all.who(own(sides.family)), []);
    assert.deepEqual(all.who(own(second)), ['mediator', 'stranger']);
    assert.deepEqual(all.who(asked(second)), ['(caseworker)', 'stranger']);
    assert.deepEqual(all.who('everyone'), ['council', 'mediator', 'setting', 'stranger']);
    assert.deepEqual(all.who('signed'), ['council', 'family', 'mediator', 'setting', 'stranger']);
    const { account, roles } = all.people.family;
    assert.deepEqual(placeOf(all.life.state, account, roles), { is: 'signer' });
    const listed = audiencesOf(all.life.state);
    assert.ok(listed.includes(asked(sides.family)) && !listed.includes(own(sides.family)));
    assert.equal(new Set(listed).size, listed.length);
  });

  test('they are asked whether to go on, and promises of the family are theirs', () => {
    const { life, people, does } = came();
    assert.equal(life.state.parties.get(second)?.taking.is, 'invited');
    assert.equal(life.state.askingParty, second);
    assert.equal(life.state.parties.has(sides.family), false);
    assert.equal(life.state.rooms.jointIsOpen, false);
    does(people.stranger, agreeToTakePart, { attendee: 'me', mayDecide: 'all' });
    does(people.stranger, signAgreement, { name: 'me', digest: 'd' });
    const again = { account: people.other.account, replyBy, told: 'phone' } as const;
    assert.equal(life.does(people.caseworker, handToYoungPerson, again), 'already-done');
  });

  test('a parent who did not sign is a stranger, unless the young person adds them', () => {
    const { people, does, life, who } = together();
    does(people.caseworker, noteDateOfBirth, { bornOn });
    does(people.caseworker, handToYoungPerson, { account: people.stranger.account, replyBy, told: 'post' });
    const { account, roles } = people.family;
    assert.deepEqual(placeOf(life.state, account, roles), { is: 'nobody' });
    assert.deepEqual(life.readBy(people.family), []);
    does(people.stranger, addSupporter, { party: second, account });
    assert.ok(who(own(second)).includes('family') && who(intake).includes('family'));
    assert.deepEqual(who(own(sides.family)), []);
  });

  test('not before the day, not without it, not by anybody else, and not to somebody of another side', () => {
    const { people, life, does } = together();
    const hands = { account: people.stranger.account, replyBy, told: 'phone' } as const;
    const tries = (by: Actor, input: typeof hands = hands) => life.does(by, handToYoungPerson, input);
    assert.equal(tries(people.caseworker), 'date-of-birth-needed');
    // 16 on 31 August 2026 leaves school in June 2026, on 1 September in June 2027.
    does(people.caseworker, noteDateOfBirth, { bornOn: Temporal.PlainDate.from('2010-09-01') });
    assert.equal(life.state.youngPerson.from, '2027-06-26');
    life.at = Temporal.Instant.from('2027-06-25T22:59:59Z');
    assert.equal(tries(people.caseworker), 'not-past-school-age-yet');
    life.at = Temporal.Instant.from('2027-06-25T23:00:00Z');
    for (const by of [people.family, people.setting, people.mediator, people.stranger])
      assert.equal(tries(by), 'not-yours');
    assert.equal(
      tries(people.caseworker, { ...hands, account: people.setting.account }),
      'party-already-invited',
    );
    assert.equal(
      tries(people.caseworker, { ...hands, account: people.mediator.account }),
      'party-already-invited',
    );
    assert.equal(tries(people.caseworker), null);
  });

  test('a day of birth that cannot be is refused, and of a possible one only the resulting day is kept', () => {
    const { people, life, does } = together();
    for (const born of ['2026-11-25', '1999-01-01']) {
      const input = { bornOn: Temporal.PlainDate.from(born) };
      assert.equal(life.does(people.caseworker, noteDateOfBirth, input), 'date-does-not-fit');
    }
    does(people.caseworker, noteDateOfBirth, { bornOn });
    const { version } = life.state;
    does(people.caseworker, noteDateOfBirth, { bornOn });
    assert.equal(life.state.version, version);
    assert.ok(!JSON.stringify(life.events).includes('2010-03-01'));
  });

  test('who decides instead is kept with the request, and the party stays', () => {
    const { people, life, does, who } = together();
    const found = { assessedOn: Temporal.PlainDate.from('2026-11-20'), assessment: 'Dr. Lowe: MARKER' };
    assert.equal(life.does(people.caseworker, recordCapacityDecision, found), 'date-of-birth-needed');
    does(people.caseworker, noteDateOfBirth, { bornOn });
    const later = { ...found, assessedOn: Temporal.PlainDate.from('2026-11-25') };
    assert.equal(life.does(people.caseworker, recordCapacityDecision, later), 'date-does-not-fit');
    assert.equal(life.does(people.family, recordCapacityDecision, found), 'not-yours');
    does(people.caseworker, recordCapacityDecision, found);
    assert.equal(life.state.youngPerson.alternative?.assessment.audience, intake);
    assert.deepEqual(who(intake), ['(caseworker)', 'family', 'mediator']);
    for (const key of ['setting', 'council', 'stranger'] as const)
      assert.ok(life.readBy(people[key]).every(({ text }) => !text.includes('MARKER')));
  });
});

test('an organisation’s new person reads what the one before read, who reads nothing more', () => {
  const { people, life, does, who } = together();
  const replaces = {
    party: sides.setting,
    former: people.setting.account,
    account: people.stranger.account,
  };
  const before = audiencesOf(life.state).filter((audience) => who(audience).includes('setting'));
  assert.equal(life.does(people.setting, replaceRepresentative, replaces), 'not-yours');
  const onFamily = { ...replaces, party: sides.family };
  assert.equal(life.does(people.caseworker, replaceRepresentative, onFamily), 'not-yours');
  for (const key of ['family', 'mediator'] as const) {
    const taken = { ...replaces, account: people[key].account };
    assert.equal(life.does(people.caseworker, replaceRepresentative, taken), 'party-already-invited');
  }
  does(people.caseworker, replaceRepresentative, replaces);
  assert.deepEqual(
    audiencesOf(life.state).filter((audience) => who(audience).includes('stranger')),
    before,
  );
  assert.deepEqual(life.readBy(people.setting), []);
  assert.equal(life.does(people.caseworker, replaceRepresentative, replaces), 'already-done');
});

test('the audiences of a case are each listed once, with those of every side and every mediator there was', () => {
  const all = together();
  const { mediator } = all.people;
  assert.deepEqual(
    [...audiencesOf(all.life.state)].sort(),
    [
      ...['arrangements', 'child', 'everyone', 'intake', 'safeguarding', 'signed'],
      ...Object.values(sides).flatMap((party) => [own(party), asked(party)]),
      `mediator:${mediator.account}`,
    ].sort(),
  );
});

test('to the outside an audience has a name without the address of a mediator or a party’s caseworkers', () => {
  assert.deepEqual(
    (['intake', 'everyone', 'signed', 'child', 'arrangements', 'safeguarding'] as const).map(audienceName),
    ['intake', 'everyone', 'everyone', 'child', 'arrangements', 'safeguarding'],
  );
  assert.equal(audienceName(`mediator:${begun().people.mediator.account}`), 'mediator');
  assert.equal(audienceName(asked(partyId('setting'))), 'arrangements');
  assert.equal(audienceName(own(partyId('setting-2'))), 'side:setting-2');
});

test('somebody may read by name or by a role that they hold now', () => {
  const { life, people } = begun();
  const none = new Set<string>();
  assert.ok(mayRead(life.state, 'intake', people.family.account, none));
  assert.ok(!mayRead(life.state, 'intake', people.caseworker.account, none));
  assert.ok(mayRead(life.state, 'intake', people.caseworker.account, new Set(['caseworker'])));
  assert.ok(!mayRead(life.state, 'safeguarding', people.caseworker.account, new Set(['caseworker'])));
  assert.ok(
    mayRead(life.state, 'safeguarding', people.stranger.account, new Set(['x', 'safeguarding-lead'])),
  );
});

/** What must hold of the readers at every moment of every life. */
const holds = (life: PureCase): void => {
  const { state } = life;
  const mediators = [state.mediator.appointed].filter((account) => account !== null);
  const signed = readersOf(state, 'signed').accounts;
  for (const account of readersOf(state, 'everyone').accounts) assert.ok(signed.has(account));
  for (const party of state.parties.values()) {
    const room = readersOf(state, own(party.id));
    assert.equal(room.roles.size, 0);
    assert.deepEqual(
      [...room.accounts].sort(),
      [...new Set([...party.members.map(({ account }) => account), ...mediators])].sort(),
    );
    const isIn = party.taking.is === 'invited' || party.taking.is === 'agreed';
    const hasSigned = state.wayForward.agreement?.signatures.has(party.id) === true;
    for (const { account } of party.members) {
      assert.equal(readersOf(state, 'everyone').accounts.has(account), isIn);
      assert.equal(signed.has(account), isIn || hasSigned);
    }
  }
};

test('whatever people do, each side reads its own room with the mediator of the moment, and leaving ends the rest', () => {
  const step = fc.record({
    act: fc.constantFrom(...Object.keys(acts)),
    by: fc.constantFrom('family', 'setting', 'council', 'caseworker', 'mediator', 'other'),
    pick: fc.nat(200),
  });
  fc.assert(
    fc.property(fc.boolean(), fc.array(step, { maxLength: 50 }), (isFar, steps) => {
      const { life, people } = isFar ? together() : begun();
      holds(life);
      for (const { act, by, pick } of steps) {
        acts[act]?.(life, people, people[by as keyof typeof people], pick);
        holds(life);
      }
    }),
    { numRuns: 200 },
  );
});
