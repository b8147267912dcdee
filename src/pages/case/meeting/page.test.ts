import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { leave } from '#src/case/commands/taking-part/leave.ts';
import { pause } from '#src/case/commands/taking-part/pause.ts';
import { resume } from '#src/case/commands/taking-part/resume.ts';
import type { PersonKey } from '#src/demonstration/people.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { outsiders, request, talking, urlOf } from '../rooms/talking.test-kit.ts';

let service: TestService;
before(async () => {
  service = await testService({ CLOCK: '2027-03-01T09:00' });
});
after(() => service.stop());

const offer = {
  minutes: '120',
  way: 'online',
  place: 'https://meet.example.org/a',
  start1: '2027-03-29T10:00',
};

const pageOf = async (key: PersonKey, url: string) => (await service.as(key)).page(url);

/** The ids of the times on offer, as the form of a side lists them. */
const timesFor = async (key: PersonKey, url: string): Promise<readonly string[]> => {
  const action = (await pageOf(key, url)).actions.find(({ name }) => name === 'answer-times');
  return (action?.fields[0]?.options ?? []).filter((option) => option !== 'none');
};

const offered = async (more: Readonly<Record<string, string>> = {}) => {
  const { id, url } = await talking(service);
  const samira = await service.as('samira');
  assert.equal(await samira.does(`${url}/meeting`, 'offer-times', { ...offer, ...more }), `${url}/meeting`);
  return { id, url: `${url}/meeting`, samira };
};

const fixed = async (more: Readonly<Record<string, string>> = {}) => {
  const { id, url, samira } = await offered(more);
  const [time] = await timesFor('helen', url);
  await samira.does(url, 'fix-meeting', { time });
  return { id, url, samira };
};

test('before a time is offered the sides are told that the mediator will offer some', async () => {
  const { url } = await talking(service);
  assert.match(await (await service.as('helen')).html(`${url}/meeting`), /The mediator will offer some/);
  const page = await pageOf('samira', `${url}/meeting`);
  assert.deepEqual(
    page.actions.map(({ name }) => name),
    ['offer-times'],
  );
  assert.deepEqual(page.data, { offered: [], fixed: null, past: [] });
});

test('what is not right in an offer is told beside its box, and nothing is stored', async () => {
  const { url } = await talking(service);
  const samira = await service.as('samira');
  const wrong: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ['start1', { start1: '2027-02-30T10:00' }],
    // The hour that the change of clocks leaves out.
    ['start1', { start1: '2027-03-28T01:30' }],
    ['start1', { start1: 'tomorrow' }],
    ['start1', { start1: '' }],
    ['start1', { start1: 5 }],
    ['start3', { start3: '2027-03-29T25:00' }],
    ['start2', { start2: offer.start1 }],
    ['start5', { start4: '2027-04-01T10:00', start5: '2027-04-01T10:00' }],
    ['minutes', { minutes: '7' }],
    ['minutes', { minutes: '' }],
    ['way', { way: 'by-post' }],
    ['place', { place: '' }],
    ['place', { place: 'javascript:alert(1)' }],
    ['place', { place: 'ftp://meet.example.org/a' }],
    ['place', { place: 'https://' }],
    ['place', { place: 'x'.repeat(501) }],
    ['other', { other: 'x' }],
  ];
  for (const [field, fields] of wrong) {
    const answer = await samira.post(`${url}/meeting/times`, { ...offer, ...fields });
    assert.equal(answer.status, 400, JSON.stringify(fields));
    assert.deepEqual(
      (answer.json().errors as { field: string }[]).map((error) => error.field),
      [field],
    );
  }
  const past = { ...offer, start2: '2027-02-28T10:00' };
  assert.equal(await samira.isRefused(`${url}/meeting`, 'offer-times', past), 'time-has-passed');
  assert.deepEqual((await pageOf('samira', `${url}/meeting`)).data.offered, []);
});

test('five times are offered; each side answers and sees what the others answered', async () => {
  const { url } = await offered({
    start2: '2027-03-30T10:00',
    start3: '2027-03-31T10:00',
    start4: '2027-04-01T10:00',
    start5: '2027-04-02T10:00',
  });
  const times = await timesFor('helen', url);
  assert.equal(times.length, 5);
  const [first, second] = times;
  await (await service.as('helen')).does(url, 'answer-times', { suits: [first, second] });
  await (await service.as('amina')).does(url, 'answer-times', { suits: [first] });
  const answersFor = async (key: PersonKey) => {
    const list = (await pageOf(key, url)).data.offered as { answers: { name: string; answer: string }[] }[];
    return list.slice(0, 2).map(({ answers }) => answers.map(({ name, answer }) => `${name}: ${answer}`));
  };
  assert.deepEqual(await answersFor('nadia'), [
    ['The family: suits', 'Milton Hall Primary School and Nursery: suits', 'You: not-answered'],
    ['The family: does-not-suit', 'Milton Hall Primary School and Nursery: suits', 'You: not-answered'],
  ]);
  const html = await (await service.as('amina')).html(url);
  assert.match(
    html,
    /Suits: You, Milton Hall Primary School and Nursery\. Not answered yet: Southend-on-Sea City Council\./,
  );
  assert.match(html, /Suits: Milton Hall Primary School and Nursery\. Does not suit: You\./);
  assert.match(html, /value="[^"]+" checked/);
});

