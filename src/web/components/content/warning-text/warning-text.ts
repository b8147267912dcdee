/** A consequence that people must know of before they go on. */
import { type Html, html } from '../../../html.ts';
import { type Attributes, attributes, words } from '../../attributes.ts';
import { type Content, content } from '../../content.ts';

export interface WarningTextOptions extends Content {
  /** Read out before the words; `Warning` unless told. */
  readonly iconFallbackText?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export const warningText = (options: WarningTextOptions): Html =>
  html`<div class="${words('govuk-warning-text', options.classes)}"${attributes(options.attributes)}>
  <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
  <strong class="govuk-warning-text__text">
    <span class="govuk-visually-hidden">${options.iconFallbackText || 'Warning'}</span>
    ${content(options)}
  </strong>
</div>`;
