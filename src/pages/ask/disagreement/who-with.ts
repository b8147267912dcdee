/** Who the disagreement is with, as the law has it for this kind and stage. */
import { cannotAsk } from '../../../case/commands/asking/ask-for-help.ts';
import { isLiveStage, type OtherBody, otherSide } from '../../../law/disagreement.ts';
import { checkbox } from '../../../web/field.ts';
import { aboutOf, many, offeredBodies, stageOf } from '../draft/asked.ts';
import type { DraftView } from '../draft/draft-view.ts';
import { councilName } from '../draft/names.ts';
import { questionPage } from '../draft/question.ts';
import { words } from './words.en.ts';

const said = words.with;

const factsOf = ({ asked }: DraftView) => ({
  about: aboutOf(asked) ?? 'duties',
  stage: stageOf(asked) ?? 'none',
});

const choiceFor = (view: DraftView, body: OtherBody) => {
  switch (body) {
    case 'local-authority':
      return { value: body, label: councilName(view) ?? said.council };
    case 'icb':
      return { value: body, label: said.icb, hint: said.icbHint };
    case 'setting':
      return isLiveStage(factsOf(view).stage)
        ? { value: body, label: said.setting, hint: said.settingToo }
        : { value: body, label: said.setting };
    default:
      return body satisfies never;
  }
};

export const whoWithPage = questionPage({
  step: 'who-with',
  title: () => said.question,
  says: (view) => {
    const { about, stage } = factsOf(view);
    return [otherSide(about, stage).why];
  },
  fields: (view) => ({
    with: checkbox({
      label: said.label,
      hint: said.hint,
      value: many(view.asked, 'with').filter((body) =>
        offeredBodies(view.asked).some((each) => each === body),
      ),
      choices: offeredBodies(view.asked).map((body) => choiceFor(view, body)),
    }),
  }),
  check: (view, input) => {
    const { about, stage } = factsOf(view);
    const chosen = offeredBodies(view.asked).filter((body) => input.with.includes(body));
    return cannotAsk(about, stage, chosen)?.refused ?? null;
  },
});
