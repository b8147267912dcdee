/** A case without a database: commands are decided and folded exactly as in the record, and words are kept in the clear. */
import { randomUUID } from 'node:crypto';
import type { Actor, Command } from '#src/case/command.ts';
import { type AskForHelp, askForHelp } from '#src/case/commands/asking/ask-for-help.ts';
import type { CaseEvent, Plain, ProposedEvent, Recorded } from '#src/case/events.ts';
import { evolve } from '#src/case/evolve.ts';
import {
  type AccountId,
  accountId,
  type CaseId,
  caseId,
  organisationId,
  type PartyId,
  partyId,
  wordId,
} from '#src/case/ids.ts';
import { isCommandName, may } from '#src/case/may.ts';
import { newReference } from '#src/case/new-reference.ts';
import { isRefusal, type RefusalCode } from '#src/case/refusal.ts';
import type { Case } from '#src/case/state.ts';
import { type Audience, mayRead } from '#src/seal/audience.ts';

type NewId = () => string;

export interface Spoken {
  readonly audience: Audience;
  readonly text: string;
  readonly by: AccountId;
  readonly version: number;
}

export class PureCase {
  state: Case;
  readonly events: Recorded[] = [];
  readonly words: Spoken[] = [];
  at: Temporal.Instant;
  readonly id: CaseId;
  readonly #newId: NewId;

  constructor(
    asker: Actor,
    request: AskForHelp,
    at = Temporal.Instant.from('2026-11-24T10:00:00Z'),
    newId: NewId = randomUUID,
  ) {
    this.at = at;
    this.#newId = newId;
    this.id = caseId(newId());
    const decided = askForHelp(request);
    if (isRefusal(decided)) throw new Error(decided.refused);
    let state: Case | null = null;
    for (const event of decided) state = this.#record(state, event, asker);
    if (state === null) throw new Error('A request is an event');
    this.state = state;
  }

  #record(state: Case | null, proposed: ProposedEvent, actor: Actor): Case {
    const version = (state?.version ?? 0) + 1;
    const slots = 'words' in proposed ? Object.entries<Plain | undefined>(proposed.words) : [];
    const words = slots.flatMap(([name, plain]) => {
      if (plain === undefined) return [];
      this.words.push({ audience: plain.audience, text: String(plain.text), by: actor.account, version });
      return [[name, { audience: plain.audience, word: wordId(this.#newId()) }] as const];
    });
    const event = (
      'words' in proposed ? { ...proposed, words: Object.fromEntries(words) } : proposed
    ) as CaseEvent;
    const { account, onBehalf } = actor;
    const recorded = { envelope: { case: this.id, version, at: this.at, actor: account, onBehalf }, event };
    this.events.push(recorded);
    return evolve(state, recorded);
  }

  /** Carries out a command. Out: null if it was done, or the refusal. */
  does<Input>(actor: Actor, command: Command<Input>, input: Input): RefusalCode | null {
    if (!isCommandName(command.name)) throw new Error(`${command.name} is not in the may table`);
    const place = may(this.state, command.name, actor);
    if (isRefusal(place)) return place.refused;
    const decided = command.decide(this.state, input, { at: this.at, actor, place, newId: this.#newId });
    if (isRefusal(decided)) return decided.refused;
    for (const event of decided) this.state = this.#record(this.state, event, actor);
    return null;
  }

  /** What an account could read now. */
  readBy({ account, roles }: Actor): readonly Spoken[] {
    return this.words.filter(({ audience }) => mayRead(this.state, audience, account, roles));
  }
}

const person = (newId: NewId, ...roles: readonly string[]): Actor => ({
  account: accountId(newId()),
  roles: new Set(roles),
  onBehalf: null,
});

/** A family, a school, a council, a caseworker and two mediators, with the family's request just asked. In: where ids come from, and when. */
export const threeParties = (newId: NewId = randomUUID, at?: Temporal.Instant) => {
  const people = {
    family: person(newId),
    setting: person(newId),
    council: person(newId),
    caseworker: person(newId, 'caseworker'),
    mediator: person(newId, 'mediator'),
    other: person(newId, 'mediator'),
    stranger: person(newId),
  };
  const party = (id: string, organisation: string | null, members: readonly AccountId[]) => ({
    party: partyId(id),
    kind: id as 'family' | 'setting' | 'local-authority',
    organisation: organisation === null ? null : organisationId(organisation),
    members: members.map((account) => ({ account, as: 'parent' as const })),
  });
  const request: AskForHelp = {
    reference: newReference(),
    authority: 'E06000033',
    about: 'duties',
    stage: 'none',
    hasPlan: true,
    asker: 'parent',
    askingParty: partyId('family'),
    parties: [
      party('family', null, [people.family.account]),
      party('setting', 'setting:115313', []),
      party('local-authority', 'la:E06000033', []),
    ],
    child: 'Z',
    story: 'The story.',
    hopes: 'The hopes.',
    summary: 'The summary.',
    needs: null,
  };
  return { people, request, asked: new PureCase(people.family, request, at, newId) };
};

export const sides: Readonly<Record<'family' | 'setting' | 'council', PartyId>> = {
  family: partyId('family'),
  setting: partyId('setting'),
  council: partyId('local-authority'),
};
