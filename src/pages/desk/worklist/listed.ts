/** A case as a line of the worklist. */
import type { Outcome, PartyKind } from '../../../case/events.ts';
import type { Step } from '../../../case/next-step.ts';
import type { Stage } from '../../../case/standing.ts';
import type { TakingPart } from '../../../case/state.ts';
import type { CaseClock, ClockId } from '../../../clock/clock.ts';
import type { StepWords } from '../../page-for-step.ts';
import type { Choice } from './choice.ts';

export interface Listed {
  readonly reference: string;
  readonly url: string;
  readonly stage: Stage;
  readonly step: Step;
  readonly says: StepWords;
  /** London date, or an instant. */
  readonly by: string | null;
  readonly isWaiting: boolean;
  /** Somebody else's step whose day has passed. */
  readonly isLate: boolean;
  readonly parties: readonly {
    readonly party: string;
    readonly kind: PartyKind;
    readonly name: string;
    readonly taking: TakingPart['is'] | 'paused';
  }[];
  readonly waitingQuestions: number;
  readonly outcome: Outcome | null;
  /** The soonest date that is not met; null where none runs. */
  readonly clock: {
    readonly what: ClockId;
    readonly owner: string;
    readonly due: string;
    readonly latestDate: string;
    readonly basis: CaseClock['basis'];
    readonly isMissed: boolean;
  } | null;
  readonly askedOn: Temporal.PlainDate;
  readonly changedOn: Temporal.PlainDate;
}

export interface Worklist {
  readonly choice: Choice;
  readonly cases: readonly Listed[];
  /** The address of the next page; null on the last. */
  readonly older: string | null;
}

/** The step that the desk can take now, from the list itself. */
export const stepToTake = ({ says, isWaiting, isLate, outcome }: Listed): StepWords['action'] =>
  outcome === null && isWaiting && !isLate ? says.action : null;
