/** The reason given with a route fits the facts, and so do its sources. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guided, type SituationJson } from '../kit/guiding.ts';
import { about } from '../kit/letters.ts';

const dated = '2026-09-21';
const today = '2026-10-06';
const letter = (more: object, events: object = {}, rest: object = {}): SituationJson =>
  about({ dated, ...more }, today, { ...events }, { ...rest });
const raised = (matter: readonly string[], more: object = {}): SituationJson => ({
  today,
  asker: 'parent',
  matter,
  ...more,
});

type Row = readonly [name: string, situation: SituationJson, route: string, words: RegExp, source: string];

const open: readonly Row[] = [
  [
    'a refusal',
    letter({}),
    'mediation',
    /^You can meet the council with a mediator\. The mediator/,
    'CFA 2014 s.54',
  ],
  ['content B', letter({ sections: ['B'] }), 'mediation', /The mediator is on nobody/, 'CFA 2014 s.55'],
  ['section I', letter({ sections: ['I'] }), 'mediation', /about the school or place/, 'CFA 2014 s.55(2)'],
  ['health alone', letter({ sections: ['C'] }), 'mediation', /meet the health board/, 'CFA 2014 s.53'],
  ['social care', letter({ sections: ['H1'] }), 'mediation', /about social care/, 'CFA 2014 s.54'],
  [
    'education and health',
    letter({ sections: ['F', 'G'] }),
    'mediation',
    /council and the health board/,
    'SI 2017/1306',
  ],
  [
    'health and social care',
    letter({ sections: ['C', 'D'] }),
    'mediation',
    /council and the health board/,
    'SEND Regs 2014 reg 35',
  ],
  ['section J', letter({ sections: ['J'] }), 'mediation', /any part of a final plan/, 'CFA 2014 s.52'],
  [
    'mediation ended',
    letter({}, { mediationEndedOn: today }),
    'mediation',
    /already mediated/,
    'CFA 2014 s.55(5)',
  ],
  [
    'not arranged',
    letter({}, { cannotArrangeToldOn: today }),
    'mediation',
    /not set up in time/,
    'SEND Regs 2014 reg 39',
  ],
  [
    'said not to be arranged',
    { ...letter({}), matter: ['mediation-not-arranged'] },
    'mediation',
    /not set up/,
    'CFA 2014 s.52',
  ],
  ['certificate to get', letter({}), 'tribunal-appeal', /First get a certificate/, 'CFA 2014 s.55(3)'],
  [
    'certificate due',
    letter({}, { declinedMediationOn: today }),
    'tribunal-appeal',
    /still to come/,
    'HESC Rules 2008 r.20',
  ],
  [
    'certificate long due',
    letter({ dated: '2026-05-05' }, { contactedAdviserOn: '2026-06-01' }),
    'tribunal-appeal',
    /still to come/,
    'HESC Rules 2008 r.20',
  ],
  [
    'certificate held',
    letter({}, { certificateOn: today }),
    'tribunal-appeal',
    /have the certificate/,
    'CFA 2014 s.51(2)',
  ],
  [
    'no certificate needed',
    letter({ sections: ['I'] }),
    'tribunal-appeal',
    /do not need a certificate/,
    'CFA 2014 s.55(2)',
  ],
  [
    'appeal lodged',
    letter({}, {}, { appeal: { lodgedOn: today } }),
    'tribunal-appeal',
    /is with the tribunal/,
    'CFA 2014 s.51',
  ],
  [
    'adviser not called',
    letter({ dated: '2026-06-01' }),
    'tribunal-permission',
    /call the adviser/,
    'SEND Regs 2014 reg 34',
  ],
  [
    'certificate’s month gone',
    letter({ dated: '2026-05-05' }, { certificateOn: '2026-06-01' }),
    'tribunal-permission',
    /last day to appeal/,
    'HESC Rules 2008 r.5',
  ],
  [
    'certificate held after a late call, month gone',
    letter({ dated: '2026-05-05' }, { contactedAdviserOn: '2026-07-20', certificateOn: '2026-07-21' }),
    'tribunal-permission',
    /last day to appeal/,
    'HESC Rules 2008 r.5',
  ],
  [
    'section I late',
    letter({ dated: '2026-06-01', sections: ['I'] }),
    'tribunal-permission',
    /last day to appeal/,
    'HESC Rules 2008 r.5',
  ],
  [
    'a wait',
    raised(['delay-without-decision']),
    'complaint-to-local-authority',
    /about the wait/,
    'CoP 2015 ch. 11',
  ],
  [
    'no delivery',
    raised(['provision-not-delivered']),
    'complaint-to-local-authority',
    /section F/,
    'CFA 2014 s.42',
  ],
  [
    'a broken agreement',
    raised(['agreement-not-kept']),
    'complaint-to-local-authority',
    /is not kept/,
    'SEND Regs 2014 reg 42',
  ],
  [
    'conduct',
    raised(['conduct-of-authority']),
    'complaint-to-local-authority',
    /how it treated you/,
    'CoP 2015 ch. 11',
  ],
  [
    'outside the list',
    letter({ kind: 'not-appealable' }),
    'complaint-to-local-authority',
    /Nobody can appeal/,
    'CFA 2014 s.51(2)',
  ],
  [
    'a letter that left things out',
    letter({ dated: '2026-06-01', letterOmits: ['time-limits'] }),
    'complaint-to-local-authority',
    /lost time/,
    'SEND Regs 2014 reg 32',
  ],
  [
    'the council’s part in a setting’s provision',
    raised(['setting-provision'], { against: ['academy', 'local-authority'] }),
    'complaint-to-local-authority',
    /does its job/,
    'CoP 2015 ch. 11',
  ],
  [
    'the ombudsman next',
    raised(['delay-without-decision']),
    'lgsco',
    /had a chance to reply/,
    'Local Government Act 1974 s.26(5)',
  ],
  [
    'the ombudsman now',
    raised(['delay-without-decision'], { events: { authorityFinalReplyOn: today } }),
    'lgsco',
    /last reply/,
    'Local Government Act 1974 s.26B',
  ],
  [
    'the plan’s health part',
    letter({ sections: ['G'] }),
    'complaint-to-nhs',
    /health part of the plan/,
    'SI 2009/309',
  ],
  ['care itself', raised(['care-quality']), 'complaint-to-nhs', /NHS service/, 'SI 2009/309'],
  [
    'an agreement that the board broke',
    raised(['agreement-not-kept'], { against: ['icb'] }),
    'complaint-to-nhs',
    /is not kept/,
    'SEND Regs 2014 reg 42',
  ],
];

describe('the reason for an open route', () => {
  for (const [name, situation, route, words, source] of open) {
    it(`${route}: ${name}`, () => {
      const found = guided(situation).routes.find((one) => one.route === route);
      assert.match(found?.why ?? 'not open', words);
      assert.ok(found?.sources.includes(source), found?.sources.join('; ') ?? '');
    });
  }
});

const setting = raised(['setting-provision'], { against: ['academy'] });
const support = raised(['health-or-social-care-support'], { against: ['icb'], stage: 'none' });
const detained = { child: { detained: true } };

const shut: readonly Row[] = [
  [
    'someone declined',
    { ...setting, events: { invitationDeclinedBy: ['setting'] } },
    'disagreement-resolution',
    /someone said no/,
    'CoP 2015 11.6',
  ],
  [
    'no special needs',
    { ...setting, child: { hasSen: false } },
    'disagreement-resolution',
    /special needs/,
    'CoP 2015 11.7',
  ],
  ['no live stage', support, 'disagreement-resolution', /only for when a plan/, 'CoP 2015 11.8'],
  ['detained', { ...setting, ...detained }, 'disagreement-resolution', /secure place/, 'SI 2015/62'],
  [
    'detained, no live stage',
    { ...support, ...detained },
    'disagreement-resolution',
    /secure place/,
    'SI 2015/62',
  ],
  ['detained, a refusal', letter({}, {}, detained), 'disagreement-resolution', /secure place/, 'SI 2015/62'],
  [
    'leave needed',
    letter({ dated: '2026-06-01' }),
    'tribunal-appeal',
    /the tribunal’s leave/,
    'HESC Rules 2008 r.5',
  ],
  [
    'sections that nobody can appeal',
    letter({ sections: ['G'] }),
    'tribunal-appeal',
    /sections B, F and I/,
    'CFA 2014 s.51(2)',
  ],
  [
    'outside the list',
    letter({ kind: 'not-appealable' }),
    'tribunal-appeal',
    /not on it/,
    'CFA 2014 s.51(2)',
  ],
  [
    'outside the list',
    letter({ kind: 'not-appealable' }),
    'mediation',
    /this kind of decision/,
    'CFA 2014 s.52',
  ],
  ['a draft', raised(['draft-content']), 'mediation', /still a draft/, 'SEND Regs 2014 reg 13'],
  ['no letter', raised(['delay-without-decision']), 'mediation', /starts with a letter/, 'CFA 2014 s.52'],
  ['a broken agreement', raised(['agreement-not-kept']), 'mediation', /mediated and agreed/, 'CFA 2014 s.52'],
  [
    'a claim against a college',
    raised(['discrimination'], { against: ['sixth-form-college'] }),
    'tribunal-discrimination-claim',
    /county court/,
    'Equality Act 2010 Sch 17',
  ],
  [
    'a claim against a school',
    raised(['discrimination'], { against: ['academy'] }),
    'county-court-claim',
    /goes to the tribunal/,
    'Equality Act 2010 Sch 17',
  ],
];

describe('the reason for a shut route', () => {
  for (const [name, situation, route, words, source] of shut) {
    it(`${route}: ${name}`, () => {
      const found = guided(situation).notOpen.find((one) => one.route === route);
      assert.match(found?.why ?? 'not named', words);
      assert.ok(found?.sources.includes(source), found?.sources.join('; ') ?? '');
    });
  }
});
