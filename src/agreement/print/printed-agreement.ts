/** The words of the printed agreement as the template `agreement.typ` takes them: a plain view, no layout. */
import {
  type AgreementDocument,
  acceptedText,
  type DocumentClause,
  type Side,
} from '../agreement-document.ts';

/** Families of `../fonts/*.ttf` in order of preference; the box stands for whatever the others lack. */
const fonts = ['Latin', 'Latin Ext', 'Vietnamese', 'Greek', 'Cyrillic', 'Hebrew', 'Arabic', 'Box'].map(
  (script) => `Way Forward ${script}`,
);

const sideNames: Readonly<Record<Side, string>> = {
  family: 'family',
  setting: 'school, nursery or college',
  'local-authority': 'council',
  icb: 'health board',
};

/** Words for age 9 to 11: short sentences, one idea each. */
const words = {
  title: 'Our agreement',
  reference: 'Agreement',
  page: 'page',
  intro: 'This paper says what we agreed. Everyone named here said yes to every word of it.',
  whoAgreed: 'Who agreed',
  whatWillHappen: 'What will happen',
  noClauses: 'We did not agree on anything to do yet.',
  notAgreed: 'What we did not agree',
  nothingOpen: 'Nothing was left open.',
  notAgreedIntro: 'We did not agree about these things. That is normal. You can still talk about them.',
  ifNot: 'If something does not happen',
  whoSigned: 'Who signed',
  signatureHeads: ['For', 'Signed by', 'On'],
  check: 'How to check this paper',
  checkIntro: 'Go to this address. It tells you if any word has been changed.',
  sealed:
    'You can also point a phone at the square. The service put its seal on this agreement. The seal is inside this file.',
  notSealed: 'The service has not put its seal on this copy yet.',
  sealFile: 'The seal of the service on this agreement, to be checked by a computer',
  wordsFile: 'The words that everyone accepted, as the seal counts them',
} as const;

/** Letters that surely fit in one line of the text, and in one line of a column of the table. */
const lineLetters = 24;
const columnLetters = 14;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A word longer than a line may be cut anywhere: invisible spaces (U+200B) say so. Hyphens and strokes cut already. */
const breakable = (text: string, longest: number): string =>
  text.replaceAll(new RegExp(`[^\\s\\p{Pd}/]{${longest + 1},}`, 'gu'), (word) =>
    Array.from(graphemes.segment(word), ({ segment }) => segment).join('\u200b'),
  );

/**
 * What a person wrote, fit to print. Left out: control characters and U+FEFF, U+FFFE, which PDF/UA-1 refuses, and
 * U+202A to U+202E, which could show words in another order than they are read. Line breaks stay.
 */
const printable = (text: string, longest = lineLetters): string =>
  breakable(
    text
      .toWellFormed()
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll(/(?![\t\n])\p{Cc}|[\u202a-\u202e\ufeff\ufffe]/gu, ''),
    longest,
  );

/** A date in full: "Tuesday 1 June 2027". */
const inFull = (date: Temporal.PlainDate): string => {
  const part = (options: Intl.DateTimeFormatOptions) => date.toLocaleString('en-GB', options);
  return `${part({ weekday: 'long' })} ${date.day} ${part({ month: 'long' })} ${date.year}`;
};

const printedClause = (clause: DocumentClause) => ({
  heading: `Step ${clause.number}`,
  facts: [
    ['Who', printable(clause.who)],
    ['What', printable(clause.what)],
    ['By when', clause.byWhen === null ? 'We did not agree a date.' : inFull(clause.byWhen)],
    ['How we will know', printable(clause.howWeWillKnow)],
  ],
});

/** Everything that the template prints, in order. */
export const printedAgreement = (document: AgreementDocument) => ({
  fonts,
  words: { ...words, madeOn: `Made on ${inFull(document.madeOn)}` },
  reference: printable(document.reference),
  serviceName: printable(document.serviceName),
  parties: document.parties.map(({ name, side }) => `${printable(name)} (${sideNames[side]})`),
  clauses: document.clauses.map(printedClause),
  openIssues: document.openIssues.map((issue) => printable(issue)),
  whatIfNot: printable(document.whatIfNot),
  signatures: document.parties.map(({ name, signedBy }) => [
    printable(name, columnLetters),
    signedBy === undefined ? 'Not signed yet' : printable(signedBy.name, columnLetters),
    signedBy === undefined ? '' : inFull(signedBy.onDate),
  ]),
  checkUrl: new URL(document.checkUrl).href,
  checkAddress: new URL(document.checkUrl).href,
  seal:
    document.seal === undefined
      ? null
      : { jws: document.seal.jws, ...document.seal.qr, acceptedText: acceptedText(document) },
});
