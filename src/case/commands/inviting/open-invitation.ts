/** The invitation was read: the desk sees that it has arrived, so silence can be told from a lost letter. */
import { type Command, noWords, sideOf } from '../../command.ts';

export const openInvitation: Command<Record<never, never>> = {
  name: 'open-invitation',
  audiences: noWords,
  decide: (state, _input, { place }) => {
    const party = sideOf(place);
    const taking = state.parties.get(party)?.taking;
    return taking?.is === 'invited' && !taking.opened ? [{ kind: 'invitation-opened', party }] : [];
  },
};
