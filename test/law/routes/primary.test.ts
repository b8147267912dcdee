/** Which route is the one to start with: between mediation and appeal, and in the whole order. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guided, primaryOf, routesOf, type SituationJson } from '../kit/guiding.ts';
import { about } from '../kit/letters.ts';

const base = { today: '2026-10-06', asker: 'parent' };
const raised = (matter: readonly string[], more: object = {}): SituationJson => ({
  ...base,
  matter,
  ...more,
});
const letter = (more: object, events: object = {}, rest: object = {}): SituationJson =>
  about({ dated: '2026-09-21', ...more }, base.today, { ...events }, { ...rest });

describe('between mediation and appeal', () => {
  const primary = (more: object, events: object, rest: object = {}) =>
    primaryOf(guided(letter(more, events, rest)));
  const held = { certificateOn: '2026-10-01' };

  it('the wish decides where the law leaves a choice', () => {
    for (const wish of ['mediate', 'talk', 'undecided'])
      assert.equal(primary({}, {}, { wish }), 'mediation', wish);
    assert.equal(primary({}, {}), 'mediation');
    assert.equal(primary({}, {}, { wish: 'appeal' }), 'tribunal-appeal');
  });

  it('a certificate, the end of mediation or a no points to the appeal', () => {
    for (const wish of ['mediate', 'talk', 'undecided', 'appeal']) {
      assert.equal(primary({}, held, { wish }), 'tribunal-appeal', wish);
      assert.equal(primary({}, { mediationEndedOn: '2026-10-01' }, { wish }), 'tribunal-appeal', wish);
      assert.equal(primary({}, { declinedMediationOn: '2026-10-01' }, { wish }), 'tribunal-appeal', wish);
      assert.equal(primary({}, { certificateKind: 'took-place' }, { wish }), 'tribunal-appeal', wish);
    }
    assert.equal(primary({}, { cannotArrangeToldOn: '2026-10-01' }), 'mediation');
  });

  it('a deemed certificate leaves the choice, until mediation has ended', () => {
    const deemed = { ...held, certificateKind: 'deemed' };
    assert.equal(primary({}, deemed, { wish: 'mediate' }), 'mediation');
    assert.equal(primary({}, deemed, { wish: 'undecided' }), 'tribunal-appeal');
    assert.equal(
      primary({}, { ...deemed, mediationEndedOn: '2026-10-05' }, { wish: 'mediate' }),
      'tribunal-appeal',
    );
    assert.equal(
      primary({}, { ...held, certificateKind: 'not-pursued' }, { wish: 'mediate' }),
      'tribunal-appeal',
    );
  });

  it('section I alone goes to the tribunal unless the wish is to mediate', () => {
    assert.equal(primary({ sections: ['I'] }, {}), 'tribunal-appeal');
    assert.equal(primary({ sections: ['I'] }, {}, { wish: 'talk' }), 'tribunal-appeal');
    assert.equal(primary({ sections: ['I'] }, {}, { wish: 'mediate' }), 'mediation');
    assert.equal(primary({ sections: ['I', 'F'] }, {}), 'mediation');
  });

  it('what cannot be appealed is mediated, whatever the wish', () => {
    for (const sections of [['G'], ['H2'], ['J'], ['C', 'D']]) {
      assert.equal(primary({ sections }, {}, { wish: 'appeal' }), 'mediation');
      assert.equal(primary({ sections }, { mediationEndedOn: '2026-10-01' }), 'mediation');
    }
  });
});

describe('the order of the primary route', () => {
  const agreement = { dated: '2026-06-01', parties: ['local-authority'], actions: [{ kind: 'other' }] };
  const appeal = { lodgedOn: '2026-10-01' };
  const all = [
    'risk-of-harm',
    'decision',
    'exclusion',
    'discrimination',
    'delay-without-decision',
    'setting-provision',
    'care-quality',
    'whole-setting',
    'this-service',
  ];
  const facts = { against: ['academy'], decision: { kind: 'cease', dated: '2026-09-21' } };

  it('is harm, appeal, agreement, decision, own review, discrimination, council, disagreement, complaint, Ofsted, service', () => {
    const primary = (skip: number, more: object = {}) =>
      primaryOf(guided(raised(all.slice(skip), { ...facts, ...more })));
    assert.equal(primary(0, { agreement, appeal }), 'safeguarding');
    assert.equal(primary(1, { agreement, appeal }), 'tribunal-appeal');
    assert.equal(
      primary(1, { agreement, appeal: { ...appeal, aboutSameMatter: false } }),
      'agreement-follow-up',
    );
    assert.equal(primary(1), 'mediation');
    assert.equal(primary(2), 'exclusion-review');
    assert.equal(primary(3), 'tribunal-discrimination-claim');
    assert.equal(primary(4), 'complaint-to-local-authority');
    assert.equal(primary(5), 'disagreement-resolution');
    assert.equal(primary(6), 'complaint-to-nhs');
    assert.equal(primary(7), 'ofsted');
    assert.equal(primary(8), 'complaint-to-service');
    assert.equal(primaryOf(guided(raised(['admission', 'exclusion']))), 'school-admission-appeal');
  });

  it('goes on as if there were no appeal when it is about something else', () => {
    const other = { ...appeal, aboutSameMatter: false };
    const situation = raised(['provision-not-delivered'], {
      appeal: other,
      events: { knewOn: '2026-03-03' },
    });
    assert.equal(primaryOf(guided(situation)), 'complaint-to-local-authority');
    assert.ok(routesOf(guided(situation)).includes('tribunal-appeal'));
    assert.ok(routesOf(guided(situation)).includes('lgsco'));
  });

  it('knows an appeal from the stage alone, where a decision is raised', () => {
    assert.equal(primaryOf(guided(letter({}, {}, { stage: 'awaiting-appeal' }))), 'tribunal-appeal');
    const support = raised(['health-or-social-care-support'], { against: ['icb'], stage: 'awaiting-appeal' });
    assert.equal(primaryOf(guided(support)), 'disagreement-resolution');
    assert.ok(routesOf(guided(support)).includes('tribunal-appeal'));
  });

  it('puts the ombudsman in place of the complaint once the council has given its final reply (L-2)', () => {
    const events = { authorityFinalReplyOn: '2026-10-01' };
    for (const matter of [
      'delay-without-decision',
      'provision-not-delivered',
      'conduct-of-authority',
      'agreement-not-kept',
    ]) {
      assert.equal(primaryOf(guided(raised([matter]))), 'complaint-to-local-authority', matter);
      assert.equal(primaryOf(guided(raised([matter], { events }))), 'lgsco', matter);
    }
    const care = raised(['health-or-social-care-support'], { against: ['local-authority'], events });
    assert.equal(primaryOf(guided(care)), 'lgsco');
    assert.equal(primaryOf(guided(letter({}, events))), 'mediation');
  });

  it('is the complaint that fits where disagreement resolution is declined', () => {
    const declined = (against: readonly string[], by: readonly string[], matter = 'duty-not-carried-out') =>
      primaryOf(guided(raised([matter], { against, stage: 'review', events: { invitationDeclinedBy: by } })));
    assert.equal(declined(['academy'], ['setting']), 'complaint-to-setting');
    assert.equal(declined(['local-authority'], ['local-authority']), 'complaint-to-local-authority');
    assert.equal(declined(['icb'], ['icb']), 'complaint-to-nhs');
    assert.equal(declined(['academy', 'icb'], ['icb']), 'complaint-to-nhs');
    assert.equal(
      declined(['academy', 'local-authority'], ['local-authority']),
      'complaint-to-local-authority',
    );
    assert.equal(declined(['academy', 'local-authority'], ['family']), 'complaint-to-setting');
    assert.equal(
      declined(['academy', 'local-authority'], ['local-authority'], 'setting-provision'),
      'complaint-to-setting',
    );
    const support = 'health-or-social-care-support';
    assert.equal(declined(['local-authority'], ['local-authority'], support), 'complaint-about-social-care');
    assert.equal(
      declined(['icb', 'local-authority'], ['local-authority'], support),
      'complaint-about-social-care',
    );
    assert.equal(declined(['icb', 'academy'], ['setting'], support), 'complaint-to-nhs');
    assert.equal(declined(['academy'], ['setting'], support), 'complaint-to-setting');
  });

  it('is talking where nothing else is left', () => {
    const between = {
      today: base.today,
      asker: 'icb',
      matter: ['between-authorities'],
      events: { invitationDeclinedBy: ['icb'] },
    };
    assert.deepEqual(routesOf(guided(between)), ['talk-first']);
    const service = raised(['setting-provision'], {
      against: ['the-service'],
      events: { invitationDeclinedBy: ['family'] },
    });
    assert.equal(primaryOf(guided(service)), 'talk-first');
    const draft = raised(['draft-content'], { events: { invitationDeclinedBy: ['local-authority'] } });
    assert.equal(primaryOf(guided(draft)), 'talk-first');
  });
});

describe('a decision that is only part of the background', () => {
  it('keeps its routes and dates, but is not where to start', () => {
    const guidance = guided({ ...letter({}), matter: ['care-quality'] });
    assert.equal(primaryOf(guidance), 'complaint-to-nhs');
    assert.ok(routesOf(guidance).includes('mediation'));
    assert.ok(guidance.deadlines.some(({ what }) => what === 'appeal-received'));
  });

  it('opens nothing for authorities between themselves', () => {
    const guidance = guided({ ...letter({ dated: '2026-01-05' }), matter: ['between-authorities'] });
    assert.deepEqual(routesOf(guidance), ['disagreement-resolution']);
    assert.ok(!guidance.deadlines.some(({ what }) => what === 'ask-tribunal'));
  });
});

describe('the ombudsman and an appeal (L-3)', () => {
  it('do not go together on one matter', () => {
    const situation = raised(['delay-without-decision'], { appeal: { lodgedOn: '2026-10-01' } });
    assert.ok(!routesOf(guided(situation)).includes('lgsco'));
    assert.ok(guided(situation).notOpen.some(({ route }) => route === 'lgsco'));
  });
});
