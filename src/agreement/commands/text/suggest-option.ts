/** A side or the mediator suggests what could be done about an issue. Nobody is bound by a suggestion. */
import { type Command, sideOrMediator } from '../../../case/command.ts';
import { refuse } from '../../../case/refusal.ts';
import { notWriting } from '../../open-text.ts';

export const suggestOption: Command<{ issue: string; text: string }> = {
  name: 'suggest-option',
  audiences: () => ({ text: 'everyone' }),
  decide: (state, { issue, text }, { place, newId }) => {
    if (!state.wayForward.issues.has(issue)) return refuse('no-such-issue');
    const words = { text: { audience: 'everyone' as const, text } };
    return (
      notWriting(state) ?? [
        { kind: 'option-suggested', issue, option: newId(), by: sideOrMediator(place), words },
      ]
    );
  },
};
