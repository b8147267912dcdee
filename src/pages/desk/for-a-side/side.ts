/** One side of a case as the desk writes down for it: what it told us, how, and into whose hands the words go. */
import type { Actor, Command } from '../../../case/command.ts';
import { isPartyId } from '../../../case/ids.ts';
import type { Party } from '../../../case/state.ts';
import { type FieldLook, radio } from '../../../web/field.ts';
import { type Done, type NotThere, notThere } from '../../../web/page.ts';
import { boxOf, type CaseView, partyName, perform } from '../../case/case-view.ts';
import { londonDate } from '../../dates.ts';
import type { SiteVisit } from '../../site.ts';
import { openForDesk } from '../desk-view.ts';
import { words } from './words.en.ts';

export interface Side {
  readonly view: CaseView;
  readonly party: Party;
  /** As in a sentence: `the family`. */
  readonly name: string;
  readonly url: string;
  /** London date. */
  readonly today: string;
}

/** A party that is only named does not know of the case, so nothing can be recorded for it. */
export const loadSide = async (visit: SiteVisit): Promise<Side | NotThere> => {
  const view = await openForDesk(visit);
  if (view === notThere) return notThere;
  const id = visit.params['party'] ?? '';
  const party = isPartyId(id) ? view.state.parties.get(id) : undefined;
  if (party === undefined || party.taking.is === 'named') return notThere;
  const today = londonDate(visit.at).toString();
  return { view, party, name: partyName(view, party), url: `${view.url}/for/${party.id}`, today };
};

type By = NonNullable<Actor['onBehalf']>['by'];

export const byField = () =>
  radio({
    label: words.by,
    choices: (['phone', 'post'] as const).map((by) => ({ value: by, label: words.byChoices[by] })),
  });

const byOf = (text: string): By => (text === 'post' ? 'post' : 'phone');

/** Readers of a box as if the side itself wrote in it, by the command's own rule. */
export const boxFor = <Input>(
  { view, party }: Side,
  command: Command<Input>,
  box: string,
): Partial<FieldLook> => boxOf({ ...view, place: { is: 'member', party: party.id } }, command, box);

/** Carries out a command for the side, recorded as written down by this caseworker. */
export const record = <Input>(
  visit: SiteVisit,
  { view, party, url }: Side,
  command: Command<Input>,
  input: Input,
  by: string,
): Promise<Done> => perform(visit, view, command, input, url, { party: party.id, by: byOf(by) });

export const isIn = ({ party }: Side): boolean =>
  party.taking.is === 'invited' || party.taking.is === 'agreed';
export const isOpen = ({ view }: Side): boolean => view.state.closed === null;
