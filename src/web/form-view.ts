/** Draws the form of an action from the declaration of its boxes. */
import { button } from './components/form/button/button.ts';
import { checkboxes } from './components/form/checkboxes/checkboxes.ts';
import { dateInput } from './components/form/date-input/date-input.ts';
import { fileUpload } from './components/form/file-upload/file-upload.ts';
import { input } from './components/form/input/input.ts';
import { radios } from './components/form/radios/radios.ts';
import { select } from './components/form/select/select.ts';
import { textarea } from './components/form/textarea/textarea.ts';
import type { Field, FieldError, Fields, Raw } from './field.ts';
import { type Html, html, type Part } from './html.ts';
import type { FormLook } from './page.ts';
import { words } from './words.en.ts';

export interface FormState {
  readonly href: string;
  readonly title: string;
  readonly fields: Fields;
  /** What the person typed, when the form comes back to them. */
  readonly typed: Readonly<Record<string, Raw>> | null;
  readonly errors: readonly FieldError[];
  readonly csrf: string | null;
  readonly onceKey: string;
  /** Makes ids unique where the same action stands several times on a page. */
  readonly idPrefix: string;
}

/** Draws "Who will see this" for a box; the application knows how its people are shown. */
export type ShowReaders = (readers: NonNullable<Field<unknown>['readers']>, id: string) => Html;

interface Drawn {
  readonly name: string;
  readonly id: string;
  readonly field: Field<unknown>;
  readonly value: string;
  readonly values: readonly string[];
  readonly error: { readonly text: string } | undefined;
  readonly typed: Readonly<Record<string, Raw>> | null;
  readonly isHeading: boolean;
  readonly describedBy: string | undefined;
}

const textOf = (raw: Raw): string => (typeof raw === 'string' ? raw : '');
const listOf = (raw: Raw): readonly string[] => {
  if (typeof raw === 'string') return [raw];
  return Array.isArray(raw) ? raw : [];
};

const optionalMark = (field: Field<unknown>): string =>
  field.optional === true ? ' (you can leave this empty)' : '';

const labelOf = ({ field, isHeading }: Drawn) => ({
  text: `${field.label}${optionalMark(field)}`,
  classes: isHeading ? 'govuk-label--l' : 'govuk-label--s',
  isPageHeading: isHeading,
});

const legendOf = ({ field, isHeading }: Drawn) => ({
  legend: {
    text: `${field.label}${optionalMark(field)}`,
    classes: isHeading ? 'govuk-fieldset__legend--l' : 'govuk-fieldset__legend--s',
    isPageHeading: isHeading,
  },
});

const common = ({ name, id, error, field }: Drawn) => ({
  name,
  id,
  hint: field.hint === undefined ? undefined : { text: field.hint },
  errorMessage: error,
});

const choicesOf = ({ field, id }: Drawn) =>
  (field.choices ?? []).map((choice, index) => ({
    value: choice.value,
    text: choice.label,
    id: index === 0 ? id : `${id}-${index + 1}`,
    hint: choice.hint === undefined ? undefined : { text: choice.hint },
  }));

const drawDate = (drawn: Drawn): Html => {
  const { name, typed, value } = drawn;
  const [year = '', month = '', day = ''] = value.split('-');
  const part = (key: string, otherwise: string) =>
    textOf(typed?.[`${name}-${key}`]) || otherwise.replace(/^0/u, '');
  return dateInput({
    ...common(drawn),
    namePrefix: name,
    fieldset: legendOf(drawn),
    day: { name: 'day', label: words.day, value: part('day', day), classes: 'govuk-input--width-2' },
    month: {
      name: 'month',
      label: words.month,
      value: part('month', month),
      classes: 'govuk-input--width-2',
    },
    year: { name: 'year', label: words.year, value: part('year', year), classes: 'govuk-input--width-4' },
  });
};

