import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import ICAL from 'ical.js';
import { SMTPServer } from 'smtp-server';
import type { CaseId } from '#src/case/ids.ts';
import { people } from '#src/demonstration/people.ts';
import { cancelMeeting } from '#src/meeting/commands/cancel-meeting.ts';
import { fixMeeting } from '#src/meeting/commands/fix-meeting.ts';
import { offerTimes } from '#src/meeting/commands/offer-times.ts';
import { talking } from '#src/pages/case/rooms/talking.test-kit.ts';
import { type TestService, testService } from '#test/kit/service.ts';

interface Mail {
  readonly to: readonly string[];
  readonly raw: string;
}

const mails: Mail[] = [];
const post = new SMTPServer({
  authOptional: true,
  hideSTARTTLS: true,
  disableReverseLookup: true,
  onData: (stream, session, done) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    stream.on('end', () => {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      mails.push({ to, raw: Buffer.concat(chunks).toString('utf8') });
      done();
    });
  },
});

let service: TestService;
before(async () => {
  await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', resolve));
  const { port } = post.server.address() as AddressInfo;
  service = await testService({
    CLOCK: '2027-03-01T09:00',
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    BASE_URL: 'https://way-forward.example',
  });
});
after(async () => {
  await service.stop();
  await new Promise<void>((resolve) => post.close(() => resolve()));
});

const delivered = async (): Promise<readonly Mail[]> => {
  mails.length = 0;
  while ((await service.services.outbox.deliver()) > 0);
  return [...mails];
};

interface Part {
  readonly type: string;
  readonly disposition: string;
  readonly content: string;
}

/** RFC 2045, 6.7. */
const unquoted = (text: string): string =>
  Buffer.from(
    text
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

/** The parts of a mail, whatever they are nested in. */
const partsOf = (raw: string): readonly Part[] => {
  const boundaries = [...raw.matchAll(/boundary="([^"]+)"/gu)].map((match) => match[1] ?? '');
  const pieces = boundaries.reduce(
    (all, boundary) => all.flatMap((piece) => piece.split(`--${boundary}`)),
    [raw],
  );
  return pieces.flatMap((piece) => {
    const [head = '', ...body] = piece.replace(/^\r\n/u, '').split('\r\n\r\n');
    const header = (name: string) =>
      new RegExp(`^${name}: ((?:.|\\r\\n[ \\t])*)`, 'imu').exec(head)?.[1]?.replaceAll(/\r\n[ \t]+/gu, ' ') ??
      '';
    const text = body.join('\r\n\r\n').trim();
    const type = header('Content-Type');
    if (type === '' || type.startsWith('multipart/')) return [];
    const encoding = header('Content-Transfer-Encoding');
    const isBase64 = encoding === 'base64';
    const content = isBase64 ? Buffer.from(text, 'base64').toString('utf8') : unquoted(text);
    return [{ type, disposition: header('Content-Disposition'), content }];
  });
};

const calendarParts = (mail: Mail): readonly Part[] =>
  partsOf(mail.raw).filter(({ type }) => /^(text\/calendar|application\/ics)/u.test(type));

const eventIn = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const text = (name: string) =>
    calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue(name)?.toString();
  return [
    calendar.getFirstPropertyValue('method'),
    text('status'),
    text('sequence'),
    text('dtstart'),
    text('uid'),
  ];
};

const fixes = async (id: CaseId, startsAt: string) => {
  const start = Temporal.Instant.from(startsAt);
  const times = [{ startsAt: start, endsAt: start.add({ hours: 2 }) }];
  const place = 'https://meet.example.org/secret-room';
  const state = await service.world.does('samira', id, offerTimes, { way: 'online', place, times });
  await delivered();
  const time = state.meetings.offer?.times[0]?.id ?? '';
  return (await service.world.does('samira', id, fixMeeting, { time })).meetings.fixed?.id;
};

const addresses = (['amina', 'helen', 'nadia'] as const).map((key) => people[key].email).sort();

test('the mail about a fixed meeting carries the calendar file, as a part and as a file, and names nobody', async () => {
  const { id } = await talking(service);
  // The day on which the clocks go forward.
  const meeting = await fixes(id, '2027-03-28T09:00:00Z');
  const sent = await delivered();
  assert.deepEqual(sent.flatMap(({ to }) => to).sort(), addresses);
  for (const mail of sent) {
    const [part, file, ...more] = calendarParts(mail);
    assert.deepEqual(more, []);
    assert.match(part?.type ?? '', /^text\/calendar; charset=utf-8; method=REQUEST$/u);
    assert.match(file?.type ?? '', /^application\/ics; name=meeting\.ics$/u);
    assert.match(file?.disposition ?? '', /^attachment; filename=meeting\.ics$/u);
    assert.equal(part?.content, file?.content.trim());
    assert.deepEqual(eventIn(file?.content ?? ''), [
      'REQUEST',
      'CONFIRMED',
      '0',
      '2027-03-28T09:00:00Z',
      `${meeting}@way-forward.example`,
    ]);
    const all = partsOf(mail.raw)
      .map(({ content }) => content)
      .join('\n');
    assert.doesNotMatch(all, /Amina|Helen|Nadia|Samira|Zara|Milton|Southend|secret-room/u);
  }
});

test('the mail about a cancelled meeting takes the same entry out again', async () => {
  const { id } = await talking(service);
  const meeting = await fixes(id, '2027-10-31T10:00:00Z');
  await delivered();
  await service.world.does('samira', id, cancelMeeting, {});
  const sent = await delivered();
  assert.deepEqual(sent.flatMap(({ to }) => to).sort(), addresses);
  for (const mail of sent) {
    const [part, file] = calendarParts(mail);
    assert.match(part?.type ?? '', /method=CANCEL/u);
    assert.deepEqual(eventIn(file?.content ?? ''), [
      'CANCEL',
      'CANCELLED',
      '1',
      '2027-10-31T10:00:00Z',
      `${meeting}@way-forward.example`,
    ]);
  }
});

test('an invitation that waited is sent as it was, before the cancellation that came after it', async () => {
  const { id } = await talking(service);
  await fixes(id, '2027-06-01T09:00:00Z');
  await service.world.does('samira', id, cancelMeeting, {});
  const methods = (await delivered())
    .filter(({ to }) => to.includes(people.amina.email))
    .flatMap((mail) =>
      calendarParts(mail)
        .slice(0, 1)
        .map(({ type }) => /method=(\w+)/u.exec(type)?.[1]),
    );
  assert.deepEqual(methods, ['REQUEST', 'CANCEL']);
});

test('no other mail carries a file', async () => {
  const { id } = await talking(service);
  await fixes(id, '2027-06-01T09:00:00Z');
  mails.length = 0;
  await service.world.does('samira', id, cancelMeeting, {});
  await delivered();
  const { id: other } = await talking(service);
  const sent = await delivered();
  assert.ok(sent.length > 5, String(other));
  for (const mail of sent) assert.deepEqual(calendarParts(mail), []);
});
