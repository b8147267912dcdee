/** A receipt on its way through an address: without its plain words, which prove nothing. */
import { type BroughtReceipt, readReceipt } from '../../../record/log/receipt.ts';

/** Far longer than any receipt of ours, and short enough for an address. */
const longest = 6_000;

/** In: the text of a file, or what somebody pasted. Out: the part of the address; null where it holds no receipt. */
export const inAddress = (text: string): string | null => {
  if (readReceipt(text) === null) return null;
  const { about: _, ...rest } = JSON.parse(text);
  const packed = Buffer.from(JSON.stringify(rest)).toString('base64url');
  return packed.length > longest ? null : packed;
};

/** In: the query of an address, which anybody may have written. */
export const fromAddress = (
  query: Readonly<Record<string, string>>,
): BroughtReceipt | 'unreadable' | null => {
  const { receipt = '' } = query;
  if (receipt === '') return null;
  return readReceipt(Buffer.from(receipt, 'base64url').toString('utf8')) ?? 'unreadable';
};
