/**
 * Somebody told the authority or the ICB that the family wants to mediate: who, whom, when and how (M-4). That day starts
 * the 30 days. Recorded anew it corrects the day, with the reason.
 */
import type { Command } from '../../../case/command.ts';
import type { PartyId } from '../../../case/ids.ts';
import { isRefusal, refuse } from '../../../case/refusal.ts';
import type { Teller, TellingWay } from '../../events.ts';
import { bodiesOf, dayThatFits, decidedOn, speaksForFamily, strandOf } from '../../rules.ts';

export interface TellAuthority {
  readonly body: PartyId;
  readonly on: string;
  readonly teller: Teller;
  readonly how: TellingWay;
  readonly reason: string | null;
}

export const tellAuthority: Command<TellAuthority> = {
  name: 'tell-authority',
  audiences: () => ({ reason: 'intake' }),
  decide: (state, { body, on, teller, how, reason }, { at, place }) => {
    const isItself = place.is === 'member' && place.party === body;
    if (!speaksForFamily(state, place) && !isItself) return refuse('not-yours');
    const strand = strandOf(state);
    if (isRefusal(strand)) return strand;
    if (!bodiesOf(state).some(({ id }) => id === body)) return refuse('not-invited');
    if (strand.choice?.is !== 'mediate') return refuse('mediation-not-chosen');
    if (strand.concluded !== null) return refuse('mediation-has-ended');
    const wrong = dayThatFits(on, at, decidedOn(strand));
    if (wrong !== null) return wrong;
    const before = strand.told.get(body);
    if (before?.on === on) return refuse('already-done');
    if (before !== undefined && reason === null) return refuse('reason-needed');
    const words = reason === null ? {} : { reason: { audience: 'intake' as const, text: reason } };
    return [{ kind: 'authority-told', body, on, teller, how, words }];
  },
};
