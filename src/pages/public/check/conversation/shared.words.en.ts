/** The shape of the words of a question, and hints that many share. */

interface ChoiceWords {
  readonly label: string;
  readonly hint?: string;
}

export interface QuestionWords {
  /** The question, as the heading of its page. */
  readonly label: string;
  readonly hint?: string;
  /** What it is called in the list of answers. */
  readonly short: string;
  readonly choices?: Readonly<Record<string, ChoiceWords>>;
}

export const dayHint = 'For example 19 1 2026. Leave it empty if you do not know.';
export const chooseAll = 'Choose all that fit.';
