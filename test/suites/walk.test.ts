/** A program that knows only `/` and the contract walks the whole journey by links and actions, as each of the people in turn. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { JsonAction, TestClient } from '#test/kit/client.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
before(async () => {
  service = await testService({ CLOCK: '2027-02-01T09:00' });
});
after(() => service.stop());

/** From the start page along links by their rel, each once. Out: the address at the end. */
const follow = async (client: TestClient, start: string, ...rels: readonly string[]): Promise<string> => {
  let url = start;
  for (const rel of rels) {
    const { links } = await client.page(url);
    const link = links.find((each) => each.rel === rel);
    assert.ok(link, `${url} has no link ${rel}; it has ${links.map((each) => each.rel).join(', ')}`);
    url = link.href;
  }
  return url;
};

const answers: Readonly<Record<string, unknown>> = {
  who: 'parent',
  council: 'E06000033',
  stage: 'none',
  plan: 'no',
  about: 'provision-by-setting',
  child: 'Zara',
  story: 'The reading group stopped in September.',
  hopes: 'That she reads again.',
  summary: 'Small-group reading stopped. We would like to find another way.',
  find: 'Milton Hall',
};

/** Answers one box from what it is called and which options it has, as a program would that was told the facts. */
const valueFor = ({ name, options, required, value, type }: JsonAction['fields'][number]): unknown => {
  if (type === 'hidden') return value;
  const known = answers[name];
  if (known !== undefined && (options === undefined || options.includes(String(known)))) return known;
  if (options === undefined) return required ? 'Something' : undefined;
  return required ? (type === 'checkbox' ? [options[0]] : options[0]) : undefined;
};

/** Goes from question to question until the request can be sent. */
const asks = async (client: TestClient): Promise<string> => {
  let url = await follow(client, '/', 'ask');
  for (let step = 0; step < 30; step += 1) {
    const { actions } = await client.page(url);
    const send = actions.find(({ name }) => name === 'ask-for-help');
    const action = send ?? actions.find(({ name }) => !/save|throw|remove/u.test(name));
    assert.ok(action, `${url} offers nothing to go on with`);
    const fields = action.fields.map((field) => [field.name, valueFor(field)] as const);
    const answer = await client.post(
      action.href,
      Object.fromEntries(fields.filter(([, value]) => value !== undefined)),
    );
    assert.equal(answer.status, 200, `${action.name} at ${url}: ${answer.text}`);
    url = String(answer.json()['location']);
    if (send !== undefined) return url;
  }
  throw new Error('The request could not be sent in 30 steps');
};

const doesNext = async (
  client: TestClient,
  case_: string,
  rel: string,
  name: string,
  fields: Readonly<Record<string, unknown>> = {},
) => client.does(await follow(client, case_, rel), name, fields);

test('from the first link to the last promise', async () => {
  const [amina, grace, helen, samira] = await Promise.all(
    (['amina', 'grace', 'helen', 'samira'] as const).map((key) => service.as(key)),
  );
  assert.ok(amina && grace && helen && samira);
  await asks(amina);
  const case_ = await follow(amina, '/home', 'case');
  await follow(grace, '/home', 'desk', 'case');
  await doesNext(grace, case_, 'request', 'check-request');
  await doesNext(grace, case_, 'invitations', 'invite-party', {
    person: service.world.account('helen'),
    replyBy: '2027-02-15',
  });
  await doesNext(helen, case_, 'invitation', 'agree-to-take-part', {
    attendee: 'Helen Marsh, head teacher',
    mayDecide: 'Our budget',
  });
  await doesNext(grace, case_, 'mediator', 'propose-mediator', { mediator: service.world.account('samira') });
  await doesNext(samira, case_, 'mediator', 'declare-interests', { employer: 'none' });
  for (const side of [amina, helen]) await doesNext(side, case_, 'mediator', 'accept-mediator');
  await doesNext(samira, case_, 'rooms', 'open-joint-room');
  const joint = (await helen.page(await follow(helen, case_, 'rooms'))).links.find(({ href }) =>
    href.endsWith('/joint'),
  );
  assert.ok(joint);
  await helen.does(joint.href, 'say', { text: 'I would like to find another way.' });
  assert.match(JSON.stringify((await amina.page(joint.href)).data), /I would like to find another way/u);
  await doesNext(samira, case_, 'meeting', 'offer-times', {
    start1: '2027-02-10T10:00',
    minutes: '120',
    way: 'online',
    place: 'https://meet.example.org/a',
  });
  const meeting = await follow(helen, case_, 'meeting');
  const box = (await helen.page(meeting)).actions.find(({ name }) => name === 'answer-times')?.fields[0];
  for (const side of [amina, helen]) await side.does(meeting, 'answer-times', { suits: [box?.options?.[0]] });
  await samira.does(meeting, 'fix-meeting', { time: box?.options?.[0] });
  await doesNext(amina, case_, 'way-forward', 'raise-issue', { text: 'How often the group meets' });
  await doesNext(helen, case_, 'way-forward', 'recognise-issue');
  const way = await follow(samira, case_, 'way-forward');
  const draft = await follow(samira, way, 'new-clause');
  await samira.does(draft, 'draft-clause', {
    owner: 'setting',
    what: 'Three sessions a week',
    dueOn: '2027-03-01',
    howWeWillKnow: 'A note home',
  });
  for (const side of [amina, helen]) await side.does(way, 'accept-clause');
  await samira.does(way, 'make-agreement');
  await doesNext(helen, case_, 'agreement', 'sign-agreement', { name: 'Helen Marsh' });
  await doesNext(amina, case_, 'agreement', 'sign-agreement', { name: 'Amina Yusuf' });
  for (const side of [amina, helen]) await doesNext(side, case_, 'actions', 'say-done');
  const [outcome] =
    (await grace.page(await follow(grace, case_, 'close'))).actions.find(({ name }) => name === 'close-case')
      ?.fields[0]?.options ?? [];
  await doesNext(grace, case_, 'close', 'close-case', { outcome });
  assert.equal((await amina.page(case_)).data['stage'], 'closed');
});
