/** Goes through the questions with the answers of an address: which was answered, which comes next, and what is wrong. */
import type { Guidance } from '../../../../law/guidance.ts';
import { guide } from '../../../../law/guide.ts';
import { readSituation } from '../../../../law/situation/read.ts';
import { type Field, parseFields, type Raw } from '../../../../web/field.ts';
import { withDaysInFull } from '../../../dates.ts';
import { words } from '../words.en.ts';
import type { Answers, Question, QuestionName, SoFar } from './question.ts';
import { questions } from './questions.ts';
import { situationOf } from './situation.ts';
import { questionWords } from './words.en.ts';

/** What stands in an address, by name: every value, in the order given. */
export type Address = ReadonlyMap<string, readonly string[]>;

export interface Asked {
  readonly question: Question;
  readonly field: Field<unknown>;
  /** What was typed, to stand in the boxes again. */
  readonly typed: Readonly<Record<string, Raw>>;
  readonly error: string | null;
}

export interface Walk {
  /** The answers before the question asked; all that matter when nothing is asked. */
  readonly answers: Answers;
  /** The next question, or the one to change; null when all that matter are answered. */
  readonly asks: Asked | null;
}

const dateParts = ['day', 'month', 'year'];

/** The names under which the boxes of a question come back. */
export const boxNames = (name: string, field: Pick<Field<unknown>, 'type'>): readonly string[] =>
  field.type === 'date' ? [name, ...dateParts.map((part) => `${name}-${part}`)] : [name];

const typedIn = (name: string, field: Field<unknown>, address: Address): Record<string, Raw> => {
  const typed: Record<string, Raw> = {};
  for (const box of boxNames(name, field)) {
    const values = address.get(box);
    if (values !== undefined) typed[box] = values.length === 1 ? values[0] : values;
  }
  return typed;
};

const asStrings = (value: unknown): readonly string[] => {
  if (value === null || value === '') return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
};

type Given = { readonly values: readonly string[] } | { readonly error: string } | null;

/** A choice that is no longer offered, because an earlier answer was changed, counts as not given. */
const stillOffered = (name: QuestionName, field: Field<unknown>, typed: Record<string, Raw>) => {
  const given = typed[name];
  if (field.choices === undefined || (typeof given === 'object' && !Array.isArray(given))) return typed;
  const offered = new Set(field.choices.map(({ value }) => value));
  const all = questionWords[name].choices ?? {};
  const left = asStrings(given ?? null).filter((value) => offered.has(value) || !Object.hasOwn(all, value));
  return left.length === 0 ? {} : { [name]: left.length === 1 ? left[0] : left };
};

/** Null where the question was not put yet. Nothing chosen comes back as nothing at all, so the form says what it asked. */
const givenTo = (
  name: QuestionName,
  field: Field<unknown>,
  all: Record<string, Raw>,
  address: Address,
): Given => {
  const wasAsked = address.get('asked')?.includes(name) === true;
  const typed = wasAsked ? all : stillOffered(name, field, all);
  if (Object.keys(typed).length === 0 && !wasAsked) return null;
  const parsed = parseFields({ [name]: field }, typed);
  if ('errors' in parsed) return { error: parsed.errors[0]?.message ?? words.thereIsAProblem };
  const values = asStrings(parsed.input[name]);
  return values.includes('none') && values.length > 1 ? { error: words.noneWithOthers } : { values };
};

/** Why a new date cannot be true beside the others, if it cannot. Too few facts are no contradiction. */
const contradiction = (answers: Answers, today: Temporal.PlainDate): string | null => {
  const read = readSituation(situationOf(answers, today));
  return read.ok ? null : words.isBefore(withDaysInFull(read.problem.reason));
};

const soFarOf = (answers: Answers, today: Temporal.PlainDate): SoFar => {
  let found: Guidance | undefined;
  return {
    answers,
    today,
    has: (name, ...values) => answers.get(name)?.some((value) => values.includes(value)) === true,
    guidance: () => {
      if (found !== undefined) return found;
      const read = readSituation(situationOf(answers, today));
      found = read.ok ? guide(read.situation) : undefined;
      return found;
    },
  };
};

/**
 * In: an address, today in London, and the question to change, if any. Out: the answers that matter, and what to ask next.
 * An answer that is not valid, or cannot be true beside the others, is asked for again with the reason.
 */
export const walk = (address: Address, today: Temporal.PlainDate, change: string | null): Walk => {
  const answers = new Map<QuestionName, readonly string[]>();
  for (const question of questions) {
    const soFar = soFarOf(new Map(answers), today);
    if (!question.matters(soFar)) continue;
    const { name } = question;
    const field = question.field(soFar);
    const typed = typedIn(name, field, address);
    const asks = (error: string | null): Walk => ({ answers, asks: { question, field, typed, error } });
    const given = givenTo(name, field, typed, address);
    if (given === null || name === change) return asks(null);
    if ('error' in given) return asks(given.error);
    answers.set(name, given.values);
    if (field.type !== 'date' || given.values.length === 0) continue;
    const reason = contradiction(answers, today);
    if (reason !== null) {
      answers.delete(name);
      return asks(reason);
    }
  }
  return { answers, asks: null };
};

/** The address with each answer in one form: a date as one day instead of three boxes. */
export const normalised = (address: Address, answers: Answers): Address => {
  const found = new Map(address);
  for (const [name, values] of answers) {
    for (const part of dateParts) found.delete(`${name}-${part}`);
    found.set(name, values.length === 0 ? [''] : values);
  }
  return found;
};
