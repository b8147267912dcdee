/** From a situation to its guidance: routes, certificate, party, dates, what is shut, and what else to know. */
import { certificateNeedOf } from './certificate.ts';
import { runningDeadlines } from './clocks/running.ts';
import type { Guidance, Note, RouteId, RouteReason } from './guidance.ts';
import { partyOf } from './party.ts';
import { councilComplaints, judicialReviews, nhsComplaints, settingComplaints } from './routes/complaints.ts';
import { decisionRoutes } from './routes/decision.ts';
import { type DisagreementResolution, disagreementResolutionOf } from './routes/disagreement-resolution.ts';
import { discriminationRoutes } from './routes/discrimination.ts';
import { dateNotes } from './routes/notes/dates.ts';
import { mediationNotes } from './routes/notes/mediation.ts';
import type { Answered, NoteFamily } from './routes/notes/note.ts';
import { outcomeNotes } from './routes/notes/outcome.ts';
import { peopleNotes } from './routes/notes/people.ts';
import { serviceNotes } from './routes/notes/services.ts';
import type { RouteFamily } from './routes/opening.ts';
import { ownProcedureRoutes, supportRoutes, talkAnyway, talkRoutes } from './routes/own-procedures.ts';
import { primaryRouteOf } from './routes/primary.ts';
import { shutRoutes } from './routes/shut.ts';
import { type Facts, factsOf } from './situation/facts.ts';
import type { Situation } from './situation/situation.ts';

const beforeResolution: readonly RouteFamily[] = [ownProcedureRoutes, decisionRoutes, discriminationRoutes];
const afterResolution: readonly RouteFamily[] = [
  settingComplaints,
  councilComplaints,
  nhsComplaints,
  judicialReviews,
  talkRoutes,
  supportRoutes,
];
const noteFamilies: readonly NoteFamily[] = [
  outcomeNotes,
  dateNotes,
  mediationNotes,
  serviceNotes,
  peopleNotes,
];

/** Every route that is open on these facts, each once, with the first reason found for it. */
function openRoutes(facts: Facts, resolution: DisagreementResolution): readonly RouteReason[] {
  const found: RouteReason[] = [];
  const add = (reason: RouteReason): void => {
    if (!found.some(({ route }) => route === reason.route)) found.push(reason);
  };
  for (const family of beforeResolution) family(facts).forEach(add);
  for (const { reason } of resolution.open) add(reason);
  for (const family of afterResolution) family(facts).forEach(add);
  return found;
}

const routeIds = (routes: readonly RouteReason[]): ReadonlySet<RouteId> =>
  new Set(routes.map(({ route }) => route));

/** The primary route first, the others in their order. */
function withPrimary(routes: readonly RouteReason[], primary: RouteId): Guidance['routes'] {
  const marked = routes.map(({ route, why, sources }) => ({
    route,
    primary: route === primary,
    why,
    sources,
  }));
  return [...marked.filter((route) => route.primary), ...marked.filter((route) => !route.primary)];
}

/** All open routes with the one to start with. Talking is that one where no route fits what is raised. */
function routesOn(facts: Facts, resolution: DisagreementResolution): Guidance['routes'] {
  const routes = openRoutes(facts, resolution);
  const primary = primaryRouteOf(facts, resolution, routeIds(routes));
  if (primary !== undefined) return withPrimary(routes, primary);
  const others = routes.filter(({ route }) => route !== talkAnyway.route);
  return withPrimary([talkAnyway, ...others], talkAnyway.route);
}

function notesOn(facts: Facts, answered: Answered): readonly Note[] {
  return noteFamilies.flatMap((family) => family(facts, answered));
}

/**
 * The guidance for a situation (guidance.schema.json): information, not advice on which way to go. The same situation always
 * gives the same guidance. Dates are London calendar dates; absent facts are left open.
 */
export function guide(situation: Situation): Guidance {
  const facts = factsOf(situation);
  const party = partyOf(situation);
  const resolution = disagreementResolutionOf(facts);
  const routes = routesOn(facts, resolution);
  const open = routeIds(routes);
  return {
    routes,
    certificate: certificateNeedOf(situation.decision),
    party,
    deadlines: runningDeadlines(facts, open.has('lgsco')),
    notOpen: shutRoutes(facts, resolution, open),
    notes: notesOn(facts, { open, party: party.who }),
  };
}
