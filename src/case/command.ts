/** What a command is: one act by one person, decided from the case as it stands. Time and ids are passed in. */
import type { Audience } from '../seal/audience.ts';
import type { ProposedEvent } from './events.ts';
import type { AccountId, PartyId } from './ids.ts';
import { type Refusal, refuse } from './refusal.ts';
import { goneParties, isPaused, type Place, partiesOf } from './standing.ts';
import type { Case } from './state.ts';

export interface Actor {
  readonly account: AccountId;
  readonly roles: ReadonlySet<string>;
  /** A caseworker writing down what a party told us. */
  readonly onBehalf: { readonly party: PartyId; readonly by: 'phone' | 'post' } | null;
}

export interface Context {
  readonly at: Temporal.Instant;
  readonly actor: Actor;
  readonly place: Place;
  readonly newId: () => string;
}

export type Decision = Refusal | readonly ProposedEvent[];

export interface Command<Input> {
  /** Kebab-case verb: the row of the `may` table, and the name of the action on a page. */
  readonly name: string;
  /** Who will be able to read each box of this command that takes words, by the box's name. */
  readonly audiences: (
    state: Case,
    place: Place,
    input: Partial<Input>,
  ) => Readonly<Record<string, Audience>>;
  readonly decide: (state: Case, input: Input, context: Context) => Decision;
}

export const noWords = (): Record<string, Audience> => ({});

/** The side for which the actor acts; `may` has already let only members and, for them, caseworkers through. */
export const sideOf = (place: Place): PartyId => {
  if (place.is !== 'member') throw new Error(`A ${place.is} acts for no side`);
  return place.party;
};

export const sideOrMediator = (place: Place): PartyId | 'mediator' =>
  place.is === 'mediator' ? 'mediator' : sideOf(place);

/** Why the parties may not talk or meet together now; null if they may. Source: CoP 11.6, Explanatory Notes 274. */
export const notTogether = (state: Case): Refusal | null => {
  if (state.wayForward.talksEnded) return refuse('talks-have-ended');
  if (goneParties(state).length > 0) return refuse('somebody-has-left');
  if (state.parties.size < 2) return refuse('nobody-to-invite');
  if (partiesOf(state).some(({ taking }) => taking.is !== 'agreed')) return refuse('not-everyone-agreed');
  if (isPaused(state)) return refuse('taking-part-is-paused');
  if (state.mediator.appointed === null) return refuse('no-mediator-yet');
  return null;
};
