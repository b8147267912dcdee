import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { type CalendarMeeting, type CalendarMethod, calendarFile } from './calendar-file.ts';

const at = (text: string) => Temporal.Instant.from(text);

const aMeeting = (change: Partial<CalendarMeeting> = {}): CalendarMeeting => ({
  uid: '0198c0de-7000-7000-8000-000000000001@way-forward.example',
  sequence: 0,
  stampedAt: at('2027-05-20T08:15:30.999Z'),
  startsAt: at('2027-06-01T09:00:00Z'),
  endsAt: at('2027-06-01T10:30:00Z'),
  serviceName: 'Way Forward',
  url: 'https://way-forward.example/case/WF-7K3M-2Q/meeting',
  cancelled: false,
  ...change,
});

/** The event as another program reads it. */
const readBack = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const event = calendar.getFirstSubcomponent('vevent');
  assert.ok(event);
  const text = (name: string) => String(event.getFirstPropertyValue(name));
  const instant = (name: string) => {
    const value = event.getFirstPropertyValue(name);
    assert.ok(value instanceof ICAL.Time);
    assert.equal(value.zone, ICAL.Timezone.utcTimezone);
    return Temporal.Instant.fromEpochMilliseconds(value.toUnixTime() * 1000).toString();
  };
  return { calendar, event, text, instant };
};

describe('the calendar file of a meeting', () => {
  test('is read by another program as the same meeting', () => {
    const { calendar, event, text, instant } = readBack(calendarFile(aMeeting({ sequence: 3 }), 'PUBLISH'));
    assert.equal(calendar.getFirstPropertyValue('method'), 'PUBLISH');
    assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
    assert.equal(text('uid'), '0198c0de-7000-7000-8000-000000000001@way-forward.example');
    assert.equal(text('sequence'), '3');
    assert.equal(instant('dtstamp'), '2027-05-20T08:15:30Z');
    assert.equal(instant('dtstart'), '2027-06-01T09:00:00Z');
    assert.equal(instant('dtend'), '2027-06-01T10:30:00Z');
    assert.equal(text('summary'), 'Meeting – Way Forward');
    assert.equal(text('url'), 'https://way-forward.example/case/WF-7K3M-2Q/meeting');
    assert.equal(text('class'), 'PRIVATE');
    assert.equal(text('status'), 'CONFIRMED');
    for (const absent of ['location', 'attendee', 'organizer', 'contact', 'comment']) {
      assert.equal(event.getFirstProperty(absent), null);
    }
  });

  test('tells where the rest is to be found, and nothing else', () => {
    const { text } = readBack(calendarFile(aMeeting(), 'PUBLISH'));
    assert.equal(
      text('description'),
      'Sign in to see who is coming and how to join.\nhttps://way-forward.example/case/WF-7K3M-2Q/meeting',
    );
  });

  test('a cancellation has the same UID, its method and its status', () => {
    const { calendar, text } = readBack(calendarFile(aMeeting({ cancelled: true, sequence: 1 }), 'CANCEL'));
    assert.equal(calendar.getFirstPropertyValue('method'), 'CANCEL');
    assert.equal(text('uid'), aMeeting().uid);
    assert.equal(text('status'), 'CANCELLED');
    assert.equal(
      readBack(calendarFile(aMeeting({ cancelled: true }), 'PUBLISH')).text('status'),
      'CANCELLED',
    );
  });

  test('a request for a cancelled meeting and a cancellation of a standing one are faults', () => {
    assert.throws(() => calendarFile(aMeeting({ cancelled: true }), 'REQUEST'), RangeError);
    assert.throws(() => calendarFile(aMeeting(), 'CANCEL'), RangeError);
  });

  test('a meeting without length and a sequence that is not a count are faults', () => {
    assert.throws(
      () => calendarFile(aMeeting({ endsAt: at('2027-06-01T09:00:00Z') }), 'PUBLISH'),
      RangeError,
    );
    assert.throws(
      () => calendarFile(aMeeting({ endsAt: at('2027-06-01T08:59:59Z') }), 'PUBLISH'),
      RangeError,
    );
    assert.throws(() => calendarFile(aMeeting({ sequence: -1 }), 'PUBLISH'), RangeError);
    assert.throws(() => calendarFile(aMeeting({ sequence: 0.5 }), 'PUBLISH'), RangeError);
  });

  test('an address cannot bring in lines of its own', () => {
    const file = calendarFile(aMeeting({ url: 'https://x.example/a\r\nLOCATION:here' }), 'PUBLISH');
    assert.equal(readBack(file).event.getFirstProperty('location'), null);
    assert.doesNotMatch(file, /^LOCATION/m);
    assert.throws(() => calendarFile(aMeeting({ url: 'not an address' }), 'PUBLISH'), TypeError);
  });
});

