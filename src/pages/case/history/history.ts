/** The history of a case as one person may know it: pure, from the events and from what people are called. */
import type { Recorded } from '../../../case/events.ts';
import type { Side } from '../../../web/components/case/side.ts';
import { type ActorSide, type Past, pastOf } from './past.ts';
import { type Names, ownPartyOf, says, type Telling } from './says.ts';
import { mayKnow, type Viewer } from './who-knows.ts';
import { words } from './words.en.ts';

export interface HistoryLine {
  readonly at: Temporal.Instant;
  /** The kind of event for programs; for a change of mediator one word, whatever led to it. */
  readonly what: string;
  readonly says: string;
  /** Null where who did it is nobody's business. */
  readonly by: { readonly name: string; readonly side: Side } | null;
  /** How a side told it to the caseworker who wrote it down for them. */
  readonly told: 'phone' | 'post' | null;
  /** The version of an act of the viewer's own, or that was written down for their side; it is never shown. */
  readonly ownVersion: number | null;
}

/** Whether it is the viewer's to keep a receipt of. */
const isOwn = ({ envelope }: Recorded, viewer: Viewer): boolean =>
  envelope.actor === viewer.account ||
  (envelope.onBehalf !== null && envelope.onBehalf.party === ownPartyOf(viewer));

const isChangeOfMediator = ({ event }: Recorded): boolean =>
  event.kind === 'mediator-objected-to' || event.kind === 'mediator-stood-down';

/**
 * What follows from a change of mediator is recorded as the act of the person who asked for it, so nobody is named
 * for it, nor for the same thing when it has another cause.
 */
const isNameless = ({ viewer, recorded }: Telling): boolean => {
  const { event } = recorded;
  if (event.kind === 'joint-room-closed' || event.kind === 'meeting-cancelled') return true;
  // Who holds a case back would tell why, and somebody's safety is nobody's business.
  if (event.kind === 'hold-placed' || event.kind === 'hold-lifted') return true;
  // Everybody appointed the mediator, not who happened to accept last.
  if (event.kind === 'mediator-appointed') return true;
  if (event.kind === 'mediator-objected-to') return event.party !== ownPartyOf(viewer);
  return event.kind === 'mediator-stood-down' && viewer.place.is !== 'caseworker';
};

const sideOf = (past: Past, side: ActorSide): Side => {
  if (side === 'mediator') return 'mediator';
  return side === 'desk' ? 'service' : (past.parties.get(side)?.kind ?? 'service');
};

const byOf = (telling: Telling): HistoryLine['by'] => {
  const { viewer, past, names, recorded } = telling;
  const { actor, version } = recorded.envelope;
  const side = past.sideOfActor.get(version) ?? 'desk';
  const shown = sideOf(past, side);
  if (actor === viewer.account) return { name: words.you, side: shown };
  const named = names.person(actor);
  if (named !== null) return { name: named, side: shown };
  if (side === 'mediator') return { name: words.theMediator, side: shown };
  const party = side === 'desk' ? words.theService : names.party(side);
  return { name: party.charAt(0).toUpperCase() + party.slice(1), side: shown };
};

const lineOf = (telling: Telling): HistoryLine => {
  const { recorded, viewer } = telling;
  const { envelope, event } = recorded;
  const isQuiet = isNameless(telling);
  const isNeutral = isChangeOfMediator(recorded) && isQuiet && viewer.place.is !== 'caseworker';
  return {
    at: envelope.at,
    what: isNeutral ? 'mediator-changed' : event.kind,
    says: says(telling),
    by: isQuiet ? null : byOf(telling),
    told: isQuiet ? null : (envelope.onBehalf?.by ?? null),
    // Where nobody is named, a receipt would tell who it was.
    ownVersion: !isQuiet && isOwn(recorded, viewer) ? envelope.version : null,
  };
};

/**
 * In: every event of the case, oldest first; who looks, from where; what people are called.
 * Out: one line for each event that this person may know of, the newest first.
 */
export const historyFor = (
  events: readonly Recorded[],
  viewer: Viewer,
  names: Names,
): readonly HistoryLine[] => {
  const past = pastOf(events);
  return events
    .filter((recorded) => mayKnow(viewer, recorded, past))
    .map((recorded) => lineOf({ viewer, past, names, recorded }))
    .reverse();
};
