import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { PersonKey } from '#src/demonstration/people.ts';
import { jpegFile, pdfFile, pngFile, wordDocument, zipOf } from '#src/room/kinds/zip.test-kit.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { talking } from '../../rooms/talking.test-kit.ts';
import { asJson, inRoom, sendsForm } from '../sharing.test-kit.ts';

let service: TestService;
before(async () => {
  service = await testService();
});
after(() => service.stop());

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
    const answer = await sendsForm(service, 'helen', `${url}/documents/new/joint`, {
      name,
      file: { fileName: 'wrong.exe', type: 'application/x-msdownload', content },
    });
    assert.deepEqual([answer.statusCode, answer.headers.location], [303, `${url}/documents`], name);
  }
  const lines = await inRoom(service, 'amina', url, 'joint');
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
  const empty = await sendsForm(service, 'amina', href, {
    name: 'A name',
    file: { fileName: '', type: '', content: Buffer.alloc(0) },
  });
  assert.equal(empty.statusCode, 400);
  assert.match(empty.body, /Choose a file: The file/);
  assert.deepEqual(await inRoom(service, 'amina', url, 'joint'), []);
});

test('ten megabytes are taken, one byte more is not: in a form beside the box, for a program as 413', async () => {
  const { url } = await talking(service);
  const href = `${url}/documents/new/family`;
  const most = Buffer.alloc(10 * 1024 * 1024, 'a');
  const file = (content: Uint8Array) => ({ fileName: 'a.txt', type: 'text/plain', content });
  assert.equal(
    (await sendsForm(service, 'amina', href, { name: 'Large', file: file(most) })).statusCode,
    303,
  );
  for (const more of [1, 1_000_000]) {
    const tooLarge = await sendsForm(service, 'amina', href, {
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
  const [first] = await inRoom(service, 'samira', url, 'family');
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
