/** The second step, as a family meets it: the gate, a code by text, read out, printed; once, soon, and five tries. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { partyId } from '#src/case/ids.ts';
import { asService } from '#src/record/as-service.ts';
import { openJointRoom } from '#src/room/commands/open-joint-room.ts';
import { say } from '#src/room/commands/say.ts';
import { browserFor, type TestBrowser } from '#test/kit/browser.ts';
import { reading, urlOf } from '#test/kit/desk.ts';
import { type Node, type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
let node: Node;
let caseUrl: string;
const phone = '07700 900 577';
const email = 'ada.field@example.org';

before(async () => {
  service = await testService({ SECOND_FACTOR: 'on' });
  node = await service.another();
  const { world } = service;
  const id = await world.asks('amina', reading);
  await world.bringsTogether(id, { setting: 'helen' });
  await world.appoints(id, 'samira');
  await world.does('samira', id, openJointRoom, {});
  await world.does('amina', id, say, { room: partyId('family'), text: 'MARKER-PRIVATE' });
  caseUrl = await urlOf(service, id);
  const amina = await service.as('amina');
  await amina.does(`${caseUrl}/people`, 'add-supporter', { name: 'Ada Field', email, phone });
});
after(async () => {
  await node.stop();
  await service.stop();
});

const lasts = Temporal.Duration.from({ minutes: 5 });

const accountOf = async (address: string) => {
  const found = await service.services.accounts.findByEmail(address);
  assert.ok(found);
  return found.account;
};

/** Comes in by a link, as from an e-mail. */
const comesIn = async (address = email, before?: TestBrowser): Promise<TestBrowser> => {
  const browser = before ?? browserFor(service.server);
  await browser.goes(
    `/sign-in/${await service.services.door.makeLink(await accountOf(address), '/home', lasts)}`,
  );
  await browser.presses('Come in');
  return browser;
};

const textedCode = async (): Promise<string> => {
  const [message] = await service.services.outbox.sent(1);
  assert.equal(message?.channel, 'text');
  assert.equal(message?.to, phone);
  return /^\d{6}/u.exec(message?.text ?? '')?.[0] ?? '';
};

const wrongOne = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

const sql = (query: string, values: readonly unknown[]) =>
  asService(service.services.store.pool, 'door', (client) => client.query(query, [...values]));

test('a session with a link alone opens nothing of a case: pages, files, streams, data or actions', async () => {
  const browser = await comesIn();
  assert.equal(browser.page.path, '/home');
  const session = browser.cookies.get('wf_session') ?? '';
  for (const path of [
    '',
    '/rooms',
    '/rooms/family',
    '/documents',
    '/history',
    '/people',
    '/way-forward',
    '/request',
  ]) {
    const seen = await browser.goes(`${caseUrl}${path}`);
    assert.equal(seen.path, '/you/second-step', path);
    assert.ok(!seen.html.includes('MARKER-PRIVATE'));
  }
  const get = (path: string, accept: string) =>
    service.server.inject({ url: `${caseUrl}${path}`, headers: { cookie: `wf_session=${session}`, accept } });
  for (const path of ['', '/rooms/family', '/meeting/calendar.ics', '/agreement.pdf', '/nothing-like-it']) {
    const reply = await get(path, 'application/json');
    assert.ok([403, 404].includes(reply.statusCode), `${path} ${reply.statusCode}`);
    assert.ok(!reply.body.includes('MARKER-PRIVATE'));
  }
  assert.equal((await get('/rooms/family/feed', 'text/event-stream')).statusCode, 403);
  const post = await service.server.inject({
    method: 'POST',
    url: `${caseUrl}/people`,
    headers: {
      cookie: `wf_session=${session}`,
      accept: 'application/json',
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
    },
    payload: JSON.stringify({ text: 'x' }),
  });
  assert.equal(post.statusCode, 403);
});

test('every address of a case that the program has stands behind the gate, but those for stopping and for danger', async () => {
  const { paths }: { paths: Record<string, Record<string, unknown>> } = (
    await service.server.inject({ url: '/openapi.json' })
  ).json();
  const session = (await comesIn()).cookies.get('wf_session') ?? '';
  const open: string[] = [];
  let tried = 0;
  for (const [path, methods] of Object.entries(paths)) {
    if (!path.startsWith('/case/')) continue;
    for (const method of ['get', 'post'] as const) {
      if (!(method in methods)) continue;
      tried += 1;
      const url = path
        .replace('/case/{ref}', caseUrl)
        .replaceAll(/\{[^}]*\}/gu, service.services.store.newId());
      const reply = await service.server.inject({
        method: method === 'get' ? 'GET' : 'POST',
        url,
        headers: {
          cookie: `wf_session=${session}`,
          accept: 'application/json',
          'content-type': 'application/json',
          'sec-fetch-site': 'same-origin',
        },
        ...(method === 'post' ? { payload: '{}' } : {}),
      });
      if (reply.statusCode !== 403) open.push(`${method} ${path}`);
    }
  }
  assert.ok(tried > 40, `${tried}`);
  assert.deepEqual(
    open.filter((each) => !/\/(pause-or-leave|safety)$|\/pause-or-leave\//u.test(each)),
    [],
  );
});

