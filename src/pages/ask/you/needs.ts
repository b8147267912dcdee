/** What would make taking part possible, asked of everybody and required of nobody. */
import { checkbox, textarea } from '../../../web/field.ts';
import { many, one } from '../draft/asked.ts';
import { questionPage } from '../draft/question.ts';
import { readBy } from '../draft/readers.ts';
import { words } from './words.en.ts';

const said = words.needs;

const choices = Object.entries<readonly [string, string?]>(said.choices).map(([value, [label, hint]]) => ({
  value,
  label,
  ...(hint === undefined ? {} : { hint }),
}));

/** The needs that were chosen, in words. */
export const needLabels = (chosen: readonly string[]): readonly string[] =>
  choices.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);

export const needsPage = questionPage({
  step: 'needs',
  title: () => said.question,
  says: () => [said.says],
  fields: (view) => ({
    needs: checkbox({ label: said.label, optional: true, value: many(view.asked, 'needs'), choices }),
    'needs-more': textarea({
      label: said.more,
      optional: true,
      rows: 3,
      value: one(view.asked, 'needs-more'),
      maxLength: 2_000,
      ...readBy(view, 'needs'),
    }),
  }),
});
