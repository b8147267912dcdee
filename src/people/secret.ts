/** Secrets that a browser or a program holds. The database knows their digests alone. */
import { createHash, randomBytes } from 'node:crypto';

/** 256 bits by chance, as letters and figures for a cookie or an address. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** A plain digest is enough: what it is made of cannot be guessed. */
export const hashOf = (secret: string): Uint8Array => createHash('sha256').update(secret).digest();