/** London hours on both sides of each clock change of 2027 (28 March, 31 October), and the instants they are. */
const londonHours: readonly (readonly [string, string])[] = [
  ['2027-03-27T09:00', '20270327T090000Z'],
  ['2027-03-28T00:30', '20270328T003000Z'],
  ['2027-03-28T02:30', '20270328T013000Z'],
  ['2027-03-29T09:00', '20270329T080000Z'],
  ['2027-10-30T09:00', '20271030T080000Z'],
  ['2027-10-31T00:30', '20271030T233000Z'],
  ['2027-10-31T02:30', '20271031T023000Z'],
  ['2027-11-01T09:00', '20271101T090000Z'],
];

describe('a server in any zone writes the same hour', () => {
  const program = `
    import { calendarFile } from ${JSON.stringify(new URL('./calendar-file.ts', import.meta.url).href)};
    const files = ${JSON.stringify(londonHours)}.map(([hour]) => {
      const startsAt = Temporal.PlainDateTime.from(hour).toZonedDateTime('Europe/London').toInstant();
      return calendarFile({ uid: hour, sequence: 0, stampedAt: startsAt, startsAt, endsAt: startsAt.add({ minutes: 90 }),
        serviceName: 'Way Forward', url: 'https://way-forward.example/', cancelled: false }, 'REQUEST');
    });
    console.log(JSON.stringify({ zone: Temporal.Now.timeZoneId(), files }));
  `;
  for (const zone of ['UTC', 'Europe/London', 'America/New_York']) {
    test(zone, () => {
      const run = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      });
      assert.equal(run.status, 0, run.stderr);
      const answer: { zone: string; files: string[] } = JSON.parse(run.stdout);
      assert.equal(answer.zone, zone);
      assert.equal(answer.files.length, londonHours.length);
      for (const [index, [hour, expected]] of londonHours.entries()) {
        const file = answer.files[index] ?? '';
        assert.ok(file.includes(`\r\nDTSTART:${expected}\r\n`), `${hour} in ${zone}`);
        const read = Temporal.Instant.from(readBack(file).instant('dtstart'));
        assert.equal(read.toZonedDateTimeISO('Europe/London').toPlainDateTime().toString(), `${hour}:00`);
      }
    });
  }
});

describe('any words come through whole', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom('\\', ';', ',', '\n', 'n', ':', '"', ' ', 'ŵ', '👩‍🏫'),
      maxLength: 200,
    }),
  );
  const meetings = fc.record({
    serviceName: words,
    path: words,
    method: fc.constantFrom<CalendarMethod>('PUBLISH', 'REQUEST'),
  });

  test('escaped, folded and read back they are the same', () => {
    fc.assert(
      fc.property(meetings, ({ serviceName, path, method }) => {
        const url = `https://way-forward.example/${encodeURIComponent(path)}`;
        const { text } = readBack(calendarFile(aMeeting({ serviceName, uid: path, url }), method));
        const readable = (value: string) => value.replaceAll(/(?![\t\n])\p{Cc}/gu, '');
        assert.equal(text('summary'), `Meeting – ${readable(serviceName)}`);
        assert.equal(text('uid'), readable(path));
        assert.equal(text('url'), new URL(url).href);
      }),
      { numRuns: 500 },
    );
  });

  test('each line ends in CRLF, has at most 75 octets, and no character is cut', () => {
    fc.assert(
      fc.property(meetings, ({ serviceName, path, method }) => {
        const bytes = Buffer.from(calendarFile(aMeeting({ serviceName, uid: path }), method));
        const text = bytes.toString('latin1');
        assert.ok(text.endsWith('\r\n'));
        const lines = text.slice(0, -2).split('\r\n');
        for (const line of lines) {
          assert.ok(line.length <= 75, `${line.length} octets`);
          assert.doesNotMatch(line, /[\r\n]/);
          new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a line of exactly 75 octets is left whole, one more is folded', () => {
    const lineOf = (octets: number) => 'a'.repeat(octets - 'UID:'.length);
    assert.match(calendarFile(aMeeting({ uid: lineOf(75) }), 'PUBLISH'), /\r\nUID:a{71}\r\nSEQUENCE/);
    assert.match(calendarFile(aMeeting({ uid: lineOf(76) }), 'PUBLISH'), /\r\nUID:a{71}\r\n a\r\nSEQUENCE/);
  });

  test('half a character pair and control characters do no harm', () => {
    const { text } = readBack(
      calendarFile(aMeeting({ serviceName: 'a\ud800b\u0000\u0007c\r\nd\re' }), 'PUBLISH'),
    );
    assert.equal(text('summary'), 'Meeting – a\ufffdbc\nd\ne');
  });
});
