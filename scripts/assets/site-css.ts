/** The one style sheet of the site: typefaces, the official components we use, then our own styles over them. */
import { readdirSync, readFileSync } from 'node:fs';
import { contentVersion } from '../../src/web/static-files.ts';
import { parseCss, writeCss } from './css-tree.ts';
import { officialStyles } from './official-styles.ts';

const root = new URL('../../', import.meta.url);

/** The typeface in two weights. `latin-ext` loads only for names that need it. */
const faces = [
  {
    file: 'atkinson-400.woff2',
    weight: 400,
    range: 'U+0-FF,U+131,U+152-153,U+2C6,U+2DA,U+2DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212',
  },
  {
    file: 'atkinson-700.woff2',
    weight: 700,
    range: 'U+0-FF,U+131,U+152-153,U+2C6,U+2DA,U+2DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212',
  },
  {
    file: 'atkinson-ext-400.woff2',
    weight: 400,
    range: 'U+100-130,U+132-151,U+154-2BA,U+2BD-2C5,U+1E00-1E9F,U+1EF2-1EFF',
  },
  {
    file: 'atkinson-ext-700.woff2',
    weight: 700,
    range: 'U+100-130,U+132-151,U+154-2BA,U+2BD-2C5,U+1E00-1E9F,U+1EF2-1EFF',
  },
] as const;

const fontFace = ({ file, weight, range }: (typeof faces)[number]): string => {
  const version = contentVersion(readFileSync(new URL(`src/web/static/${file}`, root)));
  return `@font-face{font-family:"Atkinson Hyperlegible Next";font-weight:${weight};font-display:swap;src:url(${file}?v=${version}) format("woff2");unicode-range:${range}}`;
};

const official = (): string =>
  readFileSync(new URL(import.meta.resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css')), 'utf8');

/** Our own style sheets in the order of their names. */
const own = (): string => {
  const folder = new URL('src/web/styles/', root);
  const names = readdirSync(folder).filter((name) => name.endsWith('.css'));
  return names
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
};

/** The text of `site.css`. The fonts must be in `static/` already: their versions stand in it. */
export const siteCss = (): string =>
  [faces.map(fontFace).join(''), writeCss(officialStyles(official())), writeCss(parseCss(own()))].join('\n');