test('stopping needs no code, and nor does saying that somebody may come to harm', async () => {
  const browser = await comesIn();
  for (const page of ['pause-or-leave', 'safety']) {
    assert.equal((await browser.goes(`${caseUrl}/${page}`)).path, `${caseUrl}/${page}`);
  }
});

test('a code by text opens the case on every node and leads back to what was asked for', async () => {
  const browser = await comesIn();
  await browser.goes(`${caseUrl}/rooms/family`);
  assert.match(browser.page.text, /phone that ends in 77/u);
  assert.ok(!browser.page.html.includes('900 5'));
  await browser.presses('Text me a code');
  assert.match(browser.page.text, /We have sent a text/u);
  const typed = ` ${(await textedCode()).replace(/(?=\d{3}$)/u, ' ')} `;
  const inside = await browser.presses('Use this code', { code: typed });
  assert.equal(inside.path, `${caseUrl}/rooms/family`);
  assert.match(inside.text, /MARKER-PRIVATE/u);
  const other = await node.server.inject({
    url: `${caseUrl}/rooms/family`,
    headers: { cookie: `wf_session=${browser.cookies.get('wf_session')}`, accept: 'application/json' },
  });
  assert.equal(other.statusCode, 200);
  // Without the person's wish the device is not remembered.
  const again = await comesIn(email, browser);
  assert.equal((await again.goes(caseUrl)).path, '/you/second-step');
});

test('a code works once, also when two try it at the same moment, and not for another session later', async () => {
  const [one, two] = [await comesIn(), await comesIn()];
  await one.goes('/you/second-step');
  await two.goes('/you/second-step');
  await one.presses('Text me a code');
  const code = await textedCode();
  const form = (browser: TestBrowser) => browser.wouldSend('Use this code', { code });
  await one.goes('/you/second-step');
  const results = await Promise.all(
    [one, two].map(async (browser) => {
      const { action, body } = form(browser);
      return (await browser.sends(action, body)).status;
    }),
  );
  assert.deepEqual([...results].sort(), [200, 400]);
  const third = await comesIn();
  await third.goes('/you/second-step');
  assert.equal((await third.presses('Use this code', { code })).status, 400);
});

test('wrong, used and expired codes are answered alike, and after five wrong ones the right one is good no more', async () => {
  const browser = await comesIn();
  await browser.goes('/you/second-step');
  await browser.presses('Text me a code');
  const first = await textedCode();
  await sql('update people.step_code set expires_at = now() where account_id = $1 and used_at is null', [
    await accountOf(email),
  ]);
  const late = await browser.presses('Use this code', { code: first });
  await browser.goes('/you/second-step');
  await browser.presses('Text me a code');
  const code = await textedCode();
  const says = new Set<string>([late.text.replaceAll(/\d/gu, '')]);
  for (let count = 0; count < 5; count += 1) {
    const seen = await browser.presses('Use this code', { code: wrongOne(code) });
    assert.equal(seen.status, 400);
    says.add(seen.text.replaceAll(/\d/gu, ''));
  }
  const right = await browser.presses('Use this code', { code });
  assert.equal(right.status, 400);
  says.add(right.text.replaceAll(/\d/gu, ''));
  assert.equal(says.size, 1, [...says].join('\n'));
  await browser.goes('/you/second-step');
  await browser.presses('Text me a code');
  const fresh = await textedCode();
  assert.equal((await browser.presses('Use this code', { code: fresh })).path, '/home');
});

test('many guesses at once are counted one by one', async () => {
  const visitor = async () => {
    const session = (await comesIn()).cookies.get('wf_session') ?? '';
    const found = await service.services.door.enter(session, 'session');
    assert.ok(found);
    return found;
  };
  const me = await visitor();
  const code = await service.services.secondStep.makeCode(me.account, 'text');
  const guesses = [...Array(30).keys()].map((number) => (number === 29 ? code : wrongOne(code)));
  const results = await Promise.all(guesses.map((guess) => service.services.secondStep.tryCode(me, guess)));
  const { rows } = await sql(
    `select tries_left, used_at is not null as used from people.step_code where account_id = $1 order by made_at desc limit 1`,
    [me.account],
  );
  const [row] = rows as { tries_left: number; used: boolean }[];
  // Either the right one came among the first five, or it came too late.
  assert.equal(results.includes(true), row?.used);
  assert.ok(row?.used === true || (row?.tries_left ?? 1) <= 0);
});

test('the code of one person is of no use to another', async () => {
  const code = await service.services.secondStep.makeCode(await accountOf(email), 'text');
  const thief = await comesIn('amina.yusuf@example.org');
  await thief.goes('/you/second-step');
  assert.equal((await thief.presses('Use this code', { code })).status, 400);
});

