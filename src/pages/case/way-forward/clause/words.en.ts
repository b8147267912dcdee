/** Words for one part of the text. */
export const words = {
  title: 'One part of the text',
  suggestHeading: 'Would you change something?',
  suggestIntro:
    'Say what you would change. The mediator reads it and may draft this part again. If you have said yes to this part, that yes falls away.',
  suggestLabel: 'What would you change?',
  suggest: 'Suggest this change',
  toAccept: 'Go back to the text to accept it',
  draftHeading: 'Draft it again',
  draftIntro: 'Every yes to the old words falls away, and each side is asked again.',
  draft: 'Put the new words into the text',
  removeHeading: 'Remove it',
  removeIntro: 'It leaves the text for everyone. You can draft it anew later.',
  remove: 'Remove this part',
} as const;
