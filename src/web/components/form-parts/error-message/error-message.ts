/** What is wrong with one field, beside it. */
import { type Html, html } from '../../../html.ts';
import { type Attributes, attribute, attributes, words } from '../../attributes.ts';
import { type Content, content } from '../../content.ts';

export interface ErrorMessageOptions extends Content {
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  /** Read out before the message; `Error` unless told, nothing when empty or false. */
  readonly visuallyHiddenText?: string | false | undefined;
  readonly attributes?: Attributes | undefined;
}

export const errorMessage = (options: ErrorMessageOptions): Html => {
  const before = options.visuallyHiddenText ?? 'Error';
  return html`<p${attribute('id', options.id)} class="${words('govuk-error-message', options.classes)}"${attributes(options.attributes)}>
  ${before !== false && before !== '' && html`<span class="govuk-visually-hidden">${before}:</span> `}${content(options)}
</p>`;
};
