/** The name of somebody who has no account yet. */
import { text } from '../../../web/field.ts';
import { one } from '../draft/asked.ts';
import { questionPage } from '../draft/question.ts';
import { words } from './words.en.ts';

const { question, hint } = words.name;

export const namePage = questionPage({
  step: 'name',
  title: () => question,
  fields: ({ asked }) => ({
    name: text({ label: question, hint, value: one(asked, 'name'), maxLength: 100, autocomplete: 'name' }),
  }),
});
