/** What we may tell the others: it goes with the invitations, to those invited alone. */
import { textarea } from '../../../web/field.ts';
import { one } from '../draft/asked.ts';
import { questionPage } from '../draft/question.ts';
import { summaryReadBy } from '../draft/readers.ts';
import { words } from './words.en.ts';

const said = words.summary;

export const summaryPage = questionPage({
  step: 'summary',
  title: () => said.question,
  says: () => [said.says, said.invited],
  fields: (view) => ({
    summary: textarea({
      label: said.label,
      hint: said.hint,
      value: one(view.asked, 'summary'),
      maxLength: 2_000,
      ...summaryReadBy(view),
    }),
  }),
});
