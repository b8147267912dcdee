/** Where the mediation strand stands, and what each can do in it (M-4, M-6, A-1 to A-6, C-5). */
import type { Link } from '../../../../web/page.ts';
import { page } from '../../../site.ts';
import { caseLinks } from '../../case-view.ts';
import { familyActions } from './family-actions.ts';
import { strandAsJson } from './json.ts';
import { openStrand, type StrandView } from './strand-view.ts';
import { canCorrectTelling, tellingHref } from './telling.ts';
import { tellingActions } from './telling-actions.ts';
import { sidesToRecord } from './telling-part.ts';
import { strandPageView } from './view.ts';
import { words } from './words.en.ts';

const linksOf = (strand: StrandView): readonly Link[] => [
  ...(canCorrectTelling(strand)
    ? [{ rel: 'correct', href: tellingHref(strand), title: words.telling.correctLink }]
    : []),
  ...sidesToRecord(strand),
  ...caseLinks(strand.view),
];

export const mediationPage = page<StrandView>({
  path: '/case/:ref/mediation',
  open: 'signed-in',
  load: openStrand,
  title: () => words.title,
  links: linksOf,
  actions: [...familyActions, ...tellingActions],
  json: strandAsJson,
  look: ({ view, viewer }) => ({
    back: view.url,
    leaveThisPage: view.place.is === 'member',
    dense: viewer === 'desk',
  }),
  view: strandPageView,
});
