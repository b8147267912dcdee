import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { PersonKey } from '#src/demonstration/people.ts';
import { shareDocument } from '#src/room/commands/share-document.ts';
import type { RoomName } from '#src/room/events.ts';
import { documentTypeOf } from '#src/room/kinds/document-type.ts';
import { jpegFile, pdfFile, pngFile, wordDocument } from '#src/room/kinds/zip.test-kit.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { talking } from '../rooms/talking.test-kit.ts';
import { safeFileName } from './download.ts';

let service: TestService;
before(async () => {
  service = await testService({ CLOCK: '2027-07-05T14:05' });
});
after(() => service.stop());

const shared = async (content: Uint8Array, room: RoomName = 'joint', name = 'Zara’s report') => {
  const { id, url } = await talking(service);
  const type = documentTypeOf(content);
  assert.ok(type);
  const state = await service.world.does('helen', id, shareDocument, { room, name, type, content });
  const document = [...state.rooms.documents.keys()].at(-1);
  return { id, url, document, href: `${url}/documents/${document}` };
};

const fetched = async (key: PersonKey, url: string, method: 'GET' | 'HEAD' = 'GET') =>
  service.server.inject({
    method,
    url,
    headers: { authorization: `Bearer ${await service.services.door.makeToken(service.world.account(key))}` },
  });

test('a document comes back byte for byte, as what it is, to be kept and never run', async () => {
  const kinds = [
    [pdfFile, 'application/pdf', 'pdf'],
    [pngFile, 'image/png', 'png'],
    [jpegFile, 'image/jpeg', 'jpg'],
    [Buffer.from('<script>alert(1)</script> ✓'), 'text/plain; charset=utf-8', 'txt'],
    [wordDocument(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ] as const;
  for (const [content, type, ending] of kinds) {
    const { href } = await shared(content);
    const reply = await fetched('amina', href);
    assert.equal(reply.statusCode, 200);
    assert.ok(reply.rawPayload.equals(content), ending);
    assert.equal(reply.headers['content-type'], type);
    const disposition = String(reply.headers['content-disposition']);
    assert.match(
      disposition,
      new RegExp(
        `^attachment; filename="document-2027-07-05-14\\d\\d\\.${ending}"; filename\\*=UTF-8''document-2027-07-05-14\\d\\d\\.${ending}$`,
      ),
    );
    assert.equal(reply.headers['x-content-type-options'], 'nosniff');
    assert.equal(
      reply.headers['content-security-policy'],
      "sandbox; default-src 'none'; frame-ancestors 'none'",
    );
    assert.equal(reply.headers['cache-control'], 'no-store');
  }
});

test('the name of the kept file holds no name and no need, only when it was shared in London', () => {
  const name = (at: string) => safeFileName({ at: Temporal.Instant.from(at), type: 'application/pdf' });
  assert.equal(name('2027-01-05T09:07:59Z'), 'document-2027-01-05-0907.pdf');
  assert.equal(name('2027-03-28T00:59:00Z'), 'document-2027-03-28-0059.pdf');
  assert.equal(name('2027-03-28T01:00:00Z'), 'document-2027-03-28-0200.pdf');
  assert.equal(name('2027-10-31T01:30:00Z'), 'document-2027-10-31-0130.pdf');
});

test('that it was opened is recorded once, by whom and when, and not for the one who shared it', async () => {
  const { id, href, document } = await shared(pdfFile);
  const openedBy = async () => {
    const found = await service.services.store.readCase(service.world.actor('samira'), id);
    return [...(found?.state.rooms.documents.get(document ?? '')?.openedBy.keys() ?? [])];
  };
  await fetched('helen', href);
  assert.deepEqual(await openedBy(), []);
  await Promise.all([fetched('amina', href), fetched('amina', href), fetched('nadia', href)]);
  assert.deepEqual(
    (await openedBy()).sort(),
    [service.world.account('amina'), service.world.account('nadia')].sort(),
  );
});

test('asking for the head alone leaves no receipt', async () => {
  const { id, href, document } = await shared(pdfFile);
  assert.equal((await fetched('amina', href, 'HEAD')).statusCode, 404);
  const found = await service.services.store.readCase(service.world.actor('samira'), id);
  assert.equal(found?.state.rooms.documents.get(document ?? '')?.openedBy.size, 0);
});

test('a document of another room or case, and none at all, look the same as a page that is not there', async () => {
  const own = await shared(pdfFile, 'setting' as RoomName);
  const elsewhere = await talking(service);
  const amina = await service.as('amina');
  const nothing = await amina.get(`${own.url}/nothing-here`, 'text/html');
  const addresses = [
    own.href,
    `${elsewhere.url}/documents/${own.document}`,
    `${own.url}/documents/0190c0de-7000-7000-8000-000000000001`,
    `${own.url}/documents/new`,
    `${own.url}/documents/x`,
    `/case/WF-0000-00/documents/${own.document}`,
  ];
  for (const address of addresses) {
    const answer = await amina.get(address, 'text/html');
    assert.deepEqual([answer.status, answer.text], [404, nothing.text], address);
  }
  assert.equal((await fetched('helen', own.href)).statusCode, 200);
});

test('a browser without a session is led to sign in and back; a program is told so', async () => {
  const { href } = await shared(pdfFile);
  const nobody = await service.as(null);
  assert.equal((await nobody.get(href)).status, 401);
  const answer = await nobody.get(href, 'text/html');
  assert.deepEqual(
    [answer.status, answer.headers.location],
    [303, `/sign-in?next=${encodeURIComponent(href)}`],
  );
});
