/** The row of a case that worklists and home pages read: facts only, no word and no name. */
import type { Outcome, PartyKind } from '../case/events.ts';
import type { OrganisationId, PartyId } from '../case/ids.ts';
import { type NextStep, nextStep, type Step } from '../case/next-step.ts';
import { type Stage, stageOf } from '../case/standing.ts';
import type { Case, TakingPart } from '../case/state.ts';
import { type CaseClock, soonest } from '../clock/clock.ts';

export interface CaseFile {
  readonly case_id: string;
  readonly reference: string;
  readonly authority: string;
  readonly version: number;
  readonly stage: Stage;
  readonly asked_at: string;
  readonly changed_at: string;
  readonly closed_at: string | null;
  /** London date from which the case waits for a caseworker; null while it does not and no date can make it. */
  readonly desk_from: string | null;
  readonly facts: {
    readonly about: string;
    readonly ehcStage: string;
    readonly parties: readonly {
      readonly party: PartyId;
      readonly kind: PartyKind;
      readonly taking: TakingPart['is'] | 'paused';
      readonly organisation: OrganisationId | null;
    }[];
    readonly waitingQuestions: number;
    readonly outcome: Outcome | null;
    /** What is next for a caseworker. */
    readonly desk: NextStep;
    /** The soonest date that is not met, with its rule and who owes it; null if none runs. */
    readonly clock: Pick<CaseClock, 'what' | 'owner' | 'due' | 'latestDate' | 'basis'> | null;
  };
}

/** The steps that nobody but a caseworker can take. */
const deskSteps: ReadonlySet<Step> = new Set([
  'check-request',
  'answer-questions',
  'decide-going-on',
  'invite-parties',
  'propose-mediator',
  'close-case',
  'give-information',
  'check-letter',
  'tell-authority',
  'give-certificate',
]);

/** Somebody else's step is the desk's from the day after it was due: an answer or a promise that did not come leads to help. */
const ofStep = ({ step, by }: NextStep, changedAt: Temporal.Instant): string | null => {
  if (deskSteps.has(step)) return changedAt.toZonedDateTimeISO('Europe/London').toPlainDate().toString();
  return by === null ? null : Temporal.PlainDate.from(by).add({ days: 1 }).toString();
};

/** C-5: on day 30 the desk asks whether the session will be held, for the certificate follows if it will not. */
const dayThirty = ({ clocks, mediation }: Case): string | null =>
  mediation?.certificate != null
    ? null
    : (soonest(clocks.current.filter(({ what }) => what === 'mediation-by'))?.due ?? null);

const deskFrom = (state: Case, desk: NextStep): string | null => {
  if (state.closed !== null) return null;
  const days = [ofStep(desk, state.changedAt), dayThirty(state)].filter((each) => each !== null);
  return days.sort()[0] ?? null;
};

const clockOf = ({ clocks, closed }: Case): CaseFile['facts']['clock'] => {
  const first = closed === null ? soonest(clocks.current) : null;
  if (first === null) return null;
  const { what, owner, due, latestDate, basis } = first;
  return { what, owner, due, latestDate, basis };
};

export const caseFileOf = (state: Case): CaseFile => {
  const desk = nextStep(state, { is: 'caseworker' });
  return {
    case_id: state.id,
    reference: state.reference,
    authority: state.authority,
    version: state.version,
    stage: stageOf(state),
    asked_at: state.askedAt.toString(),
    changed_at: state.changedAt.toString(),
    closed_at: state.closed?.at.toString() ?? null,
    desk_from: deskFrom(state, desk),
    facts: {
      about: state.about,
      ehcStage: state.stage,
      parties: [...state.parties.values()].map((party) => ({
        party: party.id,
        kind: party.kind,
        taking: party.pausedAt === null ? party.taking.is : 'paused',
        organisation: party.organisation,
      })),
      waitingQuestions: state.questions.filter((question) => question.answer === null).length,
      outcome: state.closed?.outcome ?? null,
      desk,
      clock: clockOf(state),
    },
  };
};
