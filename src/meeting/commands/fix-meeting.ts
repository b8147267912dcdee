/** The mediator fixes one of the offered times. */
import { type Command, notTogether, noWords } from '../../case/command.ts';
import { refuse } from '../../case/refusal.ts';
import { sessionNotReady } from '../../mediation/session-rules.ts';

export const fixMeeting: Command<{ time: string }> = {
  name: 'fix-meeting',
  audiences: noWords,
  decide: (state, { time: id }, { at, newId }) => {
    const why = notTogether(state);
    if (why !== null) return why;
    const { offer, fixed } = state.meetings;
    if (fixed !== null) return refuse('times-already-fixed');
    const time = offer?.times.find((offered) => offered.id === id);
    if (time === undefined) return refuse('time-not-offered');
    if (Temporal.Instant.compare(Temporal.Instant.from(time.startsAt), at) <= 0)
      return refuse('time-has-passed');
    const notYet = sessionNotReady(state, time.startsAt, at);
    if (notYet !== null) return notYet;
    return [{ kind: 'meeting-fixed', meeting: newId(), time: id }];
  },
};
