/** DR-1, DR-3, P-3: when disagreement resolution is there, with whom, and what shuts it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { disagreementKinds, ehcStages, otherSide } from '../../../src/law/disagreement.ts';
import { guided, primaryOf, routesOf, type SituationJson } from '../kit/guiding.ts';

const base = { today: '2026-10-06', asker: 'parent' };
const isOpen = (situation: SituationJson): boolean =>
  routesOf(guided(situation)).includes('disagreement-resolution');
const isNamedShut = (situation: SituationJson): boolean =>
  guided(situation).notOpen.some(({ route }) => route === 'disagreement-resolution');

/** Each matter that opens it, the bodies whose agreement it needs, and who may decline without shutting it. */
const strands: readonly (readonly [
  name: string,
  situation: SituationJson,
  needs: readonly string[],
  others: readonly string[],
])[] = [
  [
    'setting-provision',
    { ...base, matter: ['setting-provision'], against: ['academy'] },
    ['setting', 'family'],
    ['local-authority', 'icb'],
  ],
  [
    'duty-not-carried-out',
    { ...base, matter: ['duty-not-carried-out'], against: ['local-authority'] },
    ['local-authority', 'family'],
    ['setting', 'icb'],
  ],
  [
    'two bodies',
    { ...base, matter: ['duty-not-carried-out'], against: ['local-authority', 'sixth-form-college'] },
    ['local-authority', 'setting', 'family'],
    ['icb'],
  ],
  [
    'health-or-social-care-support',
    { ...base, matter: ['health-or-social-care-support'], against: ['nhs-provider'], stage: 'review' },
    ['icb', 'family'],
    ['local-authority', 'setting'],
  ],
  [
    'between-authorities',
    { ...base, asker: 'icb', matter: ['between-authorities'] },
    ['local-authority', 'icb'],
    ['setting', 'family'],
  ],
  [
    'draft-content',
    { ...base, matter: ['draft-content'] },
    ['local-authority', 'family'],
    ['setting', 'icb'],
  ],
  [
    'delay-without-decision',
    { ...base, matter: ['delay-without-decision'] },
    ['local-authority', 'family'],
    ['setting', 'icb'],
  ],
  [
    'provision-not-delivered',
    { ...base, matter: ['provision-not-delivered'], against: ['maintained-school'] },
    ['local-authority', 'setting', 'family'],
    ['icb'],
  ],
  [
    'discrimination',
    { ...base, matter: ['discrimination'], against: ['academy', 'local-authority'] },
    ['setting', 'family'],
    ['local-authority', 'icb'],
  ],
  [
    'an appeal lodged',
    { ...base, matter: ['decision'], decision: { kind: 'cease' }, appeal: { lodgedOn: '2026-08-03' } },
    ['local-authority', 'family'],
    ['setting', 'icb'],
  ],
];

