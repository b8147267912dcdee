/** The one name of some words, of which nothing but the name need be known. */
import { createHash } from 'node:crypto';

/** SHA-256 of a text as it was written, 64 hexadecimal digits. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
