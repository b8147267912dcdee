/** Reads the list of a zip file (APPNOTE 6.3.10, without zip64 and encryption): enough to tell what the file is. */
import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  /** The content, or null if it is broken, compressed in an unusual way, or larger than `most` bytes. */
  readonly read: (most: number) => Uint8Array | null;
}

const endSignature = 0x06054b50;
const listSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 65_535;
const mostEntries = 5_000;

/** The end record stands at the very end, before a comment that is usually empty. */
const endOf = (file: Buffer): number | null => {
  const first = Math.max(0, file.length - endLength - longestComment);
  for (let at = file.length - endLength; at >= first; at -= 1) {
    const isEnd = file.readUInt32LE(at) === endSignature;
    if (isEnd && at + endLength + file.readUInt16LE(at + 20) === file.length) return at;
  }
  return null;
};

const contentAt = (file: Buffer, at: number, packed: number, method: number, most: number): Buffer | null => {
  if (at + 30 > file.length || file.readUInt32LE(at) !== localSignature) return null;
  const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  if (start + packed > file.length) return null;
  const bytes = file.subarray(start, start + packed);
  if (method === 0) return bytes.length <= most ? bytes : null;
  if (method !== 8) return null;
  try {
    return inflateRawSync(bytes, { maxOutputLength: most });
  } catch {
    return null;
  }
};

/** In: the bytes of a file. Out: its entries in the order of its list; null if it is not a whole zip file. */
export const zipEntries = (content: Uint8Array): readonly ZipEntry[] | null => {
  const file = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (file.length < endLength || file.readUInt32LE(0) !== localSignature) return null;
  const end = endOf(file);
  if (end === null) return null;
  const count = file.readUInt16LE(end + 10);
  if (count > mostEntries) return null;
  const entries: ZipEntry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== listSignature) return null;
    const [method, packed] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)];
    const nameEnd = at + 46 + file.readUInt16LE(at + 28);
    const contentStart = file.readUInt32LE(at + 42);
    if (nameEnd > end) return null;
    entries.push({
      name: file.toString('utf8', at + 46, nameEnd),
      read: (most) => contentAt(file, contentStart, packed, method, most),
    });
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
};
