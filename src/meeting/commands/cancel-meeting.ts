/** The mediator cancels the fixed meeting; everyone's calendar is told. */
import { type Command, noWords } from '../../case/command.ts';
import { refuse } from '../../case/refusal.ts';

export const cancelMeeting: Command<Record<never, never>> = {
  name: 'cancel-meeting',
  audiences: noWords,
  decide: (state) => {
    const meeting = state.meetings.fixed;
    return meeting === null
      ? refuse('no-meeting-fixed')
      : [{ kind: 'meeting-cancelled', meeting: meeting.id }];
  },
};
