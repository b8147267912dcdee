/** "I could live with this": told to the mediator alone, so that nobody is held to a thought. */
import { type Command, sideOf } from '../../../case/command.ts';
import { refuse } from '../../../case/refusal.ts';
import { notWriting } from '../../open-text.ts';

export const marks = ['could-live-with', 'not-sure', 'could-not-live-with'] as const;
export type Mark = (typeof marks)[number];

export const markOption: Command<{ option: string; mark: Mark }> = {
  name: 'mark-option',
  audiences: (_state, place) => ({ mark: `side:${sideOf(place)}` }),
  decide: (state, { option, mark }, { place }) => {
    if (!state.wayForward.options.has(option)) return refuse('no-such-option');
    const party = sideOf(place);
    const words = { mark: { audience: `side:${party}` as const, text: mark } };
    return notWriting(state) ?? [{ kind: 'option-marked', option, party, words }];
  },
};
