/** The mediator, proposed or appointed, stands down; the parties choose another. */
import { type Command, noWords } from '../../command.ts';
import { refuse } from '../../refusal.ts';
import { withoutMediator } from './without-mediator.ts';

export const standDown: Command<Record<never, never>> = {
  name: 'stand-down',
  audiences: noWords,
  decide: (state) => {
    const mediator = state.mediator.appointed ?? state.mediator.proposed;
    if (mediator === null) return refuse('no-mediator-proposed');
    return [{ kind: 'mediator-stood-down', mediator }, ...withoutMediator(state)];
  },
};
