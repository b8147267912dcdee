/** A full disk and a database that is gone: a clear page that keeps what was typed, and on again without a hand. */
import assert from 'node:assert/strict';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { findServers, signal } from '#src/record/private-postgres/postmaster.ts';
import { clusterOf } from '#src/record/private-postgres.test-kit.ts';
import { removePrivatePostgres } from '#src/record/private-postgres.ts';
import { verifyRecord } from '#src/record/verify.ts';
import { asForm } from '#test/kit/filler.ts';
import { formsIn } from '#test/kit/html-forms.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { type Caller, callerFor, type Reply } from '#test/kit/walk.ts';
import { talking } from '../../src/pages/case/rooms/talking.test-kit.ts';
import { type Disk, smallDisk } from './small-disk.ts';

let disk: Disk;
let service: TestService;
let amina: Caller;
let room: string;

before(async () => {
  disk = await smallDisk();
  service = await testService({ DATA_DIR: disk.dataDir });
  const { url } = await talking(service);
  amina = await callerFor(service, 'amina');
  room = `${url}/rooms/joint`;
});
after(async () => {
  await disk.free().catch(() => undefined);
  await service.stop();
  await removePrivatePostgres(disk.dataDir);
  await disk.remove();
});

const post = async (href: string, values: Readonly<Record<string, unknown>>): Promise<Reply> => {
  const { type, body } = asForm(values);
  const headers = { ...amina.browser, 'content-type': type };
  const reply = await service.server.inject({ method: 'POST', url: href, headers, payload: body });
  const { statusCode: status, headers: answered, body: text } = reply;
  return { status, headers: answered, type: String(answered['content-type'] ?? ''), text };
};

/** The form as it stands on a page, with what it holds. */
const formOn = (html: string, action: string) => {
  const form = formsIn(html).find((each) => each.action.endsWith(action));
  assert.ok(form, `no form for ${action} on the page`);
  const values = Object.fromEntries(form.boxes.map(({ name, values: [value = ''] }) => [name, value]));
  return { href: form.action, values };
};

const isClear = ({ status, headers, text }: Reply): void => {
  assert.equal(status, 503, text.slice(0, 200));
  assert.match(String(headers['retry-after']), /^\d+$/u);
  assert.match(text, /<h1>We are away for a moment<\/h1>/u);
  assert.match(text, /Nothing that we confirmed is lost. Please try again in a moment/u);
};

const comesBack = async (what: () => Promise<boolean>): Promise<number> => {
  const from = performance.now();
  while (!(await what())) {
    if (performance.now() - from > 60_000) throw new Error('It did not come back by itself within a minute');
    await sleep(50);
  }
  return Math.round(performance.now() - from);
};

const saidTimes = async (words: string): Promise<number> =>
  (await amina.asBrowser(room)).text.split(words).length - 1;

test('while the database is gone a form comes back filled, and sent again it is done once', async (t) => {
  const { href, values } = formOn((await amina.asBrowser(room)).text, '/say');
  const words = 'She read <two> pages &\n\n“by herself” today.';
  const cluster = await clusterOf(disk.dataDir);
  // Without this file the server cannot start, however often it is tried.
  await rename(join(cluster, 'global', 'pg_control'), join(cluster, 'global', 'pg_control.away'));
  for (const pid of await findServers(cluster)) signal(pid, 'SIGKILL');
  await sleep(200);

  const away = await post(href, { ...values, text: words });
  isClear(away);
  const again = formOn(away.text, '/say');
  assert.deepEqual(again.values, { ...values, text: words });
  isClear(await amina.asBrowser(room));
  const program = await amina.asProgram(room);
  assert.equal(program.status, 503);
  assert.match(program.type, /^application\/problem\+json/u);
  assert.match(program.text, /same Idempotency-Key/u);
  assert.equal((await amina.asProgram('/ready')).status, 503);
  const nobody = await callerFor(service, 'nobody');
  assert.equal((await nobody.asBrowser('/check')).status, 200);
  assert.equal((await amina.asProgram('/health')).status, 200);

  await rename(join(cluster, 'global', 'pg_control.away'), join(cluster, 'global', 'pg_control'));
  let last: Reply = away;
  const took = await comesBack(async () => {
    last = await post(formOn(last.text, '/say').href, formOn(last.text, '/say').values);
    return last.status === 303;
  });
  t.diagnostic(`on again by itself after ${took} ms`);
  assert.equal((await post(again.href, again.values)).status, 303);
  assert.equal(await saidTimes('“by herself” today.'), 1);
});

test('every process of the database killed at once: the next forms are done or come back, and none is done twice', async (t) => {
  const cluster = await clusterOf(disk.dataDir);
  const statuses: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const { href, values } = formOn((await amina.asBrowser(room)).text, '/say');
    for (const pid of await findServers(cluster)) signal(pid, 'SIGKILL');
    let reply = await post(href, { ...values, text: `kept words ${round}.` });
    statuses.push(reply.status);
    await comesBack(async () => {
      if (reply.status === 303) return true;
      isClear(reply);
      const { href: at, values: typed } = formOn(reply.text, '/say');
      reply = await post(at, typed);
      return false;
    });
    await comesBack(async () => (await amina.asBrowser(room)).status === 200);
    assert.equal(await saidTimes(`kept words ${round}.`), 1);
  }
  t.diagnostic(`first answers: ${statuses.join(' ')}`);
});

test('with the disk full nothing is half stored and nothing typed is lost; with room again it goes on by itself', async (t) => {
  t.diagnostic(disk.how);
  const before = formOn((await amina.asBrowser(room)).text, '/say');
  await disk.fill();
  let reply: Reply | null = null;
  let stored = 0;
  // What is left in files that are open already is used up first.
  for (let attempt = 0; attempt < 400 && reply?.status !== 503; attempt += 1) {
    const values = {
      ...before.values,
      _once: `full-${attempt}`,
      text: `page ${attempt}. ${'full disk '.repeat(900)}`,
    };
    reply = await post(before.href, values);
    if (reply.status === 303) stored += 1;
    else isClear(reply);
    await disk.fill();
  }
  assert.ok(reply);
  isClear(reply);
  t.diagnostic(`${stored} were stored before the disk was full`);
  const typed = formOn(reply.text, '/say');
  assert.match(typed.values['text'] ?? '', /full disk full disk/u);

  await disk.free();
  let last: Reply = reply;
  const took = await comesBack(async () => {
    last = await post(formOn(last.text, '/say').href, formOn(last.text, '/say').values);
    return last.status === 303;
  });
  t.diagnostic(`on again by itself ${took} ms after there was room`);
  await comesBack(async () => (await amina.asBrowser(room)).status === 200);
  assert.equal((await post(typed.href, typed.values)).status, 303);
  const found = await verifyRecord(service.services.store.pool, null);
  assert.equal(found?.broken, null);
});
