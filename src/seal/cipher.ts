/** AES-256-GCM of node:crypto. A sealed value is nonce (12), tag (16), then the ciphertext. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/** In: a 32-byte key, the plain bytes, and what they are bound to: moved elsewhere, they will not open. */
export const sealBytes = (key: Uint8Array, plain: Uint8Array, boundTo: string): Uint8Array => {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(boundTo, 'utf8'));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
};

/** The plain bytes; throws if a byte was changed, the key is another, or it was bound to something else. */
export const openBytes = (key: Uint8Array, sealed: Uint8Array, boundTo: string): Uint8Array => {
  const nonce = sealed.subarray(0, nonceBytes);
  const tag = sealed.subarray(nonceBytes, nonceBytes + tagBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(boundTo, 'utf8'));
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()]);
};
