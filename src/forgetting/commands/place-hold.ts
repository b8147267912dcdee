/** A hold: a complaint, an appeal or somebody's safety needs the words to stay for now. It stops all erasure of the case. */

import type { Command } from '../../case/command.ts';
import { refuse } from '../../case/refusal.ts';
import type { Audience } from '../../seal/audience.ts';
import type { HoldReason } from '../events.ts';
import { forgottenAt } from '../state.ts';

/** What the safeguarding lead writes is kept apart from the records of the case. */
const audienceFor = (reason: HoldReason | undefined): Audience =>
  reason === 'safeguarding' ? 'safeguarding' : 'arrangements';

export const placeHold: Command<{ reason: HoldReason; why: string }> = {
  name: 'place-hold',
  audiences: (_state, _place, { reason }) => ({ why: audienceFor(reason) }),
  decide: (state, { reason, why }, { actor, place, newId }) => {
    const isOwn =
      reason === 'safeguarding' ? actor.roles.has('safeguarding-lead') : place.is === 'caseworker';
    if (!isOwn) return refuse('not-yours');
    if (forgottenAt(state) !== null) return refuse('case-is-forgotten');
    if (state.forgetting.holds.some((hold) => hold.reason === reason)) return refuse('already-done');
    const words = { why: { audience: audienceFor(reason), text: why } };
    return [{ kind: 'hold-placed', hold: newId(), reason, words }];
  },
};
