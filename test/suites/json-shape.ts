/** Whether a page's JSON has exactly the shape of the contract. */
import type { JsonAction, JsonField, JsonPage } from '#test/kit/client.ts';

const types = new Set([
  'text',
  'textarea',
  'email',
  'tel',
  'date',
  'datetime',
  'radio',
  'checkbox',
  'select',
  'file',
  'hidden',
]);

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u;
const audience =
  /^(intake|everyone|mediator|child|arrangements|safeguarding|side:(family|setting|local-authority|icb)(-[2-9])?)$/u;

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const keysBeyond = (value: object, known: readonly string[]): readonly string[] =>
  Object.keys(value).filter((key) => !known.includes(key));

const readersFaults = (readers: unknown): readonly string[] => {
  if (!Array.isArray(readers)) return ['readers is not a list'];
  return readers.flatMap((reader: unknown) => {
    if (!isObject(reader)) return ['a reader is not an object'];
    const { name, role, party } = reader;
    const isRight = isText(name) && isText(role) && (party === null || isText(party));
    return isRight && keysBeyond(reader, ['name', 'role', 'party']).length === 0
      ? []
      : [`a reader is ${JSON.stringify(reader)}`];
  });
};

const audienceFaults = (
  where: string,
  told: { audience?: unknown; readers?: unknown },
): readonly string[] => {
  if (told.audience === undefined && told.readers === undefined) return [];
  const isKnown = typeof told.audience === 'string' && audience.test(told.audience);
  return [
    ...(isKnown ? [] : [`${where}: audience is ${JSON.stringify(told.audience)}`]),
    ...readersFaults(told.readers).map((fault) => `${where}: ${fault}`),
    ...(Array.isArray(told.readers) && told.readers.length === 0 ? [`${where}: nobody reads it`] : []),
  ];
};

const fieldFaults = (action: string, field: JsonField): readonly string[] => {
  const where = `${action}.${field.name}`;
  const hasChoices = ['radio', 'checkbox', 'select'].includes(field.type);
  return [
    ...(isText(field.name) ? [] : [`${where}: no name`]),
    ...(types.has(field.type) ? [] : [`${where}: type ${field.type}`]),
    ...(typeof field.required === 'boolean' ? [] : [`${where}: required is no boolean`]),
    ...(isText(field.label) ? [] : [`${where}: no label`]),
    ...(hasChoices === Array.isArray(field.options) ? [] : [`${where}: options of a ${field.type}`]),
    ...audienceFaults(where, field),
  ];
};

/** Personal details of an account stand with the account, not with the words of a case. */
const ofAnAccount = new Set(['name', 'email', 'phone']);

const worded = new Set(['text', 'textarea', 'file']);

/** In a case whatever is typed is stored, so it must be said for whom. */
const silenceFaults = (action: JsonAction): readonly string[] => {
  if (!action.href.startsWith('/case/')) return [];
  const silent = action.fields.filter(
    ({ name, type, audience: told }) => worded.has(type) && !ofAnAccount.has(name) && told === undefined,
  );
  const isHidden =
    action.audience === undefined && action.fields.some(({ audience: told }) => told !== undefined);
  return [
    ...silent.map(({ name }) => `${action.name}.${name}: words without audience and readers`),
    ...(isHidden ? [`${action.name}: no audience, but its boxes have one`] : []),
  ];
};

const actionFaults = (action: JsonAction): readonly string[] => [
  ...(kebab.test(action.name) ? [] : [`action ${action.name} is not kebab-case`]),
  ...(isText(action.title) ? [] : [`${action.name}: no title`]),
  ...(action.method === 'POST' ? [] : [`${action.name}: method ${action.method}`]),
  ...(action.href.startsWith('/') ? [] : [`${action.name}: href ${action.href}`]),
  ...action.fields.flatMap((field) => fieldFaults(action.name, field)),
  ...audienceFaults(action.name, action),
  ...silenceFaults(action),
  ...keysBeyond(action, ['name', 'title', 'method', 'href', 'fields', 'audience', 'readers']).map(
    (key) => `${action.name}: unknown ${key}`,
  ),
];

/** In: a page's JSON and the path it was asked at. Out: what is not as the contract says. */
export const shapeFaults = (page: JsonPage, path: string): readonly string[] => {
  if (!isObject(page)) return ['the page is no object'];
  const { links, actions } = page;
  if (!Array.isArray(links) || !Array.isArray(actions)) return ['links or actions is no list'];
  const twice = (list: readonly string[]) => list.filter((each, index) => list.indexOf(each) !== index);
  return [
    ...keysBeyond(page, ['title', 'url', 'data', 'links', 'actions']).map((key) => `unknown ${key}`),
    ...(isText(page.title) ? [] : ['no title']),
    ...(page.url === path ? [] : [`url is ${page.url}`]),
    ...(isObject(page.data) ? [] : ['data is no object']),
    ...page.links.flatMap(({ rel, href, title, ...more }) => [
      ...(kebab.test(rel) ? [] : [`rel ${rel} is not kebab-case`]),
      ...(isText(title) ? [] : [`link ${rel}: no title`]),
      ...(/^\/(?!\/)|^https:\/\//u.test(href) ? [] : [`link ${rel}: href ${href}`]),
      ...Object.keys(more).map((key) => `link ${rel}: unknown ${key}`),
    ]),
    ...twice(page.links.map(({ rel, href }) => `${rel} ${href}`)).map((link) => `link twice: ${link}`),
    ...page.actions.flatMap(actionFaults),
    ...twice(page.actions.map(({ name, href }) => `${name} ${href}`)).map((each) => `action twice: ${each}`),
  ];
};
