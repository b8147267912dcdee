/** Anyone can leave in one action, with no reason asked. What was arranged for all falls away at once. */
import { type Command, noWords, sideOf } from '../../command.ts';
import type { ProposedEvent } from '../../events.ts';
import { refuse } from '../../refusal.ts';

export const leave: Command<Record<never, never>> = {
  name: 'leave',
  audiences: noWords,
  decide: (state, _input, { place }) => {
    const party = sideOf(place);
    const { is } = state.parties.get(party)?.taking ?? { is: 'named' };
    if (is === 'left' || is === 'declined') return refuse('already-done');
    const meeting = state.meetings.fixed;
    const left: ProposedEvent = { kind: 'party-left', party };
    return meeting === null ? [left] : [left, { kind: 'meeting-cancelled', meeting: meeting.id }];
  },
};
