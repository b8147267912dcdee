import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { leave } from '#src/case/commands/taking-part/leave.ts';
import { type CaseId, partyId } from '#src/case/ids.ts';
import type { PersonKey } from '#src/demonstration/people.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
before(async () => {
  service = await testService({ CLOCK: '2026-11-24T10:00' });
});
after(() => service.stop());

const story = 'STORY-OF-THE-FAMILY';
const summary = 'SUMMARY-FOR-EVERYONE';

interface Opened {
  readonly id: CaseId;
  readonly url: string;
}

/** Amina, Milton Hall and the council, who have all agreed to take part. */
const together = async (): Promise<Opened> => {
  const id = await service.world.asks('amina', {
    about: 'duties',
    child: 'CHILD-BY-NAME',
    story,
    hopes: 'Reading again.',
    summary,
    against: { setting: 'setting:115313', 'local-authority': 'la:E06000033' },
  });
  await service.world.bringsTogether(id, { setting: 'helen', 'local-authority': 'david' });
  const { reference } = await stateOf(id);
  return { id, url: `/case/${reference}/mediator` };
};

const stateOf = async (id: CaseId) => {
  const found = await service.services.store.readCase(service.world.actor('grace'), id);
  assert.ok(found);
  return found.state;
};

const propose = async ({ url }: Opened, mediator: PersonKey) =>
  (await service.as('grace')).does(url, 'propose-mediator', { mediator: service.world.account(mediator) });

const independent = { employer: 'none', interestIn: [], note: '' };
const declares = async ({ url }: Opened, mediator: PersonKey, declaration: object = independent) =>
  (await service.as(mediator)).does(url, 'declare-interests', { ...declaration });

/** HTML and JSON of a page together: whatever a person could learn from it. */
const shown = async (key: PersonKey, url: string): Promise<string> => {
  const client = await service.as(key);
  return `${await client.html(url)} ${JSON.stringify(await client.page(url))}`;
};

const offered = async (key: PersonKey, url: string) =>
  (await (await service.as(key)).page(url)).actions.map(({ name }) => name);

test('a mediator is proposed, declares, is accepted by every party, and so appointed', async () => {
  const opened = await together();
  const { id, url } = opened;
  await propose(opened, 'samira');
  assert.deepEqual(await offered('amina', url), [], 'nobody answers before the mediator has declared');
  assert.match(await shown('amina', url), /Samira Haddad is proposed as mediator/);
  assert.equal(await declares(opened, 'samira'), url);
  assert.match(await shown('samira', url), /Thank you\. You have declared/);

  const amina = await service.as('amina');
  const { data, actions } = await amina.page(url);
  assert.deepEqual(
    actions.map(({ name, title }) => [name, title]),
    [
      ['accept-mediator', 'Accept Samira Haddad'],
      ['object-to-mediator', 'Ask for another mediator'],
    ],
  );
  assert.deepEqual(data['declaration'], {
    independent: true,
    at: (data['declaration'] as Record<string, unknown>)['at'],
    rule: 'DR-4',
    sources: ['CFA 2014 s.57', 'CFA 2014 Explanatory Notes para 275'],
  });
  const html = await amina.html(url);
  const buttons = [...html.matchAll(/<button[^>]* class="([^"]*)"/gu)].map(([, classes]) => classes);
  assert.deepEqual(buttons, Array(2).fill('govuk-button govuk-button--secondary'));

  await amina.does(url, 'accept-mediator');
  assert.deepEqual(await offered('amina', url), ['object-to-mediator']);
  const helens = (await (await service.as('helen')).page(url)).data;
  assert.deepEqual(
    (helens['answers'] as readonly { name: string; hasAnswered: boolean }[]).map((each) => [
      each.name,
      each.hasAnswered,
    ]),
    [
      ['The family', true],
      ['You', false],
      ['Southend-on-Sea City Council', false],
    ],
  );
  const again = await amina.post(`${url}/accept`, {});
  assert.deepEqual([again.status, again.json()['refusal']], [409, 'already-done']);
  await (await service.as('helen')).does(url, 'accept-mediator');
  assert.equal((await stateOf(id)).mediator.appointed, null);
  await (await service.as('david')).does(url, 'accept-mediator');
  assert.equal((await stateOf(id)).mediator.appointed, service.world.account('samira'));
  assert.match(await shown('amina', url), /Samira Haddad is your mediator\. Everyone accepted\./);
  assert.match(await shown('samira', url), /Who accepted/);
  assert.match(await shown('grace', url), /Samira Haddad is the mediator/);
  assert.deepEqual(await offered('grace', url), []);
});

