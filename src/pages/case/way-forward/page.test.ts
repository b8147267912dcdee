import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type Agreeing, agreeing } from '#test/kit/agreeing.ts';
import type { JsonPage } from '#test/kit/client.ts';

const strange = 'שלום \u202eabc 😀 <script>alert(1)</script> & "it\'s" ਪੰਜਾਬੀ';

const listOf = (page: JsonPage, name: string): readonly Record<string, unknown>[] => {
  const list = page.data[name];
  assert.ok(Array.isArray(list));
  return list;
};
const offered = ({ actions }: JsonPage) => actions.map(({ name }) => name);

describe('the list of what the sides disagree about', () => {
  let together: Agreeing;
  let way = '';
  before(async () => {
    together = await agreeing();
    way = `${together.url}/way-forward`;
  });
  after(() => together.service.stop());

  test('a side and the mediator put things on it, and each side says whether it is one of the things', async () => {
    const [amina, helen, samira] = await Promise.all(
      (['amina', 'helen', 'samira'] as const).map((key) => together.as(key)),
    );
    assert.ok(amina && helen && samira);
    assert.deepEqual(offered(await amina.page(way)), ['raise-issue']);
    assert.equal(await amina.does(way, 'raise-issue', { text: 'The reading group' }), way);
    await samira.does(way, 'raise-issue', { text: strange });
    const page = await helen.page(way);
    const [first, second] = listOf(page, 'issues');
    assert.deepEqual(first?.['recognisedBy'], [{ party: 'family', name: 'The family' }]);
    assert.equal(second?.['text'], strange);
    assert.equal(second?.['raisedBy'], 'the mediator');
    assert.equal(page.actions.filter(({ name }) => name === 'recognise-issue').length, 2);
    await helen.does(way, 'recognise-issue', {}, String(first?.['issue']));
    const again = page.actions.find(({ href }) => href.includes(String(first?.['issue'])));
    const answer = await helen.post(again?.href ?? '', {});
    assert.deepEqual([answer.status, answer.json()['refusal']], [409, 'already-done']);
    const html = await helen.html(way);
    assert.match(html, /Yes, this is one of the things we disagree about/);
    assert.ok(!html.includes('<script>alert(1)'));
    assert.ok(html.includes('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;it&#39;s&quot; ਪੰਜਾਬੀ'));
  });

  test('says by name who will read what is put on it, as the rule has it', async () => {
    const { actions } = await (await together.as('amina')).page(way);
    const raise = actions.find(({ name }) => name === 'raise-issue');
    assert.equal(raise?.audience, 'everyone');
    assert.deepEqual(raise?.readers?.map(({ name }) => name).sort(), [
      'Amina Yusuf',
      'Helen Marsh',
      'Samira Haddad',
    ]);
  });

  test('nothing else goes through: empty, too long, another type, unknown boxes, unknown things', async () => {
    const amina = await together.as('amina');
    const before = listOf(await amina.page(way), 'issues').length;
    for (const fields of [
      {},
      { text: ' ' },
      { text: 'x'.repeat(201) },
      { text: ['a', 'b'] },
      { text: 5 },
      { text: 'a\u0000b' },
      { text: 'a', also: 'b' },
    ]) {
      const answer = await amina.post(`${way}/issues`, fields);
      assert.equal(answer.status, 400, JSON.stringify(fields));
    }
    assert.equal((await amina.post(`${way}/issues/${randomUUID()}/recognise`, {})).status, 404);
    assert.equal((await amina.post(`${way}/clauses/${randomUUID()}/accept`, { revision: '1' })).status, 404);
    assert.equal((await amina.post(`${way}/clauses/${randomUUID()}/take-back`, {})).status, 404);
    assert.equal((await amina.post(`${way}/agreement`, { seen: '' })).status, 404);
    assert.equal(listOf(await amina.page(way), 'issues').length, before);
  });

  test('a caseworker, a stranger and another mediator find nothing there, as in no case at all', async () => {
    const nobodys = await (await together.as('grace')).get('/case/WF-0000-00/way-forward');
    for (const key of ['grace', 'owen', 'daniel', 'david', 'tom', 'ruth'] as const) {
      const client = await together.as(key);
      const page = await client.get(way);
      assert.deepEqual([page.status, page.text], [404, nobodys.text], key);
      assert.equal((await client.post(`${way}/issues`, { text: 'x' })).status, 404, key);
      assert.equal((await client.get(`${way}/new-clause`)).status, 404, key);
      assert.equal((await client.get(`${way}/end-talks`)).status, 404, key);
    }
    assert.equal((await (await together.as(null)).get(way)).status, 401);
  });

  test('while a side has paused nothing is written, and the page says so', async () => {
    const [amina, helen] = [await together.as('amina'), await together.as('helen')];
    await helen.does(`${together.url}/pause-or-leave`, 'pause');
    const page = await amina.page(way);
    assert.deepEqual([page.data['mayWrite'], page.data['whyNot']], [false, 'taking-part-is-paused']);
    assert.deepEqual(offered(page), []);
    assert.match(await amina.html(way), /Somebody has asked for a pause/);
    const answer = await amina.post(`${way}/issues`, { text: 'Something' });
    assert.deepEqual([answer.status, answer.json()['refusal']], [409, 'taking-part-is-paused']);
    await helen.does(`${together.url}/pause-or-leave`, 'resume');
  });
});

