/** Builds the text of the agreement out of the words of exactly the clauses that every side accepts. */
import { createHash } from 'node:crypto';
import type { ClauseRevision } from '../../../agreement/events.ts';
import type { FrozenText } from '../../../agreement/frozen-text.ts';
import { openIssues } from '../../../agreement/open-text.ts';
import type { Clause } from '../../../agreement/state.ts';
import { partiesOf } from '../../../case/standing.ts';
import { toDay } from '../../../law/calendar.ts';
import { agreedTimes } from '../../../law/clocks/agreed-actions.ts';
import { partyTitle } from '../case-view.ts';
import { sorted, type WayForwardView } from './way-forward.ts';
import { words } from './words.en.ts';

/** Where the parties wrote no date in a mediation, the text says which times the law gives (O-2, O-3). */
const lawTimes = ({ dueOn, lawAction }: Clause, today: Temporal.PlainDate) =>
  dueOn === null && lawAction !== null ? { byLaw: agreedTimes(lawAction, toDay(today)) } : {};

export const acceptedRevisions = (way: WayForwardView): readonly ClauseRevision[] =>
  sorted(way).accepted.map(({ clause }) => ({ clause: clause.id, revision: clause.revision }));

/** What the mediator looks at, in short: another after any change of mind. */
export const seenNow = (way: WayForwardView): string =>
  createHash('sha256')
    .update(JSON.stringify(acceptedRevisions(way)))
    .digest('hex');

/** The issues that would stay open, in words. */
export const openIssueTexts = ({ view, issues }: WayForwardView): readonly string[] => {
  const open = new Set(openIssues(view.state));
  return issues.filter(({ issue }) => open.has(issue.id)).map(({ text }) => text);
};

/** In: what is accepted now, the name of this service, and a fresh random salt. The parties are named as bodies: a person's name comes with signing. */
export const frozenTextOf = (way: WayForwardView, serviceName: string, salt: string): FrozenText => {
  const { view, today } = way;
  return {
    reference: view.state.reference,
    madeOn: today,
    parties: partiesOf(view.state).map((party) => ({
      party: party.id,
      name: partyTitle(view, party),
      side: party.kind,
    })),
    clauses: sorted(way).accepted.map(({ clause, what, howWeWillKnow }, index) => ({
      number: index + 1,
      clause: clause.id,
      who: partyTitle(view, clause.owner),
      what,
      byWhen: clause.dueOn === null ? null : Temporal.PlainDate.from(clause.dueOn),
      ...lawTimes(clause, today),
      howWeWillKnow,
    })),
    openIssues: openIssueTexts(way),
    whatIfNot: words.whatIfNot(serviceName),
    salt,
  };
};
