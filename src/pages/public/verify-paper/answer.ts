/** Whether this service sealed a paper, and whether the words of a copy are the sealed ones. */
import { digestOf } from '../../../seal-mark/digest.ts';
import { readSealedFile } from '../../../seal-mark/read-sealed-file.ts';
import type { SealRefusal } from '../../../seal-mark/seal-mark.ts';

/** What a copy shows: its seal, and the digest of the words in it; `none` where the words are missing or damaged. */
export interface Shown {
  readonly seal: string;
  readonly words: string | null;
}

export type Answer<Payload> =
  | { readonly is: 'whole' | 'seal-only' | 'words-changed'; readonly payload: Payload }
  | { readonly is: 'not-ours'; readonly why: SealRefusal['refused'] };

const isRefused = (checked: object): checked is SealRefusal => 'refused' in checked;

/** In: what a copy shows, and what the check of its seal answered. */
export const answerTo = <Payload extends { readonly digest: string }>(
  { words }: Shown,
  checked: Payload | SealRefusal,
): Answer<Payload> => {
  if (isRefused(checked)) return { is: 'not-ours', why: checked.refused };
  if (words === null) return { is: 'seal-only', payload: checked };
  return { is: words === checked.digest ? 'whole' : 'words-changed', payload: checked };
};

const sealForm = /^[\w.-]{1,2000}$/u;

/**
 * The seal in a text that somebody copied: alone, or in the address that the square holds. Line breaks and spaces come
 * in by copying; nothing else that is no seal goes on.
 */
export const sealIn = (text: string): string | null => {
  const copied = text.replace(/\s+/gu, '');
  const seal = /^https?:.*[?&]seal=([^&#]*)/u.exec(copied)?.[1] ?? copied;
  return sealForm.test(seal) ? seal : null;
};

export const shownByFile = (content: Uint8Array): Shown | null => {
  const found = readSealedFile(content);
  const seal = found === null ? null : sealIn(found.seal);
  if (found === null || seal === null) return null;
  return { seal, words: found.words === null ? 'none' : digestOf(found.words) };
};

/** The address of the answer. It holds a seal and a digest, no word and no name. */
export const addressOf = (path: string, { seal, words }: Shown): string =>
  `${path}?seal=${seal}${words === null ? '' : `&words=${words}`}`;

/** In: the query of an address, which anybody may have written. Null where it asks nothing. */
export const shownIn = (query: Readonly<Record<string, string>>): Shown | null => {
  const { seal = '', words = null } = query;
  return seal === '' ? null : { seal, words };
};
