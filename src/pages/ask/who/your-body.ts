/** For which body an officer asks, where their account does not say so. */
import { radio } from '../../../web/field.ts';
import { one } from '../draft/asked.ts';
import { questionPage } from '../draft/question.ts';
import { words } from './words.en.ts';

const { question, boardHint } = words.yourBody;

export const yourBodyPage = questionPage({
  step: 'your-body',
  title: () => question,
  fields: ({ asked }) => ({
    'own-side': radio({
      label: question,
      value: one(asked, 'own-side'),
      choices: [
        { value: 'local-authority', label: words.yourBody['local-authority'] },
        { value: 'icb', label: words.yourBody.icb, hint: boardHint },
      ],
    }),
  }),
});
