/** Everything that is wrong with the form, at the top of the page, each with a link to its field. */
import { type Html, html, type Part } from '../../../html.ts';
import { type Attributes, attribute, attributes, words } from '../../attributes.ts';
import { type Content, content } from '../../content.ts';

export interface ErrorSummaryItem extends Content {
  /** `#` and the id of the field. */
  readonly href?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface ErrorSummaryOptions {
  readonly titleText?: string | undefined;
  readonly titleHtml?: Html | undefined;
  readonly descriptionText?: string | undefined;
  readonly descriptionHtml?: Html | undefined;
  readonly errorList?: readonly ErrorSummaryItem[] | undefined;
  readonly disableAutoFocus?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

const line = (item: ErrorSummaryItem): Html => html`<li>
      ${item.href ? html`<a href="${item.href}"${attributes(item.attributes)}>${content(item)}</a>` : content(item)}
    </li>`;

const list = (items: ErrorSummaryOptions['errorList']): Part =>
  items !== undefined &&
  items.length > 0 &&
  html`<ul class="govuk-list govuk-error-summary__list">
    ${items.map(line)}
    </ul>`;

export const errorSummary = (options: ErrorSummaryOptions): Html => {
  const description = options.descriptionHtml ?? options.descriptionText;
  const autoFocus = options.disableAutoFocus === undefined ? undefined : String(options.disableAutoFocus);
  return html`<div class="${words('govuk-error-summary', options.classes)}"${attribute('data-disable-auto-focus', autoFocus)}${attributes(options.attributes)} data-module="govuk-error-summary">
  <div role="alert">
    <h2 class="govuk-error-summary__title">
      ${options.titleHtml ?? options.titleText}
    </h2>
    <div class="govuk-error-summary__body">
    ${description && html`<p>${description}</p>`}
    ${list(options.errorList)}
    </div>
  </div>
</div>`;
};
