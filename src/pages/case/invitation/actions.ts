/** The three choices of somebody who is asked to take part. */
import { agreeToTakePart } from '../../../case/commands/inviting/agree-to-take-part.ts';
import { askQuestion } from '../../../case/commands/inviting/ask-question.ts';
import { decline } from '../../../case/commands/inviting/decline.ts';
import type { DeclineReason } from '../../../case/events.ts';
import { radio, text, textarea } from '../../../web/field.ts';
import { action } from '../../site.ts';
import { boxOf, perform } from '../case-view.ts';
import { type Invitation, isInvited, isOpen } from './invitation.ts';
import { words } from './words.en.ts';

const isFamily = ({ party }: Invitation): boolean => party.kind === 'family';
const back = ({ view }: Invitation): string => `${view.url}/invitation`;

const agree = action<Invitation>()({
  name: 'agree-to-take-part',
  path: '/case/:ref/invitation/agree',
  title: (invitation) => (isFamily(invitation) ? words.agreeButtonFamily : words.agreeButton),
  when: isInvited,
  fields: (invitation) => ({
    attendee: text({
      label: words.attendee,
      hint: isFamily(invitation) ? words.attendeeHintFamily : words.attendeeHint,
      ...boxOf(invitation.view, agreeToTakePart, 'attendee'),
    }),
    mayDecide: textarea({
      label: words.mayDecide,
      hint: isFamily(invitation) ? words.mayDecideHintFamily : words.mayDecideHint,
      rows: 3,
      maxLength: 2000,
      ...boxOf(invitation.view, agreeToTakePart, 'mayDecide'),
    }),
  }),
  run: (visit, invitation, input) =>
    perform(visit, invitation.view, agreeToTakePart, input, back(invitation)),
});

const ask = action<Invitation>()({
  name: 'ask-question',
  path: '/case/:ref/invitation/ask',
  title: words.askButton,
  when: isOpen,
  fields: ({ view }) => ({
    text: textarea({
      label: words.askLabel,
      rows: 4,
      maxLength: 4000,
      ...boxOf(view, askQuestion, 'text'),
    }),
  }),
  run: (visit, invitation, input) => perform(visit, invitation.view, askQuestion, input, back(invitation)),
});

// Not giving a reason comes first: it is as good as any other.
const reasons: readonly DeclineReason[] = [
  'no-reason-given',
  'no-time',
  'already-resolved',
  'another-route',
  'not-able',
];

const sayNo = action<Invitation>()({
  name: 'decline',
  path: '/case/:ref/invitation/decline',
  title: (invitation) => (isFamily(invitation) ? words.declineButtonFamily : words.declineButton),
  when: isInvited,
  fields: ({ view }) => ({
    reason: radio({
      label: words.reason,
      hint: words.reasonHint,
      choices: reasons.map((reason) => ({ value: reason, label: words.reasons[reason] })),
    }),
    note: textarea({
      label: words.note,
      optional: true,
      rows: 3,
      maxLength: 2000,
      ...boxOf(view, decline, 'note'),
    }),
  }),
  run: (visit, invitation, { reason: chosen, note }) => {
    const reason = reasons.find((each) => each === chosen) ?? 'no-reason-given';
    const input = { reason, note: note === '' ? null : note };
    return perform(visit, invitation.view, decline, input, back(invitation));
  },
});

export const invitationActions = [agree, ask, sayNo];
