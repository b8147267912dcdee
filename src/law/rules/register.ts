/** Every rule that this folder applies, by its id. Routes, clocks and notes take their sources from here. */
import { arrangingRules, outcomeRules } from './meeting-rules.ts';
import { ombudsmanRules, partyRules, reviewRules, tribunalRules } from './party-and-time-rules.ts';
import { besideRows, routingRows } from './routing-rows.ts';
import type { Rule } from './rule.ts';
import { certificateRules, disagreementRules, mediationRules } from './service-rules.ts';

const register = {
  ...disagreementRules,
  ...mediationRules,
  ...certificateRules,
  ...arrangingRules,
  ...outcomeRules,
  ...partyRules,
  ...tribunalRules,
  ...reviewRules,
  ...ombudsmanRules,
  ...routingRows,
  ...besideRows,
};

export type RuleId = keyof typeof register;

export const rules: Readonly<Record<RuleId, Rule>> = register;

/** The contract of guidance has room for sources alone; which rules a list of them was made for is remembered beside it. */
const rulesBehind = new WeakMap<readonly string[], readonly RuleId[]>();

/** The sources of some rules, each once, in the order of the rules. */
export function sourcesOf(...ids: readonly RuleId[]): readonly string[] {
  const sources = [...new Set(ids.flatMap((id) => rules[id].sources))];
  rulesBehind.set(sources, ids);
  return sources;
}

/** The rules for which `sourcesOf` made this very list; none for any other list. */
export function rulesOf(sources: readonly string[]): readonly RuleId[] {
  return rulesBehind.get(sources) ?? [];
}

/** Whether every rule behind a list of `sourcesOf` is confirmed in the text of the law itself. */
export function isConfirmed(sources: readonly string[]): boolean {
  return rulesOf(sources).every((id) => rules[id].confirmed);
}

/** Whether a source in a list of `sourcesOf` is certainly where one of the rules behind it stands. */
export function isSourceConfirmed(source: string, sources: readonly string[]): boolean {
  const naming = rulesOf(sources).filter((id) => rules[id].sources.includes(source));
  return naming.length === 0 || naming.some((id) => rules[id].sourceConfirmed);
}
