/** Facts that cannot all be true are named; what may lawfully be is let through. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSituation } from '../../src/law/situation/read.ts';
import { isSituation } from './kit/contract.ts';
import { guided, refusedAt, type SituationJson } from './kit/guiding.ts';

const today = '2026-06-15';
const letter = { kind: 'refuse-to-assess', dated: '2026-03-02', sent: '2026-03-04' };
const base: SituationJson = { today, asker: 'parent', matter: ['decision'], decision: letter };
const withEvents = (events: object, more: object = {}): SituationJson => ({ ...base, events, ...more });

/** Refused there, though its shape is right. */
function contradicts(situation: SituationJson, path: string): void {
  assert.ok(isSituation(situation), JSON.stringify(isSituation.errors));
  assert.equal(refusedAt(situation), path);
}

const pastEvents = [
  'contactedAdviserOn',
  'declinedMediationOn',
  'toldLocalAuthorityOn',
  'toldIcbOn',
  'mediationEndedOn',
  'cannotArrangeToldOn',
  'certificateOn',
  'lastReviewOn',
  'reviewMeetingOn',
  'actOn',
  'knewOn',
  'complainedToAuthorityOn',
  'authorityFinalReplyOn',
  'healthRecommendationOn',
  'socialCareRecommendationOn',
];

describe('what has to have happened', () => {
  for (const name of pastEvents) {
    it(`${name} is not after today`, () => {
      guided(withEvents({ [name]: today }));
      contradicts(withEvents({ [name]: '2026-06-16' }), `/events/${name}`);
    });
  }

  it('is not after today: a birth, a letter, an agreement, an appeal, giving way', () => {
    guided({ ...base, child: { dateOfBirth: '2026-03-02' } });
    contradicts({ ...base, child: { dateOfBirth: '2026-06-16' } }, '/child/dateOfBirth');
    contradicts({ ...base, decision: { kind: 'cease', dated: '2026-06-16' } }, '/decision/dated');
    contradicts({ ...base, decision: { kind: 'cease', sent: '2026-06-16' } }, '/decision/sent');
    const agreement = { dated: '2026-06-16', parties: ['icb'], actions: [{ kind: 'other' }] };
    contradicts({ ...base, agreement }, '/agreement/dated');
    guided({ ...base, agreement: { ...agreement, dated: today } });
    contradicts({ ...base, appeal: { lodgedOn: '2026-06-16' } }, '/appeal/lodgedOn');
    contradicts({ ...base, appeal: { lodgedOn: today, concededOn: '2026-06-16' } }, '/appeal/concededOn');
    guided({ ...base, appeal: { lodgedOn: today, concededOn: today } });
  });

  it('is not before the birth', () => {
    contradicts({ ...base, child: { dateOfBirth: '2026-03-05' } }, '/decision/sent');
    contradicts(
      withEvents({ knewOn: '2024-05-01' }, { child: { dateOfBirth: '2024-05-02' } }),
      '/events/knewOn',
    );
  });

  it('may lie ahead only if it is a session, a date in an agreement or the date on a letter already sent', () => {
    guided(withEvents({ sessionOn: '2026-07-01' }));
    const agreement = {
      dated: today,
      parties: ['local-authority'],
      actions: [{ kind: 'other', by: '2027-01-01' }],
    };
    guided({ ...base, agreement });
    guided({ ...base, decision: { ...letter, sent: '2026-06-12', dated: '2026-06-17' } });
  });
});

describe('what follows from a decision', () => {
  const following = [
    'contactedAdviserOn',
    'declinedMediationOn',
    'toldLocalAuthorityOn',
    'toldIcbOn',
    'sessionOn',
    'mediationEndedOn',
    'cannotArrangeToldOn',
    'certificateOn',
  ];
  for (const name of following) {
    it(`${name} is not before the letter`, () => {
      guided(withEvents({ [name]: '2026-03-02' }));
      contradicts(withEvents({ [name]: '2026-03-01' }), `/events/${name}`);
      const sentFirst = { decision: { ...letter, dated: '2026-03-04', sent: '2026-03-02' } };
      guided(withEvents({ [name]: '2026-03-02' }, sentFirst));
      contradicts(withEvents({ [name]: '2026-03-01' }, sentFirst), `/events/${name}`);
      guided(withEvents({ [name]: '2026-03-01' }, { decision: { kind: 'cease' } }));
    });
  }

  it('is an appeal, unless it is about something else', () => {
    contradicts({ ...base, appeal: { lodgedOn: '2026-03-01' } }, '/appeal/lodgedOn');
    contradicts({ ...base, appeal: { lodgedOn: '2026-03-01', aboutSameMatter: true } }, '/appeal/lodgedOn');
    guided({ ...base, appeal: { lodgedOn: '2026-03-01', aboutSameMatter: false } });
  });

  it('need not be an agreement or a complaint: they can be about something earlier', () => {
    guided({ ...base, agreement: { dated: '2026-02-02', parties: ['icb'], actions: [{ kind: 'other' }] } });
    guided(
      withEvents({
        knewOn: '2025-03-01',
        complainedToAuthorityOn: '2025-04-01',
        authorityFinalReplyOn: '2025-05-01',
      }),
    );
  });
});

