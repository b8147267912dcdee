/** The work on a way forward: the one text and its parts, and the list of what the sides disagree about. */
import type { Link } from '../../../web/page.ts';
import { page } from '../../site.ts';
import { caseLinks, partyLabel } from '../case-view.ts';
import { wayForwardActions } from './actions.ts';
import { clauseAsJson } from './clause-part.ts';
import { openIssueTexts } from './frozen.ts';
import { wayForwardPageView } from './view.ts';
import {
  isMediator,
  isMediatorWriting,
  mayEndTalks,
  mayWrite,
  type OpenIssue,
  openWayForward,
  sorted,
  type WayForwardView,
  whoSays,
} from './way-forward.ts';
import { whereWeAre } from './where-we-are.ts';
import { words } from './words.en.ts';

const issueAsJson = (way: WayForwardView, { issue, text, options }: OpenIssue) => ({
  issue: issue.id,
  text,
  raisedBy: whoSays(way, issue.by),
  recognisedBy: [...issue.recognisedBy].map((party) => ({ party, name: partyLabel(way.view, party) })),
  options: options.length,
});

const linksOf = (way: WayForwardView): readonly Link[] => {
  const here = `${way.view.url}/way-forward`;
  const deeper: Link[] = [
    ...way.clauses.map(({ clause, number }) => ({
      rel: 'clause',
      href: `${here}/clauses/${clause.id}`,
      title: words.text.look(number),
    })),
    ...way.issues.map(({ issue, text, options }) => ({
      rel: 'issue',
      href: `${here}/issues/${issue.id}`,
      title: `${words.issues.ideas(options.length)} ${words.issues.about(text)}`,
    })),
  ];
  if (isMediatorWriting(way))
    deeper.push({ rel: 'new-clause', href: `${here}/new-clause`, title: words.text.draft });
  if (way.view.state.wayForward.talksEnded)
    deeper.push({ rel: 'check', href: '/check', title: words.ended.link });
  if (mayEndTalks(way)) deeper.push({ rel: 'end-talks', href: `${here}/end-talks`, title: words.end.link });
  return [...deeper, ...caseLinks(way.view)];
};

const agreementAsJson = (way: WayForwardView) => ({
  in: sorted(way).accepted.map(({ number }) => number),
  out: sorted(way).others.map(({ number }) => number),
  openIssues: openIssueTexts(way),
});

export const wayForwardPage = page<WayForwardView>({
  path: '/case/:ref/way-forward',
  open: 'signed-in',
  load: openWayForward,
  title: () => words.title,
  links: linksOf,
  actions: wayForwardActions,
  json: (way) => ({
    says: whereWeAre(way).sentence,
    mayWrite: mayWrite(way),
    whyNot: way.whyNot?.refused ?? null,
    clauses: way.clauses.map((open) => clauseAsJson(way, open)),
    issues: way.issues.map((open) => issueAsJson(way, open)),
    ...(isMediatorWriting(way) ? { agreementNow: agreementAsJson(way) } : {}),
  }),
  look: (way) => ({ back: way.view.url, leaveThisPage: way.own !== null, dense: isMediator(way) }),
  view: wayForwardPageView,
});
