import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { PersonKey } from '#src/demonstration/people.ts';
import { type Agreeing, agreeing } from '#test/kit/agreeing.ts';
import type { JsonPage } from '#test/kit/client.ts';

const promisesIn = ({ data }: JsonPage): readonly Record<string, unknown>[] => {
  assert.ok(Array.isArray(data['promises']));
  return data['promises'];
};

describe('promises', () => {
  let together: Agreeing;
  let page = '';
  let [first, second]: readonly string[] = [];
  const seenBy = async (key: PersonKey) => (await together.as(key)).page(page);
  const stateOf = async (clause: string | undefined) =>
    promisesIn(await seenBy('amina')).find((promise) => promise['clause'] === clause)?.['state'];

  before(async () => {
    together = await agreeing({ CLOCK: '2027-06-14T10:00' }, 3);
    page = `${together.url}/actions`;
    first = await together.drafts({ dueOn: '2027-06-20', what: 'Secret reading words.' });
    second = await together.drafts({ owner: 'local-authority', dueOn: '2027-09-01', what: 'A visit.' });
    for (const key of ['amina', 'helen', 'nadia'] as const)
      for (const clause of [first, second]) await together.accepts(key, clause);
    await together.makes();
  });
  after(() => together.service.stop());

  test('until every side has signed nothing is followed yet', async () => {
    const amina = await together.as('amina');
    const { data, actions } = await amina.page(page);
    assert.deepEqual(
      [data['signedByAll'], data['says'], actions],
      [false, 'We follow the promises when every side has signed.', []],
    );
    for (const [href, fields] of [
      [`${page}/${first}/done`, {}],
      [`${page}/${first}/not-done`, { note: 'x' }],
    ] as const) {
      const answer = await amina.post(href, fields);
      assert.deepEqual([answer.status, answer.json()['refusal']], [409, 'everyone-must-sign-first']);
    }
    for (const key of ['amina', 'helen', 'nadia'] as const) await together.signs(key, key);
  });

  test('each has who, what, by when and where it stands', async () => {
    const promises = promisesIn(await seenBy('samira'));
    assert.deepEqual(
      promises.map(({ number, who, what, byWhen, state }) => ({ number, who, what, byWhen, state })),
      [
        {
          number: 1,
          who: 'Milton Hall Primary School and Nursery',
          what: 'Secret reading words.',
          byWhen: '2027-06-20',
          state: 'due-soon',
        },
        {
          number: 2,
          who: 'Southend-on-Sea City Council',
          what: 'A visit.',
          byWhen: '2027-09-01',
          state: 'not-due',
        },
      ],
    );
    const html = await (await together.as('amina')).html(page);
    assert.match(html, /The next promise is due by Sunday 20 June 2027\./);
    assert.match(html, /You have not said anything yet\./);
  });

  test('is done when every side that signed says so, and no sooner; a side may change its mind', async () => {
    for (const key of ['amina', 'helen'] as const) {
      assert.equal(await (await together.as(key)).does(page, 'say-done', {}, first), page);
      assert.equal(await stateOf(first), 'due-soon');
    }
    const helen = await together.as('helen');
    const again = await helen.post(`${page}/${first}/done`, {});
    assert.deepEqual([again.status, again.json()['refusal']], [409, 'already-done']);
    assert.ok(!(await helen.page(page)).actions.some(({ href }) => href.includes(String(first))));
    await (await together.as('nadia')).does(page, 'say-done', {}, first);
    assert.equal(await stateOf(first), 'done');
    await helen.does(`${page}/${first}`, 'say-not-done', { note: 'Only half of it, I see now.' });
    assert.equal(await stateOf(first), 'due-soon');
    await helen.does(page, 'say-done', {}, first);
    assert.equal(await stateOf(first), 'done');
  });

  test('what a side says is missing is read by all who signed and the mediator, as written', async () => {
    const nadia = await together.as('nadia');
    const note = 'Nobody came.\nالزيارة 😀 <img src=x>';
    const form = (await nadia.page(`${page}/${second}`)).actions[0];
    assert.deepEqual(
      [form?.name, form?.audience, form?.readers?.map(({ name }) => name).sort()],
      ['say-not-done', 'everyone', ['Amina Yusuf', 'Helen Marsh', 'Nadia Rahman', 'Samira Haddad']],
    );
    await nadia.does(`${page}/${second}`, 'say-not-done', { note });
    for (const key of ['amina', 'samira'] as const) {
      const client = await together.as(key);
      const { data } = await client.page(`${page}/${second}`);
      assert.ok(Array.isArray(data['notes']) && Array.isArray(data['sides']));
      assert.deepEqual(
        data['notes'].map((each) => [each.name, each.text]),
        [['Southend-on-Sea City Council', note]],
      );
      assert.deepEqual(
        data['sides'].map(({ says }) => says),
        [null, null, 'not-done'],
      );
      assert.ok(
        (await client.html(`${page}/${second}`)).includes('Nobody came.<br>الزيارة 😀 &lt;img src=x&gt;'),
      );
    }
  });

  test('caseworkers see the facts alone: whose, by when, how it stands', async () => {
    const grace = await together.as('grace');
    const { data, actions } = await grace.page(page);
    assert.deepEqual(promisesIn({ data } as JsonPage)[0], {
      number: 1,
      owner: 'setting',
      who: 'Milton Hall Primary School and Nursery',
      byWhen: '2027-06-20',
      state: 'done',
    });
    assert.deepEqual(actions, []);
    const html = await grace.html(page);
    assert.match(html, /Sunday 20 June 2027/);
    assert.doesNotMatch(html + JSON.stringify(data), /Secret reading|A visit|Nobody came|A note home/);
    assert.equal((await grace.get(`${page}/${first}`)).status, 404);
    assert.equal((await grace.post(`${page}/${first}/done`, {})).status, 404);
  });

  test('others find nothing, and wrong boxes do not go through', async () => {
    for (const key of ['daniel', 'tom', 'david', 'ruth'] as const) {
      const client = await together.as(key);
      assert.equal((await client.get(page)).status, 404, key);
      assert.equal((await client.post(`${page}/${second}/done`, {})).status, 404, key);
      assert.equal((await client.post(`${page}/${second}/not-done`, { note: 'x' })).status, 404, key);
    }
    const [amina, samira] = [await together.as('amina'), await together.as('samira')];
    assert.equal((await amina.post(`${page}/${randomUUID()}/done`, {})).status, 404);
    assert.equal((await amina.get(`${page}/${randomUUID()}`)).status, 404);
    assert.equal((await samira.post(`${page}/${second}/done`, {})).status, 404);
    assert.equal((await samira.post(`${page}/${second}/not-done`, { note: 'x' })).status, 404);
    for (const fields of [{}, { note: '' }, { note: 'x'.repeat(2001) }, { note: 1 }, { note: 'a', b: 'c' }])
      assert.equal((await amina.post(`${page}/${second}/not-done`, fields)).status, 400);
  });

  test('when all are kept everyone is thanked, and the desk can close the case', async () => {
    for (const key of ['amina', 'helen', 'nadia'] as const)
      await (await together.as(key)).does(page, 'say-done', {}, second);
    assert.deepEqual(await seenBy('amina').then(({ data }) => [data['allKept'], data['says']]), [
      true,
      'Every promise has been kept. Thank you.',
    ]);
    const grace = await together.as('grace');
    assert.ok((await grace.html(page)).includes(`href="${together.url}/close"`));
    await grace.does(`${together.url}/close`, 'close-case', { outcome: 'agreement-kept' });
    const amina = await together.as('amina');
    assert.deepEqual((await amina.page(page)).actions, []);
    const answer = await amina.post(`${page}/${second}/not-done`, { note: 'x' });
    assert.deepEqual([answer.status, answer.json()['refusal']], [409, 'case-is-closed']);
    assert.match(await amina.html(page), /This case is closed\./);
    assert.match(await amina.html(`${together.url}/agreement`), /Secret reading words\./);
  });
});

