/** The JSON of a page: title, data, links and actions, exactly what the HTML shows this person. */
import type { Field, Fields, Reading } from './field.ts';
import type { OpenPage } from './page.ts';

const readersAsJson = (readers: readonly Reading[] | undefined) =>
  (readers ?? []).map(({ name, role, party }) => ({ name, role, party }));

const fieldAsJson = ([name, field]: [string, Field<unknown>]) => ({
  name,
  type: field.type,
  required: field.optional !== true && field.type !== 'hidden',
  label: field.label,
  ...(field.hint === undefined ? {} : { hint: field.hint }),
  ...(field.value === undefined ? {} : { value: field.value }),
  ...(field.choices === undefined ? {} : { options: field.choices.map((choice) => choice.value) }),
  ...(field.choices === undefined ? {} : { optionLabels: field.choices.map((choice) => choice.label) }),
  ...(field.audience === undefined
    ? {}
    : { audience: field.audience, readers: readersAsJson(field.readers) }),
});

/** An action that takes words says for whom: the audience of its first box that has one. */
const audienceOf = (fields: Fields) => {
  const worded = Object.values(fields).find((field) => field.audience !== undefined);
  return worded === undefined ? {} : { audience: worded.audience, readers: readersAsJson(worded.readers) };
};

export const pageAsJson = <Services, Visitor>(page: OpenPage<Services, Visitor>, url: string) => ({
  title: page.title,
  url: url.split('?')[0] ?? url,
  data: page.json(),
  links: page.links,
  actions: page.copies.map(({ name, title, href, fields }) => ({
    name,
    title,
    method: 'POST',
    href,
    fields: Object.entries(fields).map(fieldAsJson),
    ...audienceOf(fields),
  })),
});
