import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { standDown } from '#src/case/commands/mediator/stand-down.ts';
import { leave } from '#src/case/commands/taking-part/leave.ts';
import { pause } from '#src/case/commands/taking-part/pause.ts';
import type { PersonKey } from '#src/demonstration/people.ts';
import { jpegFile, pdfFile, pngFile, wordDocument, zipOf } from '#src/room/kinds/zip.test-kit.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { outsiders, request, talking, urlOf } from '../rooms/talking.test-kit.ts';

let service: TestService;
before(async () => {
  service = await testService();
});
after(() => service.stop());

interface Line {
  readonly href: string;
  readonly name: string;
  readonly type: string;
  readonly kind: string;
  readonly bytes: number;
  readonly by: string;
  readonly openedByYouAt: string | null;
  readonly openedBy?: readonly { readonly name: string; readonly at: string }[];
}

interface Shelf {
  readonly room: string;
  readonly documents: readonly Line[];
  readonly share: string | null;
}

const shelves = async (key: PersonKey, url: string): Promise<readonly Shelf[]> =>
  (await (await service.as(key)).page(`${url}/documents`)).data.rooms as readonly Shelf[];

const inRoom = async (key: PersonKey, url: string, room: string): Promise<readonly Line[]> =>
  (await shelves(key, url)).find((shelf) => shelf.room === room)?.documents ?? [];

const asJson = (content: Uint8Array, fileName = 'f') => ({
  fileName,
  content: Buffer.from(content).toString('base64'),
});

const shares = async (key: PersonKey, url: string, room: string, name: string, content: Uint8Array) =>
  (await service.as(key)).does(`${url}/documents/new/${room}`, 'share-document', {
    name,
    file: asJson(content),
  });

/** As a browser sends a form with a file. */
const sendsForm = async (
  key: PersonKey,
  href: string,
  parts: Readonly<
    Record<
      string,
      string | { readonly fileName: string; readonly type: string; readonly content: Uint8Array }
    >
  >,
) => {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === 'string') form.append(name, part);
    else form.append(name, new File([Buffer.from(part.content)], part.fileName, { type: part.type }));
  }
  const body = new Response(form);
  return service.server.inject({
    method: 'POST',
    url: href,
    headers: {
      authorization: `Bearer ${await service.services.door.makeToken(service.world.account(key))}`,
      accept: 'text/html',
      'content-type': body.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await body.arrayBuffer()),
  });
};

test('each kind is taken for what it is, whatever it is called, and listed with name, kind, size, who and when', async () => {
  const { url } = await talking(service);
  const kinds = [
    ['A PDF', pdfFile, 'application/pdf', 'PDF'],
    ['A picture', pngFile, 'image/png', 'Picture (PNG)'],
    ['Another', jpegFile, 'image/jpeg', 'Picture (JPEG)'],
    ['A text', Buffer.from('Some text'), 'text/plain', 'Plain text'],
    [
      'A letter',
      wordDocument(),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'Word document',
    ],
  ] as const;
  for (const [name, content] of kinds) {
    const answer = await sendsForm('helen', `${url}/documents/new/joint`, {
      name,
      file: { fileName: 'wrong.exe', type: 'application/x-msdownload', content },
    });
    assert.deepEqual([answer.statusCode, answer.headers.location], [303, `${url}/documents`], name);
  }
  const lines = await inRoom('amina', url, 'joint');
  assert.deepEqual(
    lines.map(({ name, type, kind, bytes, by }) => [name, type, kind, bytes, by]),
    kinds.map(([name, content, type, kind]) => [name, type, kind, content.length, 'Helen Marsh']),
  );
  const html = await (await service.as('amina')).html(`${url}/documents`);
  assert.match(html, /PDF, 1 kB\. Shared by Helen Marsh on \w+ \d+ \w+ \d{4} at \d\d:\d\d\./);
  assert.match(html, /You have not opened it yet/);
});

test('what is none of these kinds, empty, missing or too large is told beside the box, and nothing is stored', async () => {
  const { url } = await talking(service);
  const amina = await service.as('amina');
  const href = `${url}/documents/new/joint`;
  const errorsOf = async (fields: Readonly<Record<string, unknown>>) => {
    const answer = await amina.post(href, fields);
    assert.equal(answer.status, 400, JSON.stringify(fields).slice(0, 80));
    return (answer.json().errors as { field: string; message: string }[]).map(
      ({ field, message }) => `${field}: ${message}`,
    );
  };
  const good = { name: 'A name', file: asJson(pdfFile) };
  const wrongKind =
    'file: We cannot take this kind of file. Choose a PDF, a picture (PNG or JPEG), a Word document (docx) or plain text.';
  assert.deepEqual(await errorsOf({ ...good, file: asJson(Buffer.from([0x4d, 0x5a, 0, 1]), 'report.pdf') }), [
    wrongKind,
  ]);
  assert.deepEqual(
    await errorsOf({ ...good, file: asJson(zipOf([{ name: 'a', content: 'b' }]), 'letter.docx') }),
    [wrongKind],
  );
  assert.deepEqual(await errorsOf({ ...good, file: asJson(Buffer.alloc(0)) }), [
    'file: This file is empty. Choose another: The file',
  ]);
  for (const file of [undefined, 'text', 7, [], { content: 5 }, { fileName: 'x' }])
    assert.match((await errorsOf({ ...good, file }))[0] ?? '', /^file: /);
  for (const name of [undefined, '', '  ', 'x'.repeat(201), 'a\u0000b', 9])
    assert.match((await errorsOf({ ...good, name }))[0] ?? '', /^name: /);
  assert.match((await errorsOf({ ...good, room: 'family' }))[0] ?? '', /^room: /);
  const empty = await sendsForm('amina', href, {
    name: 'A name',
    file: { fileName: '', type: '', content: Buffer.alloc(0) },
  });
  assert.equal(empty.statusCode, 400);
  assert.match(empty.body, /Choose a file: The file/);
  assert.deepEqual(await inRoom('amina', url, 'joint'), []);
});

