/** The row of a case that worklists and home pages read: facts only, no word and no name. */
import { stageOf } from '../case/standing.ts';
import type { Case } from '../case/state.ts';

export interface CaseFile {
  readonly case_id: string;
  readonly reference: string;
  readonly authority: string;
  readonly version: number;
  readonly stage: string;
  readonly asked_at: string;
  readonly changed_at: string;
  readonly closed_at: string | null;
  readonly facts: {
    readonly about: string;
    readonly ehcStage: string;
    readonly parties: readonly {
      readonly party: string;
      readonly kind: string;
      readonly taking: string;
      readonly organisation: string | null;
    }[];
    readonly waitingQuestions: number;
    readonly outcome: string | null;
  };
}

export const caseFileOf = (state: Case): CaseFile => ({
  case_id: state.id,
  reference: state.reference,
  authority: state.authority,
  version: state.version,
  stage: stageOf(state),
  asked_at: state.askedAt.toString(),
  changed_at: state.changedAt.toString(),
  closed_at: state.closed?.at.toString() ?? null,
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
  },
});
