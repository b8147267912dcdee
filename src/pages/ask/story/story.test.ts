import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserFor } from '#test/kit/browser.ts';
import type { TestClient } from '#test/kit/client.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { asks, caseOf, signedInReplies } from '../ask.test-kit.ts';

let service: TestService;
let amina: TestClient;
let url: string;
before(async () => {
  service = await testService();
  amina = await service.as('amina');
  const carried = { asker: 'parent', authority: 'E06000033', stage: 'review', plan: 'yes', about: 'duties' };
  url = (await amina.does('/ask', 'start-request', carried)).replace(/\/who$/u, '');
  await amina.does(`${url}/who-with`, 'answer', { with: ['local-authority', 'setting'] });
  await amina.does(`${url}/setting`, 'answer', { find: 'milton' });
  await amina.does(`${url}/setting-choose`, 'answer', { setting: 'setting:115313' });
});
after(() => service.stop());

const caseworkers = [
  { name: 'Grace Bello', role: 'caseworker', party: null },
  { name: 'Owen Price', role: 'caseworker', party: null },
];

const answerOf = async (step: string, client = amina, at = url) =>
  (await client.page(`${at}/${step}`)).actions.find(({ name }) => name === 'answer');

test('each box says who will read it: the asker and the caseworkers, by name and by the rule', async () => {
  const asker = { name: 'Amina Yusuf', role: 'parent', party: 'the family' };
  for (const step of ['child', 'story', 'hopes']) {
    const action = await answerOf(step);
    assert.equal(action?.audience, 'intake', step);
    assert.deepEqual(action?.readers, [asker, ...caseworkers], step);
  }
  const needs = await answerOf('needs');
  assert.equal(needs?.audience, 'arrangements');
  assert.deepEqual(needs?.readers, [asker, ...caseworkers]);
  const html = await amina.html(`${url}/story`);
  assert.match(html, /Who will see this:<\/strong> <b[^>]*>you<\/b>, <b[^>]*>Grace Bello/u);
});

test('what was promised is what the record keeps: the readers before are the readers after', async () => {
  const reference = await asks(await service.as('daniel'), {
    ...signedInReplies,
    needs: { needs: [], 'needs-more': 'Please speak slowly.' },
  });
  const { id, state } = await caseOf(service, reference);
  const { story, needs } = state.request;
  const reads = async (key: 'daniel' | 'grace' | 'owen' | 'helen' | 'amina' | 'samira' | 'ruth') => {
    const words = await service.services.store.readWords(
      service.world.actor(key),
      id,
      [story, needs].filter((word) => word !== null),
    );
    return [words.text(story), words.text(needs)];
  };
  const all = ['The small group stopped in September.', 'Please speak slowly.'];
  for (const key of ['daniel', 'grace', 'owen'] as const) assert.deepEqual(await reads(key), all, key);
  for (const key of ['helen', 'amina', 'samira', 'ruth'] as const) {
    assert.deepEqual(await reads(key), [null, null], key);
  }
});

test('for the summary the bodies that were chosen are named too, and that only those invited read it', async () => {
  const summary = await answerOf('summary');
  assert.equal(summary?.audience, 'intake');
  assert.deepEqual(
    summary?.readers?.map(({ name, role }) => [name, role]),
    [
      ['Amina Yusuf', 'parent'],
      ['Grace Bello', 'caseworker'],
      ['Owen Price', 'caseworker'],
      ['Milton Hall Primary School and Nursery', 'only the people there who are invited'],
      ['Southend-on-Sea City Council', 'only the people there who are invited'],
    ],
  );
  const { says } = (await amina.page(`${url}/summary`)).data;
  assert.match(JSON.stringify(says), /Only the people who are invited read them/u);
});

test('before the story stands that it is private, the one exception, 999 and the telephone number', async () => {
  const html = await amina.html(`${url}/story`);
  const note = html.indexOf('What you write here is private');
  assert.ok(note > 0 && note < html.indexOf('<textarea'));
  const text = html.slice(note, html.indexOf('<textarea'));
  for (const part of [
    /risk of harm/u,
    /Then we tell the people whose job it is/u,
    /ring 999/u,
    /tel:01632960001/u,
  ]) {
    assert.match(text, part);
  }
});