test('ten megabytes are taken, one byte more is not: in a form beside the box, for a program as 413', async () => {
  const { url } = await talking(service);
  const href = `${url}/documents/new/family`;
  const most = Buffer.alloc(10 * 1024 * 1024, 'a');
  const file = (content: Uint8Array) => ({ fileName: 'a.txt', type: 'text/plain', content });
  assert.equal((await sendsForm('amina', href, { name: 'Large', file: file(most) })).statusCode, 303);
  for (const more of [1, 1_000_000]) {
    const tooLarge = await sendsForm('amina', href, {
      name: 'Larger',
      file: file(Buffer.alloc(most.length + more, 'a')),
    });
    assert.equal(tooLarge.statusCode, 400);
    assert.match(tooLarge.body, /Choose a file of 10 MB or less: The file/);
    assert.match(tooLarge.body, /value="Larger"/);
  }
  const amina = await service.as('amina');
  assert.equal((await amina.post(href, { name: 'As JSON', file: asJson(most) })).status, 200);
  assert.equal(
    (await amina.post(href, { name: 'x', file: asJson(Buffer.alloc(13 * 1024 * 1024, 'a')) })).status,
    413,
  );
  const [first] = await inRoom('samira', url, 'family');
  assert.deepEqual([first?.name, first?.bytes], ['Large', most.length]);
  assert.match(await (await service.as('amina')).html(`${url}/documents`), /Plain text, 10\.0 MB/);
});

test('before a file is chosen the page says who will see it, by the rule of its room', async () => {
  const { url } = await talking(service);
  const readersFor = async (key: PersonKey, room: string) => {
    const action = (await (await service.as(key)).page(`${url}/documents/new/${room}`)).actions[0];
    return [action?.audience, action?.readers?.map(({ name }) => name)];
  };
  assert.deepEqual(await readersFor('amina', 'family'), ['side:family', ['Amina Yusuf', 'Samira Haddad']]);
  assert.deepEqual(await readersFor('amina', 'joint'), [
    'everyone',
    ['Amina Yusuf', 'Helen Marsh', 'Nadia Rahman', 'Samira Haddad'],
  ]);
  assert.deepEqual(await readersFor('samira', 'notes'), ['mediator', ['Samira Haddad']]);
  const html = await (await service.as('amina')).html(`${url}/documents/new/family`);
  assert.equal(
    html.match(
      /Who will see this:<\/strong> <b class="side-family">you<\/b> and <b class="side-mediator">Samira Haddad<\/b> \(mediator\)/g,
    )?.length,
    2,
  );
  assert.match(html, /enctype="multipart\/form-data"/);
});

test('one side never sees the other side’s documents; the mediator sees those of every room', async () => {
  const { url } = await talking(service);
  await shares('amina', url, 'family', 'Ours-alone', pdfFile);
  await shares('samira', url, 'notes', 'Mine-alone', pdfFile);
  const [line] = await inRoom('amina', url, 'family');
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
    (await shelves('samira', url)).map(({ room, documents }) => [room, documents.map(({ name }) => name)]),
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
  await shares('helen', url, 'joint', 'Plan', pdfFile);
  const line = async (key: PersonKey) => (await inRoom(key, url, 'joint'))[0];
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
  await shares('helen', url, 'joint', 'Plan', pdfFile);
  const href = (await inRoom('helen', url, 'joint'))[0]?.href ?? '';
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
  await shares('nadia', url, 'local-authority', 'Our own', pdfFile);
  await service.world.does('helen', id, pause, {});
  assert.deepEqual(await refusalAt('amina', `${url}/documents/new/joint`), [409, 'taking-part-is-paused']);
  await shares('amina', url, 'family', 'Still possible', pdfFile);
  await service.world.does('nadia', id, leave, {});
  assert.deepEqual(await refusalAt('nadia', `${url}/documents/new/local-authority`), [
    409,
    'somebody-has-left',
  ]);
  assert.equal((await (await service.as('nadia')).post(`${url}/documents/new/joint`, fields)).status, 404);
  assert.deepEqual(
    (await shelves('nadia', url)).map(({ room, documents, share }) => [room, documents.length, share]),
    [['local-authority', 1, null]],
  );
});

test('the documents in the notes of a mediator are not there for the one after', async () => {
  const { id, url } = await talking(service);
  await shares('samira', url, 'notes', 'Mine-alone', pdfFile);
  const href = (await inRoom('samira', url, 'notes'))[0]?.href ?? '';
  await service.world.does('samira', id, standDown, {});
  await service.world.appoints(id, 'tom');
  assert.deepEqual(await inRoom('tom', url, 'notes'), []);
  assert.equal((await (await service.as('tom')).get(href)).status, 404);
  assert.equal((await (await service.as('samira')).get(href)).status, 404);
});

test('names in any script come back as they were given, and only as text', async () => {
  const { url } = await talking(service);
  const name = 'تقرير 📄 <img src=x onerror=alert(1)> & “Żółć” \u202Efdp.exe';
  await shares('amina', url, 'joint', name, pdfFile);
  assert.equal((await inRoom('helen', url, 'joint'))[0]?.name, name);
  const html = await (await service.as('helen')).html(`${url}/documents`);
  assert.doesNotMatch(html, /<img src=x/);
  assert.ok(html.includes('&lt;img src=x onerror=alert(1)&gt; &amp; “Żółć”'));
});
