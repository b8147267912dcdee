/** The routing table row by row: which routes are open, which shut, where to start, and on whose authority. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type RuleId, rules } from '../../../src/law/rules/register.ts';
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

interface Row {
  readonly row: string;
  readonly situation: SituationJson;
  /** The first is the primary. */
  readonly routes: readonly string[];
  readonly shut?: readonly string[];
}

const everyone = 'sendiass-advice';

const rows: readonly Row[] = [
  { row: 'row-1', situation: raised(['risk-of-harm']), routes: ['safeguarding', everyone] },
  {
    row: 'row-2',
    situation: raised(['discrimination'], { against: ['maintained-school'] }),
    routes: [
      'tribunal-discrimination-claim',
      'disagreement-resolution',
      'complaint-to-setting',
      'dfe',
      everyone,
    ],
    shut: ['mediation', 'tribunal-appeal', 'county-court-claim'],
  },
  {
    row: 'row-3 (college)',
    situation: raised(['discrimination'], { against: ['further-education-college'] }),
    routes: ['county-court-claim', 'disagreement-resolution', 'complaint-to-setting', everyone],
    shut: ['mediation', 'tribunal-appeal', 'tribunal-discrimination-claim'],
  },
  {
    row: 'row-3 (nursery)',
    situation: raised(['discrimination'], { against: ['private-nursery'] }),
    routes: ['county-court-claim', 'disagreement-resolution', 'complaint-to-setting', 'ofsted', everyone],
    shut: ['mediation', 'tribunal-appeal', 'tribunal-discrimination-claim'],
  },
  {
    row: 'row-3 (council)',
    situation: raised(['discrimination'], { against: ['local-authority'] }),
    routes: ['county-court-claim', 'complaint-to-local-authority', 'lgsco', everyone],
    shut: ['mediation', 'tribunal-appeal', 'tribunal-discrimination-claim'],
  },
  {
    row: 'row-3 (health board)',
    situation: raised(['discrimination'], { against: ['icb'] }),
    routes: ['county-court-claim', 'complaint-to-nhs', 'phso', everyone],
    shut: ['mediation', 'tribunal-appeal', 'tribunal-discrimination-claim'],
  },
  { row: 'row-4', situation: letter({}), routes: ['mediation', 'tribunal-appeal', everyone] },
  {
    row: 'row-5',
    situation: letter({ sections: ['I'] }),
    routes: ['tribunal-appeal', 'mediation', everyone],
  },
  {
    row: 'row-6',
    situation: letter({ sections: ['G'] }),
    routes: ['mediation', 'complaint-to-nhs', 'phso', everyone],
    shut: ['tribunal-appeal'],
  },
  {
    row: 'row-7',
    situation: letter({ sections: ['H1', 'D'] }),
    routes: ['mediation', 'complaint-about-social-care', 'lgsco', everyone],
    shut: ['tribunal-appeal'],
  },
  {
    row: 'row-8',
    situation: letter({ sections: ['F', 'G', 'H2'] }),
    routes: ['mediation', 'tribunal-appeal', everyone],
  },
  {
    row: 'row-9',
    situation: raised(['setting-provision'], { against: ['academy'] }),
    routes: ['disagreement-resolution', 'complaint-to-setting', 'dfe', 'talk-first', everyone],
    shut: ['mediation', 'tribunal-appeal'],
  },
  {
    row: 'row-10 (health)',
    situation: raised(['health-or-social-care-support'], { against: ['icb'], stage: 'drafting' }),
    routes: ['disagreement-resolution', 'complaint-to-nhs', 'phso', everyone],
    shut: ['mediation', 'tribunal-appeal'],
  },
  {
    row: 'row-10 (social care)',
    situation: raised(['health-or-social-care-support'], { against: ['local-authority'], stage: 'review' }),
    routes: ['disagreement-resolution', 'complaint-about-social-care', 'lgsco', everyone],
    shut: ['mediation', 'tribunal-appeal'],
  },
  {
    row: 'row-10 (draft)',
    situation: raised(['draft-content']),
    routes: ['talk-first', 'disagreement-resolution', everyone],
    shut: ['mediation', 'tribunal-appeal'],
  },
  {
    row: 'row-11',
    situation: raised(['delay-without-decision']),
    routes: ['complaint-to-local-authority', 'disagreement-resolution', 'lgsco', 'judicial-review', everyone],
    shut: ['mediation', 'tribunal-appeal'],
  },
  {
    row: 'row-12',
    situation: raised(['provision-not-delivered'], { against: ['local-authority', 'pupil-referral-unit'] }),
    routes: [
      'complaint-to-local-authority',
      'disagreement-resolution',
      'complaint-to-setting',
      'lgsco',
      'judicial-review',
      everyone,
    ],
    shut: ['mediation', 'tribunal-appeal'],
  },
  {
    row: 'row-13',
    situation: raised(['agreement-not-kept'], {
      agreement: { dated: '2026-06-01', parties: ['local-authority'], actions: [{ kind: 'other' }] },
    }),
    routes: ['complaint-to-local-authority', 'lgsco', 'judicial-review', everyone],
    shut: ['mediation', 'tribunal-appeal'],
  },
  {
    row: 'row-13 (health board alone)',
    situation: raised(['agreement-not-kept'], {
      agreement: { dated: '2026-06-01', parties: ['icb'], actions: [{ kind: 'other' }] },
    }),
    routes: ['complaint-to-nhs', 'phso', 'judicial-review', everyone],
    shut: ['mediation', 'tribunal-appeal'],
  },
  {
    row: 'row-13 (both)',
    situation: raised(['agreement-not-kept'], {
      agreement: { dated: '2026-06-01', parties: ['icb', 'local-authority'], actions: [{ kind: 'other' }] },
    }),
    routes: [
      'complaint-to-local-authority',
      'complaint-to-nhs',
      'lgsco',
      'phso',
      'judicial-review',
      everyone,
    ],
    shut: ['mediation', 'tribunal-appeal'],
  },
  {
    row: 'row-14',
    situation: letter({}, {}, { appeal: { lodgedOn: '2026-10-01' } }),
    routes: ['tribunal-appeal', 'mediation', 'disagreement-resolution', everyone],
    shut: ['lgsco'],
  },
  {
    row: 'row-15',
    situation: { today: base.today, asker: 'local-authority', matter: ['between-authorities'] },
    routes: ['disagreement-resolution'],
    shut: ['mediation', 'tribunal-appeal', 'lgsco', 'complaint-to-local-authority'],
  },
  {
    row: 'row-16 (admission)',
    situation: raised(['admission']),
    routes: ['school-admission-appeal', everyone],
  },
  {
    row: 'row-16 (exclusion, with row 2)',
    situation: raised(['exclusion', 'discrimination'], { against: ['independent-school'] }),
    routes: [
      'exclusion-review',
      'tribunal-discrimination-claim',
      'disagreement-resolution',
      'complaint-to-setting',
      everyone,
    ],
    shut: ['mediation', 'tribunal-appeal', 'county-court-claim'],
  },
  {
    row: 'row-17',
    situation: letter({ dated: '2026-06-30' }),
    routes: ['tribunal-permission', 'mediation', everyone],
    shut: ['tribunal-appeal'],
  },
  { row: 'row-18', situation: raised(['care-quality']), routes: ['complaint-to-nhs', 'phso', everyone] },
  {
    row: 'row-19',
    situation: raised(['whole-setting'], { against: ['private-nursery'] }),
    routes: ['ofsted', everyone],
  },
  {
    row: 'row-20',
    situation: raised(['this-service'], { against: ['the-service'] }),
    routes: ['complaint-to-service', everyone],
  },
  {
    row: 'M-2 (outside the list)',
    situation: letter({ kind: 'not-appealable' }),
    routes: ['complaint-to-local-authority', 'lgsco', everyone],
    shut: ['mediation', 'tribunal-appeal'],
  },
  {
    row: 'C-5 (not arranged)',
    situation: { ...letter({}), matter: ['mediation-not-arranged'] },
    routes: [
      'complaint-to-local-authority',
      'mediation',
      'tribunal-appeal',
      'lgsco',
      'judicial-review',
      everyone,
    ],
  },
  {
    row: 'conduct',
    situation: raised(['conduct-of-authority']),
    routes: ['complaint-to-local-authority', 'lgsco', everyone],
    shut: ['mediation', 'tribunal-appeal'],
  },
  {
    row: 'an agreement that is kept',
    situation: letter(
      {},
      {},
      { agreement: { dated: '2026-10-05', parties: ['icb'], actions: [{ kind: 'other' }] } },
    ),
    routes: ['agreement-follow-up', 'mediation', 'tribunal-appeal', everyone],
  },
];

