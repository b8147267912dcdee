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

/** The sources of some rules, each once, in the order of the rules. */
export function sourcesOf(...ids: readonly RuleId[]): readonly string[] {
  return [...new Set(ids.flatMap((id) => rules[id].sources))];
}
