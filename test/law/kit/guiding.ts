/** Guidance for situations written as JSON, as a program outside would send them. */
import assert from 'node:assert/strict';
import type { Deadline, DeadlineId, Guidance } from '../../../src/law/guidance.ts';
import { guide } from '../../../src/law/guide.ts';
import { readSituation } from '../../../src/law/situation/read.ts';

export type SituationJson = Readonly<Record<string, unknown>>;

/** The guidance; fails the test when the situation is refused. */
export function guided(json: SituationJson): Guidance {
  const read = readSituation(json);
  assert.ok(read.ok, read.ok ? '' : `${read.problem.path}: ${read.problem.reason}`);
  return guide(read.situation);
}

/** Where a situation is refused; fails the test when it is accepted. */
export function refusedAt(json: unknown): string {
  const read = readSituation(json);
  assert.ok(!read.ok, 'this situation should have been refused');
  assert.notEqual(read.problem.reason, '');
  return read.problem.path;
}

export const routesOf = (guidance: Guidance): readonly string[] => guidance.routes.map(({ route }) => route);

export const primaryOf = (guidance: Guidance): string | undefined =>
  guidance.routes.find(({ primary }) => primary)?.route;

export const deadlinesOf = (guidance: Guidance, what: DeadlineId): readonly Deadline[] =>
  guidance.deadlines.filter((deadline) => deadline.what === what);

/** The one deadline of a kind, or undefined; fails the test when there are several. */
export function deadlineOf(guidance: Guidance, what: DeadlineId): Deadline | undefined {
  const found = deadlinesOf(guidance, what);
  assert.ok(found.length <= 1, `${what} is listed ${found.length} times`);
  return found[0];
}
