/** A hold ends: by a caseworker, or for somebody's safety by the safeguarding lead. Times go on as if it had not been. */
import { type Command, noWords } from '../../case/command.ts';
import { refuse } from '../../case/refusal.ts';

export const liftHold: Command<{ hold: string }> = {
  name: 'lift-hold',
  audiences: noWords,
  decide: (state, { hold: id }, { actor, place }) => {
    const hold = state.forgetting.holds.find((each) => each.id === id);
    if (hold === undefined) return refuse('already-done');
    const isOwn =
      hold.reason === 'safeguarding' ? actor.roles.has('safeguarding-lead') : place.is === 'caseworker';
    return isOwn ? [{ kind: 'hold-lifted', hold: id }] : refuse('not-yours');
  },
};