describe('the routing table', () => {
  for (const { row, situation, routes, shut } of rows) {
    it(`${row}: ${routes[0]}`, () => {
      const guidance = guided(situation);
      assert.equal(primaryOf(guidance), routes[0]);
      assert.deepEqual([...routesOf(guidance)].sort(), [...routes].sort());
      const named = guidance.notOpen.map(({ route }) => route).sort();
      assert.deepEqual(named, [...(shut ?? [])].sort());
    });
  }
});

describe('the sources of a row', () => {
  const isRule = (id: string): id is RuleId => Object.hasOwn(rules, id);
  for (const { row, situation } of rows) {
    const id = row.split(' ')[0] ?? '';
    if (!isRule(id)) continue;
    it(`${row}: are shown with a route`, () => {
      const shown = new Set(guided(situation).routes.flatMap(({ sources }) => sources));
      assert.deepEqual(
        rules[id].sources.filter((source) => !shown.has(source)),
        [],
      );
    });
  }

  const beside: readonly (readonly [rule: RuleId, route: string, situation: SituationJson])[] = [
    ['B-1', 'sendiass-advice', raised(['admission'])],
    ['B-2', 'talk-first', raised(['setting-provision'], { against: ['academy'] })],
    ['B-3', 'complaint-to-setting', raised(['setting-provision'], { against: ['academy'] })],
    ['B-4', 'complaint-to-local-authority', raised(['delay-without-decision'])],
    ['B-5', 'complaint-about-social-care', letter({ sections: ['D'] })],
    ['B-6', 'dfe', raised(['setting-provision'], { against: ['maintained-school'] })],
    ['B-7', 'talk-first', raised(['draft-content'])],
  ];
  for (const [rule, route, situation] of beside) {
    it(`${rule}: are shown with ${route}`, () => {
      const sources = guided(situation).routes.find((one) => one.route === route)?.sources ?? [];
      assert.deepEqual(
        rules[rule].sources.filter((source) => !sources.includes(source)),
        [],
      );
    });
  }
});
