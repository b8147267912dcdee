import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { standDown } from '#src/case/commands/mediator/stand-down.ts';
import { leave } from '#src/case/commands/taking-part/leave.ts';
import { pause } from '#src/case/commands/taking-part/pause.ts';
import type { PersonKey } from '#src/demonstration/people.ts';
import { pdfFile } from '#src/room/kinds/zip.test-kit.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { outsiders, request, talking, urlOf } from '../rooms/talking.test-kit.ts';
import { asJson, inRoom, shares, shelves } from './sharing.test-kit.ts';

let service: TestService;
before(async () => {
  service = await testService();
});
after(() => service.stop());

test('one side never sees the other side’s documents; the mediator sees those of every room', async () => {
  const { url } = await talking(service);
  await shares(service, 'amina', url, 'family', 'Ours-alone', pdfFile);
  await shares(service, 'samira', url, 'notes', 'Mine-alone', pdfFile);
  const [line] = await inRoom(service, 'amina', url, 'family');
  for (const key of ['helen', 'nadia'] as const) {
    const client = await service.as(key);
    for (const accept of ['application/json', 'text/html'])
      assert.doesNotMatch((await client.get(`${url}/documents`, accept)).text, /alone/);
    for (const room of ['family', 'notes', 'x']) {
      assert.equal((await client.get(`${url}/documents/new/${room}`)).status, 404);
      assert.equal(
        (await client.post(`${url}/documents/new/${room}`, { name: 'x', file: asJson(pdfFile) })).status,
        404,
      );
    }
    assert.equal((await client.get(line?.href ?? '')).status, 404);
  }
  assert.deepEqual(
    (await shelves(service, 'samira', url)).map(({ room, documents }) => [
      room,
      documents.map(({ name }) => name),
    ]),
    [
      ['joint', []],
      ['family', ['Ours-alone']],
      ['setting', []],
      ['local-authority', []],
      ['notes', ['Mine-alone']],
    ],
  );
});

test('who opened it is told to the one who shared it and to the mediator; others see only their own opening', async () => {
  const { url } = await talking(service);
  await shares(service, 'helen', url, 'joint', 'Plan', pdfFile);
  const line = async (key: PersonKey) => (await inRoom(service, key, url, 'joint'))[0];
  assert.deepEqual((await line('helen'))?.openedBy, []);
  assert.match(await (await service.as('helen')).html(`${url}/documents`), /Nobody has opened it yet/);
  const href = (await line('amina'))?.href ?? '';
  await (await service.as('amina')).get(href);
  await (await service.as('helen')).get(href);
  await (await service.as('samira')).get(href);
  assert.deepEqual(
    (await line('helen'))?.openedBy?.map(({ name }) => name),
    ['Amina Yusuf', 'Samira Haddad'],
  );
  assert.deepEqual(
    (await line('samira'))?.openedBy?.map(({ name }) => name),
    ['Amina Yusuf', 'You'],
  );
  const [amina, nadia] = [await line('amina'), await line('nadia')];
  assert.equal('openedBy' in (amina ?? {}), false);
  assert.equal('openedBy' in (nadia ?? {}), false);
  assert.ok(amina?.openedByYouAt !== null);
  assert.equal(nadia?.openedByYouAt, null);
  assert.match(await (await service.as('amina')).html(`${url}/documents`), /You opened it on/);
  const html = await (await service.as('nadia')).html(`${url}/documents`);
  assert.doesNotMatch(html, /Opened by:/);
  assert.match(
    await (await service.as('helen')).html(`${url}/documents`),
    /Opened by:<\/p><ul><li>Amina Yusuf, on/,
  );
});

test('outsiders find nothing: no list, no form, no file', async () => {
  const { url } = await talking(service);
  await shares(service, 'helen', url, 'joint', 'Plan', pdfFile);
  const href = (await inRoom(service, 'helen', url, 'joint'))[0]?.href ?? '';
  for (const key of outsiders) {
    const client = await service.as(key);
    for (const path of [`${url}/documents`, `${url}/documents/new/joint`, href]) {
      const answer = await client.get(path);
      assert.equal(answer.status, 404, `${key} ${path}`);
      assert.equal(answer.text, (await client.get(path.replace(/WF-[^/]+/u, 'WF-0000-00'))).text);
    }
    assert.equal(
      (await client.post(`${url}/documents/new/joint`, { name: 'x', file: asJson(pdfFile) })).status,
      404,
    );
  }
  const nobody = await service.as(null);
  for (const path of [`${url}/documents`, `${url}/documents/new/joint`, href])
    assert.equal((await nobody.get(path)).status, 401);
});

test('nothing is shared before everyone has agreed, in a pause into the joint room, or by a side that left', async () => {
  const early = await urlOf(service, await service.world.asks('amina', request));
  const amina = await service.as('amina');
  const fields = { name: 'x', file: asJson(pdfFile) };
  const refusalAt = async (key: PersonKey, path: string) => {
    const answer = await (await service.as(key)).post(path, fields);
    return [answer.status, answer.json().refusal];
  };
  assert.deepEqual(await refusalAt('amina', `${early}/documents/new/joint`), [409, 'not-everyone-agreed']);
  assert.match(await amina.html(`${early}/documents/new/family`), /Nothing starts until everyone agrees/);
  const { id, url } = await talking(service);
  await shares(service, 'nadia', url, 'local-authority', 'Our own', pdfFile);
  await service.world.does('helen', id, pause, {});
  assert.deepEqual(await refusalAt('amina', `${url}/documents/new/joint`), [409, 'taking-part-is-paused']);
  await shares(service, 'amina', url, 'family', 'Still possible', pdfFile);
  await service.world.does('nadia', id, leave, {});
  assert.deepEqual(await refusalAt('nadia', `${url}/documents/new/local-authority`), [
    409,
    'somebody-has-left',
  ]);
  assert.equal((await (await service.as('nadia')).post(`${url}/documents/new/joint`, fields)).status, 404);
  assert.deepEqual(
    (await shelves(service, 'nadia', url)).map(({ room, documents, share }) => [
      room,
      documents.length,
      share,
    ]),
    [['local-authority', 1, null]],
  );
});

test('the documents in the notes of a mediator are not there for the one after', async () => {
  const { id, url } = await talking(service);
  await shares(service, 'samira', url, 'notes', 'Mine-alone', pdfFile);
  const href = (await inRoom(service, 'samira', url, 'notes'))[0]?.href ?? '';
  await service.world.does('samira', id, standDown, {});
  await service.world.appoints(id, 'tom');
  assert.deepEqual(await inRoom(service, 'tom', url, 'notes'), []);
  assert.equal((await (await service.as('tom')).get(href)).status, 404);
  assert.equal((await (await service.as('samira')).get(href)).status, 404);
});

test('names in any script come back as they were given, and only as text', async () => {
  const { url } = await talking(service);
  const name = 'تقرير 📄 <img src=x onerror=alert(1)> & “Żółć” \u202Efdp.exe';
  await shares(service, 'amina', url, 'joint', name, pdfFile);
  assert.equal((await inRoom(service, 'helen', url, 'joint'))[0]?.name, name);
  const html = await (await service.as('helen')).html(`${url}/documents`);
  assert.doesNotMatch(html, /<img src=x/);
  assert.ok(html.includes('&lt;img src=x onerror=alert(1)&gt; &amp; “Żółć”'));
});
