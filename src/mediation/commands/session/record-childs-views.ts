/**
 * The mediator records the reasonable steps taken to learn what the child thinks (A-8, CFA s.56(1)(e), Regs 38). What the
 * child said stays with the mediator: the note is the mediator's alone.
 */

import type { Command } from '../../../case/command.ts';
import { refuse } from '../../../case/refusal.ts';
import type { Audience } from '../../../seal/audience.ts';
import type { ChildsViewsWay } from '../../events.ts';
import { isMediating } from '../../rules.ts';

export const recordChildsViews: Command<{ how: ChildsViewsWay; note: string }> = {
  name: 'record-childs-views',
  audiences: ({ mediator }): Record<string, Audience> =>
    mediator.appointed === null ? {} : { note: `mediator:${mediator.appointed}` },
  decide: (state, { how, note }, { actor }) => {
    if (!isMediating(state)) return refuse('mediation-not-chosen');
    const words = { note: { audience: `mediator:${actor.account}` as const, text: note } };
    return [{ kind: 'childs-views-recorded', how, words }];
  },
};
