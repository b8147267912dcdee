/**
 * The group every field stands in: label or fieldset, hint, error and the field, tied together by ids.
 * The ids are `<id>-hint` and `<id>-error`; error summaries link to `#<id>`.
 */
import { type Html, html, type Part } from '../../../html.ts';
import { type Attributes, attributes, words } from '../../attributes.ts';
import { type Content, content } from '../../content.ts';
import { type ErrorMessageOptions, errorMessage } from '../error-message/error-message.ts';
import { type FieldsetOptions, fieldset } from '../fieldset/fieldset.ts';
import { type HintOptions, hint } from '../hint/hint.ts';
import { type LabelOptions, label } from '../label/label.ts';

export interface GroupOptions {
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** The group of a single field, with what may stand directly before and after it. */
export interface FieldGroupOptions extends GroupOptions {
  readonly beforeInput?: Content | undefined;
  readonly afterInput?: Content | undefined;
}

/** The group of several inputs that answer one question. */
export interface ChoiceGroupOptions extends GroupOptions {
  readonly beforeInputs?: Content | undefined;
  readonly afterInputs?: Content | undefined;
}

/** What all single fields share. */
export interface FieldOptions {
  readonly name: string;
  /** The name unless told. */
  readonly id?: string | undefined;
  readonly label: Omit<LabelOptions, 'for'>;
  readonly hint?: Omit<HintOptions, 'id'> | undefined;
  readonly errorMessage?: Omit<ErrorMessageOptions, 'id'> | undefined;
  /** Ids of more descriptions elsewhere on the page, separated by spaces. */
  readonly describedBy?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly formGroup?: FieldGroupOptions | undefined;
}

export interface Guidance {
  readonly hint: Part;
  readonly error: Part;
  readonly describedBy: string | undefined;
}

interface GuidedOptions {
  readonly hint?: Omit<HintOptions, 'id'> | undefined;
  readonly errorMessage?: Omit<ErrorMessageOptions, 'id'> | undefined;
}

/** The hint and the error of a field, and the ids that its `aria-describedby` must name. */
export const guidance = (id: string, options: GuidedOptions, describedBy: string | undefined): Guidance => ({
  hint: options.hint && hint({ ...options.hint, id: `${id}-hint` }),
  error: options.errorMessage && errorMessage({ ...options.errorMessage, id: `${id}-error` }),
  describedBy:
    words(describedBy, options.hint && `${id}-hint`, options.errorMessage && `${id}-error`) || undefined,
});

const group = (hasError: boolean, options: GroupOptions | undefined, inner: Part): Html =>
  html`<div class="${words('govuk-form-group', hasError && 'govuk-form-group--error', options?.classes)}"${attributes(options?.attributes)}>
  ${inner}
</div>`;

/** A single field in its group. `element` makes the field itself from its id and its descriptions. */
export const fieldGroup = (
  options: FieldOptions,
  element: (id: string, describedBy: string | undefined) => Html,
): Html => {
  const id = options.id || options.name;
  const guided = guidance(id, options, options.describedBy);
  return group(
    options.errorMessage !== undefined,
    options.formGroup,
    html`${label({ ...options.label, for: id })}
  ${guided.hint}
  ${guided.error}
  ${element(id, guided.describedBy)}`,
  );
};

/** A field with what the group puts before and after it. */
export const besideField = (options: FieldGroupOptions | undefined, field: Html): Html =>
  html`${content(options?.beforeInput)}
  ${field}
  ${content(options?.afterInput)}`;

/** Several inputs in their group, inside a fieldset when one is wanted. */
export const choiceGroup = (
  options: {
    readonly errorMessage?: unknown;
    readonly formGroup?: GroupOptions | undefined;
    readonly fieldset?: FieldsetOptions | undefined;
  },
  guided: Guidance,
  inputs: Html,
): Html => {
  const inner = html`${guided.hint}
  ${guided.error}
  ${inputs}`;
  return group(
    options.errorMessage !== undefined,
    options.formGroup,
    options.fieldset
      ? fieldset({ ...options.fieldset, describedBy: guided.describedBy, html: inner })
      : inner,
  );
};
