import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserFor } from '#test/kit/browser.ts';
import type { TestClient } from '#test/kit/client.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { type DisagreementKind, ehcStages, otherSide } from '../../../law/disagreement.ts';

let service: TestService;
let amina: TestClient;
before(async () => {
  service = await testService();
  amina = await service.as('amina');
});
after(() => service.stop());

const begins = async (carried: Readonly<Record<string, string>>): Promise<string> => {
  const start = { asker: 'parent', authority: 'E06000033', plan: 'yes', ...carried };
  return (await amina.does('/ask', 'start-request', start)).replace(/\/who$/u, '');
};
const optionsAt = async (url: string) =>
  (await amina.page(url)).actions.find(({ name }) => name === 'answer')?.fields[0]?.options;
const add = (id: string, kind: string, name: string, authority: string | null, town: string | null = null) =>
  service.services.store.pool.query(
    `insert into people.organisation (organisation_id, kind, name, authority, town, source)
     values ($1, $2, $3, $4, $5, 'test')`,
    [id, kind, name, authority, town],
  );

test('three kinds are offered to a family; that between authorities is not theirs', async () => {
  const url = await begins({ stage: 'none' });
  assert.deepEqual(await optionsAt(`${url}/about`), [
    'provision-by-setting',
    'duties',
    'health-or-social-care',
  ]);
  assert.equal((await amina.post(`${url}/about`, { about: 'between-authorities' })).status, 400);
});

test('for each kind and stage the page explains with whom it is, in the words of the law, and offers those bodies', async () => {
  const kinds: readonly DisagreementKind[] = ['duties', 'provision-by-setting', 'health-or-social-care'];
  for (const about of kinds) {
    for (const stage of ehcStages) {
      const side = otherSide(about, stage);
      const url = await begins({ stage });
      const next = await amina.does(`${url}/about`, 'answer', { about });
      if (!side.open) {
        assert.equal(next, `${url}/not-open`);
        assert.ok(JSON.stringify((await amina.page(next)).data['says']).includes(side.why));
      } else if (stage === 'none' && side.bodies.length === 1) {
        assert.equal(next, `${url}/setting`);
      } else {
        assert.equal(next, `${url}/who-with`);
        assert.deepEqual((await amina.page(next)).data['says'], [side.why]);
        const expected = stage === 'none' ? side.bodies : [...side.bodies, 'setting'];
        assert.deepEqual(await optionsAt(next), expected);
      }
    }
  }
});

test('while a plan is worked on, a school alone is refused in words, and the choice stands as it was made', async () => {
  const url = await begins({ stage: 'drafting', about: 'provision-by-setting' });
  const refused = await amina.isRefused(`${url}/who-with`, 'answer', { with: ['setting'] });
  assert.equal(refused, 'disagreement-is-with-the-authority');
  assert.deepEqual((await amina.page(`${url}/who-with`)).data['answer'], { with: [] });
  assert.equal((await amina.post(`${url}/who-with`, {})).status, 400);
  const next = await amina.does(`${url}/who-with`, 'answer', { with: ['setting', 'local-authority'] });
  assert.equal(next, `${url}/setting`);

  const browser = browserFor(service.server);
  await browser.goes('/ask?asker=parent&authority=E06000033&plan=no&stage=review&about=duties');
  await browser.presses('Start now');
  await browser.presses('Go on');
  const page = await browser.presses('Go on', { with: ['setting'] });
  assert.equal(page.status, 409);
  assert.match(page.text, /the disagreement is with the council or the NHS board/u);
  assert.match(page.html, /value="setting" checked/u);
});

test('where it is not open, changing the stage opens it again', async () => {
  const url = await begins({ stage: 'none', about: 'health-or-social-care' });
  assert.equal((await amina.page(url)).links[0]?.href, `${url}/not-open`);
  const { links } = await amina.page(`${url}/not-open`);
  assert.deepEqual(
    links.slice(0, 3).map(({ href }) => href),
    [`${url}/stage`, `${url}/about`, '/check'],
  );
  assert.equal(await amina.does(`${url}/stage`, 'answer', { stage: 'review' }), `${url}/who-with`);
  const { status, headers } = await amina.get(`${url}/not-open`);
  assert.deepEqual([status, headers['location']], [303, url]);
});

