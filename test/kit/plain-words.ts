/**
 * A smoke alarm for words that families read: what can be found by a machine, no more. Sentences are parted with known
 * abbreviations in mind; a heading, a label or a line of a list is a unit of its own.
 */
import { syllablesIn, wordsIn } from '../law/kit/reading-age.ts';
import type { Said } from './words-files.ts';

export interface Offence {
  readonly line: number;
  readonly rule: string;
  readonly text: string;
}

const longestSentence = 20;
const hardestGrade = 6;

/** Their full stop ends no sentence. */
const abbreviations = /\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|No|e\.g|i\.e|etc|vs|approx|a\.m|p\.m|\p{Lu})\./gu;
const hiddenStop = '\u2024';

/** The sentences of a text. Lines are parted first, so that items of a list count each for itself. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/\n+/u)
    .flatMap((line) =>
      line
        .replace(abbreviations, (found) => found.replaceAll('.', hiddenStop))
        .split(/(?<=[.!?…][”’")\]]?)\s+(?=[“‘"([]?[\p{Lu}\d])/u),
    )
    .map((sentence) => sentence.replaceAll(hiddenStop, '.').trim())
    .filter((sentence) => sentence !== '');

interface Unit {
  readonly line: number;
  readonly text: string;
  readonly isLink: boolean;
}

const unitsOf = (said: readonly Said[]): readonly Unit[] =>
  said.flatMap(({ text, line, isLink }) =>
    sentencesOf(text).map((sentence) => ({ line, text: sentence, isLink })),
  );

/** The law, a court or a rule: who says that something has to be. */
const authority = /\b(?:law|legal|rules?|court|tribunal|act|code|contract)\b/iu;

const unsaidMust = (units: readonly Unit[], index: number): boolean =>
  /\bmust\b/iu.test(units[index]?.text ?? '') &&
  !authority.test(units[index]?.text ?? '') &&
  !authority.test(units[index - 1]?.text ?? '');

/** Words that a family meets here for the first time. */
const terms: readonly (readonly [name: string, RegExp])[] = [
  ['EHC plan', /\bEHC plans?\b/u],
  ['EHC needs assessment', /\bEHC needs assessments?\b/u],
  ['SENDIASS', /\bSENDIASS\b/u],
  ['ICB', /\bICBs?\b/u],
  ['SENCO', /\bSENCOs?\b/u],
  ['LGSCO', /\bLGSCO\b/u],
  ['PHSO', /\bPHSO\b/u],
];

const says = (term: RegExp, rest: string): RegExp => new RegExp(`${term.source}${rest}`, 'u');

/** "SENDIASS is a…", "SENDIASS, a…", "(the SENCO)", "called SENDIASS". */
const isExplainedBy = (term: RegExp, text: string): boolean =>
  says(term, ' (?:is|are) (?:a|an|the|what|where|your)\\b').test(text) ||
  says(term, ' (?:means?|gives?)\\b').test(text) ||
  says(term, ',? \\(?(?:a|an|the|your|which|who) ').test(text) ||
  new RegExp(`(?:\\((?:the |an? |also )?|called )${term.source}`, 'u').test(text);

/** "It is a…", after a sentence with the term. */
const goesOn = /^(?:It|They|This|That|These) (?:is|are|means|says|gives)\b/u;

/** In the same unit or the next; a heading may stand before the sentence that explains it. */
const isExplained = (units: readonly Unit[], index: number, term: RegExp): boolean => {
  const [first, second, third] = units.slice(index, index + 3);
  if (first === undefined || first.isLink || isExplainedBy(term, first.text)) return true;
  if (second !== undefined && (goesOn.test(second.text) || isExplainedBy(term, second.text))) return true;
  const isHeading = !/[.!?]$/u.test(first.text);
  return isHeading && third !== undefined && (goesOn.test(third.text) || isExplainedBy(term, third.text));
};

const unexplained = (units: readonly Unit[]): readonly Offence[] =>
  terms.flatMap(([name, term]) => {
    const index = units.findIndex(({ text }) => term.test(text));
    const unit = units[index];
    if (unit === undefined || isExplained(units, index, term)) return [];
    return [{ line: unit.line, rule: `explain ${name} in the same or the next sentence`, text: unit.text }];
  });

/** Flesch-Kincaid grade (US school years) of all units together; 6 is read at 11 to 12. */
export const gradeOf = (texts: readonly string[]): number => {
  const words = texts.flatMap((text) => wordsIn(text));
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / texts.length) + 11.8 * (syllables / words.length) - 15.59;
};

/** In: what one file says. Out: each place that a tired parent might stumble over. */
export const offencesIn = (said: readonly Said[]): readonly Offence[] => {
  const units = unitsOf(said);
  const found: Offence[] = [];
  units.forEach(({ line, text }, index) => {
    const offend = (rule: string): void => {
      found.push({ line, rule, text });
    };
    const count = wordsIn(text).length;
    if (count > longestSentence) offend(`${count} words in a sentence`);
    if (unsaidMust(units, index)) offend('say who says that it must be');
    if (/\btoo late\b/iu.test(text)) offend('never say that it is too late');
    if (/n[’']t\b/iu.test(text)) offend('write "not" in full');
  });
  const grade = gradeOf(units.map(({ text }) => text));
  if (grade > hardestGrade) {
    found.push({
      line: 1,
      rule: `grade ${grade.toFixed(1)}, more than ${hardestGrade}`,
      text: 'the whole file',
    });
  }
  return [...found, ...unexplained(units)];
};
