/** What an element holds: words that are escaped, or markup that is already `Html`. Markup wins when both are given. */
import { type Html, html, type Part } from '../html.ts';

export interface Content {
  readonly text?: string | number | undefined;
  readonly html?: Html | undefined;
}

export const content = (given: Content | undefined): Part => given?.html ?? given?.text;

/** Whether there is anything to show; an empty text counts as nothing. */
export const hasContent = (given: Content | undefined): boolean =>
  given !== undefined && (given.html !== undefined || (given.text !== undefined && given.text !== ''));

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

const headingNames = {
  1: html`h1`,
  2: html`h2`,
  3: html`h3`,
  4: html`h4`,
  5: html`h5`,
  6: html`h6`,
} as const;

/** The element name of a heading, to be put into a tag. */
export const headingName = (level: HeadingLevel): Html => headingNames[level];
