import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Upload } from '#src/web/field.ts';
import { type Agreeing, agreeing } from '#test/kit/agreeing.ts';

const path = '/agreements/verify';
let together: Agreeing;
let seal = '';
let pdf: Buffer;

before(async () => {
  together = await agreeing({ CLOCK: '2027-06-14T10:00' });
  const clause = await together.drafts();
  for (const key of ['amina', 'helen'] as const) await together.accepts(key, clause);
  await together.makes();
  await together.signs('amina', 'Amina Yusuf');
  await together.signs('helen', 'Helen Marsh');
  const { services, server, world } = together.service;
  const token = await services.door.makeToken(world.account('amina'));
  const reply = await server.inject({
    method: 'GET',
    url: `${together.url}/agreement.pdf`,
    headers: { authorization: `Bearer ${token}` },
  });
  pdf = reply.rawPayload;
  const { data } = await (await together.as('amina')).page(`${together.url}/agreement`);
  seal = String(data['seal']);
});
after(() => together.service.stop());

const inJson = (content: Uint8Array) => ({
  fileName: 'agreement.pdf',
  content: Buffer.from(content).toString('base64'),
});
const checked = async (fields: Record<string, unknown>) => {
  const anybody = await together.as(null);
  const location = await anybody.does(path, 'verify-agreement', fields);
  assert.doesNotMatch(decodeURIComponent(location), /Amina|Helen|Milton/);
  return anybody.page(location);
};
/** As a browser sends a form with a file, without a script. */
const sent = async (parts: Readonly<Record<string, string | Upload>>) => {
  const { server } = together.service;
  const form = await server.inject({ method: 'GET', url: path, headers: { accept: 'text/html' } });
  const token = /name="_csrf" value="([^"]*)"/.exec(form.body)?.[1] ?? '';
  const cookie = String(form.headers['set-cookie']).split(';')[0] ?? '';
  const fields: Readonly<Record<string, string | Upload>> = { _csrf: token, ...parts };
  const body = Object.entries(fields).flatMap(([name, value]) => {
    const file =
      typeof value === 'string' ? '' : `; filename="${value.fileName}"\r\nContent-Type: application/pdf`;
    return [
      Buffer.from(`--x\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`),
      typeof value === 'string' ? Buffer.from(value) : Buffer.from(value.content),
      Buffer.from('\r\n'),
    ];
  });
  return server.inject({
    method: 'POST',
    url: path,
    headers: { accept: 'text/html', cookie, 'content-type': 'multipart/form-data; boundary=x' },
    payload: Buffer.concat([...body, Buffer.from('--x--\r\n')]),
  });
};

test('anybody may check: the page explains, and names what to send', async () => {
  const { data, actions } = await (await together.as(null)).page(path);
  assert.deepEqual(data, { answer: null });
  assert.deepEqual(
    actions.map(({ name, fields }) => [
      name,
      fields.map((field) => [field.name, field.type, field.required]),
    ]),
    [
      [
        'verify-agreement',
        [
          ['file', 'file', false],
          ['seal', 'textarea', false],
        ],
      ],
    ],
  );
});

test('the file of the agreement is sealed by this service, on that day, and its words are unchanged', async () => {
  const { data } = await checked({ file: inJson(pdf) });
  const { digest, ...rest } = data;
  assert.match(String(digest), /^[0-9a-f]{64}$/);
  assert.deepEqual(rest, {
    answer: 'whole',
    sealedByUs: true,
    wordsUnchanged: true,
    madeOn: '2027-06-14',
    signedOn: '2027-06-14',
    parties: 2,
  });
});

test('a browser without scripts sends the file and reads the answer, which names nobody', async () => {
  const reply = await sent({ file: { fileName: 'a.pdf', content: pdf }, seal: '' });
  assert.equal(reply.statusCode, 303, reply.body);
  const html = await (await together.as(null)).html(String(reply.headers.location));
  assert.match(html, /Yes\. This service sealed this agreement, and no sealed word was changed\./);
  assert.match(html, /On Monday 14 June 2027 all 2 sides had signed it\./);
  assert.doesNotMatch(html, /Amina|Helen|Milton|reading group/);
});

test('the seal alone is known as ours, however it was copied', async () => {
  for (const text of [seal, `  ${seal.slice(0, 60)}\n ${seal.slice(60)}\n`]) {
    const { data } = await checked({ seal: text });
    assert.deepEqual([data['answer'], data['sealedByUs'], data['wordsUnchanged']], ['seal-only', true, null]);
  }
});

test('one changed character in the seal, wherever, is not ours', async () => {
  const anybody = await together.as(null);
  for (let at = 0; at < seal.length; at += 1) {
    const other = seal[at] === 'A' ? 'B' : 'A';
    const { data } = await anybody.page(`${path}?seal=${seal.slice(0, at)}${other}${seal.slice(at + 1)}`);
    assert.deepEqual([data['answer'], data['sealedByUs']], ['not-ours', false], `at ${at}`);
  }
  const tail = seal.endsWith('AA') ? 'AQ' : 'AA';
  const { data } = await checked({ seal: `${seal.slice(0, -2)}${tail}` });
  assert.equal(data['answer'], 'not-ours');
});

test('one changed byte of the words in the file is told', async () => {
  const changed = Buffer.from(pdf);
  const at = changed.indexOf('stream', changed.indexOf('application#2Fjson')) + 40;
  changed[at] = (changed[at] ?? 0) ^ 1;
  const { data } = await checked({ file: inJson(changed) });
  assert.deepEqual(
    [data['answer'], data['sealedByUs'], data['wordsUnchanged']],
    ['words-changed', true, false],
  );
  const { data: other } = await (await together.as(null)).page(
    `${path}?seal=${seal}&words=${'0'.repeat(64)}`,
  );
  assert.equal(other['answer'], 'words-changed');
});

test('what holds no seal is told beside its box', async () => {
  const anybody = await together.as(null);
  const bad = async (fields: Record<string, unknown>, field: string) => {
    const answer = await anybody.post(path, fields);
    assert.equal(answer.status, 400, answer.text);
    const errors = answer.json()['errors'] as { field: string }[];
    assert.deepEqual(
      errors.map((error) => error.field),
      [field],
    );
  };
  await bad({}, 'file');
  await bad({ seal: ' \n' }, 'file');
  await bad({ file: inJson(Buffer.from('no pdf')) }, 'file');
  await bad({ file: inJson(Buffer.from('%PDF-1.7 nothing')) }, 'file');
  await bad({ file: inJson(new Uint8Array()) }, 'file');
  await bad({ file: 'agreement.pdf' }, 'file');
  await bad({ seal: 'Is this a seal?' }, 'seal');
  await bad({ seal: '<script>' }, 'seal');
  await bad({ seal: 'a'.repeat(4001) }, 'seal');
  await bad({ seal: 7 }, 'seal');
  await bad({ other: 'x' }, 'other');
  const reply = await sent({ file: { fileName: 'x.pdf', content: Buffer.from('hello') }, seal: '' });
  assert.equal(reply.statusCode, 400);
  assert.match(reply.body, /There is no seal of ours in this file/);
});

test('any address is answered, with its words as words', async () => {
  const anybody = await together.as(null);
  for (const query of [
    'seal=%3Cscript%3E',
    'seal=a.b.c',
    'seal=a&words=%3Cb%3E',
    'seal=&words=x',
    'words=x',
    'seal=a&seal=b',
  ]) {
    const html = await anybody.html(`${path}?${query}`);
    assert.ok(!html.includes('<script>') && !html.includes('<b>'), query);
  }
});
