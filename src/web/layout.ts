/**
 * The page around every page: head, way out, masthead, content, side column and foot. It holds no inline script or
 * style, so it stands under the strictest content security policy.
 */
import { words } from './components/attributes.ts';
import { backLink } from './components/frame/back-link/back-link.ts';
import { type FooterOptions, footer } from './components/frame/footer/footer.ts';
import { masthead } from './components/frame/masthead/masthead.ts';
import type { NavLink } from './components/frame/nav-link.ts';
import { skipLink } from './components/frame/skip-link/skip-link.ts';
import { type Html, html, type Part } from './html.ts';
import { type MoreLinks, moreLinks } from './more-links.ts';
import { assetPath } from './static-files.ts';

export interface LayoutOptions {
  /** Never holds a name, a need or a reference on signed-in pages: titles stay in histories and over shoulders. */
  readonly title: string;
  /** The page is shown again because something in its form is wrong: the title says so first. */
  readonly hasErrors?: boolean | undefined;
  readonly service: { readonly name: string; readonly homeHref: string };
  /** `en` unless told. */
  readonly lang?: 'en' | 'cy' | undefined;
  readonly nav: readonly NavLink[];
  readonly leaveThisPage: boolean;
  readonly backLink?: { readonly href: string; readonly text?: string | undefined } | undefined;
  readonly main: Html;
  /** Path, dates, pause: beside the content on a wide screen, after it on a narrow one. */
  readonly side?: Html | undefined;
  /** The links of the page: those that stand nowhere else on it are drawn after its content. */
  readonly more?: MoreLinks | undefined;
  readonly footer: FooterOptions;
  /** For workers' pages: smaller type, the whole width. */
  readonly dense?: boolean | undefined;
  /** The address of the page's script, such as `assetPath('live.js')`. Everything works without it. */
  readonly scriptSrc?: string | undefined;
  /** One more, for pages that need the browser's own help. */
  readonly moreScriptSrc?: string | undefined;
  /** For pages into which words arrive while they are read. */
  readonly liveRegion?: boolean | undefined;
  /** Keeps the page out of search engines; true for everything behind sign-in. */
  readonly noIndex?: boolean | undefined;
  /** For search engines, on public pages. */
  readonly description?: string | undefined;
  /** What the person chose for themselves. */
  readonly reading?: readonly ('larger' | 'spacious' | 'own-font')[] | undefined;
}

const head = (options: LayoutOptions): Html => {
  const { service, title } = options;
  const name = `${options.hasErrors ? 'Error: ' : ''}${title === service.name ? title : `${title} – ${service.name}`}`;
  return html`<head>
<meta charset="utf-8">
<title>${name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#fdfbf7">
${options.description && html`<meta name="description" content="${options.description}">`}
${options.noIndex && html`<meta name="robots" content="noindex">`}
<link rel="preload" href="${assetPath('atkinson-400.woff2')}" as="font" type="font/woff2" crossorigin="anonymous">
<link rel="stylesheet" href="${assetPath('site.css')}">
<link rel="icon" href="${assetPath('icon.svg')}" type="image/svg+xml">
${options.scriptSrc && html`<script src="${options.scriptSrc}" defer></script>`}
${options.moreScriptSrc && html`<script src="${options.moreScriptSrc}" defer></script>`}
</head>`;
};

/** Two regions that are there from the start, because a region that appears with its words is often not read out. */
const liveRegion = html`<div class="live-status">
<p role="status" data-live-news></p>
<p role="status" data-live-connection></p>
</div>`;

const backOf = ({ backLink: back }: LayoutOptions): Part =>
  back && html`<nav class="page__back" aria-label="Back">${backLink(back)}</nav>`;

const content = (
  options: LayoutOptions,
  around: Html,
): Html => html`<div class="${words('page', options.side && 'page--sided')}">
${backOf(options)}
<main id="main-content">
${options.main}
${options.more && moreLinks(options.more, html`${around}${options.main}${options.side}${backOf(options)}`.toString())}
</main>
${options.side && html`<aside class="page__side" aria-label="More about this page">${options.side}</aside>`}
</div>`;

const bodyClasses = (options: LayoutOptions): string =>
  words(
    options.dense && 'is-dense',
    options.leaveThisPage && 'has-leave',
    ...(options.reading ?? []).map((choice) => `reading-${choice}`),
  );

const classAttribute = (classes: string): Part => classes !== '' && html` class="${classes}"`;

const mastheadOf = ({ service, nav, leaveThisPage }: LayoutOptions): Html =>
  masthead({ serviceName: service.name, homeHref: service.homeHref, nav, leaveThisPage });

/** The whole document, from `<!DOCTYPE html>` to the end. */
export const layout = (options: LayoutOptions): Html => {
  const [top, foot] = [mastheadOf(options), footer(options.footer)];
  return html`<!DOCTYPE html>
<html lang="${options.lang ?? 'en'}">
${head(options)}
<body${classAttribute(bodyClasses(options))}>
${skipLink({ href: '#main-content', text: 'Skip to the main content' })}
${top}
${content(options, html`${top}${foot}`)}
${options.liveRegion && liveRegion}
${foot}
</body>
</html>
`;
};
