/** One clause alone: a side says what it would change; the mediator drafts it again or removes it. */
import { removeClause } from '../../../../agreement/commands/text/remove-clause.ts';
import { suggestChange } from '../../../../agreement/commands/text/suggest-change.ts';
import { card } from '../../../../web/components/content/card/card.ts';
import { textarea } from '../../../../web/field.ts';
import { type Html, html, type Part } from '../../../../web/html.ts';
import { type Kit, notThere, type View } from '../../../../web/page.ts';
import { action, page } from '../../../site.ts';
import { boxOf, caseLinks, perform } from '../../case-view.ts';
import { clauseAsJson, clausePart } from '../clause-part.ts';
import { draft, draftFields } from '../new-clause/draft.ts';
import {
  isMediator,
  isMediatorWriting,
  isSideWriting,
  type OpenClause,
  openWayForward,
  type WayForwardView,
} from '../way-forward.ts';
import { words } from './words.en.ts';

interface ClauseView {
  readonly way: WayForwardView;
  readonly open: OpenClause;
}

const path = '/case/:ref/way-forward/clauses/:clause';
const text = ({ way }: ClauseView): string => `${way.view.url}/way-forward`;

const suggestChangeAction = action<ClauseView>()({
  name: 'suggest-change',
  path: `${path}/suggestions`,
  title: words.suggest,
  when: ({ way }) => isSideWriting(way),
  fields: ({ way }) =>
    way.own === null
      ? notThere
      : {
          text: textarea({
            label: words.suggestLabel,
            maxLength: 2000,
            rows: 4,
            ...boxOf(way.view, suggestChange, 'text'),
          }),
        },
  run: (visit, data, input) =>
    perform(
      visit,
      data.way.view,
      suggestChange,
      { clause: data.open.clause.id, text: input.text },
      text(data),
    ),
});

const draftAction = action<ClauseView>()({
  name: 'draft-clause',
  path: `${path}/draft`,
  title: words.draft,
  when: ({ way }) => isMediatorWriting(way),
  fields: ({ way, open }) => (isMediator(way) ? draftFields(way, open) : notThere),
  run: (visit, { way, open }, input) => draft(visit, way, open.clause.id, input),
});

const removeAction = action<ClauseView>()({
  name: 'remove-clause',
  path: `${path}/remove`,
  title: words.remove,
  when: ({ way }) => isMediatorWriting(way),
  fields: ({ way }) => (isMediator(way) ? {} : notThere),
  run: (visit, data) =>
    perform(visit, data.way.view, removeClause, { clause: data.open.clause.id }, text(data)),
});

const formCard = (kit: Kit, name: string, heading: string, intro: string, secondary = false): Part => {
  const form = kit.form(name, { secondary });
  return form !== '' && card({ heading, html: html`<p>${intro}</p>${form}` });
};

const clauseView = (data: ClauseView, kit: Kit): View => {
  const { way, open } = data;
  const links: Html = isSideWriting(way)
    ? html`<p><a href="${text(data)}">${words.toAccept}</a></p>`
    : html``;
  return {
    main: html`<h1>${words.title}</h1>
${clausePart(way, open, links, 2)}
${formCard(kit, 'suggest-change', words.suggestHeading, words.suggestIntro)}
${formCard(kit, 'draft-clause', words.draftHeading, words.draftIntro)}
${formCard(kit, 'remove-clause', words.removeHeading, words.removeIntro, true)}`,
  };
};

export const clausePage = page<ClauseView>({
  path,
  open: 'signed-in',
  load: async (visit) => {
    const way = await openWayForward(visit);
    if (way === notThere) return notThere;
    const open = way.clauses.find(({ clause }) => clause.id === visit.params['clause']);
    return open === undefined ? notThere : { way, open };
  },
  title: () => words.title,
  links: ({ way }) => caseLinks(way.view),
  actions: [suggestChangeAction, draftAction, removeAction],
  json: ({ way, open }) => clauseAsJson(way, open),
  look: (data) => ({
    back: text(data),
    leaveThisPage: data.way.own !== null,
    dense: isMediator(data.way),
  }),
  view: clauseView,
});
