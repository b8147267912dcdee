/** What a question of "Can this help me?" is, and what is known when it is reached. */
import type { Guidance } from '../../../../law/guidance.ts';
import type { Field } from '../../../../web/field.ts';

export const questionNames = [
  'harm',
  'go-on',
  'asker',
  'about',
  'with',
  'school',
  'nursery',
  'stage',
  'decision',
  'sections',
  'lodged',
  'same',
  'conceded',
  'dated',
  'sent',
  'act-on',
  'agreed-with',
  'agreed-on',
  'agreed-what',
  'happened',
  'contacted-on',
  'declined-on',
  'told-on',
  'told-nhs-on',
  'session-on',
  'ended-on',
  'cannot-on',
  'certificate',
  'certificate-on',
  'said-no',
  'review-meeting-on',
  'last-review-on',
  'complained-on',
  'replied-on',
  'knew-on',
  'letter-leaves-out',
  'born',
  'wish',
] as const;

export type QuestionName = (typeof questionNames)[number];

/** Answers by question. A date is one ISO 8601 day, or nothing where it is not known. */
export type Answers = ReadonlyMap<QuestionName, readonly string[]>;

/** What was answered before a question. */
export interface SoFar {
  readonly answers: Answers;
  readonly today: Temporal.PlainDate;
  /** Whether this was one of the answers. */
  has(name: QuestionName, ...values: readonly string[]): boolean;
  /** What the law says on these answers; undefined while they are too few. */
  guidance(): Guidance | undefined;
}

export interface Question {
  readonly name: QuestionName;
  /** Whether the answer can still change what the law says, on what was answered before. */
  readonly matters: (soFar: SoFar) => boolean;
  readonly field: (soFar: SoFar) => Field<unknown>;
}
