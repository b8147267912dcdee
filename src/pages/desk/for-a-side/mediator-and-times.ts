/** What a side can tell us about the mediator and about times to meet. */
import { acceptMediator } from '../../../case/commands/mediator/accept-mediator.ts';
import { isIndependent } from '../../../case/commands/mediator/declare-interests.ts';
import { objectToMediator } from '../../../case/commands/mediator/object-to-mediator.ts';
import { everyoneAgreed } from '../../../case/standing.ts';
import { answerTimes } from '../../../meeting/commands/answer-times.ts';
import { checkbox } from '../../../web/field.ts';
import { timeInFull } from '../../dates.ts';
import { action } from '../../site.ts';
import { byField, isIn, isOpen, record, type Side } from './side.ts';
import { words } from './words.en.ts';

const canAccept = (side: Side): boolean => {
  const { mediator } = side.view.state;
  if (!isOpen(side) || mediator.proposed === null || mediator.appointed !== null) return false;
  const isDeclared = mediator.declaration !== null && isIndependent(mediator.declaration);
  return isDeclared && everyoneAgreed(side.view.state) && !mediator.acceptedBy.has(side.party.id);
};

const accept = action<Side>()({
  name: 'accept-mediator',
  path: '/case/:ref/for/:party/accept-mediator',
  title: words.acceptMediator.button,
  when: canAccept,
  fields: () => ({ by: byField() }),
  run: (visit, side, { by }) => record(visit, side, acceptMediator, {}, by),
});

const object = action<Side>()({
  name: 'object-to-mediator',
  path: '/case/:ref/for/:party/object-to-mediator',
  title: words.objectToMediator.button,
  when: (side) => {
    const { appointed, proposed } = side.view.state.mediator;
    return isOpen(side) && isIn(side) && (appointed ?? proposed) !== null;
  },
  fields: () => ({ by: byField() }),
  run: (visit, side, { by }) => record(visit, side, objectToMediator, {}, by),
});

const offeredTo = ({ view }: Side) => view.state.meetings.offer?.times ?? [];

const suitsField = (side: Side) =>
  checkbox({
    label: words.answerTimes.suits,
    hint: words.answerTimes.suitsHint,
    optional: true,
    value: side.view.state.meetings.offer?.answers.get(side.party.id) ?? [],
    choices: offeredTo(side).map(({ id, startsAt, endsAt }) => ({
      value: id,
      label: words.answerTimes.time(timeInFull(startsAt), timeInFull(endsAt)),
    })),
  });

const times = action<Side>()({
  name: 'answer-times',
  path: '/case/:ref/for/:party/answer-times',
  title: words.answerTimes.button,
  when: (side) =>
    isOpen(side) &&
    side.party.taking.is === 'agreed' &&
    side.view.state.meetings.fixed === null &&
    offeredTo(side).length > 0,
  fields: (side) => ({ suits: suitsField(side), by: byField() }),
  run: (visit, side, { suits, by }) => record(visit, side, answerTimes, { suits }, by),
});

export const mediatorAndTimesActions = [accept, object, times];
