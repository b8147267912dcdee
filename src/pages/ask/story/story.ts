/** What happened, in people's own words. Before it stands who will read it, and the one exception. */
import { quietPanel } from '../../../web/components/content/quiet-panel/quiet-panel.ts';
import { textarea } from '../../../web/field.ts';
import { html } from '../../../web/html.ts';
import { one } from '../draft/asked.ts';
import type { DraftView } from '../draft/draft-view.ts';
import { questionPage } from '../draft/question.ts';
import { readBy } from '../draft/readers.ts';
import { words } from './words.en.ts';

const said = words.story;

const note = ({ phone }: DraftView): readonly string[] => [
  said.private,
  `${said.exception} ${said.harm}`,
  `${said.danger} ${said.ask(phone)}`,
];

export const storyPage = questionPage({
  step: 'story',
  title: () => said.question,
  says: note,
  intro: (view) =>
    quietPanel({
      heading: said.privateHeading,
      html: html`${note(view).map((text) => html`<p>${text}</p>`)}`,
    }),
  fields: (view) => ({
    story: textarea({
      label: said.label,
      hint: said.hint,
      rows: 10,
      value: one(view.asked, 'story'),
      maxLength: 10_000,
      ...readBy(view, 'story'),
    }),
  }),
});
