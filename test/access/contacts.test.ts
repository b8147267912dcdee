/** Ways to reach somebody are for the desk: no other person, of the same side or another, is shown them anywhere. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { PersonKey } from '#src/demonstration/people.ts';
import { people } from '#src/demonstration/people.ts';
import { fixMeeting } from '#src/meeting/commands/fix-meeting.ts';
import { offerTimes } from '#src/meeting/commands/offer-times.ts';
import { clientFor, type TestClient } from '#test/kit/client.ts';
import { reading, urlOf } from '#test/kit/desk.ts';
import { type TestService, testService } from '#test/kit/service.ts';

/** A second parent, who lives apart from the first. */
const second = { name: 'Yusuf Two', email: 'marker.second.parent@example.org', phone: '01632 960 888' };

let service: TestService;
let url = '';
let asSecond: TestClient;

before(async () => {
  service = await testService();
  const { world, services } = service;
  const id = await world.asks('amina', reading);
  await world.bringsTogether(id, { setting: 'helen' });
  await world.appoints(id, 'samira');
  url = await urlOf(service, id);
  await (await service.as('amina')).does(`${url}/people`, 'add-supporter', second);
  const account = await services.accounts.findByEmail(second.email);
  assert.ok(account);
  asSecond = clientFor(service.server, await services.door.makeToken(account.account));
  const startsAt = services.store.now().add({ hours: 24 * 30 });
  const times = [{ startsAt, endsAt: startsAt.add({ hours: 2 }) }];
  const { meetings } = await world.does('samira', id, offerTimes, { times, place: 'Online', way: 'online' });
  await world.does('samira', id, fixMeeting, { time: meetings.offer?.times[0]?.id ?? '' });
  await services.outbox.deliver();
});
after(() => service.stop());

/** Every address that the pages of this person lead to, as data and as HTML, with every file. */
const everything = async (client: TestClient): Promise<string> => {
  const seen = new Set<string>();
  const waiting = ['/home', url];
  const texts: string[] = [];
  while (waiting.length > 0) {
    const next = waiting.pop() ?? '';
    const address = next.split('#')[0] ?? '';
    if (seen.has(address) || /sign-out|\/cast|\/outbox|feed|^\/(check|ask|routes)/u.test(address)) continue;
    seen.add(address);
    for (const accept of ['application/json', 'text/html']) {
      const answer = await client.get(address, accept);
      texts.push(answer.text, JSON.stringify(answer.headers));
      if (accept !== 'application/json' || answer.status !== 200) continue;
      if (!String(answer.headers['content-type']).startsWith('application/json')) continue;
      const { links = [] } = JSON.parse(answer.text);
      for (const { href } of links) if (href.startsWith('/')) waiting.push(href);
    }
  }
  assert.ok(seen.size > 12, `${seen.size} addresses`);
  return texts.join('\n');
};

const digits = (text: string): string => text.replaceAll(/[\s\u00a0]/gu, '');

test('one parent, the school and the mediator never see how to reach the other parent', async () => {
  for (const key of ['amina', 'helen', 'samira'] as const) {
    const text = await everything(await service.as(key));
    assert.ok(text.includes(second.name), key);
    assert.ok(!text.includes(second.email), key);
    assert.ok(!digits(text).includes(digits(second.phone)), key);
  }
});

test('the other parent sees how to reach nobody but themselves', async () => {
  const text = await everything(asSecond);
  const others = (Object.keys(people) as PersonKey[]).map((key) => people[key].email);
  assert.deepEqual(
    others.filter((email) => text.includes(email)),
    [],
  );
});

test('no notice names anybody’s address but the one it goes to', async () => {
  const sent = await service.services.outbox.sent(200);
  assert.ok(sent.length > 5);
  const addresses = [second.email, ...Object.values(people).map(({ email }) => email)];
  for (const { to, ...rest } of sent) {
    const told = JSON.stringify(rest);
    assert.deepEqual(
      addresses.filter((email) => email !== to && told.includes(email)),
      [],
    );
    assert.ok(!digits(told).includes(digits(second.phone)));
  }
});

test('the desk sees them, or nobody could ring', async () => {
  const text = await (await service.as('grace')).html(`${url}/people`);
  assert.ok(text.includes(second.email) && digits(text).includes(digits(second.phone)));
});
