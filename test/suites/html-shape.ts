/** Whether a page's HTML shows what its JSON says, and whether it is fit to be sent. */
import { readFileSync } from 'node:fs';
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { people } from '#src/demonstration/people.ts';
import type { JsonPage } from '#test/kit/client.ts';
import { anchorsOf, asksOf, formTargets, localAddress, tagsOf, textOf } from '#test/kit/html-reader.ts';

const rules: ConfigData = JSON.parse(
  readFileSync(new URL('../../.htmlvalidate.json', import.meta.url), 'utf8'),
);
const validator = new HtmlValidate(new StaticConfigLoader(rules));

/** The children of the stories, and words of needs: neither may stand where a history or a shoulder shows it. */
const children = ['Zara', 'Finn', 'Arun', 'Maya', 'Noah', 'Eli', 'Asha'];
const needs = ['autism', 'autistic', 'dyslexia', 'ADHD', 'speech', 'anxiety', 'reading group', 'disabled'];
const names = Object.values(people).flatMap(({ name }) => name.split(' '));
const telling = new RegExp(`\\b(${[...children, ...names].join('|')})\\b`, 'u');
const need = new RegExp(`\\b(${needs.join('|')})\\b`, 'iu');
const reference = /WF-[0-9A-Z]{4}-[0-9A-Z]{2}/u;

const titleFaults = (html: string): readonly string[] => {
  const title = textOf(html, 'title');
  const told = telling.exec(title)?.[1] ?? need.exec(title)?.[0] ?? reference.exec(title)?.[0];
  return [
    ...(title === '' ? ['the title is empty'] : []),
    ...(told === undefined ? [] : [`the title tells ${told}`]),
  ];
};

const resource: Readonly<Record<string, string>> = {
  script: 'src',
  img: 'src',
  link: 'href',
  iframe: 'src',
  source: 'src',
  object: 'data',
  form: 'action',
};

const policyFaults = (html: string): readonly string[] =>
  tagsOf(html).flatMap(({ name, attributes }) => {
    const handlers = Object.keys(attributes).filter((key) => key.startsWith('on') || key === 'style');
    const source = attributes[resource[name] ?? ''];
    const isElsewhere = source !== undefined && localAddress(source) === null;
    const href = attributes['href'] ?? '';
    return [
      ...handlers.map((key) => `<${name}> has ${key}`),
      ...(name === 'style' ? ['a style element'] : []),
      ...(name === 'script' && source === undefined ? ['an inline script'] : []),
      ...(isElsewhere ? [`<${name}> from ${source}`] : []),
      ...(/^(http|javascript|data):/iu.test(href) ? [`<${name}> leads to ${href}`] : []),
    ];
  });

const sameForms = (html: string, page: JsonPage): readonly string[] => {
  const shown = formTargets(html);
  const said = page.actions.map(({ href }) => href);
  return [
    ...page.actions.filter(({ href }) => !shown.includes(href)).map(({ name }) => `no form for ${name}`),
    ...shown
      .filter((href) => !said.includes(href))
      .map((href) => `a form for ${href}, which JSON does not say`),
  ];
};

/** What every page's frame holds is not said again in the JSON of each. */
const frame = (html: string): string => html.replace(/<main[\s\S]*?<\/main>|<aside[\s\S]*?<\/aside>/gu, '');
const content = (html: string): string =>
  (html.match(/<main[\s\S]*?<\/main>|<aside[\s\S]*?<\/aside>/gu) ?? []).join('\n');

const sameLinks = (html: string, page: JsonPage, url: string): readonly string[] => {
  const everywhere = anchorsOf(html, url);
  const isAsked = asksOf(html);
  const framed = anchorsOf(frame(html), url);
  const said = new Set(page.links.flatMap(({ href }) => localAddress(href, url) ?? []));
  const unsaid = [...anchorsOf(content(html), url)].filter(
    (href) => !said.has(href) && !framed.has(href) && href !== url,
  );
  return [
    ...page.links
      .filter(({ href }) => {
        const address = localAddress(href, url);
        return address !== null && address !== url && !everywhere.has(address) && !isAsked(address);
      })
      .map(({ rel }) => `no anchor for the link ${rel}`),
    ...unsaid.map((href) => `an anchor to ${href.replace(/\?.*/u, '?…')}, which JSON does not say`),
  ];
};

/** In: the HTML of an address and its JSON. Out: where they differ, and what is wrong with the HTML. */
export const htmlFaults = async (html: string, page: JsonPage, url: string): Promise<readonly string[]> => {
  const report = await validator.validateString(html);
  const messages = report.results.flatMap((result) => result.messages);
  const headings = tagsOf(html).filter(({ name }) => name === 'h1').length;
  return [
    ...messages.map(({ ruleId, message }) => `HTML ${ruleId}: ${message}`),
    ...(headings === 1 ? [] : [`${headings} h1`]),
    ...titleFaults(html),
    ...policyFaults(html),
    ...sameForms(html, page),
    ...sameLinks(html, page, url),
  ];
};
