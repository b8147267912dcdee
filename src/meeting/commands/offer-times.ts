/** The mediator offers times; a new offer replaces one that is not yet fixed. */
import { type Command, notTogether } from '../../case/command.ts';
import { refuse } from '../../case/refusal.ts';
import type { MeetingWay } from '../events.ts';

export interface OfferTimes {
  readonly way: MeetingWay;
  /** Address, telephone number or link. */
  readonly place: string;
  readonly times: readonly { readonly startsAt: Temporal.Instant; readonly endsAt: Temporal.Instant }[];
}

export const offerTimes: Command<OfferTimes> = {
  name: 'offer-times',
  audiences: () => ({ place: 'everyone' }),
  decide: (state, { way, place, times }, { at, newId }) => {
    const why = notTogether(state);
    if (why !== null) return why;
    if (state.meetings.fixed !== null) return refuse('times-already-fixed');
    if (times.some(({ startsAt }) => Temporal.Instant.compare(startsAt, at) <= 0))
      return refuse('time-has-passed');
    const offered = times.map(({ startsAt, endsAt }) => ({
      id: newId(),
      startsAt: startsAt.toString(),
      endsAt: endsAt.toString(),
    }));
    const words = { place: { audience: 'everyone' as const, text: place } };
    return [{ kind: 'times-offered', way, times: offered, words }];
  },
};