describe('the order of events', () => {
  const pairs: readonly (readonly [late: string, early: string])[] = [
    ['declinedMediationOn', 'contactedAdviserOn'],
    ['mediationEndedOn', 'contactedAdviserOn'],
    ['cannotArrangeToldOn', 'contactedAdviserOn'],
    ['certificateOn', 'contactedAdviserOn'],
    ['toldIcbOn', 'toldLocalAuthorityOn'],
    ['sessionOn', 'toldLocalAuthorityOn'],
    ['mediationEndedOn', 'toldLocalAuthorityOn'],
    ['cannotArrangeToldOn', 'toldLocalAuthorityOn'],
    ['complainedToAuthorityOn', 'knewOn'],
    ['authorityFinalReplyOn', 'knewOn'],
    ['authorityFinalReplyOn', 'complainedToAuthorityOn'],
  ];
  for (const [late, early] of pairs) {
    it(`${late} is not before ${early}`, () => {
      guided(withEvents({ [late]: '2026-04-10', [early]: '2026-04-10' }));
      contradicts(withEvents({ [late]: '2026-04-10', [early]: '2026-04-11' }), `/events/${late}`);
    });
  }

  it('a certificate is not before what it certifies, and may be before another event', () => {
    const kinds = [
      ['not-pursued', 'declinedMediationOn'],
      ['took-place', 'mediationEndedOn'],
      ['deemed', 'cannotArrangeToldOn'],
    ] as const;
    for (const [certificateKind, event] of kinds) {
      for (const [, other] of kinds) {
        const situation = withEvents({ certificateKind, certificateOn: '2026-04-10', [other]: '2026-04-11' });
        if (other === event) contradicts(situation, '/events/certificateOn');
        else guided(situation);
      }
      guided(withEvents({ certificateKind, certificateOn: '2026-04-10', [event]: '2026-04-10' }));
    }
  });

  it('where no certificate is needed, the adviser may be rung after mediation', () => {
    const events = { mediationEndedOn: '2026-04-10', contactedAdviserOn: '2026-04-11' };
    guided(withEvents(events, { decision: { ...letter, kind: 'plan-content', sections: ['I'] } }));
    contradicts(
      withEvents(events, { decision: { ...letter, kind: 'plan-content', sections: ['B'] } }),
      '/events/mediationEndedOn',
    );
  });

  it('an agreed action is not due before the agreement, nor giving way before the appeal', () => {
    const agreement = {
      dated: '2026-05-01',
      parties: ['icb'],
      actions: [{ kind: 'other' }, { kind: 'other', by: '2026-04-30' }],
    };
    contradicts({ ...base, agreement }, '/agreement/actions/1/by');
    guided({ ...base, agreement: { ...agreement, actions: [{ kind: 'other', by: '2026-05-01' }] } });
    contradicts(
      { ...base, appeal: { lodgedOn: '2026-05-01', concededOn: '2026-04-30' } },
      '/appeal/concededOn',
    );
  });
});

