/** The first thing on a page for people who use the keyboard: past the masthead to the content. */
import { type Html, html } from '../../../html.ts';
import { type Attributes, attributes, words } from '../../attributes.ts';
import { type Content, content } from '../../content.ts';

export interface SkipLinkOptions extends Content {
  readonly href?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export const skipLink = (options: SkipLinkOptions): Html =>
  html`<a href="${options.href || '#content'}" class="${words('govuk-skip-link', options.classes)}"${attributes(options.attributes)} data-module="govuk-skip-link">${content(options)}</a>`;
