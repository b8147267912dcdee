/** A caseworker's note of a call or a letter about arrangements; never about what is said in rooms. */
import type { Command } from '../../command.ts';

export const noteArrangement: Command<{ text: string }> = {
  name: 'note-arrangement',
  audiences: () => ({ text: 'arrangements' }),
  decide: (_state, { text }) => [
    { kind: 'arrangement-noted', words: { text: { audience: 'arrangements', text } } },
  ],
};
