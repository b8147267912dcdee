/** Links that work once and are not used by being opened, and answers that do not tell who is known here. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserFor } from '#test/kit/browser.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;

before(async () => {
  service = await testService();
});
after(() => service.stop());

const lasts = Temporal.Duration.from({ minutes: 5 });
const linkFor = async (goesTo = '/home'): Promise<string> =>
  `/sign-in/${await service.services.door.makeLink(service.world.account('amina'), goesTo, lasts)}`;

const newestLinkTo = async (email: string): Promise<string | undefined> => {
  await service.services.outbox.settled();
  const sent = await service.services.outbox.sent(50);
  return sent.find(({ to }) => to === email)?.links[0];
};

test('opening a link, as often as a mail scanner likes, changes nothing; pressing its button uses it once', async () => {
  const path = await linkFor('/home');
  for (let count = 0; count < 3; count += 1) {
    const scanner = await service.server.inject({ url: path, headers: { accept: 'text/html' } });
    assert.equal(scanner.statusCode, 200);
    assert.deepEqual(
      scanner.cookies.map(({ name }) => name),
      ['wf_browser'],
    );
    const head = await service.server.inject({ method: 'HEAD', url: path });
    assert.equal(head.statusCode, 200);
  }
  const person = browserFor(service.server);
  await person.goes(path);
  const { action, body } = person.wouldSend('Come in');
  const inside = await person.presses('Come in');
  assert.equal(inside.path, '/home');
  assert.match(inside.text, /Hello, Amina Yusuf/u);
  const thief = browserFor(service.server);
  await thief.goes(path);
  assert.match(thief.page.text, /This link no longer works/u);
  const again = await person.sends(action, body);
  assert.equal(again.path, path);
});

test('two who press at once: one comes in', async () => {
  const token = (await linkFor()).split('/').at(-1) ?? '';
  const used = await Promise.all([...Array(8).keys()].map(() => service.services.door.useLink(token)));
  assert.equal(used.filter((each) => each !== null).length, 1);
});

test('a form without its token, or from another site, signs nobody in and leaves the link good', async () => {
  const path = await linkFor();
  const send = (headers: Readonly<Record<string, string>>, payload = '') =>
    service.server.inject({
      method: 'POST',
      url: path,
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload,
    });
  assert.equal((await send({})).statusCode, 403);
  assert.equal((await send({ cookie: 'wf_browser=x' }, '_csrf=wrong')).statusCode, 403);
  assert.equal((await send({ 'sec-fetch-site': 'cross-site' })).statusCode, 403);
  const person = browserFor(service.server);
  await person.goes(path);
  assert.equal((await person.presses('Come in')).path, '/home');
});

test('an old link sends a new one to the same address, and says the same of a link that never was', async () => {
  const path = await linkFor('/home?from=old');
  const person = browserFor(service.server);
  await person.goes(path);
  await person.presses('Come in');
  const later = browserFor(service.server);
  await later.goes(path);
  const sent = await later.presses('Send me a new link');
  await later.goes('/sign-in/never-was');
  const never = await later.presses('Send me a new link');
  assert.equal(sent.html, never.html);
  assert.match((await newestLinkTo('amina.yusuf@example.org')) ?? '', /\/sign-in\/[\w-]{43}$/u);
});

test('after signing in people are where they wanted to be', async () => {
  const person = browserFor(service.server);
  await person.goes('/you/sessions');
  assert.equal(person.page.path, '/sign-in');
  await person.presses('Send me a link', { email: 'daniel.webb@example.org' });
  await person.goes(new URL((await newestLinkTo('daniel.webb@example.org')) ?? '').pathname);
  assert.equal((await person.presses('Come in')).path, '/you/sessions');
});

test('after signing in nobody is led to another site', async () => {
  for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    const person = browserFor(service.server);
    await person.goes(`/sign-in?next=${encodeURIComponent(next)}`);
    await person.presses('Send me a link', { email: 'daniel.webb@example.org' });
    const link = await newestLinkTo('daniel.webb@example.org');
    await person.goes(new URL(link ?? '').pathname);
    assert.equal((await person.presses('Come in')).path, '/home', next);
  }
});

const asks = (email: string, accept: string) =>
  service.server.inject({
    method: 'POST',
    url: '/sign-in',
    headers: { accept, 'content-type': 'application/json' },
    payload: JSON.stringify({ email }),
  });

test('known and unknown addresses get the same answer to the byte, as a page and as data', async () => {
  for (const accept of ['application/json', 'text/html']) {
    const [known, unknown] = [
      await asks('amina.yusuf@example.org', accept),
      await asks('nobody.at.all@example.org', accept),
    ];
    const seen = ({ statusCode, headers, body }: typeof known) => {
      const { date: _, ...rest } = headers;
      return [statusCode, rest, body];
    };
    assert.deepEqual(seen(known), seen(unknown));
  }
  await service.services.outbox.settled();
});

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

test('known and unknown addresses take the same time', async (t) => {
  const took = { known: [] as number[], unknown: [] as number[] };
  const rounds = 150;
  for (let round = 0; round < rounds + 20; round += 1) {
    const order = round % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const);
    for (const which of order) {
      const email = which === 'known' ? 'helen.marsh@example.org' : `nobody.${round}@example.org`;
      const began = performance.now();
      await asks(email, 'application/json');
      // The first rounds warm the program up.
      if (round >= 20) took[which].push(performance.now() - began);
    }
  }
  await service.services.outbox.settled();
  const ratio = median(took.known) / median(took.unknown);
  t.diagnostic(`median known to unknown ${ratio.toFixed(3)}, ${rounds} of each, in turn`);
  assert.ok(ratio > 0.8 && ratio < 1.25, `ratio ${ratio}`);
});
