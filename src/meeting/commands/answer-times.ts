/** One side says which of the offered times suit it; it may answer again until a time is fixed. */
import { type Command, noWords, sideOf } from '../../case/command.ts';
import { refuse } from '../../case/refusal.ts';

export const answerTimes: Command<{ suits: readonly string[] }> = {
  name: 'answer-times',
  audiences: noWords,
  decide: (state, { suits }, { place }) => {
    const { offer, fixed } = state.meetings;
    if (fixed !== null) return refuse('times-already-fixed');
    if (offer === null) return refuse('time-not-offered');
    if (!suits.every((id) => offer.times.some((time) => time.id === id))) return refuse('time-not-offered');
    return [{ kind: 'times-answered', party: sideOf(place), suits: [...new Set(suits)] }];
  },
};
