/** A sand-coloured panel for what is good to know beside the main thing. */
import { type Html, html } from '../../../html.ts';
import { attribute, words } from '../../attributes.ts';
import { type HeadingLevel, headingName } from '../../content.ts';

export interface QuietPanelOptions {
  readonly heading?: string | undefined;
  /** 2 unless told. */
  readonly headingLevel?: HeadingLevel | undefined;
  readonly html: Html;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
}

/** A section when it has a heading, else a plain box. */
export const quietPanel = (options: QuietPanelOptions): Html => {
  const common = html` class="${words('quiet-panel', options.classes)}"${attribute('id', options.id)}`;
  if (options.heading === undefined) return html`<div${common}>${options.html}</div>`;
  const heading = headingName(options.headingLevel ?? 2);
  return html`<section${common}>
  <${heading} class="quiet-panel__heading">${options.heading}</${heading}>
  ${options.html}
</section>`;
};
