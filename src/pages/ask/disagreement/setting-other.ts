/** Writes down a setting that the register does not know; a caseworker finds it. */
import { text } from '../../../web/field.ts';
import { html } from '../../../web/html.ts';
import { one } from '../draft/asked.ts';
import { questionPage } from '../draft/question.ts';
import { readBy } from '../draft/readers.ts';
import { words } from './words.en.ts';

const said = words.other;

export const settingOtherPage = questionPage({
  step: 'setting',
  path: 'setting-other',
  title: () => said.question,
  back: (view) => `${view.url}/setting`,
  says: () => [said.says],
  fields: (view) => ({
    'setting-name': text({
      label: said.label,
      value: one(view.asked, 'setting-name'),
      ...readBy(view, 'needs'),
    }),
  }),
  after: (view) => html`<p><a href="${view.url}/setting">${said.lookAgain}</a></p>`,
});
