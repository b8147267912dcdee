/** A caseworker goes through the letter with the list of what it must say; what is missing is kept (M-3, Regs 32). */
import { type Command, noWords } from '../../../case/command.ts';
import { isRefusal } from '../../../case/refusal.ts';
import { type NoticeItem, noticeItems } from '../../../law/situation/situation.ts';
import { strandOf } from '../../rules.ts';

export const checkLetter: Command<{ missing: readonly NoticeItem[] }> = {
  name: 'check-letter',
  audiences: noWords,
  decide: (state, { missing }) => {
    const strand = strandOf(state);
    if (isRefusal(strand)) return strand;
    return [{ kind: 'letter-checked', missing: noticeItems.filter((item) => missing.includes(item)) }];
  },
};
