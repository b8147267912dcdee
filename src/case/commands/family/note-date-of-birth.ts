/**
 * From which day the case is the young person's own (P-1, CFA 2014 s.83(2)). A caseworker enters the date of birth; only the
 * resulting day is stored.
 */
import { youngPersonFrom } from '../../../law/party.ts';
import { type Command, noWords } from '../../command.ts';
import { refuse } from '../../refusal.ts';
import { familyParty, londonToday } from './family-party.ts';

export const noteDateOfBirth: Command<{ bornOn: Temporal.PlainDate }> = {
  name: 'note-date-of-birth',
  audiences: noWords,
  decide: (state, { bornOn }, { at }) => {
    if (familyParty(state) === null) return refuse('no-family-in-this-case');
    const today = londonToday(at);
    const isOfAge = Temporal.PlainDate.compare(bornOn, today) <= 0 && bornOn.until(today).days < 366 * 26;
    if (!isOfAge) return refuse('date-does-not-fit');
    const from = youngPersonFrom(bornOn).toString();
    return from === state.youngPerson.from ? [] : [{ kind: 'young-person-from-noted', from }];
  },
};