test('somebody who is not signed in reads the caseworkers’ names and is “you” until they say their name', async () => {
  const browser = browserFor(service.server);
  await browser.goes('/ask?asker=parent');
  const { path } = await browser.presses('Start now');
  const page = await browser.goes(path.replace(/who$/u, 'child'));
  assert.match(
    page.text,
    /Who will see this: you ?, Grace Bello \(caseworker\) and Owen Price \(caseworker\)/u,
  );
});

test('a caseworker who writes for somebody is one of the readers, and that somebody is named', async () => {
  const grace = await service.as('grace');
  const at = (await grace.does('/ask', 'start-request', { asker: 'parent' })).replace(/\/for-somebody$/u, '');
  await grace.does(`${at}/for-somebody`, 'answer', { 'for-somebody': 'phone' });
  await grace.does(`${at}/name`, 'answer', { name: 'Dora Caller' });
  const readers = (await answerOf('story', grace, at))?.readers;
  assert.deepEqual(readers, [{ name: 'Dora Caller', role: 'parent', party: 'the family' }, ...caseworkers]);
  assert.match(await grace.html(`${at}/story`), /<b[^>]*>Dora Caller<\/b> \(parent, the family\)/u);
});

test('for an officer it is the officer’s own side that reads, not a family', async () => {
  const nadia = await service.as('nadia');
  const at = (await nadia.does('/ask', 'start-request', { asker: 'officer' })).replace(/\/who$/u, '');
  assert.deepEqual((await answerOf('story', nadia, at))?.readers?.[0], {
    name: 'Nadia Rahman',
    role: 'representative',
    party: 'Southend-on-Sea City Council',
  });
});

const unharmed = [
  '<script>alert("x")</script> & "quotes" \' </textarea><b>',
  'هي لا تنام منذ أسابيع\u200f، وتبكي كل صباح',
  'Emoji 👩🏽‍🏫 and ŵŷ, ﬁ, 中文',
  'line one\n\n  line three\twith a tab',
];

test('what people write comes back unharmed and escaped, in whatever script', async () => {
  for (const story of unharmed) {
    await amina.does(`${url}/story`, 'answer', { story });
    const kept = story.normalize('NFC').trim();
    assert.deepEqual((await amina.page(`${url}/story`)).data['answer'], { story: kept });
    const html = await amina.html(`${url}/story`);
    assert.doesNotMatch(html, /<script>alert/u);
    const check = await amina.page(`${url}/check`);
    assert.ok(JSON.stringify(check.data).includes(JSON.stringify(kept).slice(1, -1)));
    assert.doesNotMatch(await amina.html(`${url}/check`), /<script>alert|<\/textarea><b>/u);
  }
});

test('too long, empty, of a wrong type or with characters that cannot be shown is told beside the box', async () => {
  const bad = ['', '   \n ', 'a'.repeat(10_001), ['a', 'b'], 7, { text: 'a' }, 'nul \u0000', '\ud800'];
  for (const story of bad) {
    const answer = await amina.post(`${url}/story`, { story });
    assert.equal(answer.status, 400, JSON.stringify(story).slice(0, 40));
    assert.match(answer.text, /"field":"story"/u);
  }
  assert.equal((await amina.post(`${url}/child`, { child: 'a'.repeat(61) })).status, 400);
  assert.equal((await amina.post(`${url}/summary`, { summary: 'a'.repeat(2_001) })).status, 400);
  assert.equal((await amina.post(`${url}/hopes`, { hopes: 'a'.repeat(5_001) })).status, 400);
  assert.equal((await amina.post(`${url}/hopes`, {})).status, 200, 'nobody has to hope');
});

test('the child’s question asks for no full name, and speaks to whoever asks', async () => {
  assert.equal((await amina.page(`${url}/child`)).title, 'What shall we call your child?');
  assert.match(await amina.html(`${url}/child`), /Please do not write the full name/u);
  const maya = await service.as('maya');
  const at = (await maya.does('/ask', 'start-request', { asker: 'young-person' })).replace(/\/who$/u, '');
  assert.equal((await maya.page(`${at}/child`)).title, 'What shall we call you?');
});
