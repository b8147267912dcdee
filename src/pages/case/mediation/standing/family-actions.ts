/** What the family can say about mediation: yes, no, and that it has appealed. */
import { canBeAppealed } from '../../../../law/certificate.ts';
import { chooseMediation } from '../../../../mediation/commands/choice/choose-mediation.ts';
import { declineMediation } from '../../../../mediation/commands/choice/decline-mediation.ts';
import { reportAppeal } from '../../../../mediation/commands/choice/report-appeal.ts';
import { lawDecision } from '../../../../mediation/situation.ts';
import { notThere } from '../../../../web/page.ts';
import { action } from '../../../site.ts';
import { boxOf, perform } from '../../case-view.ts';
import { choiceFields, chosenIn, dayOf, onField } from './fields.ts';
import { canChoose, isOpen, type StrandView } from './strand-view.ts';
import { words } from './words.en.ts';

const back = ({ view }: StrandView): string => `${view.url}/mediation`;

const choose = action<StrandView>()({
  name: 'choose-mediation',
  path: '/case/:ref/mediation/choose',
  title: words.choice.yesButton,
  when: (strand) =>
    strand.viewer === 'family' && canChoose(strand) && strand.mediation.choice?.is !== 'mediate',
  fields: ({ view, viewer, today }) =>
    viewer === 'family' ? choiceFields((box) => boxOf(view, chooseMediation, box), today) : notThere,
  run: (visit, strand, input) =>
    perform(visit, strand.view, chooseMediation, chosenIn(input, strand.today), back(strand)),
});

const decline = action<StrandView>()({
  name: 'decline-mediation',
  path: '/case/:ref/mediation/decline',
  title: words.choice.noButton,
  when: (strand) =>
    strand.viewer === 'family' && canChoose(strand) && strand.mediation.choice?.is !== 'decline',
  fields: ({ viewer, today }) =>
    viewer === 'family' ? { on: onField(words.choice.on, today, words.choice.onHint) } : notThere,
  run: (visit, strand, { on }) =>
    perform(visit, strand.view, declineMediation, { on: dayOf(on, strand.today) }, back(strand)),
});

const appeal = action<StrandView>()({
  name: 'report-appeal',
  path: '/case/:ref/mediation/appeal',
  title: words.appeal.button,
  when: (strand) =>
    strand.viewer === 'family' &&
    isOpen(strand) &&
    strand.mediation.appealedOn === null &&
    canBeAppealed(lawDecision(strand.mediation.decision)),
  fields: ({ viewer, today }) => (viewer === 'family' ? { on: onField(words.appeal.on, today) } : notThere),
  run: (visit, strand, { on }) =>
    perform(visit, strand.view, reportAppeal, { on: dayOf(on, strand.today) }, back(strand)),
});

export const familyActions = [choose, decline, appeal];
