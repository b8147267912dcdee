/** The mediator closes the joint room for now; what was said stays readable to those who were asked into it. */
import { type Command, noWords } from '../../case/command.ts';
import { refuse } from '../../case/refusal.ts';

export const closeJointRoom: Command<Record<never, never>> = {
  name: 'close-joint-room',
  audiences: noWords,
  decide: (state) =>
    state.rooms.jointIsOpen ? [{ kind: 'joint-room-closed' }] : refuse('joint-room-not-open'),
};
