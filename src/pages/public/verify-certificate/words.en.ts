/** Words for checking a certificate. No name is ever said here. */
import type { Certificate } from '../../../certificate/certificate.ts';
import type { DecisionKind } from '../../../law/situation/situation.ts';
import type { SealRefusal } from '../../../seal-mark/seal-mark.ts';

export const words = {
  title: 'Check a certificate',
  intro:
    'We put a seal on each mediation certificate that we give. Here you can check the seal. We do not keep what you send.',
  description: 'Check that a mediation certificate was given by this service and that no word was changed.',
  form: {
    heading: 'Check a copy',
    file: 'The certificate as a PDF file',
    fileHint: 'This is the surest way. The seal and the words are inside the file.',
    seal: 'Or the text of the square',
    sealHint: 'Point a phone at the square on the paper. Copy all of the address that it shows.',
    button: 'Check it',
    one: 'Choose the PDF file, or paste the text of the square',
    noSeal: 'There is no seal of ours in this file. Choose the PDF that we gave.',
    notASeal: 'This does not look like the text of a square. Copy all of it: letters, numbers and dots.',
  },
  yes: {
    whole: 'Yes. This service gave this certificate, and no sealed word was changed.',
    'seal-only': 'Yes. This service made this seal.',
  },
  no: {
    'words-changed': 'No. The seal is ours, but the words in this file are not the words that we sealed.',
    'not-ours': 'No. This service did not make this seal, or somebody has changed it.',
  },
  number: 'Number',
  issuedOn: 'Date of the certificate',
  kind: 'Kind',
  decision: 'Decision',
  council: 'Council',
  letter: 'Date on the letter',
  kinds: {
    'not-pursued': 'Mediation was not used',
    'took-place': 'Mediation took place',
    deemed: 'Mediation was not set up in time',
  } satisfies Record<Certificate['kind'], string>,
  decisions: {
    'refuse-to-assess': 'Refusal to assess',
    'refuse-to-issue': 'Refusal to issue a plan',
    'plan-content': 'Content of a plan',
    'refuse-to-reassess': 'Refusal to reassess',
    'refuse-to-amend': 'Refusal to amend or replace a plan',
    cease: 'Ceasing to keep a plan',
    'not-appealable': 'Another decision',
  } satisfies Record<DecisionKind, string>,
  compare: 'Compare this with the paper. If the paper says something else, do not trust it.',
  wholeNote:
    'We check the words that are kept inside the file. If what you see on its pages says something else, do not trust those pages.',
  sealOnlyNote: 'A seal alone does not show the names. To check them too, send the PDF file.',
  noNote: 'Ask the person who gave you this copy for the PDF that they got from us. You can also ring us.',
  reasons: {
    'not-a-seal': 'It is not written as the seal on a certificate is.',
    'unknown-key': 'It was made with a key that is not ours.',
    'signature-does-not-match': 'Something in it was changed.',
  } satisfies Record<SealRefusal['refused'], string>,
  offline: {
    heading: 'Check it without us',
    text: 'With our public keys anybody can check a seal on their own computer, also years later. For experts: the seal is the text after “seal=” in the square. It is a JWS (RFC 7515), signed with Ed25519.',
    link: 'Our public keys',
  },
  other: 'Check an agreement',
} as const;
