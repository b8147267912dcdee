/** The mediator opens the joint room; only when every party has agreed, and none has paused or left. */
import { type Command, notTogether, noWords } from '../../case/command.ts';
import { refuse } from '../../case/refusal.ts';

export const openJointRoom: Command<Record<never, never>> = {
  name: 'open-joint-room',
  audiences: noWords,
  decide: (state) => {
    const why = notTogether(state);
    if (why !== null) return why;
    return state.rooms.jointIsOpen ? refuse('joint-room-already-open') : [{ kind: 'joint-room-opened' }];
  },
};