describe('disagreement resolution (DR-1, DR-3)', () => {
  for (const [name, situation, needs, others] of strands) {
    it(`is open for ${name}, with a plan or without, until a party whose agreement is needed declines`, () => {
      assert.ok(isOpen(situation));
      assert.ok(isOpen({ ...situation, child: { hasPlan: false } }));
      for (const body of needs) {
        const declined = { ...situation, events: { invitationDeclinedBy: [body] } };
        assert.ok(!isOpen(declined), body);
        assert.ok(isNamedShut(declined), body);
      }
      assert.ok(isOpen({ ...situation, events: { invitationDeclinedBy: others } }), others.join());
    });

    it(`is shut for ${name} where the person is detained (P-3)`, () => {
      const detained = { ...situation, child: { detained: true } };
      assert.ok(!isOpen(detained));
      assert.ok(isNamedShut(detained));
    });
  }

  it('stays open for one matter when a body declines that only another needs', () => {
    const situation = { ...base, matter: ['setting-provision', 'draft-content'], against: ['academy'] };
    assert.ok(isOpen({ ...situation, events: { invitationDeclinedBy: ['setting'] } }));
    assert.ok(!isOpen({ ...situation, events: { invitationDeclinedBy: ['setting', 'local-authority'] } }));
  });

  it('is for people who have, or may have, special educational needs', () => {
    const situation = { ...base, matter: ['setting-provision'], against: ['academy'] };
    assert.ok(!isOpen({ ...situation, child: { hasSen: false } }));
    assert.ok(isNamedShut({ ...situation, child: { hasSen: false } }));
    assert.equal(primaryOf(guided({ ...situation, child: { hasSen: false } })), 'complaint-to-setting');
    assert.ok(isOpen({ ...situation, child: { hasSen: true } }));
  });

  it('about health or social care needs a live stage', () => {
    const situation = { ...base, matter: ['health-or-social-care-support'], against: ['icb'] };
    for (const stage of ehcStages) assert.equal(isOpen({ ...situation, stage }), stage !== 'none', stage);
    assert.ok(!isOpen(situation));
    assert.ok(isNamedShut(situation));
  });

  it('is not for a decision, an admission, an exclusion or a complaint', () => {
    const matters = [
      'decision',
      'admission',
      'exclusion',
      'care-quality',
      'whole-setting',
      'this-service',
      'conduct-of-authority',
      'agreement-not-kept',
      'mediation-not-arranged',
      'risk-of-harm',
    ];
    for (const matter of matters)
      assert.ok(!isOpen({ ...base, matter: [matter], decision: { kind: 'cease' } }), matter);
    assert.ok(!isOpen({ ...base, matter: ['discrimination'], against: ['local-authority'] }));
  });
});

describe('the other side (DR-1)', () => {
  it('is the authorities while an EHC process or an appeal is under way, not the setting', () => {
    assert.equal(disagreementKinds.length, 4);
    for (const kind of disagreementKinds) {
      for (const stage of ehcStages) {
        const { open, bodies, family, sources } = otherSide(kind, stage);
        assert.ok(sources.includes('CoP 2015 11.8'));
        assert.equal(family, kind !== 'between-authorities');
        if (stage !== 'none')
          assert.deepEqual([open, bodies], [true, ['local-authority', 'icb']], `${kind} ${stage}`);
      }
    }
  });

  it('is otherwise the body that acts', () => {
    assert.deepEqual(otherSide('duties', 'none').bodies, ['local-authority', 'setting']);
    assert.deepEqual(otherSide('provision-by-setting', 'none').bodies, ['setting']);
    assert.deepEqual(otherSide('between-authorities', 'none').bodies, ['local-authority', 'icb']);
    assert.equal(otherSide('health-or-social-care', 'none').open, false);
    assert.deepEqual(otherSide('health-or-social-care', 'none').bodies, ['local-authority', 'icb']);
    assert.equal(otherSide('duties', 'none').open, true);
    assert.equal(otherSide('between-authorities', 'none').open, true);
    for (const kind of ['duties', 'provision-by-setting', 'health-or-social-care'] as const)
      assert.ok(otherSide(kind, 'none').family, kind);
  });
});

describe('what is said of the other side', () => {
  const told: readonly (readonly [Parameters<typeof otherSide>, string])[] = [
    [
      ['between-authorities', 'none'],
      'The council and the health board disagree with each other. No family takes part.',
    ],
    [
      ['duties', 'review'],
      'The council and the health board run this part. So the talk is with them, not with the school, nursery or college.',
    ],
    [['duties', 'none'], 'The talk is with the council, school, nursery or college that has to do the job.'],
    [
      ['provision-by-setting', 'none'],
      'The talk is with the school, nursery or college that gives the help.',
    ],
    [
      ['health-or-social-care', 'none'],
      'This can be used for health or social care only while a plan is being worked on. At other times you can complain.',
    ],
  ];
  for (const [[kind, stage], why] of told)
    it(`${kind}, ${stage}`, () => assert.equal(otherSide(kind, stage).why, why));
});
