/** The form with which the mediator drafts a clause, new or anew. */
import { draftClause } from '../../../../agreement/commands/text/draft-clause.ts';
import type { Clause } from '../../../../agreement/state.ts';
import { isPartyId } from '../../../../case/ids.ts';
import { partiesOf } from '../../../../case/standing.ts';
import { type ActionKind, actionKinds } from '../../../../law/situation/situation.ts';
import { isMediating } from '../../../../mediation/rules.ts';
import { date, hidden, type InputOf, radio, select, textarea } from '../../../../web/field.ts';
import { type Done, notThere } from '../../../../web/page.ts';
import type { SiteVisit } from '../../../site.ts';
import { boxOf, type CaseView, partyTitle, perform } from '../../case-view.ts';
import { hasDatePassed } from '../clause-part.ts';
import type { OpenClause, WayForwardView } from '../way-forward.ts';
import { words as pageWords } from './words.en.ts';

const words = pageWords.form;

/** What stands in a box before anybody writes: nothing, or the words of the draft before. */
const standing = (value: string | null | undefined) =>
  value === null || value === undefined ? {} : { value };

const actionNames: readonly ActionKind[] = [...actionKinds];

/** In a mediation the law gives a time to each kind of action (Regs 42-44); a date that all write takes its place (O-5). */
const lawFields = ({ state }: CaseView, before: Clause | null) => {
  const isMediation = isMediating(state);
  return {
    ...(isMediation
      ? {
          lawAction: select({
            label: words.lawAction,
            hint: words.lawActionHint,
            choices: actionNames.map((kind) => ({ value: kind, label: words.lawActions[kind] })),
            value: before?.lawAction ?? 'other',
          }),
        }
      : {}),
    dueOn: date({
      label: words.dueOn,
      hint: isMediation ? words.dueOnInMediation : words.dueOnHint,
      optional: isMediation,
      ...standing(before?.dueOn),
    }),
  };
};

/** In: the draft that is written anew, null for a new clause. A date that has passed is asked for again. */
export const draftFields = (way: WayForwardView, before: OpenClause | null) => {
  const { view, issues } = way;
  const clause = before?.clause;
  const isOver = before !== null && hasDatePassed(way, before);
  return {
    issue: select({
      label: words.issue,
      hint: words.issueHint,
      optional: true,
      choices: issues.map(({ issue, text }) => ({ value: issue.id, label: text })),
      ...standing(clause?.issue),
    }),
    owner: radio({
      label: words.owner,
      choices: partiesOf(view.state).map((party) => ({ value: party.id, label: partyTitle(view, party) })),
      ...standing(clause?.owner),
    }),
    what: textarea({
      label: words.what,
      hint: words.whatHint,
      maxLength: 1500,
      rows: 4,
      ...boxOf(view, draftClause, 'what'),
      ...standing(before?.what),
    }),
    ...lawFields(view, clause === undefined ? null : { ...clause, dueOn: isOver ? null : clause.dueOn }),
    howWeWillKnow: textarea({
      label: words.howWeWillKnow,
      hint: words.howHint,
      maxLength: 1500,
      rows: 3,
      ...boxOf(view, draftClause, 'howWeWillKnow'),
      ...standing(before?.howWeWillKnow),
    }),
    revision: hidden(String(clause?.revision ?? 0)),
  };
};

type Draft = InputOf<ReturnType<typeof draftFields>>;

/** Refuses beside its box a date before today: a promise needs a day that can still be kept (rule O-1). */
export const draft = async (
  visit: SiteVisit,
  way: WayForwardView,
  clause: string | null,
  { owner, dueOn, issue, revision, lawAction, ...input }: Draft,
): Promise<Done> => {
  if (!isPartyId(owner)) return notThere;
  if (dueOn !== null && Temporal.PlainDate.compare(dueOn, way.today) < 0)
    return { invalid: [{ field: 'dueOn', message: words.dateHasPassed }] };
  const text = {
    ...input,
    clause,
    owner,
    revision: Number(revision),
    issue: issue === '' ? null : issue,
    dueOn: dueOn?.toString() ?? null,
    lawAction: actionNames.find((kind) => kind === lawAction) ?? null,
  };
  return perform(visit, way.view, draftClause, text, `${way.view.url}/way-forward`);
};
