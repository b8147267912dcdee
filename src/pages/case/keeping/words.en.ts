/** Words for how long a case is kept, why it may be longer, and how it is forgotten. */
import type { HoldReason } from '../../../forgetting/events.ts';
import type { CaseKind } from '../../../forgetting/kinds.ts';

export const words = {
  title: 'How long we keep this',
  open: 'The time begins when the case is closed. Then this page shows the days.',
  intro: 'We keep words only for a time. After that we destroy the keys, and nobody can read them.',
  until: (day: string) => `Until ${day}`,
  gone: (day: string) => `Destroyed on ${day}`,
  kinds: {
    'mediator-notes': 'The mediator’s own notes',
    rooms: 'What was said in rooms, and documents',
    'sent-messages': 'Our copies of messages that we sent',
    request: 'The request, and notes about arrangements',
    agreement: 'The agreement',
    certificates: 'Certificates',
    safeguarding: 'Notes about keeping people safe',
  } satisfies Record<CaseKind, string>,
  rule: 'These times are set by this service. Each is counted from the day when the case was closed.',
  numbers: 'Numbers stay, such as how many cases there were. They hold no name and no words.',
  held: {
    complaint: 'We are keeping this longer because there is a complaint.',
    appeal: 'We are keeping this longer because there is an appeal.',
    safeguarding: 'We are keeping this longer because we have a duty to.',
  } satisfies Record<HoldReason, string>,
  heldMore: 'Nothing is destroyed until that is over.',
  home: 'My page',
  copy: 'See what we keep about you, or have a copy',

  deskHolds: 'Keep it longer',
  deskHoldsHint:
    'A hold stops all destroying. The people of the case see that there is one, not what you write.',
  reason: 'Why does it have to stay?',
  reasons: { complaint: 'There is a complaint', appeal: 'There is an appeal' } satisfies Record<
    Exclude<HoldReason, 'safeguarding'>,
    string
  >,
  why: 'What is it about?',
  whyHint: 'For example the number of the complaint. Leave out what was said in rooms.',
  place: 'Keep it longer',
  lift: 'This reason is over',
  since: (day: string) => `Since ${day}.`,
  byLead: 'Only the safeguarding lead can end it.',

  deskErase: 'Forget it before its time',
  deskEraseHint: 'This takes two people. Nothing can be brought back after it.',
  propose: 'Propose to forget this case',
  proposeWhy: 'Why should it go before its time?',
  proposed: (name: string, day: string) => `${name} proposed to forget this case on ${day}.`,
  confirm: 'I agree: forget this case',
  confirmHint: 'Somebody else than the one who proposed it has to agree.',
  confirmed: (name: string) =>
    `${name} agreed. It is forgotten within a day, unless somebody takes it back or holds it.`,
  takeBack: 'Take the proposal back',
  certificate: 'Certificate of destruction',
} as const;
