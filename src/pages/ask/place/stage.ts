/** Where the plan process stands: it decides who the disagreement is with. */
import { ehcStages } from '../../../law/disagreement.ts';
import { radio } from '../../../web/field.ts';
import { stageOf } from '../draft/asked.ts';
import { questionPage } from '../draft/question.ts';
import { words } from './words.en.ts';

const { question, says, label, choices } = words.stage;

export const stagePage = questionPage({
  step: 'stage',
  title: () => question,
  says: () => [says],
  fields: ({ asked }) => ({
    stage: radio({
      label,
      value: stageOf(asked) ?? '',
      choices: ehcStages.map((value) => ({ value, label: choices[value][0], hint: choices[value][1] })),
    }),
  }),
});
