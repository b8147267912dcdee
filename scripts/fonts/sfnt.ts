/** TrueType files as tables: enough to rename a font and to make one (OpenType 1.9, "otff" and "name"). */

export type Tables = ReadonlyMap<string, Uint8Array>;

const checksum = (bytes: Uint8Array): number => {
  const padded = new DataView(new ArrayBuffer(Math.ceil(bytes.length / 4) * 4));
  new Uint8Array(padded.buffer).set(bytes);
  let sum = 0;
  for (let at = 0; at < padded.byteLength; at += 4) sum = (sum + padded.getUint32(at)) >>> 0;
  return sum;
};

/** The tables of a TrueType font, by tag. */
export const readTables = (font: Uint8Array): Tables => {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16;
    const tag = Buffer.from(font.subarray(at, at + 4)).toString('latin1');
    const start = view.getUint32(at + 8);
    tables.set(tag, font.subarray(start, start + view.getUint32(at + 12)));
  }
  return tables;
};

/** A TrueType font of these tables. */
export const writeFont = (tables: Tables): Uint8Array => {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  const directory = Buffer.alloc(12 + sorted.length * 16);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(sorted.length, 4);
  directory.writeUInt16BE(power * 16, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE((sorted.length - power) * 16, 10);
  const parts: Uint8Array[] = [directory];
  let offset = directory.length;
  for (const [index, [tag, bytes]] of sorted.entries()) {
    const at = 12 + index * 16;
    directory.write(tag, at, 'latin1');
    directory.writeUInt32BE(checksum(bytes), at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(bytes.length, at + 12);
    const padding = new Uint8Array((4 - (bytes.length % 4)) % 4);
    parts.push(bytes, padding);
    offset += bytes.length + padding.length;
  }
  return Buffer.concat(parts);
};

/** A name table for Windows, English: family, style, identifier, full name, PostScript name, licence. */
export const nameTable = (family: string, style: 'Regular' | 'Bold', licence: string): Uint8Array => {
  const postScript = `${family.replaceAll(' ', '')}-${style}`;
  const names: readonly (readonly [number, string])[] = [
    [1, family],
    [2, style],
    [3, postScript],
    [4, `${family} ${style}`],
    [5, 'Version 1.000'],
    [6, postScript],
    [13, licence],
  ];
  const head = Buffer.alloc(6 + names.length * 12);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  let offset = 0;
  for (const [index, [id]] of names.entries()) {
    const length = texts[index]?.length ?? 0;
    for (const [field, value] of [3, 1, 0x0409, id, length, offset].entries()) {
      head.writeUInt16BE(value, 6 + index * 12 + field * 2);
    }
    offset += length;
  }
  return Buffer.concat([head, ...texts]);
};
