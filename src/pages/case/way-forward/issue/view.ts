/** One issue as HTML and as JSON: the same marks in both, and never those of another side. */
import type { PartyId } from '../../../../case/ids.ts';
import { partiesOf } from '../../../../case/standing.ts';
import { paragraphs } from '../../../../web/components/case/message/message.ts';
import { card } from '../../../../web/components/content/card/card.ts';
import { insetText } from '../../../../web/components/content/inset-text/inset-text.ts';
import { quietPanel } from '../../../../web/components/content/quiet-panel/quiet-panel.ts';
import { type Html, html, type Part } from '../../../../web/html.ts';
import type { Kit, View } from '../../../../web/page.ts';
import { partyTitle } from '../../case-view.ts';
import { limitsNote } from '../../safety/limits.ts';
import {
  couldAllLiveWith,
  isMediator,
  type OpenIssue,
  type OpenOption,
  type WayForwardView,
  whoSays,
} from '../way-forward.ts';
import { words } from './words.en.ts';

export interface IssueView {
  readonly way: WayForwardView;
  readonly open: OpenIssue;
}

const { forMediator } = words;

const markOf = (open: OpenOption, party: PartyId): string => {
  const mark = open.marks.get(party);
  return mark === undefined ? forMediator.notSaid : forMediator.marks[mark];
};

const marksForMediator = (way: WayForwardView, open: OpenOption): Html =>
  quietPanel({
    heading: forMediator.heading,
    headingLevel: 3,
    html: html`${couldAllLiveWith(way, open) && html`<p><strong>${forMediator.allCould}</strong></p>`}
<ul>${partiesOf(way.view.state).map((party) => html`<li>${partyTitle(way.view, party)} ${markOf(open, party.id)}.</li>`)}</ul>
<p>${forMediator.private}</p>`,
  });

const ownMark = ({ own }: WayForwardView, { marks }: OpenOption) =>
  own === null ? undefined : marks.get(own);

const ideaPart = (way: WayForwardView, open: OpenOption, index: number, kit: Kit): Html => {
  const form = kit.form('mark-option', { params: { option: open.option.id }, secondary: true });
  const said = ownMark(way, open);
  return card({
    heading: words.idea(index + 1),
    html: html`${paragraphs(open.text)}<p class="muted">${words.from(whoSays(way, open.option.by))}</p>
${form === '' && said !== undefined && html`<p>${words.youSaid(words.marks[said])}</p>`}${form}
${isMediator(way) && marksForMediator(way, open)}`,
  });
};

export const issueView = ({ way, open }: IssueView, kit: Kit): View => {
  const form: Part = kit.form('suggest-option', { before: limitsNote(way.view) });
  return {
    main: html`<h1>${words.title}</h1>
${insetText({ text: open.text })}
<p>${words.intro}</p>
${open.options.length === 0 && html`<p>${words.none}</p>`}
${open.options.map((option, index) => ideaPart(way, option, index, kit))}
${form !== '' && card({ html: html`${form}` })}`,
  };
};

const optionAsJson = (way: WayForwardView, open: OpenOption, index: number) => {
  const { option, text, marks } = open;
  const idea = { option: option.id, number: index + 1, text, from: whoSays(way, option.by) };
  if (!isMediator(way)) return { ...idea, yourMark: ownMark(way, open) ?? null };
  return {
    ...idea,
    marks: partiesOf(way.view.state).map(({ id }) => ({ party: id, mark: marks.get(id) ?? null })),
    everySideCouldLiveWithIt: couldAllLiveWith(way, open),
  };
};

export const issueAsJson = ({ way, open }: IssueView) => ({
  issue: open.issue.id,
  text: open.text,
  options: open.options.map((option, index) => optionAsJson(way, option, index)),
});
