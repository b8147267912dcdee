/** Somebody who asks for a family confirms that the family said yes: no referral without recorded permission. */
import { checkbox } from '../../../web/field.ts';
import { many } from '../draft/asked.ts';
import { questionPage } from '../draft/question.ts';
import { words } from './words.en.ts';

const { question, says, label, yes } = words.permission;

export const permissionPage = questionPage({
  step: 'permission',
  title: () => question,
  says: () => [says],
  fields: ({ asked }) => ({
    permission: checkbox({
      label,
      value: many(asked, 'permission'),
      choices: [{ value: 'yes', label: yes }],
    }),
  }),
});
