/** What stands around every question: the part it belongs to, how to talk to a person, and where else to go. */

import { insetText } from '../../../web/components/content/inset-text/inset-text.ts';
import { quietPanel } from '../../../web/components/content/quiet-panel/quiet-panel.ts';
import { sayPhone } from '../../../web/components/frame/footer/footer.ts';
import { type Html, html, type Part } from '../../../web/html.ts';
import type { Link } from '../../../web/page.ts';
import { toldBy } from './asked.ts';
import type { DraftView } from './draft-view.ts';
import { countOfParts, partOf, type Step } from './steps.ts';
import { words } from './words.en.ts';

export const telephone = (phone: string): Html => sayPhone(words.ring, phone);

export const talkPanel = (phone: string): Html =>
  quietPanel({
    heading: words.talkHeading,
    html: html`<p>${telephone(phone)}. ${words.talk}</p><p><a href="/talk">${words.links.talk}</a></p>`,
  });

/** For a caseworker who writes for somebody, the panels of a family are in the way. */
export const draftSide = (view: DraftView): { readonly side?: Html } => {
  if (toldBy(view.asked) !== null) return {};
  const choice = quietPanel({ heading: words.choiceHeading, html: html`<p>${words.choice}</p>` });
  return { side: html`${talkPanel(view.phone)}${choice}` };
};

export const partLine = (view: DraftView, step: Step): Part => {
  const told = toldBy(view.asked);
  const part = partOf(step);
  return html`${told !== null && insetText({ text: words.writingFor[told] })}
<p class="muted">${words.part(part, countOfParts, words.parts[part - 1] ?? '')}</p>`;
};

export const requestLink = ({ url }: DraftView): Link => ({
  rel: 'request',
  href: url,
  title: words.links.request,
});

/** Links that stand below the main thing of a page, one a line. */
export const linksBelow = (links: readonly Link[]): Html =>
  html`${links.map(({ href, title }) => html`<p><a href="${href}">${title}</a></p>`)}`;

/** Where a page has no boxes, saving is a link; where it has, it is a button that takes along what was typed. */
export const draftLinks = (view: DraftView): readonly Link[] => [
  requestLink(view),
  { rel: 'save-for-later', href: `${view.url}/save`, title: words.links.save },
];
