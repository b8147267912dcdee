/** The top of every page: the mark, the name, a few links and the way out. */
import { type Html, html, type Part } from '../../../html.ts';
import { attribute } from '../../attributes.ts';
import type { NavLink } from '../nav-link.ts';

export interface MastheadOptions {
  readonly serviceName: string;
  readonly homeHref: string;
  readonly nav: readonly NavLink[];
  /** Shows "Leave this page"; for pages that a person may not want to be seen reading. */
  readonly leaveThisPage: boolean;
}

/** Nothing in this address says where the person came from, and it is no stranger in anybody's history. */
const elsewhere = 'https://www.bbc.co.uk/weather';

/** Two lines that start apart and go on as one. */
const mark = html`<svg class="masthead__mark" width="44" height="32" viewBox="0 0 44 32" fill="none" stroke-width="5" stroke-linecap="round" aria-hidden="true" focusable="false"><path class="masthead__plum" stroke="currentColor" d="M4 5c12 0 9 11 21 11"/><path class="masthead__teal" stroke="currentColor" d="M4 27c12 0 9-11 21-11h15"/></svg>`;

/** The same two lines across the page. */
const thread = html`<svg class="masthead__thread" width="100%" height="18" viewBox="0 0 1000 18" preserveAspectRatio="none" fill="none" stroke-width="2" aria-hidden="true" focusable="false"><path class="masthead__plum" stroke="currentColor" vector-effect="non-scaling-stroke" d="M0 2H120C330 2 330 8 540 8H1000"/><path class="masthead__teal" stroke="currentColor" vector-effect="non-scaling-stroke" d="M0 16H120C330 16 330 10 540 10H1000"/></svg>`;

const link = ({ href, text, current }: NavLink): Html =>
  html`<li><a href="${href}"${attribute('aria-current', current ? 'page' : undefined)}>${text}</a></li>`;

const navigation = (links: readonly NavLink[]): Part =>
  links.length > 0 &&
  html`<nav class="masthead__nav" aria-label="Main">
      <ul>${links.map(link)}</ul>
    </nav>`;

/** A plain link, so it works without scripts; with the script it also leaves nothing of the page in view. */
const leave = html`<a class="leave" href="${elsewhere}" rel="nofollow noreferrer" data-leave>Leave this page</a>`;

export const masthead = (options: MastheadOptions): Html =>
  html`<header class="masthead">
  <div class="masthead__inner">
    <a class="masthead__name" href="${options.homeHref}">${mark}<span>${options.serviceName}</span></a>
    ${options.leaveThisPage && leave}
    ${navigation(options.nav)}
  </div>
  ${thread}
</header>`;
