/** What a person is told when what they said cannot be read or cannot be true: the place, and the reason word for word. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSituation } from '../../src/law/situation/read.ts';
import type { SituationJson } from './kit/guiding.ts';

const today = '2026-06-15';
const base: SituationJson = { today, asker: 'parent', matter: ['decision'], decision: { kind: 'cease' } };
const dated = { kind: 'cease', dated: '2026-03-02' };
const events = (some: object): SituationJson => ({ ...base, events: some });
const ahead = (name: string): SituationJson => events({ [name]: '2026-06-16' });
const action = (by: string) => ({ dated: '2026-06-01', parties: ['icb'], actions: [{ kind: 'other', by }] });

type Row = readonly [value: unknown, path: string, reason: string];

function refused(rows: readonly Row[]): void {
  for (const [value, path, reason] of rows) {
    it(`${path || 'the whole'}: ${reason}`, () => {
      assert.deepEqual(readSituation(value), { ok: false, problem: { path, reason } });
    });
  }
}

describe('a shape that is not read', () => {
  const aDate = 'This has to be a real date, written like 2026-03-19.';
  refused([
    [[], '', 'This has to be an object.'],
    [null, '', 'This has to be an object.'],
    [{ ...base, today: '2026-02-30' }, '/today', aDate],
    [{ ...base, today: ['2026-03-10'] }, '/today', aDate],
    [{ ...base, today: { slice: 1 } }, '/today', aDate],
    [{ ...base, child: { hasPlan: 'yes' } }, '/child/hasPlan', 'This has to be true or false.'],
    [{ ...base, wish: 'win' }, '/wish', 'This has to be one of: mediate, appeal, talk, undecided.'],
    [{ ...base, matter: 'decision' }, '/matter', 'This has to be a list.'],
    [{ ...base, matter: [] }, '/matter', 'This list has to hold something.'],
    [
      { ...base, matter: ['decision', 'exclusion', 'decision'] },
      '/matter/2',
      'decision is in the list twice.',
    ],
    [{ ...base, colour: 'blue' }, '/colour', 'There is no such field.'],
    [{ today, matter: ['exclusion'] }, '/asker', 'This is missing.'],
    [{ ...base, appeal: { aboutSameMatter: true } }, '/appeal/lodgedOn', 'This is missing.'],
    [
      { ...base, decision: { kind: 'plan-content' } },
      '/decision/sections',
      'Say which sections of the plan are in dispute.',
    ],
    [
      { ...base, decision: { kind: 'cease', sections: ['B'] } },
      '/decision/sections',
      'Sections are only for the content of a plan.',
    ],
    [{ today, asker: 'parent', matter: ['decision'] }, '/decision', 'Say which decision this is about.'],
    [
      { today, asker: 'parent', matter: ['mediation-not-arranged'] },
      '/decision',
      'Say which decision this is about.',
    ],
    [
      { today, asker: 'parent', matter: ['exclusion', 'decision'] },
      '/decision',
      'Say which decision this is about.',
    ],
    [{ today, asker: 'parent', matter: ['setting-provision'] }, '/against', 'Say who is on the other side.'],
  ]);
});

describe('a day that is not yet', () => {
  const reason = '2026-06-16 is after today, 2026-06-15.';
  refused([
    [ahead('knewOn'), '/events/knewOn', reason],
    [{ ...base, child: { dateOfBirth: '2026-06-16' } }, '/child/dateOfBirth', reason],
    [{ ...base, decision: { kind: 'cease', sent: '2026-06-16' } }, '/decision/sent', reason],
  ]);
});

describe('a day before its law', () => {
  const before = (name: string) =>
    `The law used here began on 2014-09-01. It cannot be used for ${name} on 2014-08-31.`;
  const old = '2014-08-31';
  const agreement = { dated: old, parties: ['icb'], actions: [{ kind: 'other' }] };
  refused([
    [{ ...base, today: old }, '/today', before('today')],
    [{ ...base, today: '9901-01-01' }, '/today', 'This date is further ahead than can be counted.'],
    [{ ...base, decision: { kind: 'cease', sent: old } }, '/decision/sent', before('the letter')],
    [{ ...base, decision: { kind: 'cease', dated: old } }, '/decision/dated', before('the letter')],
    [events({ sessionOn: old }), '/events/sessionOn', before('the session')],
    [
      events({ contactedAdviserOn: old }),
      '/events/contactedAdviserOn',
      before('the first contact with the adviser'),
    ],
    [events({ declinedMediationOn: old }), '/events/declinedMediationOn', before('saying no to mediation')],
    [events({ toldLocalAuthorityOn: old }), '/events/toldLocalAuthorityOn', before('telling the council')],
    [events({ toldIcbOn: old }), '/events/toldIcbOn', before('telling the health board')],
    [events({ mediationEndedOn: old }), '/events/mediationEndedOn', before('the end of mediation')],
    [
      events({ cannotArrangeToldOn: old }),
      '/events/cannotArrangeToldOn',
      before('the news that mediation cannot be arranged'),
    ],
    [events({ certificateOn: old }), '/events/certificateOn', before('the certificate')],
    [events({ lastReviewOn: old }), '/events/lastReviewOn', before('the last review')],
    [events({ reviewMeetingOn: old }), '/events/reviewMeetingOn', before('the review meeting')],
    [
      events({ sessionOn: '9901-01-01' }),
      '/events/sessionOn',
      'This date is further ahead than can be counted.',
    ],
    [{ ...base, agreement }, '/agreement/dated', before('the agreement')],
    [{ ...base, appeal: { lodgedOn: old } }, '/appeal/lodgedOn', before('the appeal')],
    [
      { ...base, appeal: { lodgedOn: '2014-09-02', concededOn: old } },
      '/appeal/concededOn',
      before('giving way'),
    ],
    [
      events({ actOn: '2010-09-30' }),
      '/events/actOn',
      'The law used here began on 2010-10-01. It cannot be used for the act of discrimination on 2010-09-30.',
    ],
    [
      events({ healthRecommendationOn: '2018-04-02' }),
      '/events/healthRecommendationOn',
      'The law used here began on 2018-04-03. It cannot be used for the recommendation on health on 2018-04-02.',
    ],
    [
      events({ socialCareRecommendationOn: '2018-04-02' }),
      '/events/socialCareRecommendationOn',
      'The law used here began on 2018-04-03. It cannot be used for the recommendation on social care on 2018-04-02.',
    ],
  ]);

  it('is no fault where no law of ours gives the day its meaning', () => {
    for (const name of ['knewOn', 'complainedToAuthorityOn', 'authorityFinalReplyOn'])
      assert.ok(readSituation(events({ [name]: '2001-01-01' })).ok, name);
  });
});

describe('a day before what it follows from', () => {
  const birth = { ...base, child: { dateOfBirth: '2026-05-02' } };
  const follows = (late: string, early: string, name: string): Row => [
    events({ [late]: '2026-05-01', [early]: '2026-05-02' }),
    `/events/${late}`,
    `2026-05-01 is before ${name}, 2026-05-02.`,
  ];
  const adviser = 'the first contact with the adviser';
  const told = 'the day you told the council';
  refused([
    [
      { ...birth, events: { knewOn: '2026-05-01' } },
      '/events/knewOn',
      '2026-05-01 is before the birth, 2026-05-02.',
    ],
    [
      { ...base, decision: dated, events: { contactedAdviserOn: '2026-03-01' } },
      '/events/contactedAdviserOn',
      '2026-03-01 is before the decision, 2026-03-02.',
    ],
    [
      { ...base, decision: dated, appeal: { lodgedOn: '2026-03-01' } },
      '/appeal/lodgedOn',
      '2026-03-01 is before the decision, 2026-03-02.',
    ],
    follows('declinedMediationOn', 'contactedAdviserOn', adviser),
    follows('cannotArrangeToldOn', 'contactedAdviserOn', adviser),
    follows('certificateOn', 'contactedAdviserOn', adviser),
    follows('mediationEndedOn', 'contactedAdviserOn', adviser),
    follows('toldIcbOn', 'toldLocalAuthorityOn', told),
    follows('sessionOn', 'toldLocalAuthorityOn', told),
    follows('mediationEndedOn', 'toldLocalAuthorityOn', told),
    follows('cannotArrangeToldOn', 'toldLocalAuthorityOn', told),
    follows('complainedToAuthorityOn', 'knewOn', 'the day you first knew'),
    follows('authorityFinalReplyOn', 'knewOn', 'the day you first knew'),
    follows('authorityFinalReplyOn', 'complainedToAuthorityOn', 'the complaint'),
    [
      { ...base, agreement: action('2026-05-31') },
      '/agreement/actions/0/by',
      '2026-05-31 is before the agreement, 2026-06-01.',
    ],
    [
      { ...base, appeal: { lodgedOn: '2026-06-02', concededOn: '2026-06-01' } },
      '/appeal/concededOn',
      '2026-06-01 is before the appeal, 2026-06-02.',
    ],
  ]);
});
