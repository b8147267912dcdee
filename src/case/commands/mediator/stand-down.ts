/** The mediator, proposed or appointed, stands down; the parties choose another. */
import { type Command, noWords } from '../../command.ts';
import { refuse } from '../../refusal.ts';

export const standDown: Command<Record<never, never>> = {
  name: 'stand-down',
  audiences: noWords,
  decide: (state) => {
    const mediator = state.mediator.appointed ?? state.mediator.proposed;
    if (mediator === null) return refuse('no-mediator-proposed');
    const stoodDown = { kind: 'mediator-stood-down' as const, mediator };
    return state.rooms.jointIsOpen ? [stoodDown, { kind: 'joint-room-closed' }] : [stoodDown];
  },
};
