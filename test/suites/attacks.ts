/** What ill-meaning or broken clients send: each made from an action that is really offered, so that only one thing is wrong. */
import type { Chance } from '#test/kit/chance.ts';
import type { JsonAction, JsonField } from '#test/kit/client.ts';
import { asForm, asJson, type Filled, fill, type Packed } from '#test/kit/filler.ts';

/** What is wrong with this request; together with where and by whom it is sent. */
export interface Hostile {
  readonly packed: Packed;
  readonly href: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A program's request that a browser was led to send, with its cookies. */
  readonly byCookie?: boolean;
  /** The text that has to come back in the form, where the form comes back. */
  readonly typed?: string;
}

export interface Means {
  readonly action: JsonAction;
  readonly chance: Chance;
  /** The token of this visitor's forms. */
  readonly csrf: string;
  /** Ids of things in other people's cases. */
  readonly foreign: readonly string[];
}

export interface Attack {
  readonly name: string;
  readonly as: 'json' | 'form';
  /** The statuses that may come back; null where the words may well be accepted. */
  readonly expects: readonly number[] | null;
  /** Null where the action has nothing that this could be done to. */
  make(means: Means): Hostile | null;
}

const texts = ['text', 'textarea', 'email', 'tel'];
const closed = ['radio', 'select', 'checkbox'];

export const marker = '<script>hostile(1)</script>';
/** What is too large to be read at all cannot come back; nor can what no page can show. */
const comesBack = (given: unknown, { type }: JsonField): given is string =>
  typeof given === 'string' && given.length < 1_000_000 && ['text', 'textarea'].includes(type);

const strange: Readonly<Record<string, string>> = {
  'right to left': 'שלום ‮txt.exe‬ سلام',
  emoji: '👩‍👧‍👦🏳️‍🌈 é ﷽ 𝒜',
  script: `${marker}"'&<img src=x onerror=hostile(2)>{{7*7}}\${7*7}`,
  SQL: `'; drop table record.event; -- %_\\`,
  'the name of a prototype': '__proto__',
  'a long word': 'w'.repeat(190),
  spaces: ' \t\n \u3000',
};

const unshowable: Readonly<Record<string, string>> = {
  'half a character': 'half \ud800 half',
  NUL: 'nul\u0000nul',
  'a control character': 'bell \u0007 escape \u001b[31m',
  'a line separator of old': 'next\u0085line',
};

const wrongTypes: Readonly<Record<string, unknown>> = {
  'a number': 5,
  true: true,
  'an object': { $gt: '' },
  'an object with a prototype': JSON.parse('{"toString": "x", "constructor": {"prototype": {"is": true}}}'),
  'a list of lists': [[['x']]],
  'a list with nothing': [null],
};

const noDates = [
  '2027-02-30',
  '2026-13-01',
  '0000-00-00',
  '+275761-01-01',
  '27/3/2027',
  '2027-3-7',
  'tomorrow',
];
const noTimes = [
  '2027-02-30T10:00',
  '2027-03-28T01:30',
  '2027-03-27T25:00',
  '2027-03-27',
  '2027-03-27T10:00Z',
];

const oneField = (
  { action, chance }: Means,
  types: readonly string[],
  isWanted: (field: JsonField) => boolean = () => true,
): JsonField | null => {
  const found = action.fields.filter((field) => types.includes(field.type) && isWanted(field));
  return found.length === 0 ? null : chance.oneOf(found);
};

type As = Attack['as'];
const both: readonly As[] = ['json', 'form'];

const pack = (as: As, means: Means, values: Filled): Packed =>
  as === 'json' ? asJson(values) : asForm({ _csrf: means.csrf, ...values });

const whole = (means: Means): Filled => fill(means.action, means.chance);

/** One box of these kinds holds something else. */
const swap = (
  name: string,
  as: As,
  types: readonly string[],
  value: unknown | ((means: Means, field: JsonField) => unknown),
  expects: Attack['expects'],
  isWanted?: (field: JsonField) => boolean,
): Attack => ({
  name: `${name} in ${types.join('/')}`,
  as,
  expects,
  make: (means) => {
    const field = oneField(means, types, isWanted);
    if (field === null) return null;
    const given = typeof value === 'function' ? value(means, field) : value;
    return {
      href: means.action.href,
      packed: pack(as, means, { ...whole(means), [field.name]: given }),
      ...(comesBack(given, field) ? { typed: given } : {}),
    };
  },
});