test('a side can say that none suits, and can change its answer', async () => {
  const { url } = await offered();
  const amina = await service.as('amina');
  const [time] = await timesFor('amina', url);
  const answer = async () => {
    const list = (await pageOf('samira', url)).data.offered as {
      answers: { party: string; answer: string }[];
    }[];
    return list[0]?.answers.find(({ party }) => party === 'family')?.answer;
  };
  for (const suits of [['none'], 'none', []]) {
    await amina.does(url, 'answer-times', { suits: [time] });
    assert.equal(await answer(), 'suits');
    await amina.does(url, 'answer-times', { suits });
    assert.equal(await answer(), 'does-not-suit');
  }
  const fields: readonly Readonly<Record<string, unknown>>[] = [
    {},
    { suits: '' },
    { suits: ['none', time] },
    { suits: ['x'] },
    { suits: 3 },
    { suits: [time], more: 'x' },
  ];
  for (const input of fields)
    assert.equal((await amina.post(`${url}/answer`, input)).status, 400, JSON.stringify(input));
});

test('the mediator fixes a time, and everyone sees day, time, way and place in full', async () => {
  const { url, samira } = await fixed();
  for (const key of ['amina', 'helen', 'nadia', 'samira'] as const) {
    const page = await pageOf(key, url);
    assert.deepEqual(page.data.fixed, {
      is: 'fixed',
      way: 'online',
      startsAt: '2027-03-29T09:00:00Z',
      endsAt: '2027-03-29T11:00:00Z',
      says: 'Monday 29 March 2027, from 10:00 to 12:00',
      attended: [],
      place: 'https://meet.example.org/a',
    });
    assert.equal(page.links.find(({ rel }) => rel === 'calendar')?.href, `${url}/calendar.ics`);
  }
  const html = await (await service.as('amina')).html(url);
  assert.match(html, /Monday 29 March 2027, from 10:00 to 12:00/);
  assert.match(html, /<a href="https:\/\/meet\.example\.org\/a" rel="noreferrer noopener">/);
  assert.doesNotMatch(html, /<form/);
  assert.deepEqual(
    (await samira.page(url)).actions.map(({ name }) => name),
    ['cancel-meeting', 'record-meeting'],
  );
  const again = await samira.post(`${url}/times`, offer);
  assert.deepEqual([again.status, again.json().refusal], [409, 'times-already-fixed']);
  const late = await (await service.as('helen')).post(`${url}/answer`, { suits: [] });
  assert.deepEqual([late.status, late.json().refusal], [409, 'times-already-fixed']);
});

