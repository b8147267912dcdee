/**
 * The first wall for actions, in one place: what the table of who may do what refuses to somebody as not theirs is not
 * there for them at all, before any box is looked at, so that not even the names of boxes are told.
 */
import { isPartyId } from '../case/ids.ts';
import { isCommandName, may } from '../case/may.ts';
import { isRefusal } from '../case/refusal.ts';
import type { CaseView } from './case/case-view.ts';

const isView = (value: unknown): value is CaseView =>
  typeof value === 'object' && value !== null && 'state' in value && 'place' in value && 'actor' in value;

/** The case that a page's data is about: the view itself, or the one that it holds, at most two levels down. */
const viewIn = (data: unknown, depth = 2): CaseView | null => {
  if (isView(data)) return data;
  if (depth === 0 || typeof data !== 'object' || data === null || data instanceof Map) return null;
  for (const part of Object.values(data)) {
    const found = viewIn(part, depth - 1);
    if (found !== null) return found;
  }
  return null;
};

/** In: an action's name and pattern, the data of its page, and its parameters. Out: whether it can never be this person's. */
export const isNeverTheirs = (
  name: string,
  pattern: string,
  data: unknown,
  params: Readonly<Record<string, string>>,
): boolean => {
  if (!isCommandName(name)) return false;
  const view = viewIn(data);
  if (view === null) return false;
  // On the desk's page for a side a caseworker acts for that side; by phone or post makes no difference to who may.
  const party = pattern.includes('/for/:party') ? params['party'] : undefined;
  const onBehalf = party !== undefined && isPartyId(party) ? { party, by: 'phone' as const } : null;
  const answer = may(view.state, name, { ...view.actor, onBehalf });
  return isRefusal(answer) && answer.refused === 'not-yours';
};
