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
import { ownProcedureRoutes, supportRoutes, talkRoutes } from './routes/own-procedures.ts';
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
];
const noteFamilies: readonly NoteFamily[] = [
  outcomeNotes,
  dateNotes,
  mediationNotes,
  serviceNotes,
  peopleNotes,
];

/** Every open route, each once, with the first reason found for it. */
function openRoutes(
  facts: Facts,
  resolution: DisagreementResolution,
  hasFamily: boolean,
): readonly RouteReason[] {
  const found: RouteReason[] = [];
  const add = (reason: RouteReason): void => {
    if (!found.some(({ route }) => route === reason.route)) found.push(reason);
  };
  for (const family of beforeResolution) family(facts).forEach(add);
  for (const { reason } of resolution.open) add(reason);
  for (const family of afterResolution) family(facts).forEach(add);
  talkRoutes(facts, found).forEach(add);
  supportRoutes(hasFamily).forEach(add);
  return found;
}

function notesOn(facts: Facts, answered: Answered): readonly Note[] {
  return noteFamilies.flatMap((family) => family(facts, answered));
}

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

/**
 * The guidance for a situation (guidance.schema.json): information, not advice on which way to go. The same situation always
 * gives the same guidance. Dates are London calendar dates; absent facts are left open.
 */
export function guide(situation: Situation): Guidance {
  const facts = factsOf(situation);
  const party = partyOf(situation);
  const resolution = disagreementResolutionOf(facts);
  const routes = openRoutes(facts, resolution, party.who !== 'none');
  const open: ReadonlySet<RouteId> = new Set(routes.map(({ route }) => route));
  return {
    routes: withPrimary(routes, primaryRouteOf(facts, resolution, open)),
    certificate: certificateNeedOf(situation.decision),
    party,
    deadlines: runningDeadlines(facts, open.has('lgsco')),
    notOpen: shutRoutes(facts, resolution, open),
    notes: notesOn(facts, { open, party: party.who }),
  };
}
