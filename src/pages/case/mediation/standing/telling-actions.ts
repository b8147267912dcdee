/** Who told whom: the family about mediation, the bodies that it is wanted, and the bodies that it cannot be set up. */
import type { PartyId } from '../../../../case/ids.ts';
import { giveInformation } from '../../../../mediation/commands/choice/give-information.ts';
import { sayCannotArrange } from '../../../../mediation/commands/choice/say-cannot-arrange.ts';
import { tellAuthority } from '../../../../mediation/commands/choice/tell-authority.ts';
import type { InformationWay, Teller, TellingWay } from '../../../../mediation/events.ts';
import { bodiesOf, isMediating } from '../../../../mediation/rules.ts';
import { radio, textarea } from '../../../../web/field.ts';
import { notThere } from '../../../../web/page.ts';
import { action } from '../../../site.ts';
import { boxOf, partyTitle, perform } from '../../case-view.ts';
import { dayOf, onField } from './fields.ts';
import { isOpen, type StrandView, standsFor } from './strand-view.ts';
import { words } from './words.en.ts';

const back = ({ view }: StrandView): string => `${view.url}/mediation`;
const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const choicesOf = <Name extends string>(names: Readonly<Record<Name, string>>) =>
  Object.entries<string>(names).map(([value, label]) => ({ value, label: begun(label) }));

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

const mayTell = ({ viewer }: StrandView): boolean => viewer === 'family' || viewer === 'desk';

const bodyField = ({ view, mediation }: StrandView) => {
  const bodies = bodiesOf(view.state);
  const first = bodies.find(({ id }) => !mediation.told.has(id)) ?? bodies[0];
  return radio({
    label: telling.body,
    ...(first === undefined ? {} : { value: first.id }),
    choices: bodies.map((body) => ({ value: body.id, label: partyTitle(view, body) })),
  });
};

const tell = action<StrandView>()({
  name: 'tell-authority',
  path: '/case/:ref/mediation/tell',
  title: telling.button,
  when: (strand) => isOpen(strand) && mayTell(strand) && isMediating(strand.view.state),
  // A body does not move the day from which its own 30 days are counted.
  fields: (strand) =>
    mayTell(strand)
      ? {
          body: bodyField(strand),
          on: onField(telling.on, strand.today),
          teller: radio({
            label: telling.teller,
            value: strand.viewer === 'family' ? 'family' : 'service',
            choices: choicesOf(telling.tellers),
          }),
          how: radio({ label: telling.how, choices: choicesOf(telling.ways) }),
          reason: textarea({
            label: telling.reason,
            hint: telling.reasonHint,
            optional: true,
            rows: 2,
            maxLength: 2000,
            ...boxOf(strand.view, tellAuthority, 'reason'),
          }),
        }
      : notThere,
  run: (visit, strand, { body, on, teller, how, reason }) => {
    // The boxes let through only these bodies, tellers and ways.
    const input = {
      body: body as PartyId,
      on: dayOf(on, strand.today),
      teller: teller as Teller,
      how: how as TellingWay,
      reason: reason === '' ? null : reason,
    };
    return perform(visit, strand.view, tellAuthority, input, back(strand));
  },
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
