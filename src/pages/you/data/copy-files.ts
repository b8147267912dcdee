/** The files of a person's own copy: one to read, one for programs, and what they can download. */
import { html, type Part } from '../../../web/html.ts';
import type { CopiedPage, OwnCopy } from './own-copy.ts';
import { words } from './words.en.ts';
import { type ZipPart, zipFile } from './zip-file.ts';

/** `safeDate` as `Safe date`: names of data are words of the glossary. */
const nameOf = (key: string): string => {
  const spaced = key
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !isList(value);

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (isList(value) && value.length === 0);

const shown = (value: unknown): Part => {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (isList(value)) return html`<ul>${value.map((each) => html`<li>${shown(each)}</li>`)}</ul>`;
  if (!isRecord(value)) return html`<span class="text">${String(value)}</span>`;
  const facts = Object.entries(value).filter(([, each]) => !isEmpty(each));
  return html`<dl>${facts.map(([key, each]) => html`<dt>${nameOf(key)}</dt><dd>${shown(each)}</dd>`)}</dl>`;
};

const pagePart = ({ title, url, data, filledIn }: CopiedPage): Part => html`<section><h2>${title}</h2>
<p class="address">${url}</p>${shown(data)}
${Object.keys(filledIn).length > 0 && html`<h3>${words.filledIn}</h3>${shown(filledIn)}`}</section>`;

const style =
  'body{font-family:sans-serif;line-height:1.5;max-width:45em;margin:2em auto;padding:0 1em}dt{font-weight:bold}dd{margin:0 0 .5em 1.5em}section{border-top:1px solid;margin-top:2em}.text{white-space:pre-wrap;overflow-wrap:anywhere}.address{color:#555}';

const asHtml = (copy: OwnCopy, takenAt: string, names: readonly string[]): string =>
  html`<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${words.copyTitle}</title><style>${style}</style></head>
<body><h1>${words.copyTitle}</h1><p>${words.takenAt(takenAt)}</p>
${names.length > 0 && html`<h2>${words.files}</h2><ul>${names.map((name) => html`<li>${name}</li>`)}</ul>`}
${copy.pages.map(pagePart)}</body></html>
`.toString();

/** In: the copy, and when it was taken, for people. Out: a zip file. */
export const zippedCopy = (copy: OwnCopy, takenAt: string): Uint8Array => {
  const files = copy.files.map(({ name, content }, index): ZipPart => {
    const number = String(index + 1).padStart(3, '0');
    return { name: `files/${number}-${name.replace(/[^a-z0-9.-]/giu, '-')}`, content };
  });
  const names = files.map(({ name }) => name);
  const json = JSON.stringify({ takenAt, pages: copy.pages, files: names }, null, 2);
  return zipFile([
    { name: 'your-copy.html', content: Buffer.from(asHtml(copy, takenAt, names)) },
    { name: 'your-copy.json', content: Buffer.from(json) },
    ...files,
  ]);
};