test('only an https link is a link; an address, a number and markup stay text', async () => {
  for (const place of [
    'http://meet.example.org/a',
    'The library, room 2 <b>bold</b> مكتبة 📚',
    '01632 960 001',
  ]) {
    const { url } = await fixed({ place, way: 'in-person' });
    const amina = await service.as('amina');
    assert.equal(((await amina.page(url)).data.fixed as { place: string }).place, place);
    const html = await amina.html(url);
    assert.doesNotMatch(html, /<b>bold|href="http:/);
    assert.ok(html.includes(place.replaceAll('<', '&lt;').replaceAll('>', '&gt;')), place);
  }
});

test('a cancelled meeting is said to be so, and new times can be offered', async () => {
  const { url, samira } = await fixed();
  assert.equal((await (await service.as('amina')).post(`${url}/cancelled`, {})).status, 404);
  await samira.does(url, 'cancel-meeting');
  const refused = await samira.post(`${url}/cancelled`, {});
  assert.deepEqual([refused.status, refused.json().refusal], [409, 'no-meeting-fixed']);
  const html = await (await service.as('amina')).html(url);
  assert.match(html, /Cancelled: Monday 29 March 2027, from 10:00 to 12:00\./);
  assert.match(html, /Take it out of your calendar/);
  await samira.does(url, 'offer-times', { ...offer, start1: '2027-04-05T14:00' });
  assert.match(await samira.html(url), /Monday 5 April 2027, from 14:00 to 16:00/);
});

test('a meeting that took place is recorded with the sides that came', async () => {
  const { url, samira } = await fixed();
  assert.equal((await samira.post(`${url}/held`, { attended: ['icb'] })).status, 400);
  assert.equal((await samira.post(`${url}/held`, {})).status, 400);
  await samira.does(url, 'record-meeting', { attended: ['family', 'setting'] });
  const past = (await pageOf('helen', url)).data.past as { is: string; attended: string[] }[];
  assert.deepEqual(
    past.map(({ is, attended }) => [is, attended]),
    [['held', ['family', 'setting']]],
  );
  assert.match(
    await (await service.as('amina')).html(url),
    /There: You, Milton Hall Primary School and Nursery\./,
  );
});

test('nothing is arranged before everyone has agreed, in a pause, or when somebody has left', async () => {
  const early = await urlOf(service, await service.world.asks('amina', request));
  const page = await pageOf('amina', `${early}/meeting`);
  assert.equal(page.data.why, 'not-everyone-agreed');
  assert.equal((await (await service.as('samira')).get(`${early}/meeting`)).status, 404);
  const { id, url, samira } = await offered();
  await service.world.does('helen', id, pause, {});
  const [time] = await timesFor('amina', url);
  for (const [path, fields] of [
    ['times', offer],
    ['fixed', { time }],
  ] as const) {
    const answer = await samira.post(`${url}/${path}`, fields);
    assert.deepEqual([answer.status, answer.json().refusal], [409, 'taking-part-is-paused']);
  }
  assert.match(await samira.html(url), /Somebody has asked for a pause/);
  await service.world.does('helen', id, resume, {});
  await service.world.does('nadia', id, leave, {});
  const answer = await samira.post(`${url}/fixed`, { time });
  assert.deepEqual([answer.status, answer.json().refusal], [409, 'somebody-has-left']);
});

test('a side that leaves cancels the fixed meeting and sees nothing of what comes after', async () => {
  const { id, url, samira } = await fixed();
  await service.world.does('nadia', id, leave, {});
  assert.equal(((await samira.page(url)).data.past as { is: string }[])[0]?.is, 'cancelled');
  const nadia = await service.as('nadia');
  const page = await nadia.page(url);
  assert.deepEqual([page.data.fixed, page.data.past, page.data.offered], [null, [], []]);
  assert.deepEqual(page.actions, []);
  assert.match(await nadia.html(url), /You no longer take part/);
  assert.equal((await nadia.get(`${url}/calendar.ics`)).status, 404);
});

test('outsiders find neither the page nor the file, and no action', async () => {
  const { url } = await fixed();
  for (const key of outsiders) {
    const client = await service.as(key);
    for (const path of [url, `${url}/calendar.ics`]) {
      const nobodys = path.replace(/WF-[^/]+/u, 'WF-0000-00');
      assert.equal((await client.get(path)).status, 404, key);
      assert.equal((await client.get(path)).text, (await client.get(nobodys)).text);
    }
    for (const path of ['times', 'answer', 'fixed', 'cancelled', 'held'])
      assert.equal((await client.post(`${url}/${path}`, {})).status, 404, `${key} ${path}`);
  }
  const nobody = await service.as(null);
  assert.equal((await nobody.get(url)).status, 401);
  assert.equal((await nobody.get(`${url}/calendar.ics`)).status, 401);
});

test('one side offers, fixes, cancels and records nothing, and the mediator answers for no side', async () => {
  const { url, samira } = await offered();
  const [time] = await timesFor('helen', url);
  const helen = await service.as('helen');
  assert.equal((await helen.post(`${url}/times`, offer)).status, 404);
  assert.equal((await helen.post(`${url}/fixed`, { time })).status, 404);
  assert.equal((await helen.post(`${url}/cancelled`, {})).status, 404);
  assert.equal((await helen.post(`${url}/held`, { attended: ['setting'] })).status, 404);
  assert.equal((await samira.post(`${url}/answer`, { suits: [time] })).status, 404);
});

test('the place says beforehand who will read it', async () => {
  const { url } = await talking(service);
  const action = (await pageOf('samira', `${url}/meeting`)).actions[0];
  assert.equal(action?.audience, 'everyone');
  assert.deepEqual(action?.readers?.map(({ name }) => name).sort(), [
    'Amina Yusuf',
    'Helen Marsh',
    'Nadia Rahman',
    'Samira Haddad',
  ]);
});

test('hours on both sides of a clock change are the hours that London’s clocks show', async () => {
  const { url } = await offered({
    start1: '2027-03-27T10:00',
    start2: '2027-03-28T10:00',
    start3: '2027-10-30T10:00',
    start4: '2027-10-31T10:00',
  });
  const list = (await pageOf('amina', url)).data.offered as { startsAt: string; says: string }[];
  assert.deepEqual(
    list.map(({ startsAt, says }) => [startsAt, says]),
    [
      ['2027-03-27T10:00:00Z', 'Saturday 27 March 2027, from 10:00 to 12:00'],
      ['2027-03-28T09:00:00Z', 'Sunday 28 March 2027, from 10:00 to 12:00'],
      ['2027-10-30T09:00:00Z', 'Saturday 30 October 2027, from 10:00 to 12:00'],
      ['2027-10-31T10:00:00Z', 'Sunday 31 October 2027, from 10:00 to 12:00'],
    ],
  );
});
