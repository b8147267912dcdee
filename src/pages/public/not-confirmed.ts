/** The visible mark on what rests on a rule that is not confirmed in the text of the law itself, and its explanation. */
import { isSourceConfirmed } from '../../law/rules/register.ts';
import { tag } from '../../web/components/content/tag/tag.ts';
import { type Html, html } from '../../web/html.ts';
import { words } from './not-confirmed.words.en.ts';

/** In: whether it is confirmed. Out: nothing, or the mark with a space before it. */
export const notConfirmedMark = (isConfirmed: boolean): Html | '' =>
  isConfirmed ? '' : html` ${tag({ text: words.mark, classes: 'not-confirmed' })}`;

/** Stands once on a page that shows the mark. */
export const notConfirmedExplained = (isShown: boolean): Html | '' =>
  isShown ? html`<p class="muted small">${words.explained}</p>` : '';

/** A source as it is told: one of ours that is still to be checked says so. In: the list of `sourcesOf` it stands in. */
export const sourceTold = (source: string, sources: readonly string[]): string =>
  isSourceConfirmed(source, sources) ? source : words.source(source);
