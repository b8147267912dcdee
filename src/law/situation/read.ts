/** From JSON to a situation that can be true, or to the first thing wrong with it. */
import { checkContradictions } from './contradictions.ts';
import { type Problem, Problems } from './reader.ts';
import { readShape } from './shape.ts';
import type { Situation } from './situation.ts';

export type SituationResult =
  | { readonly ok: true; readonly situation: Situation }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Reads parsed JSON as a situation (situation.schema.json). Refuses another shape and facts that cannot all be true, with
 * the place (JSON Pointer) and the reason. Dates are London calendar dates. Facts that are absent stay absent.
 */
export function readSituation(value: unknown): SituationResult {
  const problems = new Problems();
  const situation = readShape(value, problems);
  if (situation !== undefined) checkContradictions(situation, problems);
  if (problems.first !== undefined) return { ok: false, problem: problems.first };
  if (situation === undefined) throw new Error('A situation was refused without a reason');
  return { ok: true, situation };
}
