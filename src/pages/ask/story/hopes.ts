/** What the asker hopes for; nobody has to know that yet. */
import { textarea } from '../../../web/field.ts';
import { one } from '../draft/asked.ts';
import { questionPage } from '../draft/question.ts';
import { readBy } from '../draft/readers.ts';
import { words } from './words.en.ts';

export const hopesPage = questionPage({
  step: 'hopes',
  title: () => words.hopes.question,
  fields: (view) => ({
    hopes: textarea({
      label: words.hopes.question,
      hint: words.hopes.hint,
      optional: true,
      value: one(view.asked, 'hopes'),
      maxLength: 5_000,
      ...readBy(view, 'hopes'),
    }),
  }),
});
