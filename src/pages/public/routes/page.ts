/** Every route side by side: who it is for, who decides, how long it takes, what it costs and what comes next. */
import type { RouteId } from '../../../law/guidance.ts';
import { worklistTable } from '../../../web/components/content/worklist-table/worklist-table.ts';
import { button } from '../../../web/components/form/button/button.ts';
import { html } from '../../../web/html.ts';
import { page } from '../../site.ts';
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

const factNames = ['whoFor', 'whoDecides', 'time', 'cost', 'next'] as const;

const groupTable = ([title, routes]: (typeof grouped)[number]) =>
  worklistTable({
    caption: title,
    columns: [{ text: columns.way }, ...factNames.map((name) => ({ text: columns[name] }))],
    rows: routes.map((route) => ({
      cells: [routeWords[route].title, ...factNames.map((name) => routeWords[route][name])],
    })),
    emptyText: '',
  });

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
      routes.map((route) => ({ route, group, ...routeWords[route] })),
    ),
  }),
  look: () => ({ description: words.intro, back: '/' }),
  view: () => ({
    main: html`<h1>${words.title}</h1><p class="lead">${words.intro}</p>
${button({ text: words.check, href: '/check' })}
<div class="family-table">${grouped.map(groupTable)}</div>`,
  }),
});
