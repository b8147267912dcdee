/** The address of "Can this help me?": it holds every answer, so going back or changing one loses nothing. */
import { authorities } from '../../../../directory/authorities.ts';
import { questionNames } from './question.ts';
import type { Address } from './walk.ts';

const path = '/check';
/** Names that stand beside the answers: the council carried along, and a fact told on the result page. */
const besideNames = ['authority', 'detained'] as const;

const choosable: ReadonlySet<string> = new Set(questionNames);

const answerNames: ReadonlySet<string> = new Set([
  ...questionNames.flatMap((name) => [name, `${name}-day`, `${name}-month`, `${name}-year`]),
  ...besideNames,
]);

/** More than any person can answer; what is beyond is left out rather than carried along. */
const longestValue = 300;
const mostValues = 40;

/** Several choices may stand in one value, parted by commas, as a form's hidden box brings them. */
const parted = (name: string, value: string): readonly string[] =>
  choosable.has(name) ? value.split(',') : [value];

/** In: the whole address that was asked for. Out: what stands in its query, by name. */
export const readAddress = (url: string): Address => {
  const query = url.split('?').slice(1).join('?');
  const found = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(query)) {
    if (value.length > longestValue) continue;
    const values = [...(found.get(name) ?? []), ...parted(name, value)];
    if (values.length <= mostValues) found.set(name, values);
  }
  return found;
};

/** Names and values of all answers but those named. */
const keptAnswers = (address: Address, without: readonly string[]): readonly [string, string][] =>
  [...address].flatMap(([name, values]) =>
    answerNames.has(name) && !without.includes(name)
      ? values.map((value): [string, string] => [name, value])
      : [],
  );

/** The hidden boxes of a form: all answers but those named, each in one box. */
export const hiddenAnswers = (address: Address, without: readonly string[]): readonly [string, string][] => {
  const boxes = new Map<string, string>();
  for (const [name, value] of keptAnswers(address, without)) {
    const before = boxes.get(name);
    boxes.set(name, before === undefined ? value : `${before},${value}`);
  }
  return [...boxes];
};

/** An address with the answers kept and others put in their place. */
export const addressWith = (
  address: Address,
  without: readonly string[],
  added: readonly (readonly [string, string])[],
): string => {
  const query = new URLSearchParams();
  for (const [name, value] of keptAnswers(address, without)) query.append(name, value);
  for (const [name, value] of added) query.append(name, value);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
};

/** The council carried along in the address, when it is one. */
export const authorityIn = (address: Address) =>
  authorities.find(({ gss }) => gss === address.get('authority')?.[0]) ?? null;

export const isDetainedIn = (address: Address): boolean => address.get('detained')?.[0] === 'yes';
