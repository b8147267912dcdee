/** The large panel that says a task is done, or (`govuk-panel--interruption`) that asks before going on. */
import { type Html, html, type Part } from '../../../html.ts';
import { type Attributes, attributes, words } from '../../attributes.ts';
import { type Content, content, type HeadingLevel, hasContent, headingName } from '../../content.ts';
import { type ButtonOptions, button } from '../../form/button/button.ts';

export interface PanelAction {
  readonly text: string;
  readonly href?: string | undefined;
  readonly type?: ButtonOptions['type'];
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface PanelOptions extends Content {
  readonly titleText?: string | undefined;
  readonly titleHtml?: Html | undefined;
  /** 1 unless told. */
  readonly headingLevel?: HeadingLevel | undefined;
  /** Shown on the interruption panel only. */
  readonly actions?:
    | {
        readonly items?: readonly PanelAction[] | undefined;
        readonly classes?: string | undefined;
        readonly attributes?: Attributes | undefined;
      }
    | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

const action = (options: PanelAction): Html => {
  if (!options.href || options.type === 'button') {
    return button({
      text: options.text,
      type: options.type ?? 'button',
      classes: words('govuk-button--inverse', options.classes),
      href: options.href,
      attributes: options.attributes,
    });
  }
  return html`<a class="${words('govuk-link govuk-link--inverse', options.classes)}" href="${options.href}"${attributes(options.attributes)}>${options.text}</a>`;
};

const actions = (options: NonNullable<PanelOptions['actions']>): Part => {
  const items = options.items ?? [];
  return html`<div class="${words('govuk-panel__actions', options.classes)}"${attributes(options.attributes)}>
  ${
    items.length > 0 &&
    html`<div class="govuk-button-group">
    ${items.map((item) => html`${action(item)}\n`)}
  </div>`
  }
  </div>`;
};

export const panel = (options: PanelOptions): Html => {
  const isInterruption = options.classes?.includes('govuk-panel--interruption') === true;
  const heading = headingName(options.headingLevel ?? 1);
  return html`<div class="${words('govuk-panel', !isInterruption && 'govuk-panel--confirmation', options.classes)}"${attributes(options.attributes)}>
  <${heading} class="govuk-panel__title">
    ${options.titleHtml ?? options.titleText}
  </${heading}>
  ${hasContent(options) && html`<div class="govuk-panel__body">${content(options)}</div>`}
  ${isInterruption && options.actions && actions(options.actions)}
</div>`;
};
