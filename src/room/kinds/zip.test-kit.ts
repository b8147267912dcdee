/** Makes zip files for tests: small, whole, and with the faults a test asks for. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface Packed {
  readonly name: string;
  readonly content: string;
  /** 8 (deflated) unless told. */
  readonly method?: number;
}

const head = (signature: number, fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer => {
  const buffer = Buffer.alloc(4 + fields.reduce((sum, [bytes]) => sum + bytes, 0));
  buffer.writeUInt32LE(signature);
  let at = 4;
  for (const [bytes, value] of fields) {
    if (bytes === 2) buffer.writeUInt16LE(value, at);
    else buffer.writeUInt32LE(value, at);
    at += bytes;
  }
  return buffer;
};

export const zipOf = (files: readonly Packed[], comment = ''): Buffer => {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, content, method = 8 } of files) {
    const raw = Buffer.from(content);
    const data = method === 8 ? deflateRawSync(raw) : raw;
    const nameBytes = Buffer.from(name);
    const common = [
      [2, 20],
      [2, 0],
      [2, method],
      [2, 0],
      [2, 0],
      [4, crc32(raw)],
      [4, data.length],
      [4, raw.length],
      [2, nameBytes.length],
      [2, 0],
    ] as const;
    const part = Buffer.concat([head(0x04034b50, common), nameBytes, data]);
    list.push(head(0x02014b50, [[2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]), nameBytes);
    parts.push(part);
    offset += part.length;
  }
  const directory = Buffer.concat(list);
  const end = head(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, directory.length],
    [4, offset],
    [2, comment.length],
  ]);
  return Buffer.concat([...parts, directory, end, Buffer.from(comment)]);
};

const types = (main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;

export const wordMain = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

export const wordDocument = (more: readonly Packed[] = [], main = wordMain): Buffer =>
  zipOf([
    { name: '[Content_Types].xml', content: types(main) },
    { name: 'word/document.xml', content: '<w:document/>' },
    ...more,
  ]);

/** The smallest that other programs open. */
export const pdfFile = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
export const pngFile = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
export const jpegFile = Buffer.from([
  0xff,
  0xd8,
  0xff,
  0xe0,
  0,
  16,
  ...Buffer.from('JFIF\0'),
  1,
  1,
  0,
  0,
  1,
  0,
  1,
  0,
  0,
  0xff,
  0xd9,
]);
