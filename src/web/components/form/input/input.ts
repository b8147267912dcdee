/** A field of one line. */
import { type Html, html, type Part } from '../../../html.ts';
import { type Attributes, attribute, attributes, words } from '../../attributes.ts';
import { type Content, content, hasContent } from '../../content.ts';
import { type FieldOptions, fieldGroup, type GroupOptions } from '../../form-parts/form-group/form-group.ts';

interface AffixOptions extends Content {
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface InputOptions extends FieldOptions {
  /** `text` unless told. */
  readonly type?: string | undefined;
  readonly value?: string | number | undefined;
  readonly inputmode?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly autocapitalize?: string | undefined;
  readonly pattern?: string | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly prefix?: AffixOptions | undefined;
  readonly suffix?: AffixOptions | undefined;
  readonly inputWrapper?: GroupOptions | undefined;
}

const element = (options: InputOptions, id: string, describedBy: string | undefined): Html => {
  const classes = words('govuk-input', options.classes, options.errorMessage && 'govuk-input--error');
  const spellcheck = options.spellcheck === undefined ? undefined : String(options.spellcheck);
  return html`<input class="${classes}" id="${id}" name="${options.name}" type="${options.type || 'text'}"${[
    attribute('spellcheck', spellcheck),
    attribute('value', options.value),
    attribute('disabled', options.disabled),
    attribute('aria-describedby', describedBy),
    attribute('autocomplete', options.autocomplete),
    attribute('autocapitalize', options.autocapitalize),
    attribute('pattern', options.pattern),
    attribute('inputmode', options.inputmode),
    attributes(options.attributes),
  ]}>`;
};

const affix = (kind: 'prefix' | 'suffix', options: AffixOptions | undefined): Part =>
  hasContent(options) &&
  html`<div class="${words(`govuk-input__${kind}`, options?.classes)}" aria-hidden="true"${attributes(options?.attributes)}>${content(options)}</div>`;

export const input = (options: InputOptions): Html =>
  fieldGroup(options, (id, describedBy) => {
    const field = element(options, id, describedBy);
    const { beforeInput, afterInput } = options.formGroup ?? {};
    if (![options.prefix, options.suffix, beforeInput, afterInput].some(hasContent)) return field;
    return html`<div class="${words('govuk-input__wrapper', options.inputWrapper?.classes)}"${attributes(options.inputWrapper?.attributes)}>
    ${content(beforeInput)}
    ${affix('prefix', options.prefix)}
    ${field}
    ${affix('suffix', options.suffix)}
    ${content(afterInput)}
  </div>`;
  });
