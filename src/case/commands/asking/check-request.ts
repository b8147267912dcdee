/** A caseworker has read the request and it is one for disagreement resolution. */
import { type Command, noWords } from '../../command.ts';
import { refuse } from '../../refusal.ts';

export const checkRequest: Command<Record<never, never>> = {
  name: 'check-request',
  audiences: noWords,
  decide: (state) => (state.checkedAt === null ? [{ kind: 'request-checked' }] : refuse('already-done')),
};
