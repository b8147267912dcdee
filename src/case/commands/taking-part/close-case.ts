/** A case closes with an outcome that its facts allow. */
import { type Command, noWords } from '../../command.ts';
import type { Outcome } from '../../events.ts';
import { refuse } from '../../refusal.ts';
import { isActionDone, isSignedByAll } from '../../standing.ts';
import type { Case } from '../../state.ts';

/** The outcomes with which this case could close now; empty once it is closed. A text that not all signed binds nobody. */
export const possibleOutcomes = (state: Case): readonly Outcome[] => {
  const { agreement, talksEnded } = state.wayForward;
  if (state.closed !== null) return [];
  if (agreement !== null && isSignedByAll(state)) {
    const isKept = agreement.clauses.every(({ clause }) => isActionDone(state, clause));
    if (!isKept) return ['agreement-not-kept'];
    return [agreement.openIssues.length === 0 ? 'agreement-kept' : 'part-agreement-kept'];
  }
  // A text that is made and not signed by all is no agreement, and the talks did go ahead.
  if (talksEnded || agreement !== null) return ['no-agreement'];
  if (state.parties.get(state.askingParty)?.taking.is === 'left') return ['withdrawn'];
  return ['did-not-go-ahead', 'no-agreement'];
};

export const closeCase: Command<{ outcome: Outcome }> = {
  name: 'close-case',
  audiences: noWords,
  decide: (state, { outcome }) => {
    if (!possibleOutcomes(state).includes(outcome)) return refuse('actions-not-finished');
    const meeting = state.meetings.fixed;
    return [
      ...(meeting === null ? [] : [{ kind: 'meeting-cancelled' as const, meeting: meeting.id }]),
      { kind: 'case-closed', outcome },
    ];
  },
};
