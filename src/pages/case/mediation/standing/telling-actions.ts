/** Who told whom: the family about mediation, the bodies that it is wanted, and the bodies that it cannot be set up. */
import { giveInformation } from '../../../../mediation/commands/choice/give-information.ts';
import { sayCannotArrange } from '../../../../mediation/commands/choice/say-cannot-arrange.ts';
import type { InformationWay } from '../../../../mediation/events.ts';
import { isMediating } from '../../../../mediation/rules.ts';
import { radio } from '../../../../web/field.ts';
import { notThere } from '../../../../web/page.ts';
import { action } from '../../../site.ts';
import { perform } from '../../case-view.ts';
import { dayOf, onField } from './fields.ts';
import { isOpen, type StrandView, standsFor } from './strand-view.ts';
import { choicesOf, mayTell, notTold, tellingFields, tellThem } from './telling.ts';
import { words } from './words.en.ts';

const back = ({ view }: StrandView): string => `${view.url}/mediation`;
const { information, telling, duty } = words;

const inform = action<StrandView>()({
  name: 'give-information',
  path: '/case/:ref/mediation/information',
  title: information.button,
  when: (strand) => strand.viewer === 'desk' && isOpen(strand) && strand.mediation.concluded === null,
  fields: ({ today, viewer }) =>
    viewer === 'desk'
      ? {
          on: onField(information.on, today),
          how: radio({ label: information.how, choices: choicesOf(information.ways) }),
        }
      : notThere,
  run: (visit, strand, { on, how }) => {
    // The box lets through only these ways.
    const input = { on: dayOf(on, strand.today), how: how as InformationWay };
    return perform(visit, strand.view, giveInformation, input, back(strand));
  },
});

const tell = action<StrandView>()({
  name: 'tell-authority',
  path: '/case/:ref/mediation/tell',
  title: telling.button,
  when: (strand) =>
    isOpen(strand) && mayTell(strand) && isMediating(strand.view.state) && notTold(strand).length > 0,
  // A body does not move the day from which its own 30 days are counted.
  fields: (strand) => (mayTell(strand) ? tellingFields(strand, notTold(strand)[0]?.id) : notThere),
  run: (visit, strand, given) => tellThem(visit, strand, given, null),
});

const cannotArrange = action<StrandView>()({
  name: 'say-cannot-arrange',
  path: '/case/:ref/mediation/cannot-arrange',
  title: duty.cannotButton,
  when: (strand) =>
    strand.viewer === 'body' &&
    isOpen(strand) &&
    isMediating(strand.view.state) &&
    strand.mediation.told.size > 0 &&
    strand.mediation.cannotArrange === null,
  fields: (strand) =>
    strand.viewer === 'body' && standsFor(strand) !== 'not-now'
      ? { on: onField(duty.cannotOn, strand.today) }
      : notThere,
  run: (visit, strand, { on }) =>
    perform(visit, strand.view, sayCannotArrange, { on: dayOf(on, strand.today) }, back(strand)),
});

export const tellingActions = [inform, tell, cannotArrange];
