/** As many choices from a few as apply. */
import { type Html, html, type Part } from '../../../html.ts';
import { attribute, attributes, type Sometimes, words } from '../../attributes.ts';
import { content, hasContent } from '../../content.ts';
import type { FieldsetOptions } from '../../form-parts/fieldset/fieldset.ts';
import { choiceGroup, guidance } from '../../form-parts/form-group/form-group.ts';
import { hint } from '../../form-parts/hint/hint.ts';
import { label } from '../../form-parts/label/label.ts';
import type { Divider, RadioItem, RadiosOptions } from '../radios/radios.ts';

export interface CheckboxItem extends Omit<RadioItem, 'value'> {
  readonly value: string | number;
  /** The name of the whole group unless told. */
  readonly name?: string | undefined;
  /** `exclusive` for "None of these", which the official script unchecks the others for. */
  readonly behaviour?: 'exclusive' | undefined;
}

export interface CheckboxesOptions extends Omit<RadiosOptions, 'items' | 'value' | 'fieldset'> {
  readonly items: readonly Sometimes<CheckboxItem | Divider>[];
  /** The values of the items that are chosen already. */
  readonly values?: readonly (string | number)[] | undefined;
  readonly fieldset?: Omit<FieldsetOptions, 'html'> | undefined;
  /** Ids of more descriptions elsewhere on the page; those of the fieldset win. */
  readonly describedBy?: string | undefined;
}

const isChecked = (item: CheckboxItem, values: CheckboxesOptions['values']): boolean =>
  item.checked === true || (item.checked !== false && values?.includes(item.value) === true);

const conditionalPart = (item: CheckboxItem, id: string, checked: boolean): Part =>
  item.conditional?.html &&
  html`<div class="${words('govuk-checkboxes__conditional', !checked && 'govuk-checkboxes__conditional--hidden')}" id="${id}">
    ${item.conditional.html}
  </div>`;

const checkbox = (
  options: CheckboxesOptions,
  item: CheckboxItem,
  itemId: string,
  groupDescribedBy: string | undefined,
): Html => {
  const checked = isChecked(item, options.values);
  const hintId = hasContent(item.hint) ? `${itemId}-item-hint` : undefined;
  return html`<div class="govuk-checkboxes__item">
    <input class="govuk-checkboxes__input" id="${itemId}" name="${item.name || options.name}" type="checkbox" value="${item.value}"${[
      attribute('checked', checked),
      attribute('disabled', item.disabled),
      attribute('data-aria-controls', item.conditional?.html && `conditional-${itemId}`),
      attribute('data-behaviour', item.behaviour),
      attribute('aria-describedby', words(groupDescribedBy, hintId) || undefined),
      attributes(item.attributes),
    ]}>
    ${label({ ...item.label, text: item.text, html: item.html, for: itemId, classes: words('govuk-checkboxes__label', item.label?.classes) })}
    ${item.hint && hintId && hint({ ...item.hint, id: hintId, classes: words('govuk-checkboxes__hint', item.hint.classes) })}
  </div>
  ${conditionalPart(item, `conditional-${itemId}`, checked)}`;
};

export const checkboxes = (options: CheckboxesOptions): Html => {
  const idPrefix = options.idPrefix || options.name;
  const guided = guidance(idPrefix, options, options.fieldset?.describedBy || options.describedBy);
  const groupDescribedBy = options.fieldset ? undefined : guided.describedBy;
  const items = options.items.map((item, index) => {
    if (!item) return '';
    if ('divider' in item) return html`<div class="govuk-checkboxes__divider">${item.divider}</div>`;
    const itemId = item.id || (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`);
    return checkbox(options, item, itemId, groupDescribedBy);
  });
  const inputs = html`<div class="${words('govuk-checkboxes', options.classes)}"${attributes(options.attributes)} data-module="govuk-checkboxes">
  ${content(options.formGroup?.beforeInputs)}
  ${items}
  ${content(options.formGroup?.afterInputs)}
  </div>`;
  return choiceGroup(options, guided, inputs);
};
