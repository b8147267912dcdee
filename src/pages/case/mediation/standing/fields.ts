/** The boxes of the family's and the bodies' acts: on their own page, and where a caseworker writes down for them. */
import { date, type FieldLook, textarea } from '../../../../web/field.ts';
import { words } from './words.en.ts';

/** In: what the day is, and today as a London date. */
export const onField = (label: string, today: string, hint?: string) =>
  date({ label, value: today, ...(hint === undefined ? {} : { hint }) });

/** A box that has to be filled holds a day; the type does not say so. */
export const dayOf = (on: Temporal.PlainDate | null, today: string): string => on?.toString() ?? today;

/** In: who reads the words, by the command's own rule, and today as a London date. */
export const choiceFields = (reads: (box: 'issues' | 'health') => Partial<FieldLook>, today: string) => ({
  issues: textarea({
    label: words.choice.issues,
    hint: words.choice.issuesHint,
    rows: 3,
    maxLength: 4000,
    ...reads('issues'),
  }),
  health: textarea({
    label: words.choice.health,
    hint: words.choice.healthHint,
    optional: true,
    rows: 2,
    maxLength: 2000,
    ...reads('health'),
  }),
  on: onField(words.choice.on, today, words.choice.onHint),
});

interface Chosen {
  readonly issues: string;
  readonly health: string;
  readonly on: Temporal.PlainDate | null;
}

export const chosenIn = ({ issues, health, on }: Chosen, today: string) => ({
  issues,
  health: health === '' ? null : health,
  on: dayOf(on, today),
});
