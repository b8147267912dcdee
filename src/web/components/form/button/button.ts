/** A button, or a link that looks like one. At most one main button a page; others are `secondary`. */
import { type Html, html } from '../../../html.ts';
import { type Attributes, attribute, attributes, words } from '../../attributes.ts';
import { type Content, content } from '../../content.ts';

export interface ButtonOptions extends Content {
  /** Makes it a link. Only for going somewhere; whatever changes something is a real button in a form. */
  readonly href?: string | undefined;
  /** `submit` unless told. */
  readonly type?: 'submit' | 'button' | 'reset' | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly isStartButton?: boolean | undefined;
  readonly preventDoubleClick?: boolean | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

const startIcon = html`<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false">
    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/>
  </svg>`;

export const button = (options: ButtonOptions): Html => {
  const classes = words('govuk-button', options.classes, options.isStartButton && 'govuk-button--start');
  const common = html` class="${classes}" data-module="govuk-button"${attributes(options.attributes)}${attribute('id', options.id)}`;
  const text = options.html && options.isStartButton ? html`<span>${options.html}</span>` : content(options);
  const inner = html`
  ${text}${options.isStartButton && html` ${startIcon}`}
`;
  if (options.href) {
    return html`<a href="${options.href}" role="button" draggable="false"${common}>${inner}</a>`;
  }
  return html`<button type="${options.type || 'submit'}"${[
    attribute('value', options.value || undefined),
    attribute('name', options.name || undefined),
    options.disabled ? html` disabled aria-disabled="true"` : '',
    options.preventDoubleClick === undefined
      ? ''
      : attribute('data-prevent-double-click', String(options.preventDoubleClick)),
    common,
  ]}>${inner}</button>`;
};
