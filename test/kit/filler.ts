/** Fills in any action from its description alone, and packs what was filled in as a browser or a program would. */
import type { Chance } from './chance.ts';
import type { JsonAction, JsonField } from './client.ts';

export type Filled = Readonly<Record<string, unknown>>;

const soon = (days: number): string => Temporal.Now.plainDateISO('Europe/London').add({ days }).toString();

const textFor = ({ name }: JsonField): string =>
  /reference/iu.test(name) ? 'WF-0000-00' : 'A few plain words';

const valueFor = (field: JsonField, chance: Chance): unknown => {
  const options = (field.options ?? []).filter((option) => option !== '');
  switch (field.type) {
    case 'email':
      return `somebody.${chance.below(1_000_000)}@example.org`;
    case 'tel':
      return '01632 960 123';
    case 'date':
      return soon(10);
    case 'datetime':
      return `${soon(10)}T10:00`;
    case 'radio':
    case 'select':
      return options.length === 0 ? '' : chance.oneOf(options);
    case 'checkbox':
      return options.length === 0 ? [] : [chance.oneOf(options)];
    case 'file':
      return { fileName: 'words.txt', content: Buffer.from('A few plain words.\n').toString('base64') };
    case 'hidden':
      return field.value ?? '';
    default:
      return textFor(field);
  }
};

/** In: an action as JSON describes it. Out: values that a well-meaning person could send. */
export const fill = (action: JsonAction, chance: Chance): Filled =>
  Object.fromEntries(action.fields.map((field) => [field.name, valueFor(field, chance)]));

export interface Packed {
  readonly type: string;
  readonly body: string | Buffer;
}

type Pair = readonly [name: string, value: unknown];

const isFile = (value: unknown): value is { readonly fileName: string; readonly content: string } =>
  typeof value === 'object' && value !== null && 'fileName' in value && 'content' in value;

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');

/** A list is sent as the same name several times. */
const pairsOf = (values: Filled): readonly Pair[] =>
  Object.entries(values).flatMap(([name, value]) =>
    Array.isArray(value) ? value.map((each): Pair => [name, each]) : [[name, value] as const],
  );

const boundary = '----a-part-of-a-form';

const multipart = (pairs: readonly Pair[]): Packed => {
  const parts = pairs.map(([name, value]) =>
    isFile(value)
      ? Buffer.concat([
          Buffer.from(
            `--${boundary}\r\ncontent-disposition: form-data; name="${name}"; filename="${value.fileName}"\r\ncontent-type: text/plain\r\n\r\n`,
          ),
          Buffer.from(value.content, 'base64'),
          Buffer.from('\r\n'),
        ])
      : Buffer.from(
          `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${textOf(value)}\r\n`,
        ),
  );
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
  };
};

/** As a browser sends it: with a file in parts, otherwise as one line. */
export const asForm = (values: Filled): Packed => {
  const pairs = pairsOf(values);
  if (pairs.some(([, value]) => isFile(value))) return multipart(pairs);
  const body = pairs
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(textOf(value).toWellFormed())}`)
    .join('&');
  return { type: 'application/x-www-form-urlencoded', body };
};

export const asJson = (values: unknown): Packed => ({
  type: 'application/json',
  body: JSON.stringify(values),
});
