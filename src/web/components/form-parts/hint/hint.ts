/** Help that belongs to a field and is read out with it. */
import { type Html, html } from '../../../html.ts';
import { type Attributes, attribute, attributes, words } from '../../attributes.ts';
import { type Content, content } from '../../content.ts';

export interface HintOptions extends Content {
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export const hint = (options: HintOptions): Html =>
  html`<div${attribute('id', options.id)} class="${words('govuk-hint', options.classes)}"${attributes(options.attributes)}>
  ${content(options)}
</div>`;
