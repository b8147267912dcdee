/**
 * The boxes of a form, declared once: from a declaration come the HTML, the JSON description and the check of what comes back.
 */
import { words } from './words.en.ts';

export type FieldType =
  | 'text'
  | 'textarea'
  | 'email'
  | 'tel'
  | 'date'
  | 'datetime'
  | 'radio'
  | 'checkbox'
  | 'select'
  | 'file'
  | 'hidden';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** A person, or a body whose people are not known yet, who will be able to read what is written. */
export interface Reading {
  /** For the page alone: the colour of the side, and whether it is the person who looks. */
  readonly side?: string;
  readonly isYou?: boolean;
  readonly name: string;
  readonly role: string;
  readonly party: string | null;
}

export interface FieldLook {
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly maxLength?: number;
  readonly rows?: number;
  readonly autocomplete?: string;
  readonly choices?: readonly Choice[];
  readonly accept?: readonly string[];
  /** What stands in the box before anybody writes. */
  readonly value?: string | readonly string[];
  /** Audience and readers of the words, where this box takes words. */
  readonly audience?: string;
  readonly readers?: readonly Reading[];
}

export interface Upload {
  readonly fileName: string;
  readonly content: Uint8Array;
}

export type Raw = string | readonly string[] | Upload | undefined;

export type Parsed<Value> = { readonly value: Value } | { readonly error: string };

export interface Field<Value> extends FieldLook {
  readonly type: FieldType;
  parse(raw: Raw): Parsed<Value>;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;
export type InputOf<F extends Fields> = {
  readonly [Name in keyof F]: F[Name] extends Field<infer V> ? V : never;
};

export interface FieldError {
  readonly field: string;
  readonly message: string;
}

// Line feed and tab are the only control characters that belong in what people write.
const unshowable = /(?![\n\t])\p{Cc}/u;

const cleaned = (raw: Raw, look: FieldLook, most: number): Parsed<string> => {
  if (raw === undefined) return { value: '' };
  if (Array.isArray(raw)) return { error: words.oneAnswer(look.label) };
  if (typeof raw !== 'string') return { error: words.notText(look.label) };
  const text = raw.replace(/\r\n?/gu, '\n').normalize('NFC').trim();
  if (!text.isWellFormed() || unshowable.test(text)) return { error: words.notShowable(look.label) };
  if (text.length > most) return { error: words.tooLong(look.label, most) };
  return { value: text };
};

const checkedText =
  <Value>(type: FieldType, look: FieldLook, most: number, read: (text: string) => Parsed<Value>) =>
  (): Field<Value> => ({
    ...look,
    type,
    parse: (raw) => {
      const text = cleaned(raw, look, look.maxLength ?? most);
      if ('error' in text) return text;
      if (text.value === '') return look.optional === true ? read('') : { error: words.required(look.label) };
      return read(text.value);
    },
  });

const same = (value: string): Parsed<string> => ({ value });

export const text = (look: FieldLook): Field<string> => checkedText('text', look, 200, same)();
export const textarea = (look: FieldLook): Field<string> => checkedText('textarea', look, 10_000, same)();
export const hidden = (value: string, maxLength = 300): Field<string> =>
  checkedText('hidden', { label: 'hidden', value, optional: true }, maxLength, same)();

const emailForm = /^[^\s@<>",;:\\()[\]]{1,64}@[^\s@<>",;:\\()[\]]+\.[^\s@<>",;:\\()[\]]{2,}$/u;

export const email = (look: FieldLook): Field<string> =>
  checkedText('email', look, 254, (value) =>
    value === '' || emailForm.test(value) ? { value } : { error: words.notAnEmail },
  )();

export const tel = (look: FieldLook): Field<string> =>
  checkedText('tel', look, 30, (value) =>
    value === '' || /^[+()\d\s-]{6,}$/u.test(value) ? { value } : { error: words.notAPhone },
  )();

const oneOf = (type: 'radio' | 'select', look: FieldLook & { choices: readonly Choice[] }): Field<string> =>
  checkedText(type, look, 300, (value) =>
    value === '' || look.choices.some((choice) => choice.value === value)
      ? { value }
      : { error: words.notAnOption(look.label) },
  )();

export const radio = (look: FieldLook & { choices: readonly Choice[] }): Field<string> =>
  oneOf('radio', look);
export const select = (look: FieldLook & { choices: readonly Choice[] }): Field<string> =>
  oneOf('select', look);

export const checkbox = (look: FieldLook & { choices: readonly Choice[] }): Field<readonly string[]> => ({
  ...look,
  type: 'checkbox',
  parse: (raw) => {
    if (raw === undefined || raw === '') {
      return look.optional === true ? { value: [] } : { error: words.required(look.label) };
    }
    const given = typeof raw === 'string' ? [raw] : raw;
    if (!Array.isArray(given)) return { error: words.notText(look.label) };
    const known = new Set(look.choices.map((choice) => choice.value));
    if (!given.every((value) => known.has(value))) return { error: words.notAnOption(look.label) };
    if (given.length === 0 && look.optional !== true) return { error: words.required(look.label) };
    return { value: [...new Set(given)] };
  },
});

const tryDate = (value: string): Temporal.PlainDate | null => {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(value)) return null;
  try {
    const date = Temporal.PlainDate.from(value, { overflow: 'reject' });
    return date.year >= 1900 && date.year <= 2100 ? date : null;
  } catch {
    return null;
  }
};

/** A London calendar date. In HTML three boxes, in JSON one ISO 8601 date. Null only where optional and empty. */
export const date = (look: FieldLook): Field<Temporal.PlainDate | null> =>
  checkedText<Temporal.PlainDate | null>('date', look, 30, (value) => {
    if (value === '') return { value: null };
    const found = tryDate(value);
    return found === null ? { error: words.notADate(look.label) } : { value: found };
  })();

/** A London date and time, `2027-03-27T10:00`. Refuses an hour that the change of clocks leaves out. */
export const datetime = (look: FieldLook): Field<Temporal.Instant | null> =>
  checkedText<Temporal.Instant | null>('datetime', look, 30, (value) => {
    if (value === '') return { value: null };
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:00)?$/u.test(value) || tryDate(value.slice(0, 10)) === null) {
      return { error: words.notATime(look.label) };
    }
    try {
      const local = Temporal.PlainDateTime.from(value, { overflow: 'reject' });
      const zoned = local.toZonedDateTime('Europe/London', { disambiguation: 'earlier' });
      const isReal = zoned.toPlainDateTime().equals(local);
      return isReal ? { value: zoned.toInstant() } : { error: words.noSuchHour(look.label) };
    } catch {
      return { error: words.notATime(look.label) };
    }
  })();

