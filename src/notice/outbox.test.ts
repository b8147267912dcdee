import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { joinPrivatePostgres } from '#src/record/private-postgres/join.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
let owner: pg.Client;
before(async () => {
  service = await testService();
  owner = new pg.Client((await joinPrivatePostgres(service.dataDir))('postgres', 'wayforward'));
  await owner.connect();
  await service.world.asks('amina', {
    about: 'provision-by-setting',
    child: 'Zara',
    story: 'PRIVATE-STORY',
    hopes: 'Hope.',
    summary: 'Summary.',
    against: { setting: 'setting:115313' },
  });
});
after(async () => {
  await owner.end();
  await service.stop();
});

const messages = async () => (await service.services.outbox.sent(100)).length;

test('a notice says the step and nothing of the case, and goes out once however often delivery runs', async () => {
  const { outbox } = service.services;
  const counts = await Promise.all([outbox.deliver(), outbox.deliver(), outbox.deliver()]);
  assert.equal(
    counts.reduce((sum, count) => sum + count, 0),
    1,
  );
  const [message] = await outbox.sent(1);
  assert.equal(message?.to, 'amina.yusuf@example.org');
  assert.match(message?.text ?? '', /We have your request/u);
  assert.doesNotMatch(JSON.stringify(message), /Zara|PRIVATE|Milton|Amina Yusuf/u);
  assert.equal(await outbox.deliver(), 0);
});

test('a notice taken by a program that was killed is sent by the next one, unless it had gone out already', async () => {
  const taken = "update record.notice set outcome = 'claimed', sent_at = now() - interval '3 minutes'";
  await owner.query(taken);
  assert.equal(await service.services.outbox.deliver(), 0);
  assert.equal(await messages(), 1);
  await owner.query('delete from people.sent_message');
  await owner.query(taken);
  assert.equal(await service.services.outbox.deliver(), 1);
  assert.equal(await messages(), 1);
});

test('however often the program is killed while it sends, the notice goes out in the end', async () => {
  await owner.query('delete from people.sent_message');
  for (let kill = 0; kill < 20; kill += 1) {
    await owner.query("update record.notice set outcome = null, sent_at = null where outcome = 'sent'");
    const claimed = await owner.query<{ tries: number }>(
      `update record.notice set outcome = 'claimed', sent_at = now() - interval '3 minutes' returning tries`,
    );
    assert.deepEqual(claimed.rows, [{ tries: 0 }]);
    assert.equal(await service.services.outbox.deliver(), 1);
    await owner.query('delete from people.sent_message');
  }
});

test('a notice that could not be sent waits twice as long each time, for days, before it is given up', async () => {
  const failed =
    "update record.notice set outcome = 'failed', sent_at = null, tries = $1, queued_at = now() - $2::interval";
  const isSent = async (tries: number, since: string) => {
    await owner.query('delete from people.sent_message');
    await owner.query(failed, [tries, since]);
    return (await service.services.outbox.deliver()) === 1;
  };
  assert.equal(await isSent(1, '29 seconds'), false);
  assert.equal(await isSent(1, '31 seconds'), true);
  assert.equal(await isSent(5, '15 minutes'), false);
  assert.equal(await isSent(5, '16 minutes'), true);
  assert.equal(await isSent(13, '68 hours'), false);
  assert.equal(await isSent(13, '69 hours'), true);
  assert.equal(await isSent(14, '900 hours'), false);
});

test('somebody who no longer has a place in the case is told nothing more', async () => {
  await owner.query('update record.notice set outcome = null, sent_at = null, tries = 0');
  await owner.query('delete from people.sent_message');
  await owner.query('delete from record.standing');
  assert.equal(await service.services.outbox.deliver(), 0);
  assert.equal(await messages(), 0);
});
