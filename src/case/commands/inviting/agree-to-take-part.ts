/** A party agrees, naming who will come and what that person may decide on the day. */
import { type Command, sideOf } from '../../command.ts';
import { refuse } from '../../refusal.ts';

export interface AgreeToTakePart {
  readonly attendee: string;
  readonly mayDecide: string;
}

export const agreeToTakePart: Command<AgreeToTakePart> = {
  name: 'agree-to-take-part',
  audiences: () => ({ attendee: 'everyone', mayDecide: 'everyone' }),
  decide: (state, { attendee, mayDecide }, { place }) => {
    const party = sideOf(place);
    if (state.parties.get(party)?.taking.is !== 'invited') return refuse('already-answered');
    const words = {
      attendee: { audience: 'everyone' as const, text: attendee },
      mayDecide: { audience: 'everyone' as const, text: mayDecide },
    };
    return [{ kind: 'party-agreed', party, words }];
  },
};
