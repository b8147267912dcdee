/** The mediator ends the talks without an agreement: kindly, with the other routes shown. */
import { type Command, noWords } from '../../../case/command.ts';
import { refuse } from '../../../case/refusal.ts';

export const endTalks: Command<Record<never, never>> = {
  name: 'end-talks',
  audiences: noWords,
  decide: (state) => {
    if (state.wayForward.agreement !== null) return refuse('agreement-already-made');
    if (state.wayForward.talksEnded) return refuse('already-done');
    return state.rooms.jointIsOpen
      ? [{ kind: 'joint-room-closed' }, { kind: 'talks-ended' }]
      : [{ kind: 'talks-ended' }];
  },
};
