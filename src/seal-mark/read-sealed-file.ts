/** Takes the seal and the sealed words out of a paper's PDF, to be checked. Reads only what our own files attach. */
import { inflateSync } from 'node:zlib';

export interface SealedFile {
  readonly seal: string;
  /** The sealed words as they stand in the file; null where they are missing, damaged, or there more than once. */
  readonly words: string | null;
}

/** Far more than the words of any paper; a small file that unpacks to more is none of ours. */
const mostBytes = 2_000_000;
const mostAttachments = 20;
/** A stream's dictionary (ISO 32000-1 7.3.8) stands just before it, and is short. */
const longestDictionary = 2_000;

interface Attachment {
  readonly kind: string;
  readonly text: string | null;
}

const unpacked = (bytes: Buffer, dictionary: string): string | null => {
  try {
    const isPacked = dictionary.includes('/FlateDecode');
    return (isPacked ? inflateSync(bytes, { maxOutputLength: mostBytes }) : bytes).toString('utf8');
  } catch {
    return null;
  }
};

/** The stream whose dictionary says at `at` that it is an embedded file. */
const attachmentAt = (file: Buffer, at: number): Attachment | null => {
  const start = file.lastIndexOf('obj', at);
  const keyword = file.indexOf('stream', at);
  const end = file.indexOf('endstream', keyword);
  if (start < 0 || keyword < 0 || end < 0 || keyword - start > longestDictionary) return null;
  const dictionary = file.toString('latin1', start, keyword);
  const kind = /\/Subtype\s*\/application#2f(json|jose)\b/iu.exec(dictionary)?.[1];
  if (kind === undefined) return null;
  const from = keyword + 'stream'.length + (file[keyword + 'stream'.length] === 13 ? 2 : 1);
  const length = /\/Length\s+(\d+)(?!\s+\d+\s+R)\b/u.exec(dictionary)?.[1];
  // Without its length a stream ends before the line break that stands ahead of `endstream`.
  const lineBreak = /\r?\n$/u.exec(file.toString('latin1', Math.max(from, end - 2), end))?.[0].length ?? 0;
  const to = length === undefined ? end - lineBreak : Math.min(from + Number(length), end);
  return { kind, text: unpacked(file.subarray(from, to), dictionary) };
};

const attachmentsOf = (file: Buffer): readonly Attachment[] => {
  const found: Attachment[] = [];
  let at = file.indexOf('/EmbeddedFile');
  while (at >= 0 && found.length < mostAttachments) {
    const attachment = attachmentAt(file, at);
    if (attachment !== null) found.push(attachment);
    at = file.indexOf('/EmbeddedFile', at + 1);
  }
  return found;
};

const onlyOne = (all: readonly Attachment[], kind: string): string | null => {
  const [one, other] = all.filter((each) => each.kind === kind);
  return other === undefined ? (one?.text ?? null) : null;
};

/** In: the bytes of any file. Out: what it carries, or null where it is no PDF or holds no seal, or more than one. */
export const readSealedFile = (content: Uint8Array): SealedFile | null => {
  const file = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (!file.subarray(0, 1024).includes('%PDF-')) return null;
  const attachments = attachmentsOf(file);
  const seal = onlyOne(attachments, 'jose')?.trim() ?? '';
  return seal === '' ? null : { seal, words: onlyOne(attachments, 'json') };
};
