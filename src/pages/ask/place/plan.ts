/** Whether there is a plan. Nobody needs one (CoP 2015 11.7). */
import { radio } from '../../../web/field.ts';
import { notSure, one } from '../draft/asked.ts';
import { questionPage } from '../draft/question.ts';
import { words } from './words.en.ts';

const { question, hint, yes, no } = words.plan;

export const planPage = questionPage({
  step: 'plan',
  title: () => question,
  fields: ({ asked }) => ({
    plan: radio({
      label: question,
      hint,
      value: one(asked, 'plan'),
      choices: [
        { value: 'yes', label: yes },
        { value: 'no', label: no },
        { value: notSure, label: words.plan.notSure },
      ],
    }),
  }),
});
