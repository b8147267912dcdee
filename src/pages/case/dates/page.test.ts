import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CaseId } from '#src/case/ids.ts';
import { partyId } from '#src/case/ids.ts';
import { chooseMediation } from '#src/mediation/commands/choice/choose-mediation.ts';
import { declineMediation } from '#src/mediation/commands/choice/decline-mediation.ts';
import { giveInformation } from '#src/mediation/commands/choice/give-information.ts';
import { tellAuthority } from '#src/mediation/commands/choice/tell-authority.ts';
import { recordDecision } from '#src/mediation/commands/decision/record-decision.ts';
import { urlOf } from '#test/kit/desk.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { decision } from '#test/kit/strand.ts';

let service: TestService;
let id: CaseId;
let url = '';
const council = partyId('local-authority');

before(async () => {
  service = await testService({ CLOCK: '2026-11-24T10:00' });
  const { world } = service;
  id = await world.asks('priya', {
    about: 'duties',
    child: 'CHILD-BY-NAME',
    story: 'The council said no.',
    hopes: 'An assessment.',
    summary: 'A refusal to assess.',
    against: { 'local-authority': 'la:E06000033' },
  });
  await world.bringsTogether(id, { 'local-authority': 'david' });
  await world.appoints(id, 'samira');
  await world.does('priya', id, recordDecision, decision);
  await world.does('grace', id, giveInformation, { on: '2026-11-24', how: 'phone' });
  await world.does('priya', id, chooseMediation, { on: '2026-11-24', issues: 'The refusal.', health: null });
  const told = { body: council, on: '2026-11-20', teller: 'service', how: 'email', reason: null } as const;
  await world.does('grace', id, tellAuthority, told);
  await world.does('grace', id, tellAuthority, { ...told, on: '2026-11-23', reason: 'It went on Monday.' });
  url = await urlOf(service, id);
});
after(() => service.stop());

interface DateInJson {
  readonly what: string;
  readonly date: string;
  readonly safeDate: string;
  readonly latestDate: string;
  readonly rule: string;
  readonly sources: readonly string[];
  readonly owner: string;
  readonly ownerName: string;
  readonly state: string;
  readonly because?: string;
}

type Key = Parameters<TestService['as']>[0];
const dates = async (key: Key) => {
  const { data } = await (await service.as(key)).page(`${url}/dates`);
  return {
    dates: data['dates'] as readonly DateInJson[],
    superseded: data['superseded'] as readonly DateInJson[],
  };
};
const kinds = (found: readonly DateInJson[]) => found.map(({ what }) => what);

test('the family sees every date with rule, source, owner, safe and latest day', async () => {
  const { dates: found, superseded } = await dates('priya');
  assert.deepEqual(kinds(found), ['answer-invitation', 'mediation-by', 'appeal-received', 'contact-adviser']);
  const by = found.find(({ what }) => what === 'mediation-by');
  assert.deepEqual(
    [by?.date, by?.rule, by?.owner, by?.state, by?.ownerName],
    ['2026-12-23', 'A-1', council, 'running', 'Southend-on-Sea City Council'],
  );
  assert.ok(by?.sources.includes('CFA 2014 s.54'));
  const appeal = found.find(({ what }) => what === 'appeal-received');
  assert.deepEqual([appeal?.safeDate, appeal?.latestDate], ['2027-01-02', '2027-01-04']);
  assert.deepEqual(
    superseded.map(({ what, date, because }) => [what, date, because]),
    [['mediation-by', '2026-12-20', 'authority-told']],
  );
  const html = await (await service.as('priya')).html(`${url}/dates`);
  assert.match(html, /Latest day: Monday 4 January 2027\./);
  assert.match(html, /HESC Rules 2008 r\.20/);
  assert.match(html, /Who acts: you\./);
  assert.match(html, /30 days after you told the council\./);
  assert.match(html, /Dates that no longer count/);
  assert.match(html, /Then the day of telling was put right\./);
});

test('the council sees its own duty and nothing of an appeal or of the adviser', async () => {
  for (const key of ['david', 'samira'] as const) {
    const { dates: found } = await dates(key);
    assert.deepEqual(kinds(found), ['answer-invitation', 'mediation-by'], key);
    const html = await (await service.as(key)).html(`${url}/dates`);
    assert.doesNotMatch(html, /tribunal|appeal|certificate is given|you told the council/iu);
  }
  assert.match(await (await service.as('david')).html(`${url}/dates`), /Who acts: you\./);
});

test('the desk sees them all, and the next one on the worklist and the case page', async () => {
  assert.equal((await dates('grace')).dates.length, 4);
  const { data } = await (await service.as('grace')).page('/desk?show=open');
  const [row] = data['cases'] as readonly { nextDate: { what: string; date: string; state: string } }[];
  assert.deepEqual(
    [row?.nextDate.what, row?.nextDate.date, row?.nextDate.state],
    ['mediation-by', '2026-12-23', 'running'],
  );
  const overview = (await (await service.as('david')).page(url)).data['nextDate'] as DateInJson;
  assert.deepEqual([overview.what, overview.rule], ['mediation-by', 'A-1']);
  assert.match(await (await service.as('grace')).html('/desk?show=open'), /Next date/);
});

test('strangers find nothing there', async () => {
  for (const key of ['amina', 'helen', 'tom', 'ruth'] as const) {
    assert.equal((await (await service.as(key)).get(`${url}/dates`)).status, 404, key);
  }
});

test('a family that declines loses no date of its own, and the council learns nothing but that its date is gone', async () => {
  await service.world.does('priya', id, declineMediation, { on: '2026-11-24' });
  const family = await dates('priya');
  assert.ok(kinds(family.dates).includes('certificate-by'));
  assert.ok(family.superseded.some(({ because }) => because === 'mediation-declined'));
  const { dates: left, superseded } = await dates('david');
  assert.deepEqual(kinds(left), ['answer-invitation']);
  assert.ok(!superseded.some(({ because }) => because === 'mediation-declined'));
});
