/** Disability discrimination: rows 2 (row-2) and 3 (row-3), T-5. */
import type { RouteReason } from '../guidance.ts';
import { isSchool } from '../situation/bodies.ts';
import { noRoutes, type RouteFamily, routeReason } from './opening.ts';

const tribunal = routeReason(
  'tribunal-discrimination-claim',
  'A school must not treat someone worse because of a disability. You can make a claim to the tribunal. No certificate is needed.',
  'T-5',
  'row-2',
);

const countyCourt = routeReason(
  'county-court-claim',
  'A claim against a school goes to the tribunal. A claim against anyone else, like a college, a nursery or a council, goes to the county court.',
  'T-5',
  'row-3',
);

/** Schools of any kind: the tribunal. Every other body: the county court. */
export const discriminationRoutes: RouteFamily = ({ matters, against }) => {
  if (!matters.has('discrimination')) return noRoutes;
  const routes: RouteReason[] = [];
  if (against.some(isSchool)) routes.push(tribunal);
  if (!against.every(isSchool)) routes.push(countyCourt);
  return routes;
};
