/**
 * One way, and only one, to write a value down (RFC 8785, JSON Canonicalization Scheme), so that the same facts always
 * have the same bytes and the same digest. The subset we need: whole numbers only.
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const writeNumber = (value: number): string => {
  if (!Number.isSafeInteger(value))
    throw new TypeError(`Only whole numbers up to 2^53 are written, not ${value}`);
  return String(value);
};

/** RFC 8785 3.2.2.2: text must be well-formed, or two programs could write different bytes for it. */
const writeString = (value: string): string => {
  if (!value.isWellFormed()) throw new TypeError('Half a character pair cannot be written');
  return JSON.stringify(value);
};

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/**
 * The canonical text: no spaces, keys in the order of their UTF-16 code units (3.2.3), strings escaped as little as
 * JSON allows. Fractions, numbers beyond 2^53, half character pairs and anything but plain JSON are faults: thrown.
 */
export const canonicalJson = (value: Json): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'string') return writeString(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || !isPlain(value)) throw new TypeError('Only plain JSON is written');
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, part]) => `${writeString(key)}:${canonicalJson(part)}`).join(',')}}`;
};
