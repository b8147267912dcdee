/** What caseworkers do about keeping and forgetting: holds, and erasure that takes two of them. */
import { confirmErasure } from '../../../forgetting/commands/confirm-erasure.ts';
import { liftHold } from '../../../forgetting/commands/lift-hold.ts';
import { placeHold } from '../../../forgetting/commands/place-hold.ts';
import { proposeErasure } from '../../../forgetting/commands/propose-erasure.ts';
import { takeBackErasure } from '../../../forgetting/commands/take-back-erasure.ts';
import { radio, textarea } from '../../../web/field.ts';
import { notThere } from '../../../web/page.ts';
import { action } from '../../site.ts';
import { boxOf, perform } from '../case-view.ts';
import { isForgotten, type Keeping } from './keeping.ts';
import { words } from './words.en.ts';

const mostCharacters = 2_000;
const isDesk = (keeping: Keeping): boolean => keeping.view.place.is === 'caseworker' && !isForgotten(keeping);
const here = ({ view }: Keeping): string => `${view.url}/keeping`;

const choices = [
  { value: 'complaint', label: words.reasons.complaint },
  { value: 'appeal', label: words.reasons.appeal },
] as const;

const place = action<Keeping>()({
  name: 'place-hold',
  path: '/case/:ref/keeping/holds',
  title: words.place,
  when: isDesk,
  fields: ({ view }) => ({
    reason: radio({ label: words.reason, choices }),
    why: textarea({
      label: words.why,
      hint: words.whyHint,
      maxLength: mostCharacters,
      ...boxOf(view, placeHold, 'why', { reason: 'complaint' }),
    }),
  }),
  run: (visit, keeping, { reason, why }) => {
    const chosen = reason === 'appeal' ? 'appeal' : 'complaint';
    return perform(visit, keeping.view, placeHold, { reason: chosen, why }, here(keeping));
  },
});

/** Those that a caseworker may end. */
const ownHolds = ({ view }: Keeping) =>
  view.state.forgetting.holds.filter(({ reason }) => reason !== 'safeguarding');

const lift = action<Keeping>()({
  name: 'lift-hold',
  path: '/case/:ref/keeping/holds/:hold/lift',
  title: words.lift,
  when: isDesk,
  each: (keeping) => ownHolds(keeping).map(({ id }) => ({ hold: id })),
  fields: (keeping, { hold }) => (ownHolds(keeping).some(({ id }) => id === hold) ? {} : notThere),
  run: (visit, keeping) =>
    perform(visit, keeping.view, liftHold, { hold: visit.params['hold'] ?? '' }, here(keeping)),
});

const propose = action<Keeping>()({
  name: 'propose-erasure',
  path: '/case/:ref/keeping/erasure',
  title: words.propose,
  when: (keeping) => {
    const { closed, forgetting } = keeping.view.state;
    return (
      isDesk(keeping) && closed !== null && forgetting.holds.length === 0 && forgetting.proposed === null
    );
  },
  fields: ({ view }) => ({
    why: textarea({
      label: words.proposeWhy,
      maxLength: mostCharacters,
      ...boxOf(view, proposeErasure, 'why'),
    }),
  }),
  run: (visit, keeping, { why }) => perform(visit, keeping.view, proposeErasure, { why }, here(keeping)),
});

const confirm = action<Keeping>()({
  name: 'confirm-erasure',
  path: '/case/:ref/keeping/erasure/confirm',
  title: words.confirm,
  when: (keeping) => {
    const { proposed, holds } = keeping.view.state.forgetting;
    const isOthers = proposed !== null && proposed.by !== keeping.view.actor.account;
    return isDesk(keeping) && isOthers && proposed.confirmed === null && holds.length === 0;
  },
  run: (visit, keeping) => perform(visit, keeping.view, confirmErasure, {}, here(keeping)),
});

const takeBack = action<Keeping>()({
  name: 'take-back-erasure',
  path: '/case/:ref/keeping/erasure/take-back',
  title: words.takeBack,
  when: (keeping) => isDesk(keeping) && keeping.view.state.forgetting.proposed !== null,
  run: (visit, keeping) => perform(visit, keeping.view, takeBackErasure, {}, here(keeping)),
});

export const keepingActions = [place, lift, propose, confirm, takeBack];
