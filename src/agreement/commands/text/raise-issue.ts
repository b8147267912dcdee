/** A side or the mediator puts an issue on the shared list. */
import { type Command, sideOrMediator } from '../../../case/command.ts';
import { notWriting } from '../../open-text.ts';

export const raiseIssue: Command<{ text: string }> = {
  name: 'raise-issue',
  audiences: () => ({ text: 'everyone' }),
  decide: (state, { text }, { place, newId }) =>
    notWriting(state) ?? [
      {
        kind: 'issue-raised',
        issue: newId(),
        by: sideOrMediator(place),
        words: { text: { audience: 'everyone', text } },
      },
    ],
};
