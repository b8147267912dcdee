/** The way back to the page before, at the top of a page. */
import { type Html, html } from '../../../html.ts';
import { type Attributes, attributes, words } from '../../attributes.ts';
import { type Content, content, hasContent } from '../../content.ts';

export interface BackLinkOptions extends Content {
  readonly href?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Says `Back` unless told. */
export const backLink = (options: BackLinkOptions): Html =>
  html`<a href="${options.href || '#'}" class="${words('govuk-back-link', options.classes)}"${attributes(options.attributes)}>${
    hasContent(options) ? content(options) : 'Back'
  }</a>`;
