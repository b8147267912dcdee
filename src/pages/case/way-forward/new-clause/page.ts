/** The mediator drafts a new clause of the one text. */

import { html } from '../../../../web/html.ts';
import { notThere } from '../../../../web/page.ts';
import { action, page } from '../../../site.ts';
import { caseLinks } from '../../case-view.ts';
import { isMediator, mayWrite, openWayForward, type WayForwardView } from '../way-forward.ts';
import { whereWeAre } from '../where-we-are.ts';
import { draft, draftFields } from './draft.ts';
import { words } from './words.en.ts';

const path = '/case/:ref/way-forward/new-clause';

const draftAction = action<WayForwardView>()({
  name: 'draft-clause',
  path,
  title: words.button,
  when: mayWrite,
  fields: (way) => draftFields(way, null),
  run: (visit, way, input) => draft(visit, way, null, input),
});

export const newClausePage = page<WayForwardView>({
  path,
  open: 'signed-in',
  load: async (visit) => {
    const way = await openWayForward(visit);
    return way !== notThere && isMediator(way) ? way : notThere;
  },
  title: () => words.title,
  links: ({ view }) => caseLinks(view),
  actions: [draftAction],
  json: (way) => ({ mayWrite: mayWrite(way), whyNot: way.whyNot?.refused ?? null }),
  look: ({ view }) => ({ back: `${view.url}/way-forward`, dense: true }),
  view: (way, kit) => ({
    main: html`<h1>${words.title}</h1>
<p>${mayWrite(way) ? words.intro : whereWeAre(way).sentence}</p>${kit.form('draft-clause')}`,
  }),
});
