/**
 * The number of a certificate, `WFC-2026-7K3M-9RX4-C`: to be read out, typed into a form of the tribunal, and checked on
 * the way. Its last character is worked out from the others.
 */

declare const brand: unique symbol;
export type CertificateNumber = string & { readonly [brand]: 'certificate number' };

/**
 * The figures, and letters that look like none of them nor like each other. No vowel and no Y, so that they spell no word.
 * 23 is a prime: with weights that all differ, one wrong character, or two that changed places, always show.
 */
const letters = '0123456789CFHJKMNPRTVWX';
const modulus = 23;

/** What people read or type for a character that is used. */
const meant: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
  U: 'V',
};

const prefix = 'WFC';
const randomLetters = 8;
/** The year, the random letters and the check character. */
const length = 4 + randomLetters + 1;
/** So many that the rest of the division below favours no number. */
const leastRandomBytes = 16;

/** The check character has the weight 1, the one before it 2, and so on: at most 13 of the 22 there are. */
const sumOf = (body: string): number =>
  [...body].reduce((sum, letter, index) => sum + letters.indexOf(letter) * (body.length - index + 1), 0);

const checkLetterOf = (body: string): string => letters[(modulus - (sumOf(body) % modulus)) % modulus] ?? '';

const written = (compact: string): CertificateNumber =>
  `${prefix}-${compact.slice(0, 4)}-${compact.slice(4, 8)}-${compact.slice(8, 12)}-${compact.slice(12)}` as CertificateNumber;

/**
 * A new number. In: the London date of issue, for its year, and at least 16 random bytes; fewer are a fault. Out of 78
 * thousand million a year; whoever issues it still asks the record that it is not taken.
 */
export const certificateNumberOf = (
  issuedOn: Temporal.PlainDate,
  randomBytes: Uint8Array,
): CertificateNumber => {
  if (randomBytes.length < leastRandomBytes)
    throw new TypeError(`A certificate's number takes ${leastRandomBytes} random bytes`);
  let left = randomBytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n);
  let body = String(issuedOn.year).padStart(4, '0');
  for (let count = 0; count < randomLetters; count += 1) {
    body += letters[Number(left % BigInt(modulus))] ?? '';
    left /= BigInt(modulus);
  }
  return written(body + checkLetterOf(body));
};

/** Nothing was written · too few or too many characters · one that no number has · a slip somewhere. */
export type NumberRefusal = {
  readonly refused:
    | 'no-number'
    | 'number-has-wrong-length'
    | 'character-not-in-numbers'
    | 'number-does-not-check';
};

/**
 * Reads a number as people write it: small letters, spaces and hyphens anywhere or nowhere, with or without `WFC`, the
 * letter O for the figure 0 and the like. Refused: what can be no certificate's number, with the reason.
 */
export const parseCertificateNumber = (text: string): CertificateNumber | NumberRefusal => {
  const typed = [
    ...text
      .normalize('NFKC')
      .toUpperCase()
      .replaceAll(/[\s\p{Pd}._/]+/gu, ''),
  ];
  if (typed.length === 0) return { refused: 'no-number' };
  const isWhole = typed.length === prefix.length + length && typed.join('').startsWith(prefix);
  const body = typed.slice(isWhole ? prefix.length : 0).map((letter) => meant[letter] ?? letter);
  if (body.length !== length) return { refused: 'number-has-wrong-length' };
  const isUsed = (letter: string, index: number) =>
    letters.slice(0, index < 4 ? 10 : modulus).includes(letter);
  if (!body.every(isUsed)) return { refused: 'character-not-in-numbers' };
  const compact = body.join('');
  return compact.endsWith(checkLetterOf(compact.slice(0, -1)))
    ? written(compact)
    : { refused: 'number-does-not-check' };
};

/** True for a number to the letter as it is written on a certificate. */
export const isCertificateNumber = (text: string): text is CertificateNumber =>
  parseCertificateNumber(text) === text;
