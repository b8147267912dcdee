/** Words of one room. */
export const words = {
  sayLabel: {
    joint: 'Say something to everyone in this room',
    own: 'Write to the mediator',
    side: 'Write to this side',
    notes: 'Write a note for yourself',
  },
  sayButton: {
    joint: 'Say this to everyone',
    own: 'Send to the mediator',
    side: 'Send to this side',
    notes: 'Keep this note',
  },
  messages: 'What was said here, oldest first',
  earlier: 'Read what was said before this',
  latest: 'Go to what was said last',
  nothingYet: 'Nothing is written here yet.',
  privateWord: 'A private word with the mediator',
  privateWordWith: (party: string) => `A private word with ${party}`,
  shareLink: 'Share a document in this room',
  documentsLink: 'All documents',
  roomsLink: 'Open or close the joint room',
  youLeft: 'You no longer take part. What you wrote here stays for you to read.',
  more: 'Also here',
} as const;
