/** Fields that answer one question together, under its legend. */
import { type Html, html } from '../../../html.ts';
import { type Attributes, attribute, attributes, words } from '../../attributes.ts';
import { type Content, content, hasContent } from '../../content.ts';

export interface LegendOptions extends Content {
  readonly classes?: string | undefined;
  readonly isPageHeading?: boolean | undefined;
}

export interface FieldsetOptions {
  readonly legend?: LegendOptions | undefined;
  readonly html?: Html | undefined;
  /** Ids of hints and errors, separated by spaces. */
  readonly describedBy?: string | undefined;
  readonly role?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

const legend = (options: LegendOptions): Html =>
  html`<legend class="${words('govuk-fieldset__legend', options.classes)}">
  ${options.isPageHeading ? html`<h1 class="govuk-fieldset__heading">${content(options)}</h1>` : content(options)}
  </legend>`;

export const fieldset = (options: FieldsetOptions): Html =>
  html`<fieldset class="${words('govuk-fieldset', options.classes)}"${attribute('role', options.role)}${attribute('aria-describedby', options.describedBy || undefined)}${attributes(options.attributes)}>
  ${options.legend && hasContent(options.legend) && legend(options.legend)}
  ${options.html}
</fieldset>`;
