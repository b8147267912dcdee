/** What to call the child or young person; never the full name. */
import { text } from '../../../web/field.ts';
import { one } from '../draft/asked.ts';
import { questionPage } from '../draft/question.ts';
import { readBy } from '../draft/readers.ts';
import { words } from './words.en.ts';

export const childPage = questionPage({
  step: 'child',
  title: ({ voice }) => words.child.question[voice],
  fields: (view) => ({
    child: text({
      label: words.child.question[view.voice],
      hint: words.child.hint,
      value: one(view.asked, 'child'),
      maxLength: 60,
      ...readBy(view, 'child'),
    }),
  }),
});
