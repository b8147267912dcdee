/** The state of a thing in a word or two. */
import { type Html, html } from '../../../html.ts';
import { type Attributes, attributes, words } from '../../attributes.ts';
import { type Content, content } from '../../content.ts';

export interface TagOptions extends Content {
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export const tag = (options: TagOptions): Html =>
  html`<strong class="${words('govuk-tag', options.classes)}"${attributes(options.attributes)}>
  ${content(options)}
</strong>`;