const drawBox = (drawn: Drawn): Html => {
  const { field, value, values, describedBy } = drawn;
  const boxed = { ...common(drawn), label: labelOf(drawn), describedBy, autocomplete: field.autocomplete };
  switch (field.type) {
    case 'textarea':
      return textarea({ ...boxed, value, rows: field.rows ?? 5 });
    case 'radio':
      return radios({
        ...common(drawn),
        idPrefix: drawn.id,
        fieldset: { ...legendOf(drawn), describedBy },
        items: choicesOf(drawn),
        value,
      });
    case 'checkbox':
      return checkboxes({
        ...common(drawn),
        idPrefix: drawn.id,
        fieldset: { ...legendOf(drawn), describedBy },
        items: choicesOf(drawn),
        values,
      });
    case 'select':
      return select({ ...boxed, value, items: [{ value: '', text: 'Choose one' }, ...choicesOf(drawn)] });
    case 'date':
      return drawDate(drawn);
    case 'file':
      return fileUpload({
        ...boxed,
        attributes: field.accept ? { accept: field.accept.join(',') } : undefined,
      });
    case 'hidden':
      return html`<input type="hidden" name="${drawn.name}" value="${value}">`;
    case 'datetime':
      return input({ ...boxed, value, type: 'datetime-local', classes: 'govuk-input--width-20' });
    case 'email':
      return input({ ...boxed, value, type: 'email', spellcheck: false });
    case 'tel':
      return input({ ...boxed, value, type: 'tel', classes: 'govuk-input--width-20' });
    case 'text':
      return input({ ...boxed, value, type: 'text' });
    default:
      return field.type satisfies never;
  }
};

/** One box with its readers: also for a form that only asks and stores nothing. */
export const drawField = (
  state: FormState,
  name: string,
  field: Field<unknown>,
  look: FormLook,
  readers: ShowReaders,
): Html => {
  const id = `${state.idPrefix}${name}`;
  const given = typeof field.value === 'string' || field.value === undefined ? field.value : [...field.value];
  // What a page itself put into a form is fresh when it comes back, so that who has read the new text can go on.
  const isFresh = field.type === 'hidden' && given !== undefined && given !== '';
  const raw = state.typed === null || isFresh ? given : state.typed[name];
  const found = state.errors.find((error) => error.field === name);
  const hasReaders = field.readers !== undefined && field.type !== 'hidden';
  const readersId = `${id}-readers`;
  const box = drawBox({
    name,
    id,
    field,
    value: textOf(raw),
    values: listOf(raw),
    error: found === undefined ? undefined : { text: found.message },
    typed: state.typed,
    isHeading: look.isHeading === true && Object.keys(state.fields)[0] === name,
    describedBy: hasReaders ? readersId : undefined,
  });
  return html`${box}${hasReaders && readers(field.readers ?? [], readersId)}`;
};

/** The id of the box that an error of this field points to. */
export const errorTarget = (state: FormState, name: string): string =>
  `#${state.idPrefix}${name}${state.fields[name]?.type === 'date' ? '-day' : ''}`;

/** Whatever of the two buttons was pressed, what was typed comes back into the same boxes. */
const asTyped = (state: FormState, second: FormState | null): FormState =>
  second === null || second.typed === null ? state : { ...state, typed: second.typed, errors: second.errors };

const buttonsOf = (state: FormState, look: FormLook, second: FormState | null): Html => {
  const main = button({
    text: look.button ?? state.title,
    classes: look.secondary === true ? 'govuk-button--secondary' : undefined,
    preventDoubleClick: true,
  });
  if (second === null) return main;
  const other = button({
    text: second.title,
    classes: 'govuk-button--secondary',
    attributes: { formaction: second.href },
    preventDoubleClick: true,
  });
  return html`<div class="govuk-button-group">${main}${other}</div>`;
};

/** The whole form: token, once-key, boxes with their readers, one button, and a second for another action with the same boxes. */
export const formView = (
  first: FormState,
  look: FormLook,
  readers: ShowReaders,
  second: FormState | null = null,
): Html => {
  const state = asTyped(first, second);
  const hasFile = Object.values(state.fields).some((field) => field.type === 'file');
  const encoding: Part = hasFile && html` enctype="multipart/form-data"`;
  const boxes = Object.entries(state.fields).map(([name, field]) =>
    drawField(state, name, field, look, readers),
  );
  return html`<form class="form" method="post" action="${state.href}"${encoding} novalidate>
${look.before ?? ''}
${state.csrf !== null && html`<input type="hidden" name="_csrf" value="${state.csrf}">`}
<input type="hidden" name="_once" value="${state.onceKey}">
${boxes}
${buttonsOf(state, look, second)}
</form>`;
};
