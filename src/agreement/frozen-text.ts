/**
 * The text of an agreement as it was frozen: the words that every side accepted, and the one way to write them down.
 * What the record stores, what people sign, what the seal counts and what the printed file carries is this very text.
 */
import { canonicalJson, type Json } from '../record/canonical-json.ts';

export type Side = 'family' | 'setting' | 'local-authority' | 'icb';

export interface FrozenParty {
  /** Within its case: `family`, `setting-2`. */
  readonly party: string;
  readonly name: string;
  readonly side: Side;
}

export interface FrozenClause {
  readonly number: number;
  /** Id of the clause in the record. */
  readonly clause: string;
  /** Who will do it, by name. */
  readonly who: string;
  readonly what: string;
  /** London date; null where no date was agreed. */
  readonly byWhen: Temporal.PlainDate | null;
  /** In a mediation, where no date was written: the times that the law gives (Regs 42-44), in words. */
  readonly byLaw?: readonly string[];
  readonly howWeWillKnow: string;
}

export interface FrozenText {
  readonly reference: string;
  /** London date on which the mediator made the agreement out of what all had accepted. */
  readonly madeOn: Temporal.PlainDate;
  readonly parties: readonly FrozenParty[];
  readonly clauses: readonly FrozenClause[];
  /** What was not agreed: part agreement is normal. */
  readonly openIssues: readonly string[];
  /** What happens if somebody does not do what they said. */
  readonly whatIfNot: string;
  /** 128 random bits, hexadecimal: once the words are destroyed, nobody can guess them from the digest. */
  readonly salt: string;
}

const asJson = (text: FrozenText): Json => ({
  reference: text.reference,
  madeOn: text.madeOn.toString(),
  parties: text.parties.map(({ party, name, side }) => ({ party, name: name.toWellFormed(), side })),
  clauses: text.clauses.map(({ number, clause, who, what, byWhen, byLaw, howWeWillKnow }) => ({
    ...(byLaw === undefined ? {} : { byLaw }),
    number,
    clause,
    who: who.toWellFormed(),
    what: what.toWellFormed(),
    byWhen: byWhen?.toString() ?? null,
    howWeWillKnow: howWeWillKnow.toWellFormed(),
  })),
  openIssues: text.openIssues.map((issue) => issue.toWellFormed()),
  whatIfNot: text.whatIfNot.toWellFormed(),
  salt: text.salt,
});

/** The text as canonical JSON (RFC 8785). Half a character pair becomes U+FFFD, for it cannot be written. */
export const freeze = (text: FrozenText): string => canonicalJson(asJson(text));

type Parts = Readonly<Record<string, unknown>>;

const partsOf = (value: unknown): Parts => (typeof value === 'object' && value !== null ? { ...value } : {});
const listOf = (value: unknown): readonly Parts[] => (Array.isArray(value) ? value.map(partsOf) : []);
const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const dateOf = (value: unknown): Temporal.PlainDate => Temporal.PlainDate.from(wordsOf(value));

const sides: readonly Side[] = ['family', 'setting', 'local-authority', 'icb'];

const textFrom = (value: unknown): FrozenText => {
  const { reference, madeOn, parties, clauses, openIssues, whatIfNot, salt } = partsOf(value);
  return {
    reference: wordsOf(reference),
    madeOn: dateOf(madeOn),
    parties: listOf(parties).map(({ party, name, side }) => ({
      party: wordsOf(party),
      name: wordsOf(name),
      side: sides.find((each) => each === side) ?? 'family',
    })),
    clauses: listOf(clauses).map(({ number, clause, who, what, byWhen, byLaw, howWeWillKnow }) => ({
      ...(Array.isArray(byLaw) ? { byLaw: byLaw.map(wordsOf) } : {}),
      number: Number(number),
      clause: wordsOf(clause),
      who: wordsOf(who),
      what: wordsOf(what),
      byWhen: byWhen === null ? null : dateOf(byWhen),
      howWeWillKnow: wordsOf(howWeWillKnow),
    })),
    openIssues: Array.isArray(openIssues) ? openIssues.map(wordsOf) : [],
    whatIfNot: wordsOf(whatIfNot),
    salt: wordsOf(salt),
  };
};

/** The text that `freeze` wrote; null for anything that is not, to the last character, such a text. */
export const readFrozenText = (document: string): FrozenText | null => {
  try {
    const text = textFrom(JSON.parse(document));
    return freeze(text) === document && /^[0-9a-f]{32}$/u.test(text.salt) ? text : null;
  } catch {
    return null;
  }
};
