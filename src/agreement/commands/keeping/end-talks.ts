/** The mediator ends the talks without an agreement: kindly, with the other routes shown. What was arranged falls away. */
import { type Command, noWords } from '../../../case/command.ts';
import { refuse } from '../../../case/refusal.ts';

export const endTalks: Command<Record<never, never>> = {
  name: 'end-talks',
  audiences: noWords,
  decide: (state) => {
    if (state.wayForward.agreement !== null) return refuse('agreement-already-made');
    if (state.wayForward.talksEnded) return refuse('already-done');
    const meeting = state.meetings.fixed;
    return [
      ...(state.rooms.jointIsOpen ? [{ kind: 'joint-room-closed' as const }] : []),
      ...(meeting === null ? [] : [{ kind: 'meeting-cancelled' as const, meeting: meeting.id }]),
      { kind: 'talks-ended' },
    ];
  },
};
