/** Writes a zip file (APPNOTE 6.3.10, without zip64): names in UTF-8, each file packed with deflate. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: Uint8Array;
}

const version = 20;
const namesAreUtf8 = 0x0800;
const deflated = 8;
/** Midnight of 1 January 1980, so that the same content always gives the same file. */
const dosDate = 0x0021;

interface Packed {
  readonly name: Buffer;
  readonly packed: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly at: number;
}

/** What the local and the central record of a file have in common. */
const shared = ({ name, packed, crc, size }: Packed): Buffer => {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(version, 0);
  head.writeUInt16LE(namesAreUtf8, 2);
  head.writeUInt16LE(deflated, 4);
  head.writeUInt16LE(0, 6);
  head.writeUInt16LE(dosDate, 8);
  head.writeUInt32LE(crc, 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(size, 18);
  head.writeUInt16LE(name.length, 22);
  return head;
};

const signature = (text: string): Buffer => Buffer.from(text, 'latin1');

const central = (file: Packed): Buffer => {
  const place = Buffer.alloc(14);
  place.writeUInt32LE(file.at, 10);
  const made = Buffer.alloc(2);
  made.writeUInt16LE(version, 0);
  return Buffer.concat([signature('PK\x01\x02'), made, shared(file), place.subarray(0, 14), file.name]);
};

/** In: files with names that are each there once. Out: the bytes of the zip file; up to 4 GB, which callers stay far below. */
export const zipFile = (parts: readonly ZipPart[]): Uint8Array => {
  const bodies: Buffer[] = [];
  const files: Packed[] = [];
  let at = 0;
  for (const { name, content } of parts) {
    const packed = deflateRawSync(content);
    const file = { name: Buffer.from(name, 'utf8'), packed, crc: crc32(content), size: content.length, at };
    const body = Buffer.concat([signature('PK\x03\x04'), shared(file), file.name, packed]);
    files.push(file);
    bodies.push(body);
    at += body.length;
  }
  const list = Buffer.concat(files.map(central));
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, list, signature('PK\x05\x06'), end]);
};
