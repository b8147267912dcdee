/** Every clock of a case, from the case as it stands. A local meeting or a pause never stops one. */
import type { Case } from '../case/state.ts';
import { rules } from '../law/rules/register.ts';
import { londonDay } from '../mediation/rules.ts';
import { type CaseClock, type Clocks, moveClocks } from './clock.ts';
import { mediationClocks } from './mediation-clocks.ts';
import { promiseClocks } from './promise-clocks.ts';

const standard = 'A day we set so that nobody waits for long. The law sets no limit for this.';

/** DR-6: how long a party has to answer an invitation. A standard of the service; there is no limit in law. */
const answerClocks = (state: Case): readonly CaseClock[] =>
  [...state.parties.values()].flatMap(({ id, taking }): CaseClock[] => {
    if (taking.is !== 'invited' && taking.is !== 'agreed' && taking.is !== 'declined') return [];
    const due = taking.replyBy;
    if (due === null) return [];
    return [
      {
        what: 'answer-invitation',
        about: id,
        owner: id,
        due,
        safeDate: due,
        latestDate: due,
        rule: { id: 'DR-6', words: standard },
        sources: ['Service standard of this provider', ...rules['DR-6'].sources],
        basis: 'service-standard',
        doneOn: taking.is === 'invited' ? null : londonDay(taking.at),
      },
    ];
  });

const currentClocks = (state: Case): readonly CaseClock[] =>
  [...mediationClocks(state), ...answerClocks(state), ...promiseClocks(state)].sort((one, other) =>
    one.due < other.due ? -1 : one.due > other.due ? 1 : 0,
  );

/** Events that neither start, move nor end a date: most of what is said and written. */
const movesNothing: ReadonlySet<string> = new Set([
  'said',
  'document-shared',
  'document-opened',
  'joint-room-opened',
  'joint-room-closed',
  'issue-raised',
  'issue-recognised',
  'option-suggested',
  'option-marked',
  'change-suggested',
  'clause-accepted',
  'clause-acceptance-taken-back',
  'arrangement-noted',
  'question-asked',
  'question-answered',
  'times-offered',
  'times-answered',
  'party-paused',
  'party-resumed',
]);

/** The case with its clocks counted anew after an event. In: the case after it, the clocks before it, and the event's kind. */
export const withClocks = (state: Case, before: Clocks, kind: string, at: Temporal.Instant): Case =>
  movesNothing.has(kind)
    ? { ...state, clocks: before }
    : { ...state, clocks: moveClocks(before, currentClocks(state), kind, at) };
