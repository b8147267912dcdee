/** One choice from a few. */
import { type Html, html, type Part } from '../../../html.ts';
import { type Attributes, attribute, attributes, type Sometimes, words } from '../../attributes.ts';
import { type Content, content, hasContent } from '../../content.ts';
import type { ErrorMessageOptions } from '../../form-parts/error-message/error-message.ts';
import type { FieldsetOptions } from '../../form-parts/fieldset/fieldset.ts';
import { type ChoiceGroupOptions, choiceGroup, guidance } from '../../form-parts/form-group/form-group.ts';
import { type HintOptions, hint } from '../../form-parts/hint/hint.ts';
import { type LabelOptions, label } from '../../form-parts/label/label.ts';

export interface RadioItem extends Content {
  readonly value: string;
  readonly id?: string | undefined;
  readonly label?: Pick<LabelOptions, 'classes' | 'attributes'> | undefined;
  readonly hint?: Omit<HintOptions, 'id'> | undefined;
  readonly checked?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Shown when this item is chosen. */
  readonly conditional?: { readonly html?: Html | undefined } | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface Divider {
  readonly divider: string;
}

export interface RadiosOptions {
  readonly name: string;
  /** The name unless told; the first item has this id, so an error summary can link to it. */
  readonly idPrefix?: string | undefined;
  readonly items: readonly Sometimes<RadioItem | Divider>[];
  /** The value of the item that is chosen already. */
  readonly value?: string | undefined;
  readonly fieldset?: Omit<FieldsetOptions, 'html'> | undefined;
  readonly hint?: Omit<HintOptions, 'id'> | undefined;
  readonly errorMessage?: Omit<ErrorMessageOptions, 'id'> | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly formGroup?: ChoiceGroupOptions | undefined;
}

const isChecked = (item: RadioItem, value: string | undefined): boolean =>
  item.checked === true ||
  (item.checked !== false && value !== undefined && value !== '' && item.value === value);

const conditionalPart = (item: RadioItem, id: string, checked: boolean): Part =>
  item.conditional?.html &&
  html`<div class="${words('govuk-radios__conditional', !checked && 'govuk-radios__conditional--hidden')}" id="${id}">
    ${item.conditional.html}
  </div>`;

const radio = (options: RadiosOptions, item: RadioItem, itemId: string): Html => {
  const checked = isChecked(item, options.value);
  const hintId = hasContent(item.hint) ? `${itemId}-item-hint` : undefined;
  return html`<div class="govuk-radios__item">
    <input class="govuk-radios__input" id="${itemId}" name="${options.name}" type="radio" value="${item.value}"${[
      attribute('checked', checked),
      attribute('disabled', item.disabled),
      attribute('data-aria-controls', item.conditional?.html && `conditional-${itemId}`),
      attribute('aria-describedby', hintId),
      attributes(item.attributes),
    ]}>
    ${label({ ...item.label, text: item.text, html: item.html, for: itemId, classes: words('govuk-radios__label', item.label?.classes) })}
    ${item.hint && hintId && hint({ ...item.hint, id: hintId, classes: words('govuk-radios__hint', item.hint.classes) })}
  </div>
  ${conditionalPart(item, `conditional-${itemId}`, checked)}`;
};

export const radios = (options: RadiosOptions): Html => {
  const idPrefix = options.idPrefix || options.name;
  const items = options.items.map((item, index) => {
    if (!item) return '';
    if ('divider' in item) return html`<div class="govuk-radios__divider">${item.divider}</div>`;
    return radio(options, item, item.id || (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`));
  });
  const inputs = html`<div class="${words('govuk-radios', options.classes)}"${attributes(options.attributes)} data-module="govuk-radios">
  ${content(options.formGroup?.beforeInputs)}
  ${items}
  ${content(options.formGroup?.afterInputs)}
  </div>`;
  return choiceGroup(options, guidance(idPrefix, options, options.fieldset?.describedBy), inputs);
};
