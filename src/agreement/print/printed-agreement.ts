/** The words of the printed agreement as the template `agreement.typ` takes them: a plain view, no layout. */
import { fonts, inFull, printable } from '../../print/printable.ts';
import { type AgreementDocument, isSignedByEveryParty } from '../agreement-document.ts';
import { type FrozenClause, type FrozenParty, freeze, type Side } from '../frozen-text.ts';

const sideNames: Readonly<Record<Side, string>> = {
  family: 'family',
  setting: 'school, nursery or college',
  'local-authority': 'council',
  icb: 'NHS board',
};

/** Words for age 9 to 11: short sentences, one idea each. */
const words = {
  title: 'Our agreement',
  reference: 'Agreement',
  page: 'page',
  notSignedByAll: 'Not everyone has signed this yet.',
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

/** Letters that surely fit in one line of a column of the table. */
const columnLetters = 14;

const printedDate = ({ byWhen, byLaw = [] }: FrozenClause): string => {
  if (byWhen !== null) return inFull(byWhen);
  return byLaw.length > 0 ? byLaw.map((time) => printable(time)).join(' ') : 'We did not agree a date.';
};

const printedClause = (clause: FrozenClause) => ({
  heading: `Step ${clause.number}`,
  facts: [
    ['Who', printable(clause.who)],
    ['What', printable(clause.what)],
    ['By when', printedDate(clause)],
    ['How we will know', printable(clause.howWeWillKnow)],
  ],
});

/** The family is named by its side already. */
const printedParty = ({ name, side }: FrozenParty): string =>
  side === 'family' ? printable(name) : `${printable(name)} (${sideNames[side]})`;

const printedSignature = (document: AgreementDocument, { party, name }: FrozenParty) => {
  const signature = document.signatures.get(party);
  return [
    printable(name, columnLetters),
    signature === undefined ? 'Not signed yet' : printable(signature.name, columnLetters),
    signature === undefined ? '' : inFull(signature.onDate),
  ];
};

const sealOf = ({ seal, text }: AgreementDocument) =>
  seal === undefined ? null : { jws: seal.jws, ...seal.qr, words: freeze(text) };

/** Everything that the template prints, in order. */
export const printedAgreement = (document: AgreementDocument) => {
  const { text, serviceName } = document;
  const checkUrl = new URL(document.checkUrl).href;
  return {
    fonts,
    words: { ...words, madeOn: `Made on ${inFull(text.madeOn)}` },
    reference: printable(text.reference),
    serviceName: printable(serviceName),
    isSignedByAll: isSignedByEveryParty(document),
    parties: text.parties.map(printedParty),
    clauses: text.clauses.map(printedClause),
    openIssues: text.openIssues.map((issue) => printable(issue)),
    whatIfNot: printable(text.whatIfNot),
    signatures: text.parties.map((party) => printedSignature(document, party)),
    checkUrl,
    checkAddress: checkUrl,
    seal: sealOf(document),
  };
};
