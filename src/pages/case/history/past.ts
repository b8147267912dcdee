/** What the events of a case say about its people and things, each as it stood when something happened. */
import type { NewParty, Recorded } from '../../../case/events.ts';
import type { AccountId, PartyId } from '../../../case/ids.ts';
import type { RoomName } from '../../../room/events.ts';

export type ActorSide = PartyId | 'mediator' | 'desk';

export interface Past {
  readonly askingParty: PartyId | null;
  /** Every party there ever was, also one that the others went on without. */
  readonly parties: ReadonlyMap<PartyId, Pick<NewParty, 'kind' | 'organisation'>>;
  /** By version: on which side the person stood who did it. */
  readonly sideOfActor: ReadonlyMap<number, ActorSide>;
  readonly documents: ReadonlyMap<string, { readonly room: RoomName; readonly author: AccountId }>;
  /** By version: acceptances of a mediator after which everybody had accepted. */
  readonly completedAcceptances: ReadonlySet<number>;
  /** The version with which a side declined or left. */
  readonly goneAt: ReadonlyMap<PartyId, number>;
}

class Walk {
  askingParty: PartyId | null = null;
  readonly parties = new Map<PartyId, Pick<NewParty, 'kind' | 'organisation'>>();
  readonly sideOfActor = new Map<number, ActorSide>();
  readonly documents = new Map<string, { room: RoomName; author: AccountId }>();
  readonly completedAcceptances = new Set<number>();
  readonly goneAt = new Map<PartyId, number>();
  readonly #members = new Map<AccountId, PartyId>();
  readonly #mediators = new Set<AccountId>();
  #acceptances: number[] = [];

  take({ envelope, event }: Recorded): void {
    if (event.kind === 'help-asked') {
      this.askingParty = event.askingParty;
      for (const { party, kind, organisation, members } of event.parties) {
        this.parties.set(party, { kind, organisation });
        for (const { account } of members) this.#members.set(account, party);
      }
    }
    this.sideOfActor.set(envelope.version, this.#sideOf(envelope.actor));
    this.#takePeople({ envelope, event });
    this.#takeAcceptances({ envelope, event });
    if (event.kind === 'document-shared') {
      this.documents.set(event.document, { room: event.room, author: envelope.actor });
    }
  }

  #sideOf(account: AccountId): ActorSide {
    return this.#members.get(account) ?? (this.#mediators.has(account) ? 'mediator' : 'desk');
  }

  #takePeople({ envelope, event }: Recorded): void {
    if (event.kind === 'party-invited' || event.kind === 'member-added') {
      this.#members.set(event.member, event.party);
    }
    if (event.kind === 'young-person-became-party') {
      this.#members.set(event.member, event.party);
      this.parties.set(event.party, { kind: 'family', organisation: null });
      this.askingParty = this.askingParty === event.insteadOf ? event.party : this.askingParty;
    }
    if (event.kind === 'member-removed') this.#members.delete(event.member);
    if (event.kind === 'mediator-proposed') this.#mediators.add(event.mediator);
    if (event.kind === 'party-declined' || event.kind === 'party-left') {
      this.goneAt.set(event.party, envelope.version);
    }
  }

  #takeAcceptances({ envelope, event }: Recorded): void {
    if (event.kind === 'mediator-accepted') this.#acceptances.push(envelope.version);
    if (event.kind === 'mediator-appointed') {
      for (const version of this.#acceptances) this.completedAcceptances.add(version);
    }
    if (event.kind === 'mediator-proposed' || event.kind === 'gone-on-without') this.#acceptances = [];
  }
}

/** In: the events of a case, oldest first. */
export const pastOf = (events: readonly Recorded[]): Past => {
  const walk = new Walk();
  for (const recorded of events) walk.take(recorded);
  return walk;
};
