/** Day, month and year of a date that a person knows or has in a letter. */
import { type Html, html } from '../../../html.ts';
import { type Attributes, attribute, attributes, type Sometimes, words } from '../../attributes.ts';
import { content } from '../../content.ts';
import type { ErrorMessageOptions } from '../../form-parts/error-message/error-message.ts';
import type { FieldsetOptions } from '../../form-parts/fieldset/fieldset.ts';
import { type ChoiceGroupOptions, choiceGroup, guidance } from '../../form-parts/form-group/form-group.ts';
import type { HintOptions } from '../../form-parts/hint/hint.ts';
import { input } from '../input/input.ts';

export interface DateInputItem {
  readonly name?: string | undefined;
  readonly id?: string | undefined;
  /** The name with a capital letter unless told. */
  readonly label?: string | undefined;
  readonly value?: string | number | undefined;
  readonly classes?: string | undefined;
  /** Whether this part is wrong. When no part says so, an error message marks them all. */
  readonly error?: boolean | undefined;
  readonly inputmode?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly pattern?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface DateInputOptions {
  readonly id: string;
  /** Put before the name of each field: `born` makes `born-day`. */
  readonly namePrefix?: string | undefined;
  /** By the full name of the field, or by `day`, `month`, `year`. */
  readonly values?: Readonly<Record<string, string | number | undefined>> | undefined;
  /** False leaves the field out. */
  readonly day?: DateInputItem | false | undefined;
  readonly month?: DateInputItem | false | undefined;
  readonly year?: DateInputItem | false | undefined;
  /** Instead of day, month and year: fields in an order of one's own. */
  readonly items?: readonly Sometimes<DateInputItem>[] | undefined;
  readonly fieldset?: Omit<FieldsetOptions, 'html' | 'role'> | undefined;
  readonly hint?: Omit<HintOptions, 'id'> | undefined;
  readonly errorMessage?: Omit<ErrorMessageOptions, 'id'> | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly formGroup?: ChoiceGroupOptions | undefined;
}

type Unit = 'day' | 'month' | 'year';

interface DatePart {
  readonly item: DateInputItem;
  readonly unit: Unit | undefined;
}

const units: readonly Unit[] = ['day', 'month', 'year'];
const widths = { day: '2', month: '2', year: '4' } as const;

const unitOf = (options: DateInputOptions, item: DateInputItem): Unit | undefined =>
  units.find((unit) => {
    const own = options[unit];
    return item.name !== undefined && (item.name === unit || (own ? own.name === item.name : false));
  });

const partsOf = (options: DateInputOptions): readonly DatePart[] => {
  if (options.items && options.items.length > 0) {
    return options.items.flatMap((item) => (item ? [{ item, unit: unitOf(options, item) }] : []));
  }
  return units.flatMap((unit) => {
    const own = options[unit];
    if (own === false) return [];
    const standard = {
      name: unit,
      value: options.values?.[unit],
      classes: `govuk-input--width-${widths[unit]}`,
    };
    return [{ item: own ?? standard, unit }];
  });
};

const marksError = (item: DateInputItem): boolean =>
  item.error === true || item.classes?.includes('govuk-input--error') === true;

const classesOf = ({ item, unit }: DatePart, marked: boolean): string => {
  const given = item.classes ?? '';
  return words(
    'govuk-date-input__input',
    !given.includes('govuk-input--error') && marked && 'govuk-input--error',
    !given.includes('govuk-input--width-') && `govuk-input--width-${unit ? widths[unit] : '2'}`,
    given,
  );
};

const valueOfPart = (options: DateInputOptions, { item, unit }: DatePart, fullName: string) => {
  const own = unit && options[unit];
  return item.value ?? (own ? own.value : unit && options.values?.[unit]) ?? options.values?.[fullName];
};

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();

const field = (options: DateInputOptions, part: DatePart, anyMarked: boolean): Html => {
  const { item } = part;
  const name = item.name ?? part.unit ?? '';
  const fullName = options.namePrefix ? `${options.namePrefix}-${name}` : name;
  const marked =
    marksError(item) || (item.error !== false && options.errorMessage !== undefined && !anyMarked);
  return html`<div class="govuk-date-input__item">
    ${input({
      label: { text: item.label || capitalised(name), classes: 'govuk-date-input__label' },
      id: item.id || `${options.id}-${name}`,
      classes: classesOf(part, marked),
      name: fullName,
      value: valueOfPart(options, part, fullName),
      inputmode: item.inputmode || 'numeric',
      autocomplete: item.autocomplete,
      pattern: item.pattern,
      attributes: item.attributes,
    })}
  </div>`;
};

export const dateInput = (options: DateInputOptions): Html => {
  const parts = partsOf(options);
  const anyMarked = parts.some(({ item }) => marksError(item));
  const inputs = html`<div class="${words('govuk-date-input', options.classes)}"${attributes(options.attributes)}${attribute('id', options.id)}>
  ${content(options.formGroup?.beforeInputs)}
  ${parts.map((part) => field(options, part, anyMarked))}
  ${content(options.formGroup?.afterInputs)}
  </div>`;
  // JAWS does not read the description of a fieldset of text fields unless it has the role "group".
  const grouped = options.fieldset && { ...options.fieldset, role: 'group' };
  return choiceGroup(
    { ...options, fieldset: grouped },
    guidance(options.id, options, options.fieldset?.describedBy),
    inputs,
  );
};
