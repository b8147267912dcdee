/** A passage set apart from the words around it, such as a quotation. */
import { type Html, html } from '../../../html.ts';
import { type Attributes, attribute, attributes, words } from '../../attributes.ts';
import { type Content, content } from '../../content.ts';

export interface InsetTextOptions extends Content {
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export const insetText = (options: InsetTextOptions): Html =>
  html`<div${attribute('id', options.id)} class="${words('govuk-inset-text', options.classes)}"${attributes(options.attributes)}>
  ${content(options)}
</div>`;
