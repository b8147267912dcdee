/**
 * Words folded away behind a summary. Nothing that anyone needs goes inside: Dragon and older VoiceOver cannot open it
 * reliably.
 */
import { type Html, html } from '../../../html.ts';
import { type Attributes, attribute, attributes, words } from '../../attributes.ts';
import { type Content, content } from '../../content.ts';

export interface DetailsOptions extends Content {
  readonly summaryText?: string | undefined;
  readonly summaryHtml?: Html | undefined;
  readonly id?: string | undefined;
  readonly open?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export const details = (options: DetailsOptions): Html =>
  html`<details${attribute('id', options.id)} class="${words('govuk-details', options.classes)}"${attributes(options.attributes)}${attribute('open', options.open)}>
  <summary class="govuk-details__summary">
    <span class="govuk-details__summary-text">
      ${options.summaryHtml ?? options.summaryText}
    </span>
  </summary>
  <div class="govuk-details__text">
    ${content(options)}
  </div>
</details>`;