describe('yes and no to each part of the text', () => {
  let together: Agreeing;
  let way = '';
  before(async () => {
    together = await agreeing({}, 3);
    way = `${together.url}/way-forward`;
  });
  after(() => together.service.stop());

  const acceptances = async (clause: string) => {
    const clauses = listOf(await (await together.as('samira')).page(way), 'clauses');
    const found = clauses.find((each) => each['clause'] === clause);
    assert.ok(Array.isArray(found?.['acceptances']));
    return found['acceptances'].map(({ stance }) => stance);
  };

  test('each side accepts for itself, and may change its mind', async () => {
    const clause = await together.drafts();
    const amina = await together.as('amina');
    assert.match(String((await amina.page(way)).data['says']), /One part of the text waits/);
    await amina.does(way, 'accept-clause', {}, clause);
    assert.deepEqual(await acceptances(clause), ['accepts', 'thinking', 'thinking']);
    assert.deepEqual(offered(await amina.page(way)), ['take-back-acceptance', 'raise-issue']);
    await amina.does(way, 'take-back-acceptance', {}, clause);
    assert.deepEqual(await acceptances(clause), ['thinking', 'thinking', 'thinking']);
    const again = await amina.post(`${way}/clauses/${clause}/take-back`, {});
    assert.deepEqual([again.status, again.json()['refusal']], [409, 'already-done']);
    await together.accepts('amina', clause);
    await together.accepts('nadia', clause);
    assert.deepEqual(await acceptances(clause), ['accepts', 'thinking', 'accepts']);
  });

  test('a yes to words that have changed meanwhile is refused, and the page that comes back can be answered', async () => {
    const clause = await together.drafts({ what: 'The old words.' });
    const helen = await together.as('helen');
    const action = (await helen.page(way)).actions.find(
      ({ name, href }) => name === 'accept-clause' && href.includes(clause),
    );
    const stale = Object.fromEntries((action?.fields ?? []).map(({ name, value }) => [name, value]));
    assert.deepEqual(stale, { revision: '1' });
    const samira = await together.as('samira');
    await samira.does(`${way}/clauses/${clause}`, 'draft-clause', {
      owner: 'setting',
      what: 'The new words.',
      dueOn: '2099-06-01',
      howWeWillKnow: 'We see it.',
    });
    const answer = await helen.post(action?.href ?? '', stale, { accept: 'text/html' });
    assert.equal(answer.status, 409);
    assert.match(answer.text, /The text has changed since you opened this page/);
    assert.match(answer.text, /The new words\./);
    assert.deepEqual(await acceptances(clause), ['thinking', 'thinking', 'thinking']);
    const form = answer.text.slice(answer.text.indexOf(`${clause}/accept`));
    assert.match(form, /^[^<]*"[^>]*>[\s\S]*?name="revision" value="2"/);
    for (const revision of ['', '0', '-1', '1.5', 'x', '99'])
      assert.equal(
        (await helen.post(action?.href ?? '', { revision })).json()['refusal'],
        'clause-has-changed',
      );
    await helen.does(way, 'accept-clause', {}, clause);
    assert.deepEqual(await acceptances(clause), ['thinking', 'accepts', 'thinking']);
  });

  test('the mediator accepts nothing, and no side drafts, removes, ends or makes anything', async () => {
    const clause = await together.drafts();
    const [samira, amina] = [await together.as('samira'), await together.as('amina')];
    assert.equal((await samira.post(`${way}/clauses/${clause}/accept`, { revision: '1' })).status, 404);
    assert.equal((await samira.post(`${way}/clauses/${clause}/take-back`, {})).status, 404);
    assert.equal((await samira.post(`${way}/clauses/${clause}/suggestions`, { text: 'x' })).status, 404);
    assert.equal((await amina.post(`${way}/clauses/${clause}/remove`, {})).status, 404);
    assert.equal((await amina.post(`${way}/clauses/${clause}/draft`, {})).status, 404);
    assert.equal((await amina.post(`${way}/new-clause`, {})).status, 404);
    assert.equal((await amina.post(`${way}/end-talks`, {})).status, 404);
    assert.equal((await amina.post(`${way}/agreement`, { seen: 'x' })).status, 404);
  });

  test('twice sent with one key is done once', async () => {
    const clause = await together.drafts();
    const nadia = await together.as('nadia');
    const key = { 'idempotency-key': randomUUID() };
    const href = `${way}/clauses/${clause}/accept`;
    const [one, other] = [
      await nadia.post(href, { revision: '1' }, key),
      await nadia.post(href, { revision: '1' }, key),
    ];
    assert.deepEqual([one.status, other.status, other.text], [200, 200, one.text]);
  });

  test('has one main button: the first part that waits', async () => {
    const html = await (await together.as('amina')).html(way);
    const main = [...html.matchAll(/<button[^>]*class="govuk-button"[^>]*>\s*([^<]*?)\s*</g)].map(
      ([, text]) => text,
    );
    assert.deepEqual(main, ['I accept part 2']);
  });

  test('a side that leaves reads no more of it, and the others write no more', async () => {
    const nadia = await together.as('nadia');
    await nadia.does(`${together.url}/pause-or-leave`, 'leave');
    assert.equal((await nadia.get(way)).status, 404);
    assert.ok(!(await nadia.page(together.url)).links.some(({ rel }) => rel === 'way-forward'));
    const page = await (await together.as('amina')).page(way);
    assert.equal(page.data['whyNot'], 'somebody-has-left');
  });
});
