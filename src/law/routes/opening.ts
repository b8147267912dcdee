/** A route that is open, with its reason; the primary one is chosen afterwards. */
import type { RouteId, RouteReason } from '../guidance.ts';
import { type RuleId, sourcesOf } from '../rules/register.ts';
import type { Facts } from '../situation/facts.ts';

/** The routes that one group of rows opens on some facts. */
export type RouteFamily = (facts: Facts) => readonly RouteReason[];

/** A route in plain words, with the rules that it rests on. */
export function routeReason(route: RouteId, why: string, ...rules: readonly RuleId[]): RouteReason {
  return { route, why, sources: sourcesOf(...rules) };
}

export const noRoutes: readonly RouteReason[] = [];
