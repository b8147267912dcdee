/** Who asks: a parent or carer, a young person in their own name, somebody with permission, or an officer. */
import { radio } from '../../../web/field.ts';
import { askers, one } from '../draft/asked.ts';
import { questionPage } from '../draft/question.ts';
import { words } from './words.en.ts';

const { question, choices } = words.who;

export const whoPage = questionPage({
  step: 'who',
  title: () => question,
  fields: ({ asked }) => ({
    asker: radio({
      label: question,
      value: one(asked, 'asker'),
      choices: askers.map((value) => ({ value, label: choices[value][0], hint: choices[value][1] })),
    }),
  }),
});
