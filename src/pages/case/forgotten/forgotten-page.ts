/** Stands in place of every page of a case whose words were destroyed: that it was forgotten, and when. */
import { isCaseReference } from '../../../case/ids.ts';
import { forgottenAt } from '../../../forgetting/state.ts';
import type { Visitor } from '../../../people/door.ts';
import { html } from '../../../web/html.ts';
import { notThere, type OpenPage, type Page } from '../../../web/page.ts';
import { dayInFull, londonDate } from '../../dates.ts';
import type { Services, SiteVisit } from '../../site.ts';
import { words } from './words.en.ts';

/** When the case of this address was forgotten. Asked after its page was opened, so it is theirs and this node knows it. */
const forgottenOn = async ({ services, visitor, params }: SiteVisit): Promise<Temporal.PlainDate | null> => {
  const reference = params['ref'] ?? '';
  if (visitor === null || !isCaseReference(reference)) return null;
  const id = await services.store.findCase(visitor, reference);
  const known = id === null ? null : services.store.remembered(id);
  const at = known === null ? null : forgottenAt(known.state);
  return at === null ? null : londonDate(at);
};

const instead = (
  open: OpenPage<Services, Visitor>,
  reference: string,
  on: Temporal.PlainDate,
): OpenPage<Services, Visitor> => ({
  title: words.title,
  links: [
    { rel: 'home', href: '/home', title: words.home },
    { rel: 'ask', href: '/ask', title: words.ask },
  ],
  look: {},
  json: () => ({ reference, forgottenOn: on.toString(), says: words.says(dayInFull(on)) }),
  view: () => ({
    main: html`<h1>${words.title}</h1><p class="lead">${words.says(dayInFull(on))}</p>
<p>${words.why}</p><p>${words.stays}</p><p>${words.own}</p>
<p>${words.again} <a href="/ask">${words.ask}</a></p>`,
  }),
  copies: [],
  // What was sent to it all the same is refused by its command, in its own words.
  copyFor: open.copyFor,
});

/** In: a page of a case. Out: the same, and once the case is forgotten a plain page that says so. */
export const orForgotten = (page: Page<Services, Visitor>): Page<Services, Visitor> => ({
  ...page,
  load: async (visit) => {
    const open = await page.load(visit);
    if (open === notThere || 'go' in open) return open;
    const on = await forgottenOn(visit);
    return on === null ? open : instead(open, visit.params['ref'] ?? '', on);
  },
});