describe('a promise whose day has passed', () => {
  let together: Agreeing;
  before(async () => {
    together = await agreeing({ CLOCK: '2027-06-14T10:00' }, 3);
    const owners = ['setting', 'local-authority', 'family'] as const;
    for (const owner of owners) {
      const clause = await together.drafts({ owner, dueOn: '2027-06-14' });
      for (const key of ['amina', 'helen', 'nadia'] as const) await together.accepts(key, clause);
    }
    await together.makes();
    for (const key of ['amina', 'helen', 'nadia'] as const) await together.signs(key, key);
  });
  after(() => together.service.stop());

  test('is in time on its day; the day after, the page says kindly what can be done next, by who promised', async ({
    mock,
  }) => {
    const [amina, nadia] = [await together.as('amina'), await together.as('nadia')];
    const page = `${together.url}/actions`;
    const states = async () => promisesIn(await amina.page(page)).map(({ state }) => state);
    assert.deepEqual(await states(), ['due-soon', 'due-soon', 'due-soon']);
    assert.doesNotMatch(await amina.html(page), /What can be done next/);
    // The clock of the service runs on from its start by this one.
    const real = performance.now.bind(performance);
    const later = mock.method(performance, 'now', () => real() + 24 * 3_600_000);
    assert.deepEqual(await states(), ['overdue', 'overdue', 'overdue']);
    const html = await amina.html(page);
    assert.match(html, /The day of a promise has passed\. That happens\./);
    assert.equal(html.match(/What can be done next/g)?.length, 3);
    assert.match(html, /Complain to the school, nursery or college/);
    assert.match(html, /Local Government and Social Care Ombudsman[\s\S]*12 months/);
    assert.match(html, /Is this your promise, and is it hard to keep\?/);
    assert.match(html, /None of this costs you another right/);
    assert.doesNotMatch(await nadia.html(page), /Complain to the council/);
    const desk = await (await together.as('grace')).html(page);
    assert.match(desk, /The day has passed/);
    await amina.does(page, 'say-done');
    assert.deepEqual(await states(), ['overdue', 'overdue', 'overdue']);
    later.mock.restore();
  });
});
