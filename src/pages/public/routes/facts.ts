/** What is said of each route beside the law's own answer: the facts to compare, the rules behind them, what is not confirmed. */
import type { RouteId } from '../../../law/guidance.ts';
import { isConfirmed, type RuleId, rules, sourcesOf } from '../../../law/rules/register.ts';
import { html, type Part } from '../../../web/html.ts';
import { notConfirmedMark } from '../not-confirmed.ts';
import { routeWords } from './words.en.ts';

export const factNames = ['whoDecides', 'whatFor', 'time', 'cost', 'next'] as const;
export type FactName = (typeof factNames)[number];

/** The rules on which the words of each route rest. */
const rulesByRoute: Readonly<Record<RouteId, readonly RuleId[]>> = {
  safeguarding: ['row-1'],
  'talk-first': ['B-2'],
  'sendiass-advice': ['B-1'],
  'disagreement-resolution': ['DR-1', 'DR-2', 'DR-3', 'DR-4', 'DR-6'],
  mediation: ['M-1', 'M-4', 'A-1', 'A-3'],
  'tribunal-appeal': ['M-2', 'C-1', 'T-1'],
  'tribunal-permission': ['T-4', 'C-6'],
  'tribunal-discrimination-claim': ['row-2', 'T-5'],
  'county-court-claim': ['row-3', 'T-5'],
  'complaint-to-setting': ['B-3'],
  'complaint-to-local-authority': ['B-4'],
  'complaint-about-social-care': ['B-5'],
  'complaint-to-nhs': ['row-18'],
  lgsco: ['L-1', 'L-2'],
  phso: ['row-18'],
  ofsted: ['row-19'],
  dfe: ['B-6'],
  'school-admission-appeal': ['row-16'],
  'exclusion-review': ['row-16'],
  'judicial-review': ['row-12'],
  'agreement-follow-up': ['O-1', 'O-2', 'O-3'],
  'complaint-to-service': ['row-20'],
};

/** A rule behind one fact alone, where that one is not sure while the route is. */
const rulesByFact: Partial<Record<RouteId, Partial<Record<FactName, RuleId>>>> = {
  mediation: { cost: 'A-11' },
};

export const sourcesOfRoute = (route: RouteId): readonly string[] =>
  sourcesOf(...rulesByRoute[route], ...Object.values(rulesByFact[route] ?? {}));

export const isRouteConfirmed = (route: RouteId): boolean => isConfirmed(sourcesOf(...rulesByRoute[route]));

const isFactConfirmed = (route: RouteId, name: FactName): boolean => {
  const rule = rulesByFact[route]?.[name];
  return rule === undefined || rules[rule].confirmed;
};

/** Whether anything told of these routes carries the mark. */
export const hasUnconfirmedFact = (routes: readonly RouteId[]): boolean =>
  routes.some((route) => factNames.some((name) => !isFactConfirmed(route, name)));

/** A fact in words, with the mark where it is not confirmed. */
export const factTold = (route: RouteId, name: FactName): Part =>
  html`${routeWords[route][name]}${notConfirmedMark(isFactConfirmed(route, name))}`;
