/** Words for checking an agreement. No name is ever said here. */
import type { SealRefusal } from '../../../seal-mark/seal-mark.ts';

export const words = {
  title: 'Check an agreement',
  intro:
    'When every side has signed an agreement, we put a seal on it. Here you can check the seal. We do not keep what you send.',
  description: 'Check that an agreement was sealed by this service and that no word was changed.',
  form: {
    heading: 'Check a copy',
    file: 'The agreement as a PDF file',
    fileHint: 'This is the surest way. The seal and the words are inside the file.',
    seal: 'Or the text of the seal',
    sealHint: 'A long line of letters and numbers, or the address in the square. Copy all of it.',
    button: 'Check it',
    one: 'Choose the PDF file, or paste the text of the seal',
    noSeal: 'There is no seal of ours in this file. Choose the PDF that was signed by every side.',
    notASeal: 'This does not look like a seal. Copy all of it: letters, numbers and dots.',
  },
  yes: {
    whole: 'Yes. This service sealed this agreement, and no sealed word was changed.',
    'seal-only': 'Yes. This service made this seal.',
  },
  no: {
    'words-changed': 'No. The seal is ours, but the words in this file are not the words that we sealed.',
    'not-ours': 'No. This service did not make this seal, or somebody has changed it.',
  },
  signedOn: (day: string, parties: number) => `On ${day} all ${parties} sides had signed it.`,
  madeOn: (day: string) => `The text was made on ${day}.`,
  wholeNote:
    'We check the words that are kept inside the file. If what you see on its pages says something else, do not trust those pages.',
  sealOnlyNote: 'A seal alone does not show the words. To check the words too, send the PDF file.',
  noNote: 'Ask the person who gave you this copy for the PDF they signed. You can also ring us.',
  reasons: {
    'not-a-seal': 'It is not written as a seal is.',
    'unknown-key': 'It was made with a key that is not ours.',
    'signature-does-not-match': 'Something in it was changed.',
  } satisfies Record<SealRefusal['refused'], string>,
  offline: {
    heading: 'Check it without us',
    text: 'With our public keys anybody can check a seal on their own computer, also years later. For experts: a seal is a JWS (RFC 7515), signed with Ed25519.',
    link: 'Our public keys',
  },
  other: 'Check a certificate',
} as const;
