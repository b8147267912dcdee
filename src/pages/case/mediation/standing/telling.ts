/** Who told the council or the NHS board, whom, when and how: the boxes for it, and what comes of them (M-4). */
import type { PartyId } from '../../../../case/ids.ts';
import { tellAuthority } from '../../../../mediation/commands/choice/tell-authority.ts';
import type { Teller, TellingWay } from '../../../../mediation/events.ts';
import { bodiesOf, isMediating } from '../../../../mediation/rules.ts';
import { radio } from '../../../../web/field.ts';
import type { Done } from '../../../../web/page.ts';
import type { SiteVisit } from '../../../site.ts';
import { partyTitle, perform } from '../../case-view.ts';
import { dayOf, onField } from './fields.ts';
import { isOpen, type StrandView } from './strand-view.ts';
import { words } from './words.en.ts';

const { telling } = words;
const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** In: names as they stand in a sentence. Out: the choices, each as it begins a line. */
export const choicesOf = <Name extends string>(names: Readonly<Record<Name, string>>) =>
  Object.entries<string>(names).map(([value, label]) => ({ value, label: begun(label) }));

export const mayTell = ({ viewer }: StrandView): boolean => viewer === 'family' || viewer === 'desk';

export const notTold = ({ view, mediation }: StrandView) =>
  bodiesOf(view.state).filter(({ id }) => !mediation.told.has(id));

/** A day that is written down already can be put right while it counts. */
export const canCorrectTelling = (strand: StrandView): boolean =>
  mayTell(strand) && isOpen(strand) && isMediating(strand.view.state) && strand.mediation.told.size > 0;

export const tellingHref = ({ view }: StrandView): string => `${view.url}/mediation/telling`;

/** In: the body that is chosen before anybody chooses. */
export const tellingFields = (strand: StrandView, body: PartyId | undefined) => ({
  body: radio({
    label: telling.body,
    ...(body === undefined ? {} : { value: body }),
    choices: bodiesOf(strand.view.state).map(({ id }) => ({ value: id, label: partyTitle(strand.view, id) })),
  }),
  on: onField(telling.on, strand.today),
  teller: radio({
    label: telling.teller,
    value: strand.viewer === 'family' ? 'family' : 'service',
    choices: choicesOf(telling.tellers),
  }),
  how: radio({ label: telling.how, choices: choicesOf(telling.ways) }),
});

interface Given {
  readonly body: string;
  readonly on: Temporal.PlainDate | null;
  readonly teller: string;
  readonly how: string;
}

/** In: what was given, and why the day is changed; null for the first time. */
export const tellThem = (
  visit: SiteVisit,
  { view, today }: StrandView,
  { body, on, teller, how }: Given,
  reason: string | null,
): Promise<Done> => {
  // The boxes let through only these bodies, tellers and ways.
  const input = {
    body: body as PartyId,
    on: dayOf(on, today),
    teller: teller as Teller,
    how: how as TellingWay,
    reason,
  };
  return perform(visit, view, tellAuthority, input, `${view.url}/mediation`);
};
