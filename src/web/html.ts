/**
 * HTML as values: the `html` tag escapes whatever is put into it, so untrusted words can never become markup.
 * What comes in: strings and numbers (escaped), `Html` (kept), arrays of these, and null, undefined or false (nothing).
 */
const brand: unique symbol = Symbol('html');

export interface Html {
  readonly [brand]: true;
  toString(): string;
}

export type Part = Html | string | number | null | undefined | false | readonly Part[];

class Markup implements Html {
  readonly [brand] = true as const;
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

const special = /[&<>"']/;
const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for use in HTML content and in quoted attributes. */
export const escapeHtml = (text: string): string =>
  special.test(text) ? text.replace(/[&<>"']/g, (character) => entities[character] ?? '') : text;

const render = (part: Part): string => {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  if (Array.isArray(part)) return part.map(render).join('');
  return (part as Html).toString();
};

/** Tagged template: literal parts are markup, values are escaped unless they are `Html` already. */
export const html = (literals: TemplateStringsArray, ...values: readonly Part[]): Html => {
  let text = literals[0] ?? '';
  for (let index = 0; index < values.length; index += 1) {
    text += render(values[index]) + (literals[index + 1] ?? '');
  }
  return new Markup(text);
};

/** Markup that our own code made, never anything a person typed. */
export const trustedHtml = (markup: string): Html => new Markup(markup);

/** Joins parts with a separator between them. */
export const join = (parts: readonly Part[], separator: Part = ''): Html =>
  html`${parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]))}`;
