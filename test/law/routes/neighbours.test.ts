/** Two situations that differ in one fact, and what that fact changes in the routes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guided, primaryOf, routesOf, type SituationJson } from '../kit/guiding.ts';

const today = '2026-03-10';
const about = (matter: string, against: readonly string[], more: object = {}): SituationJson => ({
  today,
  asker: 'parent',
  matter: [matter],
  against,
  ...more,
});
const isOpen = (route: string, situation: SituationJson): boolean =>
  routesOf(guided(situation)).includes(route);
const whyShut = (route: string, situation: SituationJson): string | undefined =>
  guided(situation).notOpen.find((one) => one.route === route)?.why;
const declined = (...bodies: readonly string[]) => ({ events: { invitationDeclinedBy: bodies } });

describe('an agreement that is not kept', () => {
  const broken = (...against: readonly string[]) => about('agreement-not-kept', against);

  it('by health bodies alone is complained of to the NHS alone', () => {
    for (const against of [['icb'], ['nhs-provider'], ['icb', 'nhs-provider']]) {
      assert.ok(isOpen('complaint-to-nhs', broken(...against)), against.join());
      assert.ok(!isOpen('complaint-to-local-authority', broken(...against)), against.join());
    }
  });

  it('by the ICB and the council is complained of to both', () => {
    assert.ok(isOpen('complaint-to-nhs', broken('icb', 'local-authority')));
    assert.ok(isOpen('complaint-to-local-authority', broken('icb', 'local-authority')));
  });

  it('by the council alone, or by nobody named, is complained of to the council alone', () => {
    for (const situation of [
      broken('local-authority'),
      { today, asker: 'parent', matter: ['agreement-not-kept'] },
    ]) {
      assert.ok(!isOpen('complaint-to-nhs', situation));
      assert.ok(isOpen('complaint-to-local-authority', situation));
    }
  });
});

describe('provision by a setting', () => {
  it('with a health body on the other side can be complained of to the NHS', () => {
    assert.ok(isOpen('complaint-to-nhs', about('setting-provision', ['academy', 'nhs-provider'])));
    assert.ok(!isOpen('complaint-to-nhs', about('setting-provision', ['academy'])));
  });

  it('that only the council answers for is complained of to it once it has declined', () => {
    const situation = about('setting-provision', ['local-authority'], declined('local-authority'));
    assert.equal(primaryOf(guided(situation)), 'complaint-to-local-authority');
  });
});

describe('discrimination', () => {
  const open = (...against: readonly string[]) =>
    ['tribunal-discrimination-claim', 'county-court-claim'].filter((route) =>
      isOpen(route, about('discrimination', against)),
    );

  it('by a school and by somebody else has a claim for each', () => {
    assert.deepEqual(open('academy'), ['tribunal-discrimination-claim']);
    assert.deepEqual(open('local-authority'), ['county-court-claim']);
    assert.deepEqual(open('academy', 'local-authority'), [
      'tribunal-discrimination-claim',
      'county-court-claim',
    ]);
  });
});

describe('a duty not carried out', () => {
  const duty = (...against: readonly string[]) => about('duty-not-carried-out', against);

  it('is talked about first', () =>
    assert.equal(primaryOf(guided(duty('local-authority'))), 'disagreement-resolution'));

  it('has neither mediation nor an appeal', () => {
    assert.equal(
      whyShut('tribunal-appeal', duty('local-authority')),
      'There is no decision of the council to appeal against here.',
    );
    assert.notEqual(whyShut('mediation', duty('local-authority')), undefined);
  });

  it('is complained of to the setting first when setting and ICB declined, to the ICB when it alone did', () => {
    const against = ['academy', 'icb'];
    const first = (...bodies: readonly string[]) =>
      primaryOf(guided(about('duty-not-carried-out', against, declined(...bodies))));
    assert.equal(first('setting', 'icb'), 'complaint-to-setting');
    assert.equal(first('icb'), 'complaint-to-nhs');
  });
});

describe('a decision that stands in the background', () => {
  it('of social care sections makes no complaint the first step where care itself is complained of', () => {
    const decision = { kind: 'plan-content', sections: ['D'], dated: '2026-03-02' };
    const situation = about('care-quality', ['local-authority'], { decision });
    assert.ok(isOpen('complaint-about-social-care', situation));
    assert.equal(primaryOf(guided(situation)), 'complaint-to-nhs');
  });

  it('leaves the appeal to families where authorities disagree', () => {
    const decision = { kind: 'cease', dated: '2026-03-02' };
    const situation = { ...about('between-authorities', ['icb'], { decision }), asker: 'local-authority' };
    assert.equal(whyShut('tribunal-appeal', situation), 'Only a family can appeal.');
  });
});

describe('a matter for which no route fits', () => {
  it('is talked about first, once, and keeps what stands beside', () => {
    for (const matter of ['setting-provision', 'duty-not-carried-out']) {
      const situation = about(matter, ['the-service'], { child: { hasSen: false } });
      assert.deepEqual(routesOf(guided(situation)), ['talk-first', 'sendiass-advice'], matter);
      assert.equal(primaryOf(guided(situation)), 'talk-first', matter);
    }
  });
});
