/** What each can do about the choice of a mediator. */
import { acceptMediator } from '../../../case/commands/mediator/accept-mediator.ts';
import { declareInterests, isIndependent } from '../../../case/commands/mediator/declare-interests.ts';
import { objectToMediator } from '../../../case/commands/mediator/object-to-mediator.ts';
import { proposeMediator } from '../../../case/commands/mediator/propose-mediator.ts';
import { standDown } from '../../../case/commands/mediator/stand-down.ts';
import type { Employer } from '../../../case/events.ts';
import { type AccountId, isPartyId } from '../../../case/ids.ts';
import { goneParties, partiesOf } from '../../../case/standing.ts';
import { sourcesOf } from '../../../law/rules/register.ts';
import { checkbox, radio, select, textarea } from '../../../web/field.ts';
import { action } from '../../site.ts';
import { boxOf, perform } from '../case-view.ts';
import {
  type Choosing,
  canAskForAnother,
  canBeAnswered,
  isOpen,
  linkLabel,
  mediatorName,
  ownHasAccepted,
  ownSide,
} from './choosing.ts';
import { thankYouFor } from './thank-you.ts';
import { type Because, words } from './words.en.ts';

const here = ({ view }: Choosing): string => `${view.url}/mediator`;

const free = ({ candidates }: Choosing) => candidates.filter(({ against }) => against === null);

/** Whoever is proposed now stays an answer, so that the same proposal sent again is known as done. */
const proposable = ({ candidates }: Choosing) =>
  candidates.filter(({ against }) => against === null || against === 'is-proposed-now');

const canPropose = (choosing: Choosing): boolean => {
  const { state, place } = choosing.view;
  return (
    place.is === 'caseworker' &&
    isOpen(choosing) &&
    state.mediator.appointed === null &&
    state.checkedAt !== null &&
    goneParties(state).length === 0 &&
    free(choosing).length > 0
  );
};

const propose = action<Choosing>()({
  name: 'propose-mediator',
  path: '/case/:ref/mediator/propose',
  title: words.desk.button,
  when: canPropose,
  fields: (choosing) => ({
    mediator: select({
      label: words.desk.select,
      hint: words.desk.selectHint,
      choices: proposable(choosing).map(({ account, name, against }) => ({
        value: account,
        label: against === null ? name : words.desk.nowProposed(name),
      })),
    }),
  }),
  run: (visit, choosing, { mediator }) => {
    // The box lets through only accounts of those who can be proposed.
    const input = { mediator: mediator as AccountId };
    return perform(visit, choosing.view, proposeMediator, input, here(choosing));
  },
});

const employers: readonly Employer[] = ['none', 'local-authority', 'icb', 'nhs-england'];

const declarationFields = ({ view }: Choosing) => ({
  employer: radio({
    label: words.candidate.employer,
    hint: `${words.candidate.employerHint} ${words.candidate.law} ${words.sources}${sourcesOf('DR-4').join('; ')}.`,
    choices: employers.map((employer) => ({ value: employer, label: words.candidate.employers[employer] })),
  }),
  interestIn: checkbox({
    label: words.candidate.interests,
    hint: words.candidate.interestsHint,
    optional: true,
    choices: partiesOf(view.state).map((party) => ({ value: party.id, label: linkLabel(view, party) })),
  }),
  note: textarea({
    label: words.candidate.note,
    optional: true,
    rows: 3,
    maxLength: 2000,
    ...boxOf(view, declareInterests, 'note'),
  }),
});

const declare = action<Choosing>()({
  name: 'declare-interests',
  path: '/case/:ref/mediator/declare',
  title: words.candidate.button,
  when: (choosing) =>
    choosing.view.place.is === 'proposed-mediator' &&
    isOpen(choosing) &&
    choosing.view.state.mediator.declaration === null,
  fields: declarationFields,
  run: (visit, choosing, { employer: chosen, interestIn: ticked, note }) => {
    const employer = employers.find((each) => each === chosen) ?? 'none';
    const interestIn = ticked.filter(isPartyId);
    const because: Because = employer === 'none' ? 'interest' : 'employer';
    // Who cannot act here has no place in the case any more, so they are thanked outside it.
    const go = isIndependent({ employer, interestIn }) ? here(choosing) : thankYouFor(because);
    const input = { employer, interestIn, note: note === '' ? null : note };
    return perform(visit, choosing.view, declareInterests, input, go);
  },
});

const accept = action<Choosing>()({
  name: 'accept-mediator',
  path: '/case/:ref/mediator/accept',
  title: (choosing) => words.party.acceptButton(mediatorName(choosing) ?? ''),
  when: (choosing) => ownSide(choosing) !== null && canBeAnswered(choosing) && !ownHasAccepted(choosing),
  run: (visit, choosing) => perform(visit, choosing.view, acceptMediator, {}, here(choosing)),
});

const object = action<Choosing>()({
  name: 'object-to-mediator',
  path: '/case/:ref/mediator/object',
  title: words.party.objectButton,
  when: canAskForAnother,
  run: (visit, choosing) => perform(visit, choosing.view, objectToMediator, {}, here(choosing)),
});

const leaveTheRole = action<Choosing>()({
  name: 'stand-down',
  path: '/case/:ref/mediator/stand-down',
  title: words.candidate.standDownButton,
  when: (choosing) => {
    const { is } = choosing.view.place;
    return isOpen(choosing) && (is === 'mediator' || is === 'proposed-mediator');
  },
  run: (visit, choosing) => perform(visit, choosing.view, standDown, {}, thankYouFor('stood-down')),
});

export const mediatorActions = [propose, declare, accept, object, leaveTheRole];
