/** Requests that have to be refused, each with one thing wrong. */
import type { JsonField } from '#test/kit/client.ts';
import { asForm } from '#test/kit/filler.ts';
import {
  type Attack,
  around,
  both,
  closed,
  type Means,
  marker,
  oneField,
  pack,
  swap,
  texts,
} from './attack.ts';

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
      ({ foreign, chance }: Means, { options = [] }: JsonField) =>
        chance.oneOf(foreign.filter((id) => !options.includes(id))),
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
  around('two thousand boxes', 'form', [400, 413], (values, means) => ({
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
