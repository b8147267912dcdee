/** Somebody says something in a room. */
import type { Command } from '../../case/command.ts';
import { roomAudience } from '../audience.ts';
import type { RoomName } from '../events.ts';
import { maySpeak } from '../may-speak.ts';

export const say: Command<{ room: RoomName; text: string }> = {
  name: 'say',
  audiences: (state, _place, { room }) =>
    room === undefined ? {} : { text: roomAudience(room, state.mediator.appointed) },
  decide: (state, { room, text }, { place }) => {
    const audience = () => roomAudience(room, state.mediator.appointed);
    return (
      maySpeak(state, room, place) ?? [
        { kind: 'said', room, words: { text: { audience: audience(), text } } },
      ]
    );
  },
};
