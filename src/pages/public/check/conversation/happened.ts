/** What may have happened so far: which of it matters on a decision, a talk or a complaint, and the dates it asks for. */
import type { QuestionName } from './question.ts';

export interface Mattering {
  /** Mediation is open about a decision. */
  readonly mediation: boolean;
  /** An agreement may have come of it, and is not what the disagreement is about. */
  readonly agreement: boolean;
  /** An appeal against it needs a certificate (C-1). */
  readonly certificate: boolean;
  /** It is about health sections alone, so the NHS board arranges it. */
  readonly health: boolean;
  readonly talk: boolean;
  readonly complaint: boolean;
  readonly review: boolean;
}

const rows: readonly (readonly [happened: string, matters: (mattering: Mattering) => boolean])[] = [
  ['contacted', ({ certificate }) => certificate],
  ['declined', ({ certificate }) => certificate],
  ['told', ({ mediation }) => mediation],
  ['told-nhs', ({ health }) => health],
  ['session', ({ mediation }) => mediation],
  ['ended', ({ mediation }) => mediation],
  ['agreement', ({ agreement }) => agreement],
  ['cannot', ({ certificate }) => certificate],
  ['certificate', ({ certificate }) => certificate],
  ['review-meeting', ({ review }) => review],
  ['last-review', ({ review }) => review],
  ['complained', ({ complaint }) => complaint],
  ['replied', ({ complaint }) => complaint],
  ['said-no', ({ talk }) => talk],
];

/** The choices that can change the answer; none when nothing that happened could. */
export const happenedChoices = (mattering: Mattering): readonly string[] =>
  rows.filter(([, matters]) => matters(mattering)).map(([happened]) => happened);

/** The day that each of them asks for, in the order in which they happen. */
export const happenedDates: readonly (readonly [QuestionName, string])[] = [
  ['contacted-on', 'contacted'],
  ['declined-on', 'declined'],
  ['told-on', 'told'],
  ['told-nhs-on', 'told-nhs'],
  ['session-on', 'session'],
  ['ended-on', 'ended'],
  ['cannot-on', 'cannot'],
  ['review-meeting-on', 'review-meeting'],
  ['last-review-on', 'last-review'],
  ['complained-on', 'complained'],
  ['replied-on', 'replied'],
];