test('a remembered device needs no code for its person, for nobody else, and not after the others were ended', async () => {
  const browser = await comesIn();
  await browser.goes('/you/second-step');
  await browser.presses('Text me a code');
  await browser.presses('Use this code', { code: await textedCode(), remember: 'yes' });
  const again = await comesIn(email, browser);
  assert.equal((await again.goes(caseUrl)).path, caseUrl);
  await comesIn('amina.yusuf@example.org', browser);
  assert.equal((await browser.goes(caseUrl)).path, '/you/second-step');
  await comesIn(email, browser);
  await browser.goes('/you/sessions');
  await browser.presses('End all others');
  await comesIn(email, browser);
  assert.equal((await browser.goes(caseUrl)).path, '/you/second-step');
});

test('a family with e-mail alone is read a code by a caseworker, prints codes, and comes in with one of them later', async () => {
  const amina = await comesIn('amina.yusuf@example.org');
  await amina.goes(caseUrl);
  assert.match(amina.page.text, /no phone number of yours to text/u);
  const account = await accountOf('amina.yusuf@example.org');
  const desk = await service.as('grace');
  const codePage = `${caseUrl}/people/${account}/code`;
  assert.equal(await desk.does(codePage, 'make-code-to-read-out', { how: 'asked-questions' }), codePage);
  const { data } = await desk.page(codePage);
  const { code } = data['code'] as { readonly code: string };
  assert.match(await desk.html(codePage), new RegExp(`<strong>${code}</strong>`, 'u'));
  const [told] = await service.services.outbox.sent(1);
  assert.equal(told?.to, 'amina.yusuf@example.org');
  assert.ok(!`${told?.subject} ${told?.text}`.includes(code));
  const inside = await amina.presses('Use this code', { code });
  assert.equal(inside.path, caseUrl);
  assert.equal((await desk.page(codePage)).data['code'], null);
  await amina.goes('/you/codes');
  await amina.presses('Make ten codes');
  const codes = amina.page.html.match(/[2-9A-Z]{4}-[2-9A-Z]{4}(?=<\/code>)/gu) ?? [];
  assert.equal(new Set(codes).size, 10);
  const later = await comesIn('amina.yusuf@example.org');
  await later.goes(`${caseUrl}/rooms/family`);
  const typed = (codes[3] ?? '').toLowerCase().replace('-', ' ');
  assert.equal((await later.presses('Use this code', { code: typed })).path, `${caseUrl}/rooms/family`);
  await later.goes('/you/codes');
  assert.match(later.page.text, /9 codes are left/u);
  const thief = await comesIn('amina.yusuf@example.org');
  await thief.goes('/you/second-step');
  assert.equal((await thief.presses('Use this code', { code: typed })).status, 400);
});

test('codes to print are shown to nobody who has not passed, and to no program', async () => {
  const browser = await comesIn('amina.yusuf@example.org');
  await browser.goes('/you/codes');
  assert.ok(!/[2-9A-Z]{4}-[2-9A-Z]{4}</u.test(browser.page.html));
  const program = await service.as('amina');
  assert.deepEqual((await program.page('/you/codes')).data['codes'], []);
  assert.equal((await program.post('/you/codes', {})).status, 404);
});

test('a code is read out by caseworkers alone, for people of the case, with a reason', async () => {
  const account = await accountOf(email);
  const url = `${caseUrl}/people/${account}/code`;
  for (const key of ['amina', 'helen', 'samira', 'daniel', 'ruth'] as const) {
    const client = await service.as(key);
    assert.equal((await client.get(url)).status, 404, key);
    assert.equal((await client.post(url, { how: 'by-post' })).status, 404, key);
  }
  const grace = await service.as('grace');
  for (const other of [service.world.account('daniel'), service.world.account('grace'), 'x']) {
    assert.equal((await grace.get(`${caseUrl}/people/${other}/code`)).status, 404);
  }
  assert.equal((await grace.post(url, { how: '' })).status, 400);
  assert.equal((await grace.post(url, { how: 'they-said-so' })).status, 400);
});

test('the database alone gives no code away', async () => {
  const account = await accountOf(email);
  const code = await service.services.secondStep.makeCode(account, 'text');
  const { rows } = await sql('select s::text as row from people.step_code s where account_id = $1', [
    account,
  ]);
  assert.ok(rows.length > 0);
  assert.ok(rows.every(({ row }) => !String(row).includes(`,${code},`)));
});

test('a program with a token, and a cast that comes in as one, need no second step', async () => {
  assert.equal((await (await service.as('amina')).get(caseUrl)).status, 200);
  const cast = browserFor(service.server);
  await cast.goes('/cast');
  await cast.presses('Come in as Amina Yusuf');
  assert.equal((await cast.goes(caseUrl)).path, caseUrl);
});