test('a mediator who is objected to goes without anybody learning who asked; another is proposed and accepted', async () => {
  const opened = await together();
  const { id, url } = opened;
  await propose(opened, 'samira');
  await declares(opened, 'samira');
  await (await service.as('amina')).does(url, 'accept-mediator');
  await (await service.as('helen')).does(url, 'object-to-mediator');
  const pages = await Promise.all((['amina', 'helen', 'david'] as const).map((key) => shown(key, url)));
  for (const each of pages) {
    assert.match(each, /There will be another mediator\. We will propose one soon\./);
    assert.doesNotMatch(each, /objected|asked for another/iu);
  }
  // Whoever asked for another, and whoever had accepted, sees the very same page as a side that said nothing.
  // Only the ways to the request and to a decision are the asking side's alone.
  const plain = pages.map((each) =>
    each
      .slice(0, each.indexOf('</html>'))
      .replaceAll(/<li><a href="[^"]*\/(?:request|decision)">[^<]*<\/a><\/li>/gu, ''),
  );
  assert.equal(new Set(plain).size, 1);
  const data = await Promise.all(
    (['amina', 'helen', 'david'] as const).map(async (key) => (await (await service.as(key)).page(url)).data),
  );
  assert.deepEqual(data, Array(3).fill(data[2]));
  const desk = await shown('grace', url);
  assert.match(desk, /An earlier mediator does not act here/);
  assert.doesNotMatch(desk, /Milton Hall[^<]*(asked|objected)/u);
  assert.match(desk, /Was proposed before and does not act here/);
  const select = (await (await service.as('grace')).page(url)).actions[0]?.fields[0]?.options;
  assert.ok(!select?.includes(service.world.account('samira')));
  assert.equal((await (await service.as('samira')).get(url)).status, 404);

  await propose(opened, 'tom');
  await declares(opened, 'tom');
  for (const key of ['amina', 'helen', 'david'] as const) {
    await (await service.as(key)).does(url, 'accept-mediator');
  }
  assert.equal((await stateOf(id)).mediator.appointed, service.world.account('tom'));
  assert.deepEqual(await offered('david', url), ['object-to-mediator']);
  await (await service.as('david')).does(url, 'object-to-mediator');
  assert.equal(
    (await stateOf(id)).mediator.appointed,
    null,
    'an appointed mediator can be objected to as well',
  );
});

test('a mediator employed by a council, or with a link to a party, is thanked and stands down at once', async () => {
  const opened = await together();
  const { id, url } = opened;
  await propose(opened, 'samira');
  const where = await declares(opened, 'samira', {
    ...independent,
    employer: 'local-authority',
    note: 'NOTE-TO-THE-DESK',
  });
  assert.equal(where, '/mediator/thank-you?because=employer');
  const samira = await service.as('samira');
  const { data } = await samira.page(where);
  assert.deepEqual(
    [data['rule'], data['sources']],
    ['DR-4', ['CFA 2014 s.57', 'CFA 2014 Explanatory Notes para 275']],
  );
  assert.match(await samira.html(where), /Thank you for telling us\. Nobody employed by a local authority/);
  assert.equal((await samira.get(url)).status, 404);
  assert.equal((await stateOf(id)).mediator.proposed, null);
  for (const key of ['amina', 'helen', 'david'] as const) {
    assert.doesNotMatch(await shown(key, url), /NOTE-TO-THE-DESK|local authority in England|Samira/u);
  }

  await propose(opened, 'tom');
  const tomsWay = await declares(opened, 'tom', { ...independent, interestIn: ['setting'] });
  assert.equal(tomsWay, '/mediator/thank-you?because=interest');
  assert.match(
    await (await service.as('tom')).html(tomsWay),
    /A mediator has no link with anybody who takes part/,
  );
  assert.deepEqual((await stateOf(id)).mediator.past, [
    service.world.account('samira'),
    service.world.account('tom'),
  ]);
});

test('the proposed mediator sees who takes part and nothing of what it is about', async () => {
  const opened = await together();
  await propose(opened, 'ines');
  const all = await shown('ines', opened.url);
  assert.match(all, /Amina Yusuf \(parent\)/);
  assert.match(all, /Milton Hall Primary School and Nursery/);
  const case_ = await shown('ines', opened.url.replace('/mediator', ''));
  assert.doesNotMatch(`${all} ${case_}`, /STORY-OF|SUMMARY-FOR|CHILD-BY-NAME/u);
  const { actions } = await (await service.as('ines')).page(opened.url);
  const declaration = actions.find(({ name }) => name === 'declare-interests');
  assert.deepEqual(
    declaration?.fields.map(({ name, options }) => [name, options]),
    [
      ['employer', ['none', 'local-authority', 'icb', 'nhs-england']],
      ['interestIn', ['family', 'setting', 'local-authority']],
      ['note', undefined],
    ],
  );
  assert.deepEqual(declaration?.readers?.map(({ name }) => name).toSorted(), ['Grace Bello', 'Owen Price']);
  assert.doesNotMatch(await (await service.as('ines')).html(opened.url), / checked/);
});

test('a mediator can stand down before and after being appointed', async () => {
  const opened = await together();
  const { id, url } = opened;
  await propose(opened, 'ines');
  assert.equal(
    await (await service.as('ines')).does(url, 'stand-down'),
    '/mediator/thank-you?because=stood-down',
  );
  assert.match(
    await (await service.as('ines')).html('/mediator/thank-you?because=stood-down'),
    /You have stood down/,
  );
  await service.world.appoints(id, 'tom');
  await (await service.as('tom')).does(url, 'stand-down');
  assert.equal((await stateOf(id)).mediator.appointed, null);
  assert.match(await shown('amina', url), /There will be another mediator/);
});

