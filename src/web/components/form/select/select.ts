/** One choice from a long list. Radios are easier for most people, so only where they would not fit. */
import { type Html, html } from '../../../html.ts';
import { type Attributes, attribute, attributes, type Sometimes, words } from '../../attributes.ts';
import { besideField, type FieldOptions, fieldGroup } from '../../form-parts/form-group/form-group.ts';

export interface SelectItem {
  /** The text unless told. */
  readonly value?: string | number | boolean | undefined;
  readonly text?: string | undefined;
  readonly selected?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface SelectOptions extends FieldOptions {
  readonly items?: readonly Sometimes<SelectItem>[] | undefined;
  /** The value of the item that is chosen already. */
  readonly value?: string | number | undefined;
}

const isSelected = (item: SelectItem, value: string | number | undefined): boolean => {
  if (item.selected !== undefined && item.selected) return true;
  if (item.selected === false || value === undefined || value === '') return false;
  return String(item.value ?? item.text) === String(value);
};

const choice = (item: SelectItem, value: string | number | undefined): Html =>
  html`<option${item.value === undefined ? '' : html` value="${String(item.value)}"`}${[
    attribute('selected', isSelected(item, value)),
    attribute('disabled', item.disabled),
    attributes(item.attributes),
  ]}>${item.text}</option>`;

export const select = (options: SelectOptions): Html =>
  fieldGroup(options, (id, describedBy) => {
    const classes = words('govuk-select', options.classes, options.errorMessage && 'govuk-select--error');
    const field = html`<select class="${classes}" id="${id}" name="${options.name}"${[
      attribute('disabled', options.disabled),
      attribute('aria-describedby', describedBy),
      attributes(options.attributes),
    ]}>
    ${options.items?.map((item) => item && choice(item, options.value))}
  </select>`;
    return besideField(options.formGroup, field);
  });
