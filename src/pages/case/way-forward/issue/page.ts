/** One issue: what could be done about it, and privately to the mediator whether a side could live with that. */
import { type Mark, markOption } from '../../../../agreement/commands/text/mark-option.ts';
import { suggestOption } from '../../../../agreement/commands/text/suggest-option.ts';
import { radio, textarea } from '../../../../web/field.ts';
import { notThere, type Params } from '../../../../web/page.ts';
import { action, page } from '../../../site.ts';
import { boxOf, caseLinks, perform } from '../../case-view.ts';
import { isMediator, isSideWriting, mayWrite, openWayForward } from '../way-forward.ts';
import { type IssueView, issueAsJson, issueView } from './view.ts';
import { words } from './words.en.ts';

const path = '/case/:ref/way-forward/issues/:issue';
const here = ({ way, open }: IssueView): string => `${way.view.url}/way-forward/issues/${open.issue.id}`;

const suggestOptionAction = action<IssueView>()({
  name: 'suggest-option',
  path: `${path}/options`,
  title: words.suggest,
  when: ({ way }) => mayWrite(way),
  fields: ({ way }) => ({
    text: textarea({
      label: words.suggestLabel,
      hint: words.suggestHint,
      maxLength: 2000,
      rows: 4,
      ...boxOf(way.view, suggestOption, 'text'),
    }),
  }),
  run: (visit, data, { text }) =>
    perform(visit, data.way.view, suggestOption, { issue: data.open.issue.id, text }, here(data)),
});

const optionAt = ({ open }: IssueView, params: Params) =>
  open.options.findIndex(({ option }) => option.id === params['option']);

const isMark = (text: string): text is Mark => text in words.marks;

const choices = Object.entries(words.marks).map(([value, label]) => ({ value, label }));

const markOptionAction = action<IssueView>()({
  name: 'mark-option',
  path: `${path}/options/:option/mark`,
  title: words.mark,
  when: ({ way }) => isSideWriting(way),
  each: ({ open }) => open.options.map(({ option }) => ({ option: option.id })),
  fields: (data, params) => {
    const { way, open } = data;
    const index = optionAt(data, params);
    const found = open.options[index];
    if (found === undefined || way.own === null) return notThere;
    const value = found.marks.get(way.own);
    return {
      mark: radio({
        label: words.markLabel(index + 1),
        hint: words.markHint,
        choices,
        ...(value === undefined ? {} : { value }),
        ...boxOf(way.view, markOption, 'mark'),
      }),
    };
  },
  run: async (visit, data, { mark }) => {
    if (!isMark(mark)) return notThere;
    const input = { option: visit.params['option'] ?? '', mark };
    return perform(visit, data.way.view, markOption, input, here(data));
  },
});

export const issuePage = page<IssueView>({
  path,
  open: 'signed-in',
  load: async (visit) => {
    const way = await openWayForward(visit);
    if (way === notThere) return notThere;
    const open = way.issues.find(({ issue }) => issue.id === visit.params['issue']);
    return open === undefined ? notThere : { way, open };
  },
  title: () => words.title,
  links: ({ way }) => caseLinks(way.view),
  actions: [markOptionAction, suggestOptionAction],
  json: issueAsJson,
  look: ({ way }) => ({
    back: `${way.view.url}/way-forward`,
    leaveThisPage: way.own !== null,
    dense: isMediator(way),
  }),
  view: issueView,
});
