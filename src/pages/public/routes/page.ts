/** Every route side by side: who it is for, who decides, how long it takes, what it costs and what comes next. */
import type { RouteId } from '../../../law/guidance.ts';
import { isConfirmed } from '../../../law/rules/register.ts';
import { details } from '../../../web/components/content/details/details.ts';
import { button } from '../../../web/components/form/button/button.ts';
import { type Html, html } from '../../../web/html.ts';
import { page } from '../../site.ts';
import { notConfirmedExplained, notConfirmedMark, sourceTold } from '../not-confirmed.ts';
import { factNames, factTold, isRouteConfirmed, sourcesOfRoute } from './facts.ts';
import { routeWords, words } from './words.en.ts';

const { columns, groups } = words;

const grouped: readonly (readonly [title: string, routes: readonly RouteId[]])[] = [
  [groups.talk, ['talk-first', 'sendiass-advice', 'disagreement-resolution', 'mediation']],
  [
    groups.decide,
    [
      'tribunal-appeal',
      'tribunal-permission',
      'tribunal-discrimination-claim',
      'county-court-claim',
      'school-admission-appeal',
      'exclusion-review',
      'judicial-review',
    ],
  ],
  [
    groups.complain,
    [
      'complaint-to-setting',
      'complaint-to-local-authority',
      'complaint-about-social-care',
      'lgsco',
      'complaint-to-nhs',
      'phso',
      'ofsted',
      'dfe',
      'complaint-to-service',
    ],
  ],
  [groups.other, ['safeguarding', 'agreement-follow-up']],
];

const wayTold = (route: RouteId): Html =>
  html`${routeWords[route].title}${notConfirmedMark(isRouteConfirmed(route))}
<span class="way__for">${routeWords[route].whoFor}</span>`;

const rowOf = (route: RouteId): Html =>
  html`<tr><th scope="row">${wayTold(route)}</th>${factNames.map(
    (name) => html`<td data-column="${columns[name]}">${factTold(route, name)}</td>`,
  )}</tr>`;

const group = ([title, routes]: (typeof grouped)[number]): Html =>
  html`<tbody><tr class="worklist__group"><th colspan="${factNames.length + 1}" scope="rowgroup">${title}</th></tr>
${routes.map(rowOf)}</tbody>`;

/** All routes in one table, so that any two can be compared. */
const table = html`<div class="family-table"><table class="worklist">
<caption class="worklist__caption">${words.caption}</caption>
<thead><tr><th scope="col">${columns.way}</th>${factNames.map((name) => html`<th scope="col">${columns[name]}</th>`)}</tr></thead>
${grouped.map(group)}
</table></div>`;

const everyRoute = grouped.flatMap(([, routes]) => routes);

const sourceOf = (route: RouteId): Html => {
  const sources = sourcesOfRoute(route);
  return html`<li><strong>${routeWords[route].title}.</strong> ${sources.map((source) => sourceTold(source, sources)).join('; ')}.</li>`;
};

const sources = details({ summaryText: words.sources, html: html`<ul>${everyRoute.map(sourceOf)}</ul>` });

export const routesPage = page<null>({
  path: '/routes',
  open: 'public',
  load: async () => null,
  title: () => words.title,
  links: () => [
    { rel: 'check', href: '/check', title: words.check },
    { rel: 'start', href: '/', title: 'Way Forward' },
  ],
  json: () => ({
    routes: grouped.flatMap(([group, routes]) =>
      routes.map((route) => ({
        route,
        group,
        ...routeWords[route],
        sources: sourcesOfRoute(route),
        confirmed: isConfirmed(sourcesOfRoute(route)),
      })),
    ),
  }),
  look: () => ({ description: words.intro, back: '/' }),
  view: () => ({
    main: html`<h1>${words.title}</h1><p class="lead">${words.intro}</p>
${button({ text: words.check, href: '/check' })}
${table}
${notConfirmedExplained(true)}
${sources}`,
  }),
});
