/** The notes: each rule that people have to be told of is told when it matters, and not when it does not. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RuleId } from '../../../src/law/rules/register.ts';
import { rules } from '../../../src/law/rules/register.ts';
import { guided, type SituationJson } from '../kit/guiding.ts';
import { about } from '../kit/letters.ts';

const textsOf = (situation: SituationJson): readonly string[] =>
  guided(situation).notes.map(({ text }) => text);
const says = (situation: SituationJson, words: RegExp): boolean =>
  textsOf(situation).some((text) => words.test(text));

/** Asserts that the note is there with the sources of its rule in one situation, and not there in the other. */
function told(rule: RuleId, words: RegExp, when: SituationJson, notWhen: SituationJson): void {
  const notes = guided(when).notes.filter(({ text }) => words.test(text));
  assert.equal(notes.length, 1, textsOf(when).join('\n'));
  for (const source of rules[rule].sources) assert.ok(notes[0]?.sources.includes(source), source);
  assert.ok(!says(notWhen, words), textsOf(notWhen).join('\n'));
}

const dated = '2026-03-02';
const today = '2026-03-10';
const letter = about({ dated }, today);
const setting: SituationJson = {
  today,
  asker: 'parent',
  matter: ['setting-provision'],
  against: ['academy'],
};
const admission: SituationJson = { today, asker: 'parent', matter: ['admission'] };
const mediated = about({ dated }, today, { mediationEndedOn: '2026-03-09' });

describe('about mediation', () => {
  it('M-6: it is a choice', () => told('M-6', /Saying no is as easy/, letter, mediated));
  it('M-4: what to tell the council', () =>
    told(
      'M-4',
      /tell the council that you want to/,
      letter,
      about({ dated }, today, { toldLocalAuthorityOn: dated }),
    ));
  it('A-9: no other meeting first', () => told('A-9', /some other meeting/, letter, setting));
  it('A-5: people who can say yes', () => told('A-5', /able to say yes on the day/, letter, setting));
  it('A-7: a supporter', () => told('A-7', /bring one person to help you/, letter, setting));
  it('A-8: the child’s views, where a parent is the party', () =>
    told('A-8', /what your child thinks/, letter, { ...letter, child: { dateOfBirth: '2005-01-01' } }));
  it('A-10, A-11: who pays, and what mediators know', () => {
    told('A-11', /free for you/, letter, setting);
    told('A-10', /has to know the law/, letter, setting);
  });
});

describe('about disagreement resolution', () => {
  const declined = { ...setting, events: { invitationDeclinedBy: ['setting'] } };
  const between: SituationJson = { today, asker: 'icb', matter: ['between-authorities'] };
  it('DR-4: who leads it', () => told('DR-4', /works for no council/, setting, declined));
  it('DR-4: between authorities too', () => told('DR-4', /works for no council/, between, letter));
  it('DR-5: the council makes it known', () =>
    told('DR-5', /tell people that this service is there/, setting, between));
  it('DR-6: it costs no right and stops no date', () =>
    told('DR-6', /cost you no other right/, setting, between));
});

describe('about dates', () => {
  it('M-3: a letter that leaves things out', () =>
    told('M-3', /left out things/, about({ dated, letterOmits: ['adviser-contact'] }, today), letter));
  it('C-7: a certificate lasts', () =>
    told('C-7', /no end date/, letter, about({ dated, sections: ['I'] }, today)));
  it('C-5: the month after a deemed certificate', () => {
    told(
      'C-5',
      /runs on all the same/,
      about({ dated }, today, { cannotArrangeToldOn: '2026-03-09' }),
      letter,
    );
    const deemed = about({ dated }, today, { certificateOn: '2026-03-09', certificateKind: 'deemed' });
    told('C-5', /runs on all the same/, deemed, mediated);
  });
  it('T-3: safe and latest date', () =>
    told(
      'T-3',
      /The safe date is the best one/,
      about({ dated: '2026-03-02' }, today),
      about({ dated: '2026-03-05' }, today),
    ));
  it('T-1: a letter with two dates', () =>
    told(
      'T-1',
      /one date and was sent on another/,
      about({ dated, sent: '2026-03-04' }, today),
      about({ dated, sent: dated }, today),
    ));
  it('T-1: a letter without a date, a certificate without one', () => {
    told('T-1', /Tell us the date on the letter/, about({}, today), letter);
    told(
      'T-1',
      /Tell us the date on your certificate/,
      about({ dated }, today, { certificateKind: 'took-place' }),
      letter,
    );
  });
  it('T-4: after the last day', () =>
    told('T-4', /let an appeal in after its last day/, about({ dated }, '2026-06-10'), letter));
  it('row-14: an appeal without a date', () =>
    told(
      'row-14',
      /the day your appeal went in/,
      { ...letter, stage: 'awaiting-appeal' },
      { ...letter, appeal: { lodgedOn: today } },
    ));
  it('are silent about a letter once its appeal is lodged', () => {
    const lodged = { ...letter, appeal: { lodgedOn: today } };
    assert.ok(!says(lodged, /The safe date is the best one/));
  });
});

