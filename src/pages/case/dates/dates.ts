/** The dates of a case as one person may know them, in words and as data. */
import { type CaseClock, clockState, type SupersededClock } from '../../../clock/clock.ts';
import { rules } from '../../../law/rules/register.ts';
import { familyOf } from '../../../mediation/rules.ts';
import { dayInFull, londonDate } from '../../dates.ts';
import { type CaseView, ownParty, partyName } from '../case-view.ts';
import { clockWords, words } from './words.en.ts';

export const ownerName = (view: CaseView, { owner }: CaseClock): string => {
  if (owner === 'adviser') return words.adviser;
  return owner === ownParty(view) ? words.you : partyName(view, owner);
};

/** The law speaks to the family; to others the same is said of them. */
export const ruleWords = (view: CaseView, { rule, what, basis }: CaseClock): string => {
  const isFamily = ownParty(view) !== null && ownParty(view) === familyOf(view.state)?.id;
  return isFamily && basis === 'law' ? rule.words : clockWords[what].counted;
};

export const isUnconfirmed = ({ rule }: CaseClock): boolean => rule.id !== null && !rules[rule.id].confirmed;

/** What is said beside a date: whether and when it was done, or what can still be done. */
export const standing = (clock: CaseClock, today: string): string => {
  const is = clockState(clock, today);
  if (clock.doneOn !== null) {
    return is === 'met' ? words.doneOn(dayInFull(clock.doneOn)) : words.doneLate(dayInFull(clock.doneOn));
  }
  if (is === 'missed') return clockWords[clock.what].still;
  return clock.safeDate === clock.latestDate ? '' : words.latest(dayInFull(clock.latestDate));
};

/** As the contract writes a date that follows from a rule. In: today, a London date. */
export const clockAsJson = (view: CaseView, clock: CaseClock, today: string) => ({
  what: clock.what,
  title: clockWords[clock.what].title,
  owner: clock.owner,
  ownerName: ownerName(view, clock),
  date: clock.due,
  safeDate: clock.safeDate,
  latestDate: clock.latestDate,
  rule: clock.rule.id,
  how: ruleWords(view, clock),
  sources: clock.sources,
  basis: clock.basis,
  state: clockState(clock, today),
  doneOn: clock.doneOn,
});

export const whyChanged = ({ because }: SupersededClock): string =>
  words.because[because] ?? words.somethingChanged;

export const supersededAsJson = (view: CaseView, superseded: SupersededClock) => ({
  what: superseded.clock.what,
  title: clockWords[superseded.clock.what].title,
  owner: superseded.clock.owner,
  ownerName: ownerName(view, superseded.clock),
  date: superseded.clock.due,
  safeDate: superseded.clock.safeDate,
  latestDate: superseded.clock.latestDate,
  rule: superseded.clock.rule.id,
  sources: superseded.clock.sources,
  state: 'superseded',
  supersededOn: londonDate(superseded.at).toString(),
  because: superseded.because,
});
