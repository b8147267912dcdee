/** What a side can tell us about taking part. */
import { agreeToTakePart } from '../../../case/commands/inviting/agree-to-take-part.ts';
import { decline } from '../../../case/commands/inviting/decline.ts';
import { leave } from '../../../case/commands/taking-part/leave.ts';
import { pause } from '../../../case/commands/taking-part/pause.ts';
import { resume } from '../../../case/commands/taking-part/resume.ts';
import type { DeclineReason } from '../../../case/events.ts';
import { radio, text, textarea } from '../../../web/field.ts';
import { action } from '../../site.ts';
import { boxFor, byField, isIn, isOpen, record, type Side } from './side.ts';
import { words } from './words.en.ts';

const isInvited = (side: Side): boolean => isOpen(side) && side.party.taking.is === 'invited';

const agree = action<Side>()({
  name: 'agree-to-take-part',
  path: '/case/:ref/for/:party/agree-to-take-part',
  title: words.agree.button,
  when: isInvited,
  fields: (side) => ({
    attendee: text({
      label: words.agree.attendee,
      hint: words.agree.attendeeHint,
      ...boxFor(side, agreeToTakePart, 'attendee'),
    }),
    mayDecide: text({ label: words.agree.mayDecide, ...boxFor(side, agreeToTakePart, 'mayDecide') }),
    by: byField(),
  }),
  run: (visit, side, { attendee, mayDecide, by }) =>
    record(visit, side, agreeToTakePart, { attendee, mayDecide }, by),
});

// No reason comes first: it is as good as any other.
const reasons: readonly DeclineReason[] = [
  'no-reason-given',
  'no-time',
  'already-resolved',
  'another-route',
  'not-able',
];

const sayNo = action<Side>()({
  name: 'decline',
  path: '/case/:ref/for/:party/decline',
  title: words.decline.button,
  when: isInvited,
  fields: (side) => ({
    reason: radio({
      label: words.decline.reason,
      hint: words.decline.reasonHint,
      value: 'no-reason-given',
      choices: reasons.map((reason) => ({ value: reason, label: words.decline.reasons[reason] })),
    }),
    note: textarea({ label: words.decline.note, optional: true, rows: 3, ...boxFor(side, decline, 'note') }),
    by: byField(),
  }),
  run: (visit, side, { reason: chosen, note, by }) => {
    const reason = reasons.find((each) => each === chosen) ?? 'no-reason-given';
    return record(visit, side, decline, { reason, note: note === '' ? null : note }, by);
  },
});

const pauseFor = action<Side>()({
  name: 'pause',
  path: '/case/:ref/for/:party/pause',
  title: words.pause.button,
  when: (side) => isOpen(side) && side.party.taking.is === 'agreed' && side.party.pausedAt === null,
  fields: () => ({ by: byField() }),
  run: (visit, side, { by }) => record(visit, side, pause, {}, by),
});

const resumeFor = action<Side>()({
  name: 'resume',
  path: '/case/:ref/for/:party/resume',
  title: words.resume.button,
  when: (side) => isOpen(side) && side.party.pausedAt !== null,
  fields: () => ({ by: byField() }),
  run: (visit, side, { by }) => record(visit, side, resume, {}, by),
});

const leaveFor = action<Side>()({
  name: 'leave',
  path: '/case/:ref/for/:party/leave',
  title: words.leave.button,
  when: (side) => isOpen(side) && isIn(side),
  fields: () => ({ by: byField() }),
  run: (visit, side, { by }) => record(visit, side, leave, {}, by),
});

export const takingPartActions = [agree, sayNo, pauseFor, resumeFor, leaveFor];
