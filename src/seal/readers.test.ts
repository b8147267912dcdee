/** Who is in which audience: by the people of a case as they come and go, and by the roles of staff. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sides, threeParties } from '#test/kit/pure-case.ts';
import { type AccountId, partyId } from '../case/ids.ts';
import type { Case, TakingPart } from '../case/state.ts';
import { type Audience, audienceName, audiencesOf, mayRead, readersOf } from './audience.ts';

const { people, asked } = threeParties();
const names = Object.entries(people).map(([name, { account }]) => [account, name] as const);
const at = Temporal.Instant.from('2026-11-24T10:00:00Z');
const invited: TakingPart = { is: 'invited', at, replyBy: '2026-12-08', opened: false };
const agreed: TakingPart = { is: 'agreed', at, replyBy: null, attendee: null, mayDecide: null };

/** The family asked; the school has agreed and the council stands as said; a mediator is appointed unless said otherwise. */
function caseWith(council: TakingPart, appointed: AccountId | null = people.mediator.account): Case {
  const { state } = asked;
  const taking = { [sides.setting]: agreed, [sides.council]: council };
  const members = { [sides.setting]: people.setting, [sides.council]: people.council };
  const parties = [...state.parties].map(([id, party]) => {
    const member = members[id];
    const own = member === undefined ? party.members : [{ account: member.account, as: 'parent' as const }];
    return [id, { ...party, members: own, taking: taking[id] ?? agreed }] as const;
  });
  return {
    ...state,
    parties: new Map(parties),
    mediator: { ...state.mediator, appointed, past: [people.other.account] },
    childReaders: new Set([people.stranger.account]),
  };
}

/** Names of people and roles, in the order of the cast. */
function inside(state: Case, audience: Audience): string {
  const { accounts, roles } = readersOf(state, audience);
  const known = names.filter(([account]) => accounts.has(account)).map(([, name]) => name);
  assert.equal(known.length, accounts.size, 'somebody from outside the cast');
  return [...known, ...[...roles].map((role) => `role ${role}`)].join(', ');
}

const table: readonly (readonly [Audience, string])[] = [
  ['intake', 'family, mediator, role caseworker'],
  ['everyone', 'family, setting, council, mediator'],
  ['signed', 'family, setting, council, mediator'],
  ['child', 'stranger'],
  ['arrangements', 'role caseworker'],
  ['safeguarding', 'role safeguarding-lead'],
  [`side:${sides.family}`, 'family, mediator'],
  [`side:${sides.setting}`, 'setting, mediator'],
  [`side:${sides.council}`, 'council, mediator'],
  [`arrangements:${sides.family}`, 'family, role caseworker'],
  [`arrangements:${sides.setting}`, 'setting, role caseworker'],
  [`arrangements:${sides.council}`, 'council, role caseworker'],
  [`mediator:${people.other.account}`, 'other'],
  [`mediator:${people.mediator.account}`, 'mediator'],
];

describe('an audience', () => {
  for (const [audience, who] of table)
    it(`${audience.replace(/:.*-.*/, '')} is ${who}`, () =>
      assert.equal(inside(caseWith(invited), audience), who));

  it('is every one that the case can have words for, each once', () => {
    assert.deepEqual(
      audiencesOf(caseWith(invited)).toSorted(),
      table.map(([audience]) => audience).toSorted(),
    );
  });

  it('has no mediator while none is appointed', () => {
    const state = caseWith(invited, null);
    assert.equal(inside(state, 'everyone'), 'family, setting, council');
    assert.equal(inside(state, 'intake'), 'family, role caseworker');
    assert.equal(inside(state, `side:${sides.family}`), 'family');
    assert.deepEqual(
      audiencesOf(state).filter((audience) => audience.startsWith('mediator:')),
      [`mediator:${people.other.account}`],
    );
  });

  it('of everyone holds those who are asked or take part, paused or not', () => {
    const everyone = (taking: TakingPart): string => inside(caseWith(taking), 'everyone');
    assert.equal(everyone(agreed), 'family, setting, council, mediator');
    for (const gone of [
      { is: 'named' },
      { is: 'declined', at, replyBy: null, reason: 'no-time', note: null },
      { is: 'left', at },
    ] as const)
      assert.equal(everyone(gone), 'family, setting, mediator', gone.is);
    const state = caseWith(agreed);
    const paused = new Map([...state.parties].map(([id, party]) => [id, { ...party, pausedAt: at }]));
    assert.equal(inside({ ...state, parties: paused }, 'everyone'), 'family, setting, council, mediator');
  });

  it('of a party that is not in the case is nobody’s, and its arrangements are the caseworkers’', () => {
    assert.equal(inside(caseWith(invited), `side:${partyId('icb')}`), '');
    assert.equal(inside(caseWith(invited), `arrangements:${partyId('icb')}`), 'role caseworker');
  });

  it('of an agreement keeps the sides that signed it, also those that left or are no longer in the case', () => {
    const sealed = asked.state.request.summary;
    const signature = { by: people.council.account, at, name: sealed };
    const signed = (by: Case['parties'], former: Case['former']): Case => ({
      ...caseWith({ is: 'left', at }),
      parties: by,
      former,
      wayForward: {
        ...asked.state.wayForward,
        agreement: {
          id: 'one',
          madeAt: at,
          clauses: [],
          openIssues: [],
          digest: '',
          document: sealed,
          signatures: new Map([[sides.council, signature]]),
          actions: new Map(),
        },
      },
    });
    const { parties } = caseWith({ is: 'left', at });
    const council = parties.get(sides.council) ?? assert.fail('the council is a party');
    const others = new Map([...parties].filter(([id]) => id !== sides.council));
    assert.equal(inside(signed(parties, new Map()), 'signed'), 'family, setting, council, mediator');
    assert.equal(inside(signed(parties, new Map()), 'everyone'), 'family, setting, mediator');
    assert.equal(
      inside(signed(others, new Map([[sides.council, council]])), 'signed'),
      'family, setting, council, mediator',
    );
    assert.equal(inside(signed(others, new Map()), 'signed'), 'family, setting, mediator');
    assert.equal(inside(caseWith({ is: 'left', at }), 'signed'), 'family, setting, mediator');
  });

  it('of the asking side is that side alone, though it is not the first of the parties', () => {
    assert.equal(
      inside({ ...caseWith(invited), askingParty: sides.setting }, 'intake'),
      'setting, mediator, role caseworker',
    );
  });
});

describe('the name of an audience', () => {
  it('keeps accounts and parties to itself where they say more than the kind', () => {
    assert.equal(audienceName(`mediator:${people.other.account}`), 'mediator');
    assert.equal(audienceName(`arrangements:${sides.council}`), 'arrangements');
    assert.equal(audienceName(`side:${sides.council}`), `side:${sides.council}`);
    assert.equal(audienceName('signed'), 'everyone');
    for (const audience of ['intake', 'everyone', 'child', 'arrangements', 'safeguarding'] as const)
      assert.equal(audienceName(audience), audience);
  });
});

describe('reading', () => {
  it('is for those in the audience by name or by a role they hold, and for nobody else', () => {
    const state = caseWith(invited);
    for (const [audience] of table) {
      const { accounts, roles } = readersOf(state, audience);
      for (const { account } of Object.values(people)) {
        assert.equal(mayRead(state, audience, account, new Set()), accounts.has(account));
        for (const role of ['caseworker', 'safeguarding-lead'] as const)
          assert.equal(
            mayRead(state, audience, account, new Set(['supervisor', role])),
            accounts.has(account) || roles.has(role),
          );
      }
    }
  });
});
