/** What a file is, decided by its content alone: names and claimed types say what somebody wishes it to be. */
import type { DocumentType } from '../events.ts';
import { zipEntries } from './zip.ts';

const startsWith = (content: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => content[index] === byte);

/** ISO 32000-1, 7.5.2. */
const pdf = [...Buffer.from('%PDF-')];
/** PNG specification, 5.2: the signature, then the header chunk. */
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, ...Buffer.from('IHDR')];
/** ITU-T T.81, B.1.1: start of image, then a marker. */
const jpeg = [0xff, 0xd8, 0xff];

const mainPart =
  /<Override\b[^>]*\bContentType\s*=\s*["']application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\.main\+xml["']/u;
const largestListOfTypes = 1_048_576;

/** A Word document without macros (ECMA-376, part 2, 10.1): its list of types names the document's own part. */
const isWordDocument = (content: Uint8Array): boolean => {
  const entries = zipEntries(content);
  if (entries === null) return false;
  const names = new Set(entries.map(({ name }) => name));
  if (!names.has('word/document.xml') || names.has('word/vbaProject.bin')) return false;
  const types = entries.find(({ name }) => name === '[Content_Types].xml')?.read(largestListOfTypes);
  return types !== null && types !== undefined && mainPart.test(Buffer.from(types).toString('utf8'));
};

// Line ends and tabs are the only control characters of plain text.
const notPlain = /(?![\t\n\r])\p{Cc}/u;

const isPlainText = (content: Uint8Array): boolean => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return text.trim() !== '' && !notPlain.test(text);
  } catch {
    return false;
  }
};

/** In: the bytes of a file. Out: its kind, or null if it is none of those that can be shared. */
export const documentTypeOf = (content: Uint8Array): DocumentType | null => {
  if (startsWith(content, pdf)) return 'application/pdf';
  if (startsWith(content, png)) return 'image/png';
  if (startsWith(content, jpeg)) return 'image/jpeg';
  if (isWordDocument(content)) {
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  }
  return isPlainText(content) ? 'text/plain' : null;
};
