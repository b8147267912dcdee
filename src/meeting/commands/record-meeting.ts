/** The mediator records that the meeting was held and which sides came. */
import { type Command, noWords } from '../../case/command.ts';
import type { PartyId } from '../../case/ids.ts';
import { refuse } from '../../case/refusal.ts';

export const recordMeeting: Command<{ attended: readonly PartyId[] }> = {
  name: 'record-meeting',
  audiences: noWords,
  decide: (state, { attended }) => {
    const meeting = state.meetings.fixed;
    if (meeting === null) return refuse('no-meeting-fixed');
    if (!attended.every((party) => state.parties.has(party))) return refuse('not-invited');
    return [{ kind: 'meeting-held', meeting: meeting.id, attended }];
  },
};
