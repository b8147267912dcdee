/** The words of the certificate of destruction, and what the kinds of record are called. */
import type { ErasedWhy } from '../events.ts';
import type { CaseKind } from '../kinds.ts';

export const words = {
  title: 'CERTIFICATE OF DESTRUCTION',
  about: (service: string, reference: string) =>
    `${service} destroyed the keys of these records of case ${reference}. Without them their words cannot be read.`,
  kinds: {
    'mediator-notes': 'the mediator’s own notes',
    rooms: 'rooms and documents',
    'sent-messages': 'copies of messages sent',
    request: 'the request and arrangements',
    agreement: 'the agreement',
    certificates: 'certificates',
    safeguarding: 'safeguarding notes',
  } satisfies Record<CaseKind, string>,
  who: {
    due: () => 'because its time was over',
    'by-hand': (proposedBy, confirmedBy) => `proposed by ${proposedBy}, confirmed by ${confirmedBy}`,
  } satisfies Record<ErasedWhy, (proposedBy: string | null, confirmedBy: string | null) => string>,
  line: (line: { kind: string; keys: number; at: string; who: string; event: number }) =>
    `- ${line.kind}: ${line.keys} ${line.keys === 1 ? 'key' : 'keys'}, ${line.at}, ${line.who} (event ${line.event})`,
  total: (keys: number) => `Keys destroyed: ${keys}`,
  kept: (kinds: readonly string[]) => `Still kept: ${kinds.join(', ')}.`,
  whole: (at: string) => `Nothing that anybody wrote in this case can be read since ${at}.`,
  signature: 'Signed by the service (JWS, EdDSA; the public keys stand at /agreements/keys.json):',
} as const;
