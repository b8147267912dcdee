/** Whose case it is (P-1, P-2). */
import { toDay, toPlainDate } from './calendar.ts';
import { type Day, formatDay, plusDays } from './days/civil.ts';
import type { Party, PartyKind } from './guidance.ts';
import { type RuleId, sourcesOf } from './rules/register.ts';
import { hasFamilyParty } from './situation/facts.ts';
import type { Child, Situation } from './situation/situation.ts';
import { compulsorySchoolAgeEnds } from './values/school-year.ts';

const firstDayAsParty = (dateOfBirth: Day): Day => plusDays(compulsorySchoolAgeEnds(dateOfBirth), 1);

/**
 * The first day on which the young person, not the parent, is the party: the day after the last Friday in June of the
 * school year (1 September to 31 August) of the 16th birthday. Source: CFA 2014 s.83(2) (P-1).
 */
export function youngPersonFrom(dateOfBirth: Temporal.PlainDate): Temporal.PlainDate {
  return toPlainDate(firstDayAsParty(toDay(dateOfBirth)));
}

interface Answer {
  readonly who: PartyKind;
  readonly why: string;
  readonly sources: readonly string[];
}

const answer = (who: PartyKind, why: string, ...rules: readonly RuleId[]): Answer => ({
  who,
  why,
  sources: sourcesOf(...rules),
});

const noFamily = answer(
  'none',
  'The council and the health board disagree with each other. No family is part of it.',
  'DR-1',
);

const byBirth = {
  parent: answer('parent', 'The child is still of school age. So it is the parent’s case.', 'P-1'),
  youngPerson: answer(
    'young-person',
    'The young person is past school age. So it is their own case.',
    'P-1',
    'P-2',
  ),
  alternative: answer(
    'alternative-person',
    'The young person is past school age and cannot make this choice. Someone else makes it for them, in their own name.',
    'P-1',
    'P-2',
  ),
};

const byAsker = {
  parent: answer(
    'parent',
    'No date of birth was given. For a child of school age it is the parent’s case. A young person past school age has their own.',
    'P-1',
  ),
  youngPerson: answer(
    'young-person',
    'No date of birth was given. The young person is asking, so it is their own case.',
    'P-1',
  ),
  alternative: answer(
    'alternative-person',
    'No date of birth was given. Someone who acts for a young person is asking, so it is that person’s case.',
    'P-1',
    'P-2',
  ),
};

/** P-2: capacity is presumed, and counts only after compulsory school age. */
function partyByBirth(today: Day, { capacity }: Child, from: Day): Answer {
  if (today < from) return byBirth.parent;
  return capacity === 'lacks' ? byBirth.alternative : byBirth.youngPerson;
}

/** Without a date of birth the asker says whether compulsory school age is over. */
function partyByAsker({ asker, child }: Situation): Answer {
  if (asker === 'alternative-person') return byAsker.alternative;
  if (asker !== 'young-person') return byAsker.parent;
  return child?.capacity === 'lacks' ? byAsker.alternative : byAsker.youngPerson;
}

/**
 * Whose case it is on `today`. P-1: the parent's up to and including the last Friday in June that ends compulsory school age,
 * then the young person's (CFA 2014 s.83(2)). P-2: then the alternative person's where capacity is lacking (SEND Regs 2014
 * reg 64). No family is party when authorities disagree between themselves and nothing else is raised.
 */
export function partyOf(situation: Situation): Party {
  if (!hasFamilyParty(situation)) return noFamily;
  const { today, child } = situation;
  if (child?.dateOfBirth === undefined) return partyByAsker(situation);
  const from = firstDayAsParty(child.dateOfBirth);
  const { who, why, sources } = partyByBirth(today, child, from);
  return { who, youngPersonFrom: formatDay(from), why, sources };
}
