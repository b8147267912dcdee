/** The mediator ends the talks without an agreement. On its own address, so that nobody does it by mistake. */
import { endTalks } from '../../../../agreement/commands/keeping/end-talks.ts';
import { html } from '../../../../web/html.ts';
import { notThere } from '../../../../web/page.ts';
import { action, page } from '../../../site.ts';
import { caseLinks, perform } from '../../case-view.ts';
import { isMediator, mayEndTalks, openWayForward, type WayForwardView } from '../way-forward.ts';
import { words } from './words.en.ts';

const path = '/case/:ref/way-forward/end-talks';

const endTalksAction = action<WayForwardView>()({
  name: 'end-talks',
  path,
  title: words.button,
  when: mayEndTalks,
  run: (visit, way) => perform(visit, way.view, endTalks, {}, `${way.view.url}/way-forward`),
});

export const endTalksPage = page<WayForwardView>({
  path,
  open: 'signed-in',
  load: async (visit) => {
    const way = await openWayForward(visit);
    return way !== notThere && isMediator(way) ? way : notThere;
  },
  title: () => words.title,
  links: ({ view }) => [...caseLinks(view), { rel: 'check', href: '/check', title: words.routes }],
  actions: [endTalksAction],
  json: ({ view }) => ({ talksEnded: view.state.wayForward.talksEnded }),
  look: ({ view }) => ({ back: `${view.url}/way-forward`, dense: true }),
  view: (way, kit) => ({
    main: html`<h1>${words.title}</h1>
${way.view.state.wayForward.talksEnded && html`<p><strong>${words.done}</strong></p>`}
<p>${words.intro}</p><p>${words.what} ${words.told}</p><p>${words.pause}</p><p>${words.thanks}</p>
<p><a href="/check">${words.routes}</a></p>${kit.form('end-talks')}`,
  }),
});
