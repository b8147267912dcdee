/** Requests that look hostile and may yet be meant. */
import type { JsonField } from '#test/kit/client.ts';
import { type Attack, around, both, closed, type Means, marker, swap, texts } from './attack.ts';

const strange: Readonly<Record<string, string>> = {
  'right to left': 'שלום ‮txt.exe‬ سلام',
  emoji: '👩‍👧‍👦🏳️‍🌈 é ﷽ 𝒜',
  script: `${marker}"'&<img src=x onerror=hostile(2)>{{7*7}}\${7*7}`,
  SQL: `'; drop table record.event; -- %_\\`,
  'the name of a prototype': '__proto__',
  'a long word': 'w'.repeat(190),
  spaces: ' \t\n \u3000',
};

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
