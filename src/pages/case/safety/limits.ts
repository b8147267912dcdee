/** The limits of confidentiality, said before words are asked for. */
import { type Html, html } from '../../../web/html.ts';
import type { CaseView } from '../case-view.ts';
import { words } from './words.en.ts';

/** One plain sentence and the way to the page that says more. */
export const limitsNote = ({ url }: Pick<CaseView, 'url'>): Html =>
  html`<p class="muted small">${words.limits} <a href="${url}/safety">${words.limitsLink}</a></p>`;

export const limitsSentence: string = words.limits;
