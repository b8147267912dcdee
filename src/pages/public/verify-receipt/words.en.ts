/** Words for checking a receipt. No name is ever said here. */
import type { CheckedReceipt } from '../../../record/log/receipt.ts';
import type { StillThere } from '../../../record/log/receipts-of-record.ts';

export const words = {
  title: 'Check a receipt',
  description: 'Check that an act in a case is in our record, and that nobody changed it.',
  intro:
    'For each thing you do in a case you can keep a receipt. Here you can check one. We do not keep what you send.',
  form: {
    heading: 'The receipt',
    file: 'The file of the receipt',
    fileHint: 'Its name begins with “receipt” and ends with “.json”.',
    text: 'Or the text in the file',
    textHint: 'Copy all of it, from the first bracket to the last.',
    button: 'Check it',
    one: 'Choose the file, or paste its text',
    notOne: 'This is not a receipt of ours. Choose the file as you got it.',
  },
  still: {
    there: 'Yes. This act is in our record, as it was.',
    gone: 'No. The receipt is ours, but this act is no longer in our record.',
    changed: 'No. The receipt is ours, but our record now says something else.',
    'log-differs': 'No. The receipt is ours, but our signed list is not the one it was made from.',
  } satisfies Record<StillThere, string>,
  notOurs: 'No. We did not make this receipt, or somebody has changed it.',
  why: {
    'not-a-statement': 'It is not written as our receipts are.',
    'unknown-key': 'It was made with a key that is not ours.',
    'signature-does-not-match': 'Something in it was changed.',
    'proof-does-not-fit': 'It does not fit the signed list that it names.',
    'says-something-else': 'What you can read in it is not what we signed.',
  } satisfies Record<Extract<CheckedReceipt, { is: 'not-ours' }>['why'], string>,
  act: (reference: string, time: string) => `Case ${reference}. Done on ${time}.`,
  covered: (time: string) => `It has been in our signed list since ${time} at the latest.`,
  signed: 'It was made in the first seconds, so it does not show its place in our signed list.',
  wrongNote:
    'Keep the receipt and ring us. You can also show it to the council that pays for this service, or to a court.',
  notOursNote: 'Use the file as you got it from us. You can also ring us.',
  offline: {
    heading: 'Check it without us',
    text: 'Anybody can check a receipt with our public keys on their own computer. For experts: the list is a Merkle tree (RFC 9162), its heads are signed with Ed25519 (JWS, RFC 7515).',
    keys: 'Our public keys',
    head: 'The newest signed head of the list',
  },
} as const;
