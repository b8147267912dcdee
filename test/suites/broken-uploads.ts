/** Uploads as broken or ill-meaning clients send them: the bytes of a good one, with something done to them. */
import type { Chance } from '#test/kit/chance.ts';
import type { Packed } from '#test/kit/filler.ts';

type Break = (body: Buffer, chance: Chance) => Buffer;

const text =
  (change: (body: string, chance: Chance) => string): Break =>
  (body, chance) =>
    Buffer.from(change(body.toString('latin1'), chance), 'latin1');

const fileHead = /content-disposition: form-data; name="([^"]*)"; filename="[^"]*"/u;
const named = (fileName: string) =>
  text((body) =>
    body.replace(fileHead, (_, name) => `content-disposition: form-data; name="${name}"; ${fileName}`),
  );

const breaks: Readonly<Record<string, Break>> = {
  'cut off': (body, chance) => body.subarray(0, chance.below(body.length)),
  'bytes changed': (body, chance) => {
    const changed = Buffer.from(body);
    for (let times = 0; times < 4; times += 1) changed[chance.below(body.length)] = chance.below(256);
    return changed;
  },
  'line feeds alone': text((body) => body.replaceAll('\r\n', '\n')),
  'no end': text((body) => body.replace(/--\r\n$/u, '')),
  twice: (body) => Buffer.concat([body, body]),
  'no name': text((body) => body.replace(/name="[^"]*"/u, '')),
  'a name of prototypes': text((body) => body.replace(/name="[^"]*"/u, 'name="__proto__"')),
  'a head of 100 kB': text((body) =>
    body.replace('content-disposition', `x-long: ${'h'.repeat(100_000)}\r\ncontent-disposition`),
  ),
  'a head without a colon': text((body) => body.replace('content-disposition:', 'content-disposition')),
  'two heads': text((body) =>
    body.replace(fileHead, '$&\r\ncontent-disposition: form-data; name="other"; filename="b.pdf"'),
  ),
  'a name that leads out': named('filename="../../../etc/passwd"'),
  'a name with NUL': named(`filename="a.pdf\u0000.exe"`),
  'a name in another set': named(`filename*=UTF-16''%FE%FF%00`),
  'another type': text((body) => body.replace('text/plain', 'text/html; charset=utf-7')),
  'base64 said, none sent': text((body) =>
    body.replace('text/plain', 'text/plain\r\ncontent-transfer-encoding: base64'),
  ),
  'parts within parts': text((body) => body.replace('text/plain', 'multipart/mixed; boundary=inner')),
  'a thousand parts': text((body) => {
    const [boundary = ''] = body.split('\r\n');
    const part = `${boundary}\r\ncontent-disposition: form-data; name="more"\r\n\r\nx\r\n`;
    return part.repeat(1000) + body;
  }),
  'eleven megabytes': text((body) => body.replace('A few plain words.', 'w'.repeat(11_000_000))),
};

const types = [
  'multipart/form-data; boundary=',
  'multipart/form-data; boundary="',
  'multipart/form-data; boundary=another',
  `multipart/form-data; boundary=${'b'.repeat(300)}`,
  'multipart/mixed; boundary=----a-part-of-a-form',
];

const kinds = Object.keys(breaks);

/** In: a form with a file as a browser packs it. Out: what was done to it, and the result. A large one is sent seldom. */
export const broken = (
  { type, body }: Packed,
  chance: Chance,
): { readonly name: string; readonly packed: Packed } => {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  if (chance.below(12) === 0)
    return { name: 'another head', packed: { type: chance.oneOf(types), body: bytes } };
  const first = chance.oneOf(kinds);
  const name = first === 'eleven megabytes' && chance.below(10) !== 0 ? 'cut off' : first;
  return { name, packed: { type, body: breaks[name]?.(bytes, chance) ?? bytes } };
};
