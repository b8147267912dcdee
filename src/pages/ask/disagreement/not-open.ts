/** Health or social care while no plan is worked on: why not here, and what else (DR-1). */
import { otherSide } from '../../../law/disagreement.ts';
import { html } from '../../../web/html.ts';
import { notThere } from '../../../web/page.ts';
import { page } from '../../site.ts';
import { aboutOf, stageOf } from '../draft/asked.ts';
import { type DraftView, openDraft } from '../draft/draft-view.ts';
import { draftLinks, draftSide, partLine } from '../draft/frame.ts';
import { isAsked } from '../draft/steps.ts';
import { words } from './words.en.ts';

const said = words.notOpen;

const whyOf = ({ asked }: DraftView): string =>
  otherSide(aboutOf(asked) ?? 'health-or-social-care', stageOf(asked) ?? 'none').why;

const waysOf = ({ url }: DraftView) => [
  { rel: 'stage', href: `${url}/stage`, title: said.stage },
  { rel: 'about', href: `${url}/about`, title: said.about },
  { rel: 'check', href: '/check', title: said.check },
];

export const notOpenPage = page<DraftView>({
  path: '/ask/:draft/not-open',
  open: 'public',
  load: async (visit) => {
    const view = await openDraft(visit);
    if (view === notThere) return notThere;
    return isAsked(view.asked, 'not-open') ? view : { go: view.url };
  },
  title: () => said.title,
  links: (view) => [...waysOf(view), ...draftLinks(view)],
  json: (view) => ({ says: [whyOf(view), said.complain, said.kept] }),
  look: (view) => ({ back: `${view.url}/about` }),
  view: (view) => ({
    main: html`${partLine(view, 'not-open')}<h1>${said.title}</h1><p>${whyOf(view)}</p>
<h2>${said.waysHeading}</h2><p>${said.complain}</p>
<ul>${waysOf(view).map(({ href, title }) => html`<li><a href="${href}">${title}</a></li>`)}</ul>
<p>${said.kept}</p>`,
    ...draftSide(view),
  }),
});
