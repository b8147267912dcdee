/** The routes of an answer: the one that fits best, the others, how they compare, and those that are not open. */
import type { Guidance, OpenRoute, RouteReason } from '../../../../law/guidance.ts';
import { isConfirmed } from '../../../../law/rules/register.ts';
import { card } from '../../../../web/components/content/card/card.ts';
import { details } from '../../../../web/components/content/details/details.ts';
import { worklistTable } from '../../../../web/components/content/worklist-table/worklist-table.ts';
import { type Html, html, type Part } from '../../../../web/html.ts';
import { withDaysInFull } from '../../../dates.ts';
import { notConfirmedMark, sourceTold } from '../../not-confirmed.ts';
import { factNames, factTold } from '../../routes/facts.ts';
import { routeWords } from '../../routes/words.en.ts';
import { words } from './words.en.ts';

export const sourceList = (sources: readonly string[]): Html =>
  html`<ul>${sources.map((source) => html`<li>${sourceTold(source, sources)}</li>`)}</ul>`;

/** The mark where the rule behind it is not confirmed, then where it comes from, folded away. */
export const sourcesFolded = (sources: readonly string[]): Html => {
  const mark = notConfirmedMark(isConfirmed(sources));
  return html`${mark && html`<p>${mark}</p>`}${details({ summaryText: words.source, html: sourceList(sources) })}`;
};

const { facts } = words;

/** A route as data: why it is open, and all that is needed to compare it. */
export const routeAsData = ({ route, primary, why, sources }: OpenRoute) => ({
  route,
  primary,
  why,
  sources,
  confirmed: isConfirmed(sources),
  ...routeWords[route],
});

/** In: the route to start with, and a button to put under it. */
export const bestRoute = (route: OpenRoute, under: Part): Html => {
  const said = routeWords[route.route];
  return html`<section class="next-step">
  <p class="next-step__heading">${words.best}</p>
  <h2 class="next-step__title">${said.title}</h2>
  <p class="next-step__sentence">${withDaysInFull(route.why)}</p>
  <dl class="route-facts">${factNames.map((name) => html`<div><dt>${facts[name]}</dt><dd>${factTold(route.route, name)}</dd></div>`)}</dl>
  ${under}
  ${sourcesFolded(route.sources)}
</section>`;
};

const otherRoute = (route: OpenRoute, under: Part): Html =>
  card({
    heading: routeWords[route.route].title,
    headingLevel: 3,
    html: html`<p>${withDaysInFull(route.why)}</p>${under}${sourcesFolded(route.sources)}`,
  });

/** In: the routes besides the best, and what to put under one. */
export const otherRoutes = (routes: readonly OpenRoute[], under: (route: OpenRoute) => Part): Html =>
  html`<h2>${words.others}</h2>
${routes.length === 0 ? html`<p>${words.othersNone}</p>` : html`<div class="cards">${routes.map((route) => otherRoute(route, under(route)))}</div>`}`;

/** All open routes in one table: who decides, what for, how long, what it costs, what happens next. */
export const comparison = ({ routes }: Guidance): Html =>
  html`<div class="family-table">${worklistTable({
    caption: words.compare,
    columns: [{ text: words.way }, ...factNames.map((name) => ({ text: facts[name] }))],
    rows: routes.map(({ route }) => ({
      cells: [routeWords[route].title, ...factNames.map((name) => factTold(route, name))],
    })),
    emptyText: words.othersNone,
  })}</div>`;

const shut = ({ route, why, sources }: RouteReason): Html =>
  html`<li><strong>${routeWords[route].title}.</strong> ${withDaysInFull(why)} ${sourcesFolded(sources)}</li>`;

export const notOpen = (routes: readonly RouteReason[]): Html | '' =>
  routes.length === 0 ? '' : html`<h2>${words.notOpen}</h2><ul class="plain-list">${routes.map(shut)}</ul>`;
