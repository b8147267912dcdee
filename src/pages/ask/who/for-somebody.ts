/** A caseworker may write down what somebody tells on the telephone or by post. */
import { radio } from '../../../web/field.ts';
import { one } from '../draft/asked.ts';
import { questionPage } from '../draft/question.ts';
import { words } from './words.en.ts';

const { question, hint, phone, post, no } = words.forSomebody;

export const forSomebodyPage = questionPage({
  step: 'for-somebody',
  title: () => question,
  fields: ({ asked }) => ({
    'for-somebody': radio({
      label: question,
      hint,
      value: one(asked, 'for-somebody'),
      choices: [
        { value: 'phone', label: phone },
        { value: 'post', label: post },
        { value: 'no', label: no },
      ],
    }),
  }),
});
