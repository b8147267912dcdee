/** What kind of disagreement it is. That between authorities is their officers' alone, so families are not shown it. */
import { radio } from '../../../web/field.ts';
import { aboutOf } from '../draft/asked.ts';
import { questionPage } from '../draft/question.ts';
import { words } from './words.en.ts';

const { question, hint, choices } = words.about;
const kinds = ['provision-by-setting', 'duties', 'health-or-social-care'] as const;

export const aboutPage = questionPage({
  step: 'about',
  title: () => question,
  fields: ({ asked }) => ({
    about: radio({
      label: question,
      hint,
      value: aboutOf(asked) ?? '',
      choices: kinds.map((value) => ({ value, label: choices[value][0], hint: choices[value][1] })),
    }),
  }),
});