describe('about people', () => {
  it('say who “you” is when someone else asks', () => {
    for (const asker of ['professional', 'setting', 'local-authority', 'icb']) {
      told('P-1', /“you” means the family/, { ...letter, asker }, letter);
    }
    for (const asker of ['young-person', 'alternative-person'])
      assert.ok(!says({ ...letter, asker }, /“you” means/), asker);
    assert.ok(!says({ today, asker: 'icb', matter: ['between-authorities'] }, /“you” means/));
  });
  it('M-6: a professional needs the family’s yes', () =>
    told(
      'M-6',
      /needs the family’s yes/,
      { ...letter, asker: 'professional' },
      { ...letter, asker: 'setting' },
    ));
  it('P-1: a parent asks in a young person’s case, and the other way', () => {
    const grown = { dateOfBirth: '2008-01-01' };
    told('P-1', /own case/, { ...letter, child: grown }, { ...letter, child: grown, asker: 'young-person' });
    const young = { ...letter, child: { dateOfBirth: '2012-01-01' } };
    told('P-1', /still of school age, so the parent asks/, { ...young, asker: 'young-person' }, young);
  });
  it('P-2: capacity is presumed', () => {
    const grown = { ...letter, asker: 'alternative-person', child: { dateOfBirth: '2008-01-01' } };
    told('P-2', /make each choice/, grown, { ...grown, child: { ...grown.child, capacity: 'lacks' } });
  });
  it('P-3: detained', () =>
    told(
      'P-3',
      /held in a secure place/,
      { ...letter, child: { detained: true } },
      { ...letter, child: { detained: false } },
    ));
  it('P-1: up to 25', () => {
    const born = (dateOfBirth: string) => ({ ...letter, child: { dateOfBirth } });
    told('P-1', /up to the age of 25/, born('2001-03-10'), born('2001-03-11'));
  });
});

describe('about what follows', () => {
  const agreement = { dated: today, parties: ['local-authority'], actions: [{ kind: 'other' }] };
  it('O-1: an agreement is in writing', () =>
    told('O-1', /has to be in writing/, { ...letter, agreement }, letter));
  it('C-4: an agreement stops no dates', () => {
    told(
      'C-4',
      /does not stop the dates/,
      { ...letter, agreement },
      { ...about({ dated, sections: ['G'] }, today), agreement },
    );
    assert.ok(!says({ ...letter, agreement, appeal: { lodgedOn: today } }, /does not stop the dates/));
  });
  it('O-6: what the tribunal can say about health and social care', () => {
    for (const section of ['C', 'G', 'D', 'H1', 'H2']) {
      told(
        'O-6',
        /its view on health/,
        about({ dated, sections: ['F', section] }, today),
        about({ dated, sections: [section] }, today),
      );
    }
    told('O-6', /its view on health/, { ...admission, events: { healthRecommendationOn: today } }, admission);
    told(
      'O-6',
      /its view on health/,
      { ...admission, events: { socialCareRecommendationOn: today } },
      letter,
    );
  });
  it('U-1: a plan that goes on', () => {
    const gaveWay = (kind: string) =>
      about({ kind, dated }, today, {}, { appeal: { lodgedOn: dated, concededOn: today } });
    told('U-1', /the plan goes on/, gaveWay('cease'), gaveWay('refuse-to-amend'));
    assert.ok(
      !says(about({ kind: 'cease', dated }, today, {}, { appeal: { lodgedOn: dated } }), /the plan goes on/),
    );
  });
  it('row-1: other dates still run', () =>
    told(
      'row-1',
      /still run/,
      { ...letter, matter: ['decision', 'risk-of-harm'] },
      { ...admission, matter: ['risk-of-harm'] },
    ));
  it('row-16: own dates', () => {
    told('row-16', /own short dates/, admission, letter);
    told('row-16', /own short dates/, { ...admission, matter: ['exclusion'] }, setting);
  });
  it('DR-1: a stage that is not known', () => {
    const support: SituationJson = {
      today,
      asker: 'parent',
      matter: ['health-or-social-care-support'],
      against: ['icb'],
    };
    told('DR-1', /tell us\. Then more routes/, support, { ...support, stage: 'none' });
  });
  it('T-5: advice on a claim', () =>
    told('T-5', /Ask for advice on the law/, { ...setting, matter: ['discrimination'] }, setting));
});
