/** Chooses one of the settings that were found: those of the council's area first, then of all of England. */
import { radio } from '../../../web/field.ts';
import type { SiteVisit } from '../../site.ts';
import { authorityOf, many, one } from '../draft/asked.ts';
import type { DraftView } from '../draft/draft-view.ts';
import { questionPage } from '../draft/question.ts';
import { isFull } from './setting.ts';
import { words } from './words.en.ts';

const said = words.choose;
const none = 'none';
const mostFound = 15;

const find = async ({ services }: SiteVisit, { asked }: DraftView) => {
  const wanted = one(asked, 'find');
  const authority = authorityOf(asked);
  const near = await services.organisations.search('setting', authority, wanted, mostFound);
  const isEnough = near.length === mostFound || authority === null;
  // A child may go to school in the next council's area.
  const far = isEnough ? [] : await services.organisations.search('setting', null, wanted, mostFound);
  const all = [...near, ...far.filter(({ id }) => !near.some((each) => each.id === id))];
  return all.slice(0, mostFound);
};

export const settingChoosePage = questionPage({
  step: 'setting',
  path: 'setting-choose',
  title: () => said.question,
  back: (view) => `${view.url}/setting`,
  prepare: async (visit, view) => {
    if (one(view.asked, 'find') === '') return { go: `${view.url}/setting` };
    const found = await find(visit, view);
    return found.length === 0 ? { go: `${view.url}/setting-other` } : { ...view, found };
  },
  fields: (view) => ({
    setting: radio({
      label: said.question,
      choices: [
        ...view.found.map(({ id, name, town }) => ({ value: String(id), label: said.at(name, town) })),
        { value: none, label: said.none, hint: said.noneHint },
      ],
    }),
  }),
  check: (view, { setting }) =>
    setting !== none && isFull(view) ? [{ field: 'setting', message: words.setting.most }] : null,
  keep: (view, { setting }): Record<string, readonly string[]> =>
    setting === none ? {} : { settings: [...new Set([...many(view.asked, 'settings'), setting])] },
  next: (view, { setting }) => (setting === none ? `${view.url}/setting-other` : null),
});
