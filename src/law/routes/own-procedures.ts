/** Matters with a procedure of their own, and help that stands beside every route: rows 1 (row-1), 16 (row-16), 19 (row-19), 20 (row-20); B-1, B-2, B-7. */
import type { RouteReason } from '../guidance.ts';
import type { Matter } from '../situation/situation.ts';
import { noRoutes, type RouteFamily, routeReason } from './opening.ts';

const ownProcedures: readonly (readonly [Matter, RouteReason])[] = [
  [
    'risk-of-harm',
    routeReason(
      'safeguarding',
      'Someone may be hurt. Tell the people who keep children and adults safe. If it is urgent, call 999.',
      'row-1',
    ),
  ],
  [
    'admission',
    routeReason(
      'school-admission-appeal',
      'You can ask the people who give out the places to look again. Then a panel can hear your appeal.',
      'row-16',
    ),
  ],
  [
    'exclusion',
    routeReason(
      'exclusion-review',
      'You can ask the school’s governors to look again. If your child is shut out for good, a panel can review it.',
      'row-16',
    ),
  ],
  [
    'whole-setting',
    routeReason(
      'ofsted',
      'Ofsted checks schools, nurseries and colleges. It cannot sort out one child’s case.',
      'row-19',
    ),
  ],
  [
    'this-service',
    routeReason(
      'complaint-to-service',
      'You can complain to the service. You can also tell the council that pays for it, or the mediator’s own body.',
      'row-20',
    ),
  ],
];

const followUp = routeReason(
  'agreement-follow-up',
  'You have an agreement. Watch that each thing in it is done by its date, and tell us if it is not.',
  'O-1',
  'O-2',
  'O-3',
);

/** Each matter's own procedure; for an agreement that nobody calls broken, watching it. */
export const ownProcedureRoutes: RouteFamily = ({ matters, agreement }) => {
  const routes: RouteReason[] = [];
  for (const [matter, reason] of ownProcedures) if (matters.has(matter)) routes.push(reason);
  if (agreement !== undefined && !matters.has('agreement-not-kept')) routes.push(followUp);
  return routes;
};

const talk = {
  /** B-7 */
  draft: routeReason(
    'talk-first',
    'It is still a draft. Tell the council what you want changed. You have at least 15 days from when it was sent.',
    'B-2',
    'B-7',
  ),
  setting: routeReason(
    'talk-first',
    'You can talk to the person in charge of extra help (the SENCO). You do not have to do this first.',
    'B-2',
  ),
  anyone: routeReason('talk-first', 'You can talk or write to the people this is about.', 'B-2'),
};

const sendiass = routeReason(
  'sendiass-advice',
  'Your local SENDIASS gives free facts and help. It does not take the council’s side.',
  'B-1',
);

/** Talking first about a draft or a setting's provision. Never a condition for anything. */
export const talkRoutes: RouteFamily = ({ matters }) => {
  if (matters.has('draft-content')) return [talk.draft];
  return matters.has('setting-provision') ? [talk.setting] : noRoutes;
};

/** B-2: what is left when the routes for these matters are shut, as between authorities of which one has declined. */
export const talkAnyway: RouteReason = talk.anyone;

/** B-1: for any family. */
export const supportRoutes: RouteFamily = ({ hasFamily }) => (hasFamily ? [sendiass] : noRoutes);