const megabyte = 1_048_576;
export const largestFile = 10 * megabyte;

/** JSON may bring anything in the place of a file. */
const isUpload = (raw: unknown): raw is Upload =>
  typeof raw === 'object' && raw !== null && 'content' in raw && raw.content instanceof Uint8Array;

export const file = (look: FieldLook): Field<Upload> => ({
  ...look,
  type: 'file',
  parse: (raw) => {
    if (!isUpload(raw)) return { error: words.notAFile(look.label) };
    if (raw.content.length === 0) return { error: words.fileEmpty(look.label) };
    if (raw.content.length > largestFile) {
      return { error: words.fileTooLarge(look.label, largestFile / megabyte) };
    }
    return { value: raw };
  },
});

/** The same where a file need not be chosen: null then. */
export const optionalFile = (look: FieldLook): Field<Upload | null> => ({
  ...look,
  type: 'file',
  optional: true,
  parse: (raw) => (raw === undefined || raw === '' ? { value: null } : file(look).parse(raw)),
});

const dateParts = ['day', 'month', 'year'] as const;

/** The three boxes of a date brought together; digits only, so that `1` and `01` are the same day. */
const joinedDate = (raw: Readonly<Record<string, Raw>>, name: string): Raw => {
  if (raw[name] !== undefined) return raw[name];
  const parts = dateParts.map((part) => raw[`${name}-${part}`]);
  if (parts.every((part) => part === undefined || part === '')) return undefined;
  const [day, month, year] = parts.map((part) => (typeof part === 'string' ? part.trim() : ''));
  return `${year?.padStart(4, '0')}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
};

const knownNames = (fields: Fields): ReadonlySet<string> =>
  new Set(
    Object.entries(fields).flatMap(([name, { type }]) =>
      type === 'date' ? [name, ...dateParts.map((part) => `${name}-${part}`)] : [name],
    ),
  );

/** All boxes of a form checked together. Unknown names are errors: a misspelt field must not be lost silently. */
export const parseFields = <F extends Fields>(
  fields: F,
  raw: Readonly<Record<string, Raw>>,
): { readonly input: InputOf<F> } | { readonly errors: readonly FieldError[] } => {
  const known = knownNames(fields);
  const errors: FieldError[] = Object.keys(raw)
    .filter((name) => !known.has(name))
    .map((name) => ({ field: name.slice(0, 60), message: words.unknownField(name.slice(0, 60)) }));
  const input: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const result = field.parse(field.type === 'date' ? joinedDate(raw, name) : raw[name]);
    if ('error' in result) errors.push({ field: name, message: result.error });
    else input[name] = result.value;
  }
  // Every name of F was parsed above, so the object has F's shape.
  return errors.length > 0 ? { errors } : { input: input as InputOf<F> };
};
