/** A party asks the caseworkers something about taking part, before or after it answers. */
import { type Command, sideOf } from '../../command.ts';

export const askQuestion: Command<{ text: string }> = {
  name: 'ask-question',
  audiences: (_state, place) => ({ text: `arrangements:${sideOf(place)}` }),
  decide: (_state, { text }, { place, newId }) => {
    const party = sideOf(place);
    const words = { text: { audience: `arrangements:${party}` as const, text } };
    return [{ kind: 'question-asked', party, question: newId(), words }];
  },
};
