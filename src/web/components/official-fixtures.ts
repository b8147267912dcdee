/**
 * For tests: the examples that `govuk-frontend` ships with each component, and a comparison with our markup that
 * forgives only white space which no browser shows.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Html, trustedHtml } from '../html.ts';

interface Fixture {
  readonly name: string;
  readonly options: unknown;
  readonly html: string;
}

const readFixtures = (component: string): readonly Fixture[] => {
  const address = import.meta.resolve(`govuk-frontend/dist/govuk/components/${component}/fixtures.json`);
  const file = JSON.parse(readFileSync(new URL(address), 'utf8')) as {
    readonly fixtures: readonly Fixture[];
  };
  return file.fixtures;
};

const markupNames = new Set(['html', 'titleHtml', 'summaryHtml', 'descriptionHtml']);

/** Nunjucks takes markup as strings and skips null or false where our types simply leave the option out. */
const asOurOptions = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asOurOptions);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      if (!markupNames.has(name)) return inner === null ? [] : [[name, asOurOptions(inner)]];
      return typeof inner === 'string' && inner !== '' ? [[name, trustedHtml(inner)]] : [];
    }),
  );
};

/** Elements that start and end on lines of their own, by HTML or by the class the component gives them. */
const blocks = new Set(
  (
    'button caption dd details div dl dt fieldset form h1 h2 h3 h4 h5 h6 label legend li ol option p section select summary ' +
    'table tbody td th thead tr ul'
  ).split(' '),
);

const nameOf = (token: string | undefined): string => /^<\/?([a-z0-9]+)/.exec(token ?? '')?.[1] ?? '';
const isTag = (token: string | undefined): boolean => token?.startsWith('<') === true;
const isEdge = (token: string | undefined): boolean =>
  token === undefined || (isTag(token) && blocks.has(nameOf(token)));

const tidyTag = (tag: string): string =>
  tag
    .split(/("[^"]*")/)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/\s+/g, ' ').replace(/ (?=>)/g, '')))
    .join('');

/** Markup with attribute values and words untouched, and white space only where a browser would show it. */
export const comparable = (markup: string): string => {
  const tokens = markup.trim().match(/<(?:"[^"]*"|[^">])*>|[^<]+/g) ?? [];
  return tokens
    .map((token, index) => {
      if (isTag(token)) return tidyTag(token);
      const before = tokens[index - 1];
      if (nameOf(before) === 'textarea' && !before?.startsWith('</')) return token;
      let words = token.replace(/[ \t\r\n]+/g, ' ');
      if (isEdge(before)) words = words.trimStart();
      if (isEdge(tokens[index + 1])) words = words.trimEnd();
      return words;
    })
    .filter((token) => token !== '')
    .join('\n');
};

/** Declares one test for each official example of a component; a component without examples is a fault. */
export const testOfficialFixtures = <Options>(
  component: string,
  render: (options: Options) => Html,
): void => {
  const fixtures = readFixtures(component);
  if (fixtures.length === 0) throw new Error(`No official examples of ${component}`);
  for (const fixture of fixtures) {
    test(`${component}: ${fixture.name}`, () => {
      const ours = render(asOurOptions(fixture.options) as Options);
      assert.equal(comparable(ours.toString()), comparable(fixture.html));
    });
  }
};
