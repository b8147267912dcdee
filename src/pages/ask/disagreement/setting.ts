/** Looks for a nursery, school or college by name. Several may be chosen, and one may be written that no register knows. */
import { quietPanel } from '../../../web/components/content/quiet-panel/quiet-panel.ts';
import { button } from '../../../web/components/form/button/button.ts';
import { text } from '../../../web/field.ts';
import { type Html, html, type Part } from '../../../web/html.ts';
import type { Kit } from '../../../web/page.ts';
import { action } from '../../site.ts';
import { many, type OtherParty, otherParties } from '../draft/asked.ts';
import type { DraftView } from '../draft/draft-view.ts';
import { partyNameOf } from '../draft/names.ts';
import { keepAnswers, onward, questionPage } from '../draft/question.ts';
import { words } from './words.en.ts';

const said = words.setting;

const mostSettings = 3;

const chosen = ({ asked }: DraftView): readonly OtherParty[] =>
  otherParties(asked).filter(({ kind }) => kind === 'setting');

export const isFull = (view: DraftView): boolean => chosen(view).length >= mostSettings;

const nameAt = (view: DraftView, number: string | undefined): string => {
  const party = chosen(view)[Number(number) - 1];
  return party === undefined ? '' : partyNameOf(view, party);
};

const removeSetting = action<DraftView>()({
  name: 'remove-setting',
  path: '/ask/:draft/setting/:number/remove',
  title: (view, { number }) => said.remove(nameAt(view, number)),
  each: (view) => chosen(view).map((_, index) => ({ number: String(index + 1) })),
  run: async (visit, view) => {
    const party = chosen(view)[Number(visit.params['number']) - 1];
    const back = { go: `${view.url}/setting` };
    if (party === undefined) return back;
    const answers =
      party.organisation === null
        ? { 'setting-name': '' }
        : { settings: many(view.asked, 'settings').filter((id) => id !== party.organisation) };
    const done = await keepAnswers(visit, view, answers);
    return typeof done !== 'symbol' && 'go' in done ? back : done;
  },
});

const chosenList = (view: DraftView, kit: Kit): Html =>
  html`<ul class="plain-list">${chosen(view).map(
    (party, index) =>
      html`<li><p><strong>${partyNameOf(view, party)}</strong></p>${kit.form('remove-setting', { params: { number: String(index + 1) }, secondary: true })}</li>`,
  )}</ul>`;

const intro = (view: DraftView, kit: Kit): Part => {
  if (chosen(view).length === 0) return '';
  return html`${quietPanel({ heading: said.chosen, html: chosenList(view, kit) })}
<p>${button({ text: said.goOn, href: onward(view) })}</p>
<h2>${said.another}</h2>`;
};

export const settingPage = questionPage({
  step: 'setting',
  title: () => said.question,
  button: said.find,
  isSecondary: (view) => chosen(view).length > 0,
  more: [removeSetting],
  links: (view) => (chosen(view).length === 0 ? [] : [{ rel: 'next', href: onward(view), title: said.goOn }]),
  intro,
  fields: () => ({
    find: text({ label: said.label, hint: said.hint, maxLength: 100 }),
  }),
  check: (view) => (isFull(view) ? [{ field: 'find', message: said.most }] : null),
  next: (view) => `${view.url}/setting-choose`,
});
