/**
 * A font of one glyph, a box, that stands for every character. It comes last in the list of fonts, so that a word in
 * a script we hold no font for, or an emoji, is a box to the eye and still the right text to a screen reader:
 * PDF/UA-1 refuses a character without a glyph (ISO 14289-1, 7.21.8).
 */
import { nameTable, writeFont } from './sfnt.ts';

const unitsPerEm = 1000;
const boxWidth = 700;
const blankWidth = 300;

const words = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, index * 2);
  return bytes;
};

const longs = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4);
  return bytes;
};

/** An upright box, drawn as an outer square and an inner one the other way round. */
const boxGlyph = (): Buffer => {
  const [left, right, bottom, top, stroke] = [60, 640, 0, 700, 50];
  const outer = [
    [left, bottom],
    [left, top],
    [right, top],
    [right, bottom],
  ] as const;
  const inner = [
    [left + stroke, bottom + stroke],
    [right - stroke, bottom + stroke],
    [right - stroke, top - stroke],
    [left + stroke, top - stroke],
  ] as const;
  const points = [...outer, ...inner];
  const steps = (axis: 0 | 1) => points.map((point, index) => point[axis] - (points[index - 1]?.[axis] ?? 0));
  return Buffer.concat([
    words(2, left, bottom, right, top, 3, 7, 0),
    Buffer.from(points.map(() => 1)),
    words(...steps(0), ...steps(1)),
  ]);
};

/** Every character is the box (1), but for the two spaces, which are blank (2); format 13 maps many to one. */
const characterMap = (): Buffer => {
  const groups = [
    [0x21, 0x9f, 1],
    [0x20, 0x20, 2],
    [0xa0, 0xa0, 2],
    [0xa1, 0xd7ff, 1],
    [0xe000, 0x10ffff, 1],
  ].sort(([one = 0], [other = 0]) => one - other);
  const table = longs(groups.length, ...groups.flat());
  const header = Buffer.concat([words(13, 0), longs(12 + table.length, 0)]);
  return Buffer.concat([words(0, 1, 0, 6), longs(12), header, table]);
};

/** The font, about 1 kB. Its family is as given; ours, MIT like the rest. */
export const boxFont = (family: string): Uint8Array => {
  const box = boxGlyph();
  const os2 = Buffer.alloc(96);
  words(4, 600, 400, 5).copy(os2);
  words(0x40, 0x20, 0xffff, 800, -200, 0, 900, 300).copy(os2, 62);
  return writeFont(
    new Map([
      ['OS/2', os2],
      ['cmap', characterMap()],
      ['glyf', Buffer.concat([box, box])],
      [
        'head',
        Buffer.concat([
          longs(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
          words(0, unitsPerEm),
          Buffer.alloc(16),
          words(60, 0, 640, 700, 0, 8, 2, 1, 0),
        ]),
      ],
      ['hhea', Buffer.concat([longs(0x00010000), words(900, -200, 0, boxWidth), Buffer.alloc(22), words(3)])],
      ['hmtx', words(boxWidth, 60, boxWidth, 60, blankWidth, 0)],
      ['loca', longs(0, box.length, box.length * 2, box.length * 2)],
      ['maxp', Buffer.concat([longs(0x00010000), words(3, 8, 2), Buffer.alloc(22)])],
      ['name', nameTable(family, 'Regular', 'MIT')],
      ['post', Buffer.concat([longs(0x00030000), Buffer.alloc(28)])],
    ]),
  );
};
