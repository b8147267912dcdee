import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { closeCase } from '#src/case/commands/taking-part/close-case.ts';
import type { CaseId } from '#src/case/ids.ts';
import { isRefusal } from '#src/case/refusal.ts';
import { people } from '#src/demonstration/people.ts';
import { oncePerDay } from '#src/forgetting/run/daily.ts';
import { verifyWorries } from '#src/safety/verify-worries.ts';
import { cannotBeDoneBy, errorsOf, hostile, isNotThereFor, reading, stateOf, urlOf } from '#test/kit/desk.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
let id: CaseId;
let url: string;

before(async () => {
  service = await testService({ CLOCK: '2026-11-24T10:00' });
});
after(() => service.stop());

const talking = async (isClosed = true) => {
  id = await service.world.asks('amina', reading);
  await service.world.bringsTogether(id, { setting: 'helen' });
  await service.world.appoints(id, 'samira');
  if (isClosed) await service.world.does('grace', id, closeCase, { outcome: 'no-agreement' });
  url = `${await urlOf(service, id)}/keeping`;
};

test('everybody of the case sees until when what is kept, with its rule; nobody else sees the page', async () => {
  await talking();
  for (const key of ['amina', 'helen', 'samira', 'grace'] as const) {
    const { data } = await (await service.as(key)).page(url);
    const kinds = data['kinds'] as { kind: string; until: { date: string; sources: string[] } }[];
    const until = Object.fromEntries(kinds.map((each) => [each.kind, each.until.date]));
    assert.deepEqual(
      [until['mediator-notes'], until['rooms'], until['agreement']],
      ['2027-05-24', '2029-11-24', '2033-11-24'],
    );
    assert.ok(kinds.every((each) => each.until.sources.length > 0));
    assert.match(await (await service.as(key)).html(url), /Until Monday 24 May 2027/);
  }
  await isNotThereFor(service, url, ['daniel', 'tom', 'ruth', 'david']);
});

test('while the case is open no day is told', async () => {
  await talking(false);
  const { data } = await (await service.as('amina')).page(url);
  assert.ok((data['kinds'] as { until: unknown }[]).every(({ until }) => until === null));
  assert.match(await (await service.as('amina')).html(url), /The time begins when the case is closed/);
});

test('a caseworker places a hold; its people read that it is kept longer, and not what the caseworker wrote', async () => {
  await talking();
  const grace = await service.as('grace');
  const { actions } = await grace.page(url);
  const box = actions.find(({ name }) => name === 'place-hold');
  assert.equal(box?.audience, 'arrangements');
  assert.deepEqual(box?.readers?.map(({ name }) => name).sort(), ['Grace Bello', 'Owen Price']);
  await grace.does(url, 'place-hold', { reason: 'complaint', why: hostile });
  assert.equal(
    await grace.isRefused(url, 'place-hold', { reason: 'complaint', why: 'again' }),
    'already-done',
  );
  for (const key of ['amina', 'helen', 'samira'] as const) {
    const client = await service.as(key);
    for (const address of [url, url.replace('/keeping', '')]) {
      const html = await client.html(address);
      assert.match(html, /We are keeping this longer because there is a complaint\./);
      assert.ok(!html.includes('quoted'));
    }
    assert.ok(!(await client.get(url)).text.includes('quoted'));
    assert.deepEqual((await client.page(url)).actions, []);
  }
  assert.deepEqual((await grace.page(url)).data['holdWords'], [hostile]);
  assert.ok(!(await grace.html(url)).includes('<script>alert'));
  await grace.does(url, 'lift-hold');
  assert.deepEqual((await stateOf(service, id)).forgetting.holds, []);
});

test('the safeguarding lead holds a case by its reference, reads nothing of it, and alone ends it', async () => {
  await talking();
  const ruth = await service.as('ruth');
  const { reference } = await stateOf(service, id);
  const page = '/safeguarding/holds';
  await ruth.does(page, 'place-hold', { reference: reference.toLowerCase(), why: 'MARKSAFE' });
  await isNotThereFor(service, url, ['ruth']);
  for (const key of ['amina', 'helen', 'grace', 'samira'] as const) {
    const client = await service.as(key);
    const html = await client.html(url);
    assert.match(html, /We are keeping this longer because we have a duty to\./);
    const history = await client.html(url.replace('/keeping', '/history'));
    for (const text of [html, history]) assert.ok(!/MARKSAFE|Ruth/u.test(text), key);
    assert.ok(key === 'grace' || !/safeguarding/iu.test(html));
  }
  const grace = await service.as('grace');
  assert.ok(!(await grace.page(url)).actions.some(({ name }) => name === 'lift-hold'));
  const [hold] = (await stateOf(service, id)).forgetting.holds;
  assert.equal((await grace.post(`${url}/holds/${hold?.id}/lift`, {})).status, 404);
  await ruth.does(page, 'lift-hold', { reference });
  assert.deepEqual((await stateOf(service, id)).forgetting.holds, []);
  for (const fields of [{ reference: 'WF-0000-00' }, { reference: 'nothing' }, { reference }])
    assert.ok('reference' in errorsOf(await ruth.post(`${page}/lift`, fields)));
  await isNotThereFor(service, page, ['amina', 'grace', 'samira', 'owen']);
});

