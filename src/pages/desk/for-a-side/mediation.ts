/** What the family, or the council or NHS board, can tell us about mediation. */
import { canBeAppealed } from '../../../law/certificate.ts';
import { chooseMediation } from '../../../mediation/commands/choice/choose-mediation.ts';
import { declineMediation } from '../../../mediation/commands/choice/decline-mediation.ts';
import { reportAppeal } from '../../../mediation/commands/choice/report-appeal.ts';
import { sayCannotArrange } from '../../../mediation/commands/choice/say-cannot-arrange.ts';
import { agreeToShorterNotice } from '../../../mediation/commands/session/agree-to-shorter-notice.ts';
import { bodiesOf, familyOf, isMediating } from '../../../mediation/rules.ts';
import { lawDecision } from '../../../mediation/situation.ts';
import type { Mediation } from '../../../mediation/state.ts';
import { choiceFields, chosenIn, dayOf, onField } from '../../case/mediation/standing/fields.ts';
import { canChoose } from '../../case/mediation/standing/strand-view.ts';
import { action } from '../../site.ts';
import { boxFor, byField, isOpen, record, type Side } from './side.ts';
import { words } from './words.en.ts';

const { mediation: says } = words;

/** The strand, where this side is the family whose strand it is and the case is open. */
const ownStrand = (side: Side): Mediation | null =>
  isOpen(side) && side.party.id === familyOf(side.view.state)?.id ? side.view.state.mediation : null;

const choiceIsNot = (side: Side, is: 'mediate' | 'decline'): boolean => {
  const mediation = ownStrand(side);
  return mediation !== null && canChoose({ view: side.view, mediation }) && mediation.choice?.is !== is;
};

const choose = action<Side>()({
  name: 'choose-mediation',
  path: '/case/:ref/for/:party/choose-mediation',
  title: says.choose.button,
  when: (side) => choiceIsNot(side, 'mediate'),
  fields: (side) => ({
    ...choiceFields((box) => boxFor(side, chooseMediation, box), side.today),
    by: byField(),
  }),
  run: (visit, side, input) => record(visit, side, chooseMediation, chosenIn(input, side.today), input.by),
});

const decline = action<Side>()({
  name: 'decline-mediation',
  path: '/case/:ref/for/:party/decline-mediation',
  title: says.decline.button,
  when: (side) => choiceIsNot(side, 'decline'),
  fields: ({ today }) => ({ on: onField(says.on, today), by: byField() }),
  run: (visit, side, { on, by }) => record(visit, side, declineMediation, { on: dayOf(on, side.today) }, by),
});

const appeal = action<Side>()({
  name: 'report-appeal',
  path: '/case/:ref/for/:party/report-appeal',
  title: says.appeal.button,
  when: (side) => {
    const mediation = ownStrand(side);
    return mediation?.appealedOn === null && canBeAppealed(lawDecision(mediation.decision));
  },
  fields: ({ today }) => ({ on: onField(says.appeal.on, today), by: byField() }),
  run: (visit, side, { on, by }) => record(visit, side, reportAppeal, { on: dayOf(on, side.today) }, by),
});

const shorterNotice = action<Side>()({
  name: 'agree-to-shorter-notice',
  path: '/case/:ref/for/:party/agree-to-shorter-notice',
  title: says.shorterNotice.button,
  when: (side) => ownStrand(side)?.shorterNoticeAgreed === false && isMediating(side.view.state),
  fields: () => ({ by: byField() }),
  run: (visit, side, { by }) => record(visit, side, agreeToShorterNotice, {}, by),
});

const cannotArrange = action<Side>()({
  name: 'say-cannot-arrange',
  path: '/case/:ref/for/:party/say-cannot-arrange',
  title: says.cannotArrange.button,
  when: (side) => {
    const { state } = side.view;
    const isBody = bodiesOf(state).some(({ id }) => id === side.party.id);
    const isTold = (state.mediation?.told.size ?? 0) > 0 && state.mediation?.cannotArrange === null;
    return isOpen(side) && isBody && isMediating(state) && isTold;
  },
  fields: ({ today }) => ({ on: onField(says.on, today), by: byField() }),
  run: (visit, side, { on, by }) => record(visit, side, sayCannotArrange, { on: dayOf(on, side.today) }, by),
});

export const mediationActions = [choose, decline, shorterNotice, appeal, cannotArrange];
