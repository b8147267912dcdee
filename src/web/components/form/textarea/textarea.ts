/** A field of several lines. */
import { type Html, html } from '../../../html.ts';
import { attribute, attributes, words } from '../../attributes.ts';
import { besideField, type FieldOptions, fieldGroup } from '../../form-parts/form-group/form-group.ts';

export interface TextareaOptions extends FieldOptions {
  readonly value?: string | undefined;
  /** 5 unless told. */
  readonly rows?: number | undefined;
  readonly autocomplete?: string | undefined;
  readonly spellcheck?: boolean | undefined;
}

/** HTML drops one line break at the very start of a textarea, so a value that begins with one needs two. */
const kept = (value: string): string => (/^\r?\n/.test(value) ? `\n${value}` : value);

const element = (options: TextareaOptions, id: string, describedBy: string | undefined): Html => {
  const classes = words('govuk-textarea', options.errorMessage && 'govuk-textarea--error', options.classes);
  const spellcheck = options.spellcheck === undefined ? undefined : String(options.spellcheck);
  return html`<textarea class="${classes}" id="${id}" name="${options.name}" rows="${options.rows || 5}"${[
    attribute('spellcheck', spellcheck),
    attribute('disabled', options.disabled),
    attribute('aria-describedby', describedBy),
    attribute('autocomplete', options.autocomplete),
    attributes(options.attributes),
  ]}>${kept(options.value ?? '')}</textarea>`;
};

export const textarea = (options: TextareaOptions): Html =>
  fieldGroup(options, (id, describedBy) => besideField(options.formGroup, element(options, id, describedBy)));
