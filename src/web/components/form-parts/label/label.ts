/** A label of a field; as the page's heading when the page asks one question. */
import { type Html, html } from '../../../html.ts';
import { type Attributes, attribute, attributes, words } from '../../attributes.ts';
import { type Content, content, hasContent } from '../../content.ts';

export interface LabelOptions extends Content {
  readonly for?: string | undefined;
  readonly classes?: string | undefined;
  readonly isPageHeading?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Nothing at all when there are no words. */
export const label = (options: LabelOptions): Html => {
  if (!hasContent(options)) return html``;
  const inner = html`<label class="${words('govuk-label', options.classes)}"${attributes(options.attributes)}${attribute('for', options.for || undefined)}>
  ${content(options)}
</label>`;
  return options.isPageHeading ? html`<h1 class="govuk-label-wrapper">${inner}</h1>` : inner;
};
