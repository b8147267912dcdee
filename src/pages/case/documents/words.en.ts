/** Words of the documents. */
import type { DocumentType } from '../../../room/events.ts';

export const words = {
  title: 'Documents',
  intro: 'Each document is seen only by the people of its room.',
  none: 'Nothing is shared here yet.',
  youLeft: 'You no longer take part. The documents of your own room stay here for you.',
  shareLink: 'Share a document in this room',
  kinds: {
    'application/pdf': 'PDF',
    'image/png': 'Picture (PNG)',
    'image/jpeg': 'Picture (JPEG)',
    'text/plain': 'Plain text',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word document',
  } satisfies Record<DocumentType, string>,
  size: (amount: string, unit: 'kB' | 'MB') => `${amount} ${unit}`,
  open: 'Open',
  openHint: (kind: string, size: string) => `${kind}, ${size}`,
  shared: (who: string, time: string) => `Shared by ${who} on ${time}.`,
  you: 'you',
  openedBy: 'Opened by',
  openedByOne: (who: string, time: string) => `${who}, on ${time}`,
  openedByNobody: 'Nobody has opened it yet.',
  openedByYou: (time: string) => `You opened it on ${time}.`,
  notOpenedByYou: 'You have not opened it yet.',
  newTitle: 'Share a document',
  newIntro: (room: string) => `You share it in this room: ${room}.`,
  receipt: 'You and the mediator will see who has opened it.',
  name: 'What is it called?',
  nameHint: 'Such as: School report, summer. The people of this room will see this name.',
  file: 'The file',
  fileHint: 'A PDF, a picture (PNG or JPEG), a Word document (docx) or plain text. Up to 10 MB.',
  wrongKind:
    'We cannot take this kind of file. Choose a PDF, a picture (PNG or JPEG), a Word document (docx) or plain text.',
  shareButton: 'Share with the people of this room',
} as const;