test('forgetting early takes two caseworkers, and is stopped by a hold and by taking it back', async () => {
  await talking();
  const [grace, owen] = [await service.as('grace'), await service.as('owen')];
  await grace.does(url, 'propose-erasure', { why: 'The family asked for it.' });
  assert.equal((await grace.post(`${url}/erasure/confirm`, {})).json()['refusal'], 'needs-a-second-person');
  const { forgetting } = service.services;
  const early = await forgetting.eraseByHand(id);
  assert.ok(isRefusal(early) && early.refused === 'needs-a-second-person');
  await owen.does(url, 'place-hold', { reason: 'appeal', why: 'Tribunal' });
  assert.equal((await owen.post(`${url}/erasure/confirm`, {})).json()['refusal'], 'kept-by-a-hold');
  await owen.does(url, 'lift-hold');
  await owen.does(url, 'confirm-erasure');
  await grace.does(url, 'take-back-erasure');
  const back = await forgetting.eraseByHand(id);
  assert.ok(isRefusal(back) && back.refused === 'needs-a-second-person');
  await owen.does(url, 'propose-erasure', { why: 'The family asked again.' });
  await grace.does(url, 'confirm-erasure');
  assert.ok((await (await service.as('amina')).page(url.replace('/keeping', ''))).data['summary']);
  const erased = await forgetting.eraseByHand(id);
  assert.ok(!isRefusal(erased));
  assert.deepEqual(
    erased.certificate.certificate.destroyed.map(({ why, proposedBy, confirmedBy }) => [
      why,
      proposedBy,
      confirmedBy,
    ])[0],
    ['by-hand', 'Owen Price', 'Grace Bello'],
  );
  assert.equal((await grace.page(url.replace('/keeping', ''))).data['forgottenOn'], '2026-11-24');
  const paper = await grace.html(url);
  assert.match(paper, /CERTIFICATE OF DESTRUCTION[\s\S]*proposed by Owen Price, confirmed by Grace Bello/);
  assert.deepEqual((await grace.page(url)).actions, []);
  assert.equal(
    (await grace.post(`${url}/holds`, { reason: 'appeal', why: 'x' })).json()['refusal'],
    'case-is-forgotten',
  );
});

test('nobody but caseworkers proposes, confirms, holds or lifts', async () => {
  await talking();
  const others = ['amina', 'helen', 'samira', 'tom', 'daniel', 'ruth'] as const;
  for (const [path, fields] of [
    ['/erasure/confirm', {}],
    ['/erasure/take-back', {}],
  ] as const)
    for (const key of others)
      assert.equal(
        (await (await service.as(key)).post(`${url}${path}`, fields)).status,
        404,
        `${key} ${path}`,
      );
  await cannotBeDoneBy(service, `${url}/holds`, { reason: 'appeal', why: 'x' }, ['tom', 'daniel', 'ruth']);
  for (const key of ['amina', 'helen', 'samira'] as const)
    for (const [path, fields] of [
      ['/holds', { reason: 'appeal', why: 'x' }],
      ['/erasure', { why: 'x' }],
    ] as const)
      assert.equal(
        (await (await service.as(key)).post(`${url}${path}`, fields)).status,
        404,
        `${key} ${path}`,
      );
});

test('a node forgets at once what another node destroyed', async () => {
  await talking();
  const other = await service.another();
  const read = async () => {
    const found = await other.services.store.readCase(service.world.actor('grace'), id);
    const word = found?.state.request.story;
    return (await other.services.store.keys.forOpening(id, word?.audience ?? '')) !== null;
  };
  assert.equal(await read(), true);
  await (await service.as('grace')).does(url, 'propose-erasure', { why: 'x' });
  await (await service.as('owen')).does(url, 'confirm-erasure');
  assert.ok(!isRefusal(await service.services.forgetting.eraseByHand(id)));
  for (let tries = 0; (await read()) && tries < 50; tries += 1)
    await new Promise((done) => setTimeout(done, 20));
  assert.equal(await read(), false);
  await other.stop();
});

test('a worry about safety outlives its case until the lead has closed it, and so does its writer', async () => {
  id = await service.world.asks('leah', reading);
  await service.world.bringsTogether(id, { setting: 'carol' });
  await service.world.does('grace', id, closeCase, { outcome: 'no-agreement' });
  url = `${await urlOf(service, id)}/keeping`;
  await (await service.as('leah')).post(url.replace('/keeping', '/safety'), { text: 'MARKWORRY' });
  await (await service.as('grace')).does(url, 'propose-erasure', { why: 'x' });
  await (await service.as('owen')).does(url, 'confirm-erasure');
  const { forgetting, accounts } = service.services;
  assert.ok(!isRefusal(await forgetting.eraseByHand(id)));
  const ruth = await service.as('ruth');
  const worry = (await ruth.page('/safeguarding')).links.find(({ rel }) => rel === 'worry')?.href ?? '';
  assert.match((await ruth.get(worry)).text, /MARKWORRY/);
  assert.equal((await accounts.findByEmail(people.leah.email))?.name, people.leah.name);
  assert.equal(await accounts.findByEmail(people.carol.email), null);
  await ruth.does(worry, 'close-safety-worry', { text: 'All is well.' });
  await forgetting.run();
  const after = await ruth.get(worry);
  assert.equal(after.status, 200);
  assert.doesNotMatch(after.text, /MARKWORRY|All is well/);
  assert.equal((await verifyWorries(service.services.store.pool)).broken, null);
});

test('of two nodes one does the work of the day, and does it once', async () => {
  const { pool } = service.services.store;
  const day = Temporal.PlainDate.from('2026-11-24');
  let runs = 0;
  const work = async () => {
    runs += 1;
    await new Promise((done) => setTimeout(done, 100));
  };
  const done = await Promise.all([oncePerDay(pool, day, work), oncePerDay(pool, day, work)]);
  assert.deepEqual([done.filter(Boolean).length, runs], [1, 1]);
  assert.equal(await oncePerDay(pool, day, work), false);
  await assert.rejects(oncePerDay(pool, day.add({ days: 1 }), async () => assert.fail('killed')));
  assert.equal(await oncePerDay(pool, day.add({ days: 1 }), work), true);
});