describe('the law’s own time', () => {
  it('begins on 1 September 2014', () => {
    guided({ today: '2014-09-01', asker: 'parent', matter: ['exclusion'] });
    contradicts({ today: '2014-08-31', asker: 'parent', matter: ['exclusion'] }, '/today');
    contradicts({ ...base, decision: { kind: 'cease', dated: '2014-08-31' } }, '/decision/dated');
    contradicts({ ...base, decision: { kind: 'cease', sent: '2014-08-31' } }, '/decision/sent');
    contradicts(
      { ...base, decision: { kind: 'cease', dated: '2014-08-31', sent: '2014-09-01' } },
      '/decision/dated',
    );
    contradicts(
      withEvents({ sessionOn: '2014-08-31' }, { decision: { kind: 'cease' } }),
      '/events/sessionOn',
    );
    contradicts(withEvents({ lastReviewOn: '2014-08-31' }), '/events/lastReviewOn');
    contradicts(
      { ...base, decision: { kind: 'cease' }, appeal: { lodgedOn: '2014-08-31' } },
      '/appeal/lodgedOn',
    );
  });

  it('begins elsewhere for discrimination and recommendations, and nowhere for a complaint or a birth', () => {
    guided(withEvents({ actOn: '2010-10-01', healthRecommendationOn: '2018-04-03' }));
    contradicts(withEvents({ actOn: '2010-09-30' }), '/events/actOn');
    contradicts(withEvents({ healthRecommendationOn: '2018-04-02' }), '/events/healthRecommendationOn');
    contradicts(
      withEvents({ socialCareRecommendationOn: '2018-04-02' }),
      '/events/socialCareRecommendationOn',
    );
    guided(withEvents({ knewOn: '0001-01-01' }, { child: { dateOfBirth: '0000-02-29' } }));
  });

  it('ends where a date could no longer be written', () => {
    const far = {
      ...base,
      today: '9900-12-31',
      decision: { kind: 'cease', dated: '9900-12-31' },
      child: { dateOfBirth: '9900-12-31' },
    };
    guided(far);
    contradicts({ ...far, today: '9901-01-01' }, '/today');
    contradicts(withEvents({ sessionOn: '9901-01-01' }), '/events/sessionOn');
    contradicts({ ...base, decision: { ...letter, dated: '9901-01-01' } }, '/decision/dated');
  });
});

describe('a reason', () => {
  const reasons: readonly (readonly [situation: SituationJson, reason: RegExp])[] = [
    [withEvents({ certificateOn: '2026-03-01' }), /^2026-03-01 is before the decision, 2026-03-02\.$/],
    [withEvents({ knewOn: '2026-06-16' }), /^2026-06-16 is after today, 2026-06-15\.$/],
    [{ ...base, child: { dateOfBirth: '2026-03-05' } }, /^2026-03-04 is before the birth, 2026-03-05\.$/],
    [
      withEvents({ toldIcbOn: '2026-04-10', toldLocalAuthorityOn: '2026-04-11' }),
      /before the day you told the council, /,
    ],
    [
      withEvents({ declinedMediationOn: '2026-04-10', contactedAdviserOn: '2026-04-11' }),
      /before the first contact with the adviser, /,
    ],
    [
      withEvents({ complainedToAuthorityOn: '2026-04-10', knewOn: '2026-04-11' }),
      /before the day you first knew, /,
    ],
    [
      withEvents({ authorityFinalReplyOn: '2026-04-10', complainedToAuthorityOn: '2026-04-11' }),
      /before the complaint, /,
    ],
    [
      withEvents({
        certificateKind: 'not-pursued',
        certificateOn: '2026-04-10',
        declinedMediationOn: '2026-04-11',
      }),
      /before the day you said no to mediation, /,
    ],
    [
      withEvents({
        certificateKind: 'took-place',
        certificateOn: '2026-04-10',
        mediationEndedOn: '2026-04-11',
      }),
      /before the end of mediation, /,
    ],
    [
      withEvents({
        certificateKind: 'deemed',
        certificateOn: '2026-04-10',
        cannotArrangeToldOn: '2026-04-11',
      }),
      /before the news that mediation cannot be arranged, /,
    ],
    [
      { ...base, appeal: { lodgedOn: '2026-05-01', concededOn: '2026-04-30' } },
      /before the appeal, 2026-05-01/,
    ],
    [withEvents({ actOn: '2010-09-30' }), /began on 2010-10-01\..* the act of discrimination on 2010-09-30/],
    [withEvents({ reviewMeetingOn: '2014-08-31' }), /began on 2014-09-01\..* the review meeting on/],
    [withEvents({ lastReviewOn: '2014-08-31' }), /the last review on 2014-08-31/],
    [withEvents({ healthRecommendationOn: '2018-04-02' }), /the recommendation on health on/],
    [withEvents({ socialCareRecommendationOn: '2018-04-02' }), /the recommendation on social care on/],
    [withEvents({ sessionOn: '2014-08-31' }, { decision: { kind: 'cease' } }), /the session on 2014-08-31/],
    [
      { ...base, decision: { kind: 'cease', dated: '2014-08-31', sent: '2014-09-01' } },
      /the letter on 2014-08-31/,
    ],
  ];
  for (const [situation, reason] of reasons) {
    it(`names the facts in plain words: ${reason.source}`, () => {
      const read = readSituation(situation);
      assert.ok(!read.ok);
      assert.match(read.problem.reason, reason);
    });
  }

  it('lets through each event alone, on the day of the letter or after', () => {
    for (const name of pastEvents) guided(withEvents({ [name]: '2026-03-04' }));
  });
});
