/** What happened, in people's own words. Before it stands who will read it, and the one exception. */
import { quietPanel } from '../../../web/components/content/quiet-panel/quiet-panel.ts';
import { textarea } from '../../../web/field.ts';
import { type Html, html } from '../../../web/html.ts';
import { one } from '../draft/asked.ts';
import type { DraftView } from '../draft/draft-view.ts';
import { telephone } from '../draft/frame.ts';
import { questionPage } from '../draft/question.ts';
import { readBy } from '../draft/readers.ts';
import { words } from './words.en.ts';

const said = words.story;

const promises = [said.private, `${said.exception} ${said.harm}`];

const note = ({ phone }: DraftView): Html =>
  quietPanel({
    heading: said.privateHeading,
    html: html`${promises.map((text) => html`<p>${text}</p>`)}<p>${said.danger} ${said.unsure} ${telephone(phone)}.</p><p><a href="/check?harm=yes">${said.dangerLink}</a></p>`,
  });

export const storyPage = questionPage({
  step: 'story',
  title: () => said.question,
  says: ({ phone }) => [...promises, `${said.danger} ${said.unsure} ${phone}`],
  intro: note,
  links: () => [{ rel: 'check', href: '/check?harm=yes', title: said.dangerLink }],
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
