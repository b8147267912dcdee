/** What can be done on the page of the way forward itself: the list of issues, and yes or no to each part of the text. */
import { randomBytes } from 'node:crypto';
import { makeAgreement } from '../../../agreement/commands/keeping/make-agreement.ts';
import { acceptClause } from '../../../agreement/commands/text/accept-clause.ts';
import { raiseIssue } from '../../../agreement/commands/text/raise-issue.ts';
import { recogniseIssue } from '../../../agreement/commands/text/recognise-issue.ts';
import { takeBackAcceptance } from '../../../agreement/commands/text/take-back-acceptance.ts';
import { freeze } from '../../../agreement/frozen-text.ts';
import { digestOf } from '../../../seal-mark/digest.ts';
import { hidden, text } from '../../../web/field.ts';
import { notThere, type Params } from '../../../web/page.ts';
import { action } from '../../site.ts';
import { boxOf, perform } from '../case-view.ts';
import { acceptedRevisions, frozenTextOf, seenNow } from './frozen.ts';
import {
  isMediator,
  isMediatorWriting,
  isSideWriting,
  mayWrite,
  type OpenClause,
  type WayForwardView,
} from './way-forward.ts';
import { words } from './words.en.ts';

const path = '/case/:ref/way-forward';
const here = ({ view }: WayForwardView): string => `${view.url}/way-forward`;

const clauseOf = ({ clauses }: WayForwardView, params: Params): OpenClause | undefined =>
  clauses.find(({ clause }) => clause.id === params['clause']);

const numberOf = (way: WayForwardView, params: Params): string => String(clauseOf(way, params)?.number ?? '');

const raiseIssueAction = action<WayForwardView>()({
  name: 'raise-issue',
  path: `${path}/issues`,
  title: words.issues.raise,
  when: mayWrite,
  fields: ({ view }) => ({
    text: text({
      label: words.issues.raiseLabel,
      hint: words.issues.raiseHint,
      ...boxOf(view, raiseIssue, 'text'),
    }),
  }),
  run: (visit, way, input) => perform(visit, way.view, raiseIssue, input, here(way)),
});

const recogniseIssueAction = action<WayForwardView>()({
  name: 'recognise-issue',
  path: `${path}/issues/:issue/recognise`,
  title: words.issues.recognise,
  when: isSideWriting,
  each: ({ issues, own }) =>
    issues
      .filter(({ issue }) => own !== null && !issue.recognisedBy.has(own))
      .map(({ issue }) => ({ issue: issue.id })),
  fields: ({ own, issues }, { issue: id }) =>
    own !== null && issues.some(({ issue }) => issue.id === id) ? {} : notThere,
  run: (visit, way) =>
    perform(visit, way.view, recogniseIssue, { issue: visit.params['issue'] ?? '' }, here(way)),
});

const acceptClauseAction = action<WayForwardView>()({
  name: 'accept-clause',
  path: `${path}/clauses/:clause/accept`,
  title: (way, params) => words.text.accept(numberOf(way, params)),
  when: isSideWriting,
  each: ({ clauses, own }) =>
    clauses
      .filter(({ clause }) => own !== null && !clause.acceptedBy.has(own))
      .map(({ clause }) => ({ clause: clause.id })),
  fields: (way, params) => {
    const found = clauseOf(way, params);
    if (found === undefined || way.own === null) return notThere;
    return { revision: hidden(String(found.clause.revision)) };
  },
  run: (visit, way, { revision }) => {
    const input = { clause: visit.params['clause'] ?? '', revision: Number(revision) };
    return perform(visit, way.view, acceptClause, input, here(way));
  },
});

const takeBackAction = action<WayForwardView>()({
  name: 'take-back-acceptance',
  path: `${path}/clauses/:clause/take-back`,
  title: (way, params) => words.text.takeBack(numberOf(way, params)),
  when: isSideWriting,
  each: ({ clauses, own }) =>
    clauses
      .filter(({ clause }) => own !== null && clause.acceptedBy.has(own))
      .map(({ clause }) => ({ clause: clause.id })),
  fields: (way, params) => (clauseOf(way, params) === undefined || way.own === null ? notThere : {}),
  run: (visit, way) =>
    perform(visit, way.view, takeBackAcceptance, { clause: visit.params['clause'] ?? '' }, here(way)),
});

const makeAgreementAction = action<WayForwardView>()({
  name: 'make-agreement',
  path: `${path}/agreement`,
  title: words.make.button,
  when: (way) => isMediatorWriting(way) && acceptedRevisions(way).length > 0,
  fields: (way) => (isMediator(way) ? { seen: hidden(seenNow(way)) } : notThere),
  run: async (visit, way, { seen }) => {
    const { view } = way;
    const clauses = acceptedRevisions(way);
    const isStale = mayWrite(way) && clauses.length > 0 && seen !== seenNow(way);
    if (isStale) return { refused: 'changed-by-someone-else' };
    const { serviceName } = visit.services.config;
    const document = freeze(frozenTextOf(way, serviceName, randomBytes(16).toString('hex')));
    const input = { document, digest: digestOf(document), clauses };
    return perform(visit, view, makeAgreement, input, `${view.url}/agreement`, null, { seen });
  },
});

export const wayForwardActions = [
  acceptClauseAction,
  takeBackAction,
  makeAgreementAction,
  recogniseIssueAction,
  raiseIssueAction,
];
