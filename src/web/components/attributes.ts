/**
 * Attributes and class names of elements, written as the official macros write them, so that the parts of a component
 * read like its markup. Values are always escaped.
 */
import { type Html, html, trustedHtml } from '../html.ts';

export type AttributeValue = string | number | boolean;
export type Attributes = Readonly<Record<string, AttributeValue>>;

/** A list entry that may be left out by a condition: `wanted && { … }`. */
export type Sometimes<T> = T | false | '' | null | undefined;

/** Our content security policy drops inline styles and handlers without a word, so asking for one is a fault. */
const refusedName = /^(style|on.*)$|[\s"'<>/=]/i;

const checkedName = (name: string): Html => {
  if (refusedName.test(name)) throw new Error(`The attribute "${name}" is refused`);
  return trustedHtml(name);
};

/** ` name="value"` for every entry; true and false are written as words, as `aria-hidden` needs. */
export const attributes = (given: Attributes | undefined): Html =>
  html`${Object.entries(given ?? {}).map(([name, value]) => html` ${checkedName(name)}="${String(value)}"`)}`;

/** ` name="value"`, or ` name` alone for true, or nothing for false, null and undefined. */
export const attribute = (name: string, value: AttributeValue | null | undefined): Html => {
  if (value === undefined || value === null || value === false) return html``;
  return value === true ? html` ${checkedName(name)}` : html` ${checkedName(name)}="${value}"`;
};

/** Class names or ids joined by single spaces, without those that are missing or empty. */
export const words = (...given: readonly Sometimes<string>[]): string =>
  given.filter((word) => word !== false && word !== undefined && word !== null && word !== '').join(' ');