/** The values are good, what is around them is not. */
const around = (
  name: string,
  as: As,
  expects: Attack['expects'],
  change: (values: Filled, means: Means) => Partial<Hostile> | null,
): Attack => ({
  name,
  as,
  expects,
  make: (means) => {
    const values = whole(means);
    const changed = change(values, means);
    return changed === null ? null : { href: means.action.href, packed: pack(as, means, values), ...changed };
  },
});

const wrongValues: readonly Attack[] = [
  ...Object.entries(wrongTypes).map(([name, value]) =>
    swap(name, 'json', [...texts, ...closed, 'date', 'datetime', 'file', 'hidden'], value, [400]),
  ),
  ...both.flatMap((as) =>
    Object.entries(unshowable)
      .filter(([name]) => as === 'json' || name !== 'half a character')
      .map(([name, value]) => swap(name, as, ['text', 'textarea'], value, [400])),
  ),
  ...both.flatMap((as) => [
    swap('100 kB', as, [...texts, 'hidden'], 'ab '.repeat(33_000), [400]),
    swap('a day that is none', as, ['date'], ({ chance }: Means) => chance.oneOf(noDates), [400]),
    swap('a time that is none', as, ['datetime'], ({ chance }: Means) => chance.oneOf(noTimes), [400]),
    swap(
      'an answer that is not offered',
      as,
      closed,
      ({ foreign, chance }: Means) => chance.oneOf(foreign),
      [400],
    ),
    swap('the name of a prototype', as, closed, 'constructor', [400]),
  ]),
  swap('two answers', 'json', [...texts, 'radio', 'select', 'date', 'datetime', 'hidden'], ['a', 'b'], [400]),
  swap(
    'ten thousand answers',
    'json',
    closed,
    Array.from({ length: 10_000 }, () => 'x'),
    [400],
  ),
  swap('1 MB', 'json', texts, 'x'.repeat(1_100_000), [413, 400]),
  swap('1 MB', 'form', texts, 'x'.repeat(1_100_000), [413, 400]),
  swap('a text instead of a file', 'json', ['file'], 'not a file', [400]),
];

const strangeNames = ['nonsense', 'constructor', 'hasOwnProperty', 'toString', '_csrf2', 'a.b[c]'];

const wrongNames: readonly Attack[] = [
  ...both.map((as) =>
    around('an unknown box', as, [400], (values, means) => ({
      packed: pack(as, means, { ...values, [means.chance.oneOf(strangeNames)]: 'x' }),
    })),
  ),
  ...both.map((as) =>
    around('a box is missing', as, [400], (values, means) => {
      const needed = means.action.fields.filter(({ required }) => required);
      if (needed.length === 0) return null;
      const { [means.chance.oneOf(needed).name]: _, ...rest } = values;
      return { packed: pack(as, means, rest) };
    }),
  ),
  around('script comes back as text', 'form', [400], (values, means) => {
    const field = oneField(means, ['text', 'textarea']);
    if (field === null) return null;
    const typed = `${marker}"'& ‮👩‍👧`;
    return { packed: pack('form', means, { ...values, [field.name]: typed, nonsense: 'x' }), typed };
  }),
  around('a name twice', 'form', [400], (values, means) => {
    const field = oneField(means, [...texts, 'radio', 'select', 'datetime', 'hidden']);
    if (field === null) return null;
    return { packed: pack('form', means, { ...values, [field.name]: ['one', 'other'] }) };
  }),
  around('two thousand boxes', 'form', [400], (values, means) => ({
    packed: pack('form', means, {
      ...values,
      ...Object.fromEntries(Array.from({ length: 2000 }, (_, number) => [`box-${number}`, 'x'])),
    }),
  })),
  around('a prototype by name', 'json', [400], () => ({
    packed: { type: 'application/json', body: '{"__proto__": {"isAdmin": true}}' },
  })),
  around('a prototype by another name', 'json', [400], () => ({
    packed: { type: 'application/json', body: '{"constructor": {"prototype": {"isAdmin": true}}}' },
  })),
  around('a prototype by name', 'form', [400], (_, { csrf }) => ({
    packed: { type: 'application/x-www-form-urlencoded', body: `_csrf=${csrf}&__proto__=x&__proto__[a]=b` },
  })),
];

