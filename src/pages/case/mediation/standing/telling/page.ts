/** Putting right the day on which the council or the NHS board was told, with the reason. The old day is kept. */
import { tellAuthority } from '../../../../../mediation/commands/choice/tell-authority.ts';
import { textarea } from '../../../../../web/field.ts';
import { html } from '../../../../../web/html.ts';
import { notThere } from '../../../../../web/page.ts';
import { action, page } from '../../../../site.ts';
import { boxOf, caseLinks } from '../../../case-view.ts';
import { toldAsJson } from '../json.ts';
import { openStrand, type StrandView } from '../strand-view.ts';
import { canCorrectTelling, mayTell, tellingFields, tellThem } from '../telling.ts';
import { toldList } from '../telling-part.ts';
import { words } from '../words.en.ts';

const { telling } = words;

const correct = action<StrandView>()({
  name: 'tell-authority',
  path: '/case/:ref/mediation/telling',
  title: telling.correctButton,
  when: canCorrectTelling,
  fields: (strand) => ({
    ...tellingFields(strand, [...strand.mediation.told.keys()][0]),
    reason: textarea({
      label: telling.reason,
      hint: telling.reasonHint,
      rows: 2,
      maxLength: 2000,
      ...boxOf(strand.view, tellAuthority, 'reason'),
    }),
  }),
  run: (visit, strand, { reason, ...given }) => tellThem(visit, strand, given, reason),
});

export const tellingPage = page<StrandView>({
  path: '/case/:ref/mediation/telling',
  open: 'signed-in',
  load: async (visit) => {
    const strand = await openStrand(visit);
    if (strand === notThere || !mayTell(strand) || strand.mediation.told.size === 0) return notThere;
    return strand;
  },
  title: () => telling.correctHeading,
  links: ({ view }) => caseLinks(view),
  actions: [correct],
  json: (strand) => ({ told: toldAsJson(strand) }),
  look: ({ view, viewer }) => ({
    back: `${view.url}/mediation`,
    leaveThisPage: view.place.is === 'member',
    dense: viewer === 'desk',
  }),
  view: (strand, kit) => ({
    main: html`<h1>${telling.correctHeading}</h1>${toldList(strand)}
<p>${telling.correctIntro}</p>${kit.form('tell-authority')}`,
  }),
});
