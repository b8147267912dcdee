/** A party accepts the proposed mediator; the last acceptance appoints. */
import { type Command, noWords, sideOf } from '../../command.ts';
import { refuse } from '../../refusal.ts';
import { everyoneAgreed, goneParties } from '../../standing.ts';
import { isIndependent } from './declare-interests.ts';

export const acceptMediator: Command<Record<never, never>> = {
  name: 'accept-mediator',
  audiences: noWords,
  decide: (state, _input, { place }) => {
    const party = sideOf(place);
    const { proposed: mediator, declaration, acceptedBy, appointed } = state.mediator;
    if (appointed !== null) return refuse('mediator-already-appointed');
    if (mediator === null) return refuse('no-mediator-proposed');
    if (declaration === null) return refuse('interests-not-declared');
    if (declaration.employer !== 'none') return refuse('mediator-not-independent');
    if (!isIndependent(declaration)) return refuse('mediator-has-an-interest');
    if (goneParties(state).length > 0) return refuse('somebody-has-left');
    if (!everyoneAgreed(state)) return refuse('not-everyone-agreed');
    if (acceptedBy.has(party)) return refuse('already-done');
    const accepted = { kind: 'mediator-accepted' as const, mediator, party };
    const isLast = [...state.parties.keys()].every((other) => other === party || acceptedBy.has(other));
    return isLast ? [accepted, { kind: 'mediator-appointed', mediator }] : [accepted];
  },
};