const bodies: readonly Attack[] = [
  ...['{"a":', '{"a": 1}}', "{'a': 'b'}", 'undefined', '{"a": 1e99999, "a"}'].map((body) =>
    around(`JSON that is none: ${body}`, 'json', [400], () => ({
      packed: { type: 'application/json', body },
    })),
  ),
  ...['[]', '"text"', 'null', '5', `${'['.repeat(5000)}${']'.repeat(5000)}`].map((body) =>
    around(`JSON that is no object: ${body.slice(0, 8)}`, 'json', [400], ({ ...values }, means) =>
      // An action without boxes takes nothing as nothing.
      body === 'null' && means.action.fields.every(({ required }) => !required) && values !== null
        ? null
        : { packed: { type: 'application/json', body } },
    ),
  ),
  ...['text/plain', 'text/xml', 'application/octet-stream', 'application/json5', 'x'].flatMap((type) =>
    both.map((as) =>
      around(`a body of type ${type}`, as, [415], (values) => ({
        packed: { type, body: JSON.stringify({ ...values, more: 'x' }) },
      })),
    ),
  ),
  ...['multipart/form-data', 'multipart/form-data; boundary=----a-part-of-a-form'].flatMap((type) =>
    [
      '',
      '------a-part-of-a-form\r\ncontent-disposition: form-data; name="a"\r\n\r\nwithout end',
      'nonsense',
    ].map((body) =>
      around(`parts that are none: ${type.slice(19)} ${body.slice(0, 9)}`, 'form', [400, 403], () => ({
        packed: { type, body },
      })),
    ),
  ),
  around('escapes that are none', 'form', [400, 403], (_, { csrf }) => ({
    packed: { type: 'application/x-www-form-urlencoded', body: `_csrf=${csrf}&%ZZ=%ff%fe&%=%&=&&a` },
  })),
];

const notGenuine: readonly Attack[] = [
  around('a form without token', 'form', [403], (values) => ({ packed: asForm(values) })),
  around('a form with a made-up token', 'form', [403], (values) => ({
    packed: asForm({ ...values, _csrf: 'bm90IGEgdG9rZW4' }),
  })),
  around('a form with two tokens', 'form', [403], (values, { csrf }) => ({
    packed: asForm({ ...values, _csrf: [csrf, csrf] }),
  })),
  ...['cross-site', 'same-site'].map((site) =>
    around(`a form from elsewhere: ${site}`, 'form', [403], () => ({ headers: { 'sec-fetch-site': site } })),
  ),
  around('JSON from elsewhere', 'json', [403], () => ({
    headers: { 'sec-fetch-site': 'cross-site' },
    byCookie: true,
  })),
];

const ending = [
  '%ff',
  '%',
  '%00',
  '%E0%A4%A',
  '/%2e%2e/%2e%2e',
  '/nothing',
  '%0d%0aset-cookie:a=b',
  '\u202e',
];

const addresses: readonly Attack[] = both.flatMap((as) => [
  ...ending.map((end) =>
    around(`an address that ends in ${JSON.stringify(end)}`, as, [400, 404], (_, { action }) => ({
      href: `${action.href}${end}`,
    })),
  ),
  around('a very long address', as, [400, 404, 414], (_, { action }) => ({
    href: `${action.href}/${'long'.repeat(5000)}`,
  })),
]);

/** Nothing of this may store anything. */
export const refusedAttacks: readonly Attack[] = [
  ...wrongValues,
  ...wrongNames,
  ...bodies,
  ...notGenuine,
  ...addresses,
];

/** Odd, but somebody may mean it: it is kept as it is, or refused in words. */
export const oddAttacks: readonly Attack[] = both.flatMap((as) => [
  ...Object.entries(strange).map(([name, value]) => swap(name, as, ['text', 'textarea'], value, null)),
  swap(
    'somebody else’s id',
    as,
    ['hidden', ...texts],
    ({ foreign, chance }: Means) => chance.oneOf(foreign),
    null,
  ),
  swap(
    'a hidden value of yesterday',
    as,
    ['hidden'],
    (_: Means, { value }: JsonField) => `${value ?? ''}0`,
    null,
  ),
  swap('a hidden value that is empty', as, ['hidden'], '', null),
  swap(
    'a name that would lead out',
    as,
    ['file'],
    { fileName: '../../etc/passwd\u202e.pdf', content: 'JVBERi0=' },
    null,
  ),
  swap('a name of 10 kB', as, ['file'], { fileName: 'n'.repeat(10_000), content: 'JVBERi0=' }, null),
  swap('base64 that is none', as, ['file'], { fileName: 'a.txt', content: '*** no base64 ***' }, null),
  ...(as === 'json'
    ? [swap('null', as, [...texts, ...closed, 'date', 'datetime', 'file', 'hidden'], null, null)]
    : []),
  around('a query that nobody asked for', as, null, (_, { action }) => ({
    href: `${action.href}?a[]=1&__proto__[b]=2&next=//elsewhere.example&%ff`,
  })),
  around('a once-key of 10 kB', as, null, () => ({ headers: { 'idempotency-key': 'k'.repeat(10_000) } })),
]);