test('a setting is found by a part of its name, in the council’s area first and then elsewhere', async () => {
  await add('setting:900001', 'setting', 'Riverside Primary School', 'E10000012', 'Hullbridge');
  await add('setting:900002', 'setting', 'Riverside Nursery', 'E06000033', 'Leigh-on-Sea');
  const url = await begins({ stage: 'none', about: 'provision-by-setting' });
  const found = await amina.does(`${url}/setting`, 'answer', { find: '  RIVERside ' });
  assert.equal(found, `${url}/setting-choose`);
  assert.deepEqual(await optionsAt(found), ['setting:900002', 'setting:900001', 'none']);
  assert.match(await amina.html(found), /Riverside Primary School, Hullbridge/u);
  assert.equal((await amina.post(found, { setting: 'setting:115313' })).status, 400, 'only what was found');
  assert.equal(await amina.does(found, 'answer', { setting: 'setting:900001' }), `${url}/child`);
});

test('one that no register knows is written down; nothing found leads there at once', async () => {
  const url = await begins({ stage: 'none', about: 'provision-by-setting' });
  const found = await amina.does(`${url}/setting`, 'answer', { find: 'no such school' });
  const reply = await amina.get(found);
  assert.deepEqual([reply.status, reply.headers['location']], [303, `${url}/setting-other`]);
  const other = await amina.page(`${url}/setting-other`);
  assert.equal(other.actions[0]?.audience, 'arrangements');
  assert.equal(
    await amina.does(`${url}/setting-other`, 'answer', { 'setting-name': 'The Barn, Ashingdon' }),
    `${url}/child`,
  );
  await amina.does(`${url}/setting`, 'answer', { find: 'milton' });
  assert.equal(
    await amina.does(`${url}/setting-choose`, 'answer', { setting: 'none' }),
    `${url}/setting-other`,
  );
});

test('three settings at most; each can be taken out again, and the same one counts once', async () => {
  const url = await begins({ stage: 'none', about: 'provision-by-setting' });
  const chooses = async (find: string, setting: string) => {
    await amina.does(`${url}/setting`, 'answer', { find });
    return amina.does(`${url}/setting-choose`, 'answer', { setting });
  };
  await chooses('milton', 'setting:115313');
  await chooses('milton', 'setting:115313');
  await chooses('hamstel', 'setting:143335');
  await amina.does(`${url}/setting-other`, 'answer', { 'setting-name': 'The Barn' });
  const full = await amina.post(`${url}/setting`, { find: 'temple' });
  assert.equal(full.status, 400);
  assert.match(full.text, /You can choose 3 at most/u);
  const removes = async () =>
    (await amina.page(`${url}/setting`)).actions.filter(({ name }) => name === 'remove-setting');
  assert.deepEqual(
    (await removes()).map(({ title }) => title),
    [
      'Take out Milton Hall Primary School and Nursery',
      'Take out Hamstel Junior School',
      'Take out The Barn',
    ],
  );
  await amina.post(`${url}/setting/3/remove`, {});
  await amina.post(`${url}/setting/1/remove`, {});
  assert.deepEqual(
    (await removes()).map(({ title }) => title),
    ['Take out Hamstel Junior School'],
  );
  assert.equal((await amina.post(`${url}/setting/9/remove`, {})).status, 200);
  assert.equal((await removes()).length, 1);
});

test('where the register has several boards, one chooses, or leaves it to a caseworker', async () => {
  await add('icb:QUE', 'icb', 'NHS Cambridgeshire and Peterborough Integrated Care Board', null);
  const url = await begins({ stage: 'review', about: 'health-or-social-care' });
  assert.equal(await amina.does(`${url}/who-with`, 'answer', { with: ['icb'] }), `${url}/board`);
  assert.deepEqual(await optionsAt(`${url}/board`), ['icb:QUE', 'icb:QH8', 'not-sure']);
  assert.equal(await amina.does(`${url}/board`, 'answer', { board: 'not-sure' }), `${url}/child`);
  assert.match(await amina.html(`${url}/check`), /I am not sure/u);
});