test('the note of a mediator is read by caseworkers alone', async () => {
  const opened = await together();
  await propose(opened, 'samira');
  await declares(opened, 'samira', { ...independent, note: 'NOTE-TO-THE-DESK ﷺ שלום 🙂 <i>' });
  assert.ok(
    (await (await service.as('grace')).html(opened.url)).includes('NOTE-TO-THE-DESK ﷺ שלום 🙂 &lt;i&gt;'),
  );
  assert.equal(
    (await (await service.as('owen')).page(opened.url)).data['note'],
    'NOTE-TO-THE-DESK ﷺ שלום 🙂 <i>',
  );
  for (const key of ['amina', 'helen', 'david', 'samira'] as const) {
    assert.doesNotMatch(await shown(key, opened.url), /NOTE-TO-THE-DESK/);
  }
});

test('those outside, and a side that has left, find nothing; what is not theirs to do looks the same', async () => {
  const opened = await together();
  const { id, url } = opened;
  for (const key of ['daniel', 'samira', 'peter', 'ruth'] as const) {
    const client = await service.as(key);
    const theirs = await client.get(url);
    assert.equal(theirs.status, 404, key);
    assert.equal(theirs.text, (await client.get('/case/WF-0000-00/mediator')).text);
    assert.equal((await client.post(`${url}/accept`, {})).status, 404);
  }
  await propose(opened, 'samira');
  const declaration = { employer: 'none', interestIn: [], note: '' };
  assert.equal((await (await service.as('amina')).post(`${url}/declare`, declaration)).status, 404);
  assert.equal((await (await service.as('samira')).post(`${url}/accept`, {})).status, 404);
  const mediator = service.world.account('tom');
  // Proposing is never a side's, so not even the boxes of it are told.
  assert.equal((await (await service.as('helen')).post(`${url}/propose`, { mediator })).status, 404);
  assert.equal((await stateOf(id)).mediator.proposed, service.world.account('samira'));
  await service.world.does('david', id, leave, {});
  assert.equal((await (await service.as('david')).get(url)).status, 404);
  const links = (await (await service.as('david')).page(url.replace('/mediator', ''))).links;
  assert.ok(!links.some(({ rel }) => rel === 'mediator'));
});

test('rules say no in words, and bad input changes nothing', async () => {
  const opened = await together();
  const { id, url } = opened;
  const amina = await service.as('amina');
  const none = await amina.post(`${url}/accept`, {});
  assert.deepEqual([none.status, none.json()['refusal']], [409, 'no-mediator-proposed']);
  await propose(opened, 'samira');
  assert.equal((await amina.post(`${url}/accept`, {})).json()['refusal'], 'interests-not-declared');
  const samira = await service.as('samira');
  const bad = [
    [{ employer: 'school', interestIn: [] }, 'employer'],
    [{ interestIn: [] }, 'employer'],
    [{ employer: 'none', interestIn: ['icb'] }, 'interestIn'],
    [{ employer: 'none', interestIn: [], note: 'x'.repeat(2001) }, 'note'],
    [{ employer: 'none', interestIn: [], extra: '1' }, 'extra'],
  ] as const;
  for (const [fields, field] of bad) {
    const reply = await samira.post(`${url}/declare`, fields);
    assert.equal(reply.status, 400, JSON.stringify(fields));
    assert.ok(
      (reply.json()['errors'] as readonly { field: string }[]).some((error) => error.field === field),
    );
  }
  assert.equal((await stateOf(id)).mediator.declaration, null);
  await samira.does(url, 'declare-interests', independent);
  const twice = await samira.post(`${url}/declare`, independent);
  assert.deepEqual([twice.status, twice.json()['refusal']], [409, 'already-done']);
  const grace = await service.as('grace');
  for (const mediator of ['nobody', service.world.account('amina'), '']) {
    assert.equal((await grace.post(`${url}/propose`, { mediator })).status, 400);
  }
  assert.equal((await stateOf(id)).parties.get(partyId('family'))?.taking.is, 'agreed');
});

test('the same proposal sent again is known as done, and the same proposal made anew is refused in words', async () => {
  const { url } = await together();
  const grace = await service.as('grace');
  const values = { mediator: service.world.account('tom') };
  const send = (key: string) => grace.post(`${url}/propose`, values, { 'idempotency-key': key });
  assert.deepEqual((await send('first')).json(), { location: url });
  assert.deepEqual((await send('first')).json(), { location: url });
  assert.equal((await send('second')).json()['refusal'], 'already-done');
  assert.match(await grace.html(url), /Tom Fletcher \(proposed now\)/u);
});

test('the thanks are one page for everybody signed in and name no case', async () => {
  const daniel = await service.as('daniel');
  for (const query of ['?because=employer', '?because=__proto__', '?because=<b>', '']) {
    assert.match(await daniel.html(`/mediator/thank-you${query}`), /<h1>Thank you<\/h1>/);
  }
  assert.equal((await (await service.as(null)).get('/mediator/thank-you')).status, 401);
});
