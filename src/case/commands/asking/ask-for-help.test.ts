import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { disagreementKinds, ehcStages } from '../../../law/disagreement.ts';
import type { Actor } from '../../command.ts';
import type { PartyKind } from '../../events.ts';
import { accountId, caseReference, organisationId, partyId } from '../../ids.ts';
import { isRefusal } from '../../refusal.ts';
import { type AskForHelp, askForHelp, cannotAsk, mayAsk } from './ask-for-help.ts';

const somebody = () => accountId(randomUUID());
const parent = somebody();

const request: AskForHelp = {
  reference: caseReference('WF-7K3M-2Q'),
  authority: 'E06000033',
  about: 'provision-by-setting',
  stage: 'none',
  hasPlan: null,
  asker: 'parent',
  askingParty: partyId('family'),
  parties: [
    {
      party: partyId('family'),
      kind: 'family',
      organisation: null,
      members: [{ account: parent, as: 'parent' }],
    },
    {
      party: partyId('setting'),
      kind: 'setting',
      organisation: organisationId('setting:115313'),
      members: [],
    },
  ],
  child: 'Z',
  story: 'The group stopped.',
  hopes: '',
  summary: 'Reading stopped.',
  needs: null,
};

const actor = (more: Partial<Actor> = {}): Actor => ({
  account: parent,
  roles: new Set(),
  onBehalf: null,
  ...more,
});
const forFamily = { party: partyId('family'), by: 'phone' } as const;
const caseworker = { account: somebody(), roles: new Set(['caseworker']) };

test('people ask for their own side, and for nobody else’s', () => {
  assert.equal(mayAsk(actor(), request), true);
  assert.equal(mayAsk(actor({ account: somebody() }), request), false);
  assert.equal(mayAsk(actor(caseworker), request), false);
});

test('a caseworker writes down what somebody asks, for the asking side and as somebody else', () => {
  assert.equal(mayAsk(actor({ ...caseworker, onBehalf: forFamily }), request), true);
  const wrongSide = { party: partyId('setting'), by: 'phone' } as const;
  assert.equal(mayAsk(actor({ ...caseworker, onBehalf: wrongSide }), request), false);
  assert.equal(mayAsk(actor({ roles: caseworker.roles, onBehalf: forFamily }), request), false);
  const withoutPeople = { ...request, parties: request.parties.map((party) => ({ ...party, members: [] })) };
  assert.equal(mayAsk(actor({ ...caseworker, onBehalf: forFamily }), withoutPeople), false);
});

test('nobody but a caseworker writes down for somebody', () => {
  for (const role of ['mediator', 'administrator', 'commissioner', 'safeguarding-lead']) {
    const other = actor({ account: somebody(), roles: new Set([role]), onBehalf: forFamily });
    assert.equal(mayAsk(other, request), false, role);
  }
});

const refusedWith = (about: AskForHelp['about'], stage: AskForHelp['stage'], others: PartyKind[]) =>
  cannotAsk(about, stage, others)?.refused ?? null;

test('while a plan is worked on a setting alone is not the other side, and may come beside the authority', () => {
  assert.equal(refusedWith('provision-by-setting', 'none', ['setting']), null);
  for (const stage of ehcStages.filter((each) => each !== 'none')) {
    assert.equal(
      refusedWith('provision-by-setting', stage, ['setting', 'setting']),
      'disagreement-is-with-the-authority',
    );
    assert.equal(refusedWith('provision-by-setting', stage, ['setting', 'local-authority']), null);
    assert.equal(refusedWith('health-or-social-care', stage, ['icb']), null);
  }
});

test('health or social care is open only while a plan is worked on', () => {
  assert.equal(
    refusedWith('health-or-social-care', 'none', ['local-authority']),
    'only-while-a-plan-is-worked-on',
  );
  assert.equal(refusedWith('health-or-social-care', 'needs-assessment', ['local-authority']), null);
});

test('the first event holds the words of the request, or there is a refusal, and never both', () => {
  const kinds: fc.Arbitrary<PartyKind[]> = fc.array(fc.constantFrom('setting', 'local-authority', 'icb'), {
    maxLength: 3,
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...disagreementKinds),
      fc.constantFrom(...ehcStages),
      kinds,
      fc.string(),
      (about, stage, others, story) => {
        const [family] = request.parties;
        const parties = others.map((kind, index) => ({
          party: partyId(index === 0 ? kind : `${kind}-${index + 1}`),
          kind,
          organisation: null,
          members: [],
        }));
        const asked = { ...request, about, stage, story, parties: [...(family ? [family] : []), ...parties] };
        const decided = askForHelp(asked);
        const refused = cannotAsk(about, stage, others);
        assert.equal(isRefusal(decided), refused !== null);
        if (isRefusal(decided) || decided[0].kind !== 'help-asked') return;
        assert.deepEqual(decided[0].words.story, { audience: 'intake', text: story });
        assert.equal(decided[0].words.needs, undefined);
      },
    ),
  );
});
