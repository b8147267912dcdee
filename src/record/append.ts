/** Seals the words of a decision, chains its events and stores the whole in one transaction. */
import pg from 'pg';
import type { Actor } from '../case/command.ts';
import type { CaseEvent, Envelope, Plain, ProposedEvent, Sealed } from '../case/events.ts';
import { evolve } from '../case/evolve.ts';
import { type CaseId, wordId } from '../case/ids.ts';
import { hasSignedBefore } from '../case/standing.ts';
import type { Case } from '../case/state.ts';
import { isAudienceGone, type KeptAs, keptAs, keyOfWord } from '../forgetting/kinds.ts';
import { isErased } from '../forgetting/state.ts';
import { noticesFor } from '../notice/notices.ts';
import { audiencesOf, readersOf } from '../seal/audience.ts';
import { sealBytes } from '../seal/cipher.ts';
import { caseFileOf } from './case-file.ts';
import { beginning, bodyOf, digestOfSealed, nextHash } from './chain.ts';
import { entryOf } from './log/entry.ts';
import { boundTo, type CaseInRecord, type RecordStore } from './record.ts';

/** A key by which a request that is sent twice is done once. */
export interface Once {
  readonly key: string;
  readonly digest: Uint8Array;
  readonly location: string;
}

export type Appended = { readonly appended: CaseInRecord } | { readonly conflict: 'version' | 'once' };

interface SealedWord extends Sealed {
  readonly bytes: Uint8Array;
}

const sealPlain = async (
  store: RecordStore,
  id: CaseId,
  plain: Plain,
  kept: KeptAs | undefined,
): Promise<SealedWord> => {
  const place = { word: wordId(store.newId()), audience: plain.audience };
  const sealed: Sealed = kept === undefined ? place : { ...place, kept };
  const key = await store.keys.forSealing(id, keyOfWord(sealed));
  const bytes = typeof plain.text === 'string' ? Buffer.from(plain.text, 'utf8') : plain.text;
  return { ...sealed, bytes: sealBytes(key, bytes, boundTo(id, sealed)) };
};

/** Each word slot of an event sealed. Out: the event with references, and the sealed words to store beside it. */
const sealEvent = async (
  store: RecordStore,
  id: CaseId,
  event: ProposedEvent,
): Promise<{ event: CaseEvent; words: readonly SealedWord[] }> => {
  if (!('words' in event)) return { event, words: [] };
  const slots = Object.entries<Plain | undefined>(event.words).filter(
    (slot): slot is [string, Plain] => slot[1] !== undefined,
  );
  const sealed = await Promise.all(
    slots.map(
      async ([name, plain]): Promise<[string, SealedWord]> => [
        name,
        await sealPlain(store, id, plain, keptAs(event.kind)),
      ],
    ),
  );
  const words = sealed.map(([, word]) => word);
  const references = sealed.map(([name, { bytes: _, ...reference }]) => [name, reference]);
  // The slots keep their names, so the event has the shape it was proposed in, with references for words.
  return { event: { ...event, words: Object.fromEntries(references) } as CaseEvent, words };
};

const isBroken = (error: unknown, constraint: string): boolean =>
  error instanceof pg.DatabaseError && error.code === '23505' && error.constraint === constraint;

/** Who has a place in the case, and who is in which audience: what the database is told, and lets through. */
export const rightsOf = (state: Case) => {
  // Whose words are destroyed needs no readers any more.
  const kept = audiencesOf(state).filter(
    (audience) => !isAudienceGone(audience, (kind) => isErased(state, kind)),
  );
  const readers = kept.flatMap((audience) => {
    const { accounts, roles } = readersOf(state, audience);
    return [
      ...[...accounts].map((account) => ({ audience, account })),
      ...[...roles].map((role) => ({ audience, role })),
    ];
  });
  // A party that is only named does not know of the case yet, so its people have no place in it.
  const members = [...state.parties.values()]
    .filter((party) => party.taking.is !== 'named')
    .flatMap((party) => party.members.map((member) => member.account));
  // Who signed for a side that is no longer in the case keeps the agreement.
  const signers = [...state.former.values()]
    .flatMap((party) => party.members.map((member) => member.account))
    .filter((account) => hasSignedBefore(state, account));
  const { proposed, appointed } = state.mediator;
  const people = [...members, ...signers, ...[proposed, appointed].filter((account) => account !== null)];
  return { people: [...new Set(people)], readers };
};

/** After every other kind of event the rights are what they were before. */
export const changesRights: ReadonlySet<CaseEvent['kind']> = new Set<CaseEvent['kind']>([
  'help-asked',
  'party-invited',
  'party-agreed',
  'party-declined',
  'party-left',
  'gone-on-without',
  'young-person-became-party',
  'member-added',
  'member-removed',
  'mediator-proposed',
  'mediator-appointed',
  'mediator-objected-to',
  'mediator-stood-down',
  'words-erased',
]);

/**
 * Appends a whole decision at the version it was decided on.
 * In: the case it was decided on (null for a new one), the actor, the events. Out: the case afterwards,
 * or which key was already taken: the version (somebody was quicker) or the once-key (this very request was done).
 */
export const append = async (
  store: RecordStore,
  id: CaseId,
  before: CaseInRecord | null,
  actor: Actor,
  proposed: readonly ProposedEvent[],
  once: Once | null,
): Promise<Appended> => {
  const at = Temporal.Instant.fromEpochMilliseconds(store.now().epochMilliseconds);
  let state = before?.state ?? null;
  let hash = before?.hash ?? beginning;
  const events = [];
  const words: SealedWord[] = [];
  const notices = [];
  for (const proposal of proposed) {
    const { event, words: sealed } = await sealEvent(store, id, proposal);
    const version = (state?.version ?? 0) + 1;
    const envelope: Envelope = { case: id, version, at, actor: actor.account, onBehalf: actor.onBehalf };
    const digests = Object.fromEntries(sealed.map(({ word, bytes }) => [word, digestOfSealed(bytes)]));
    const body = bodyOf({ envelope, event }, digests);
    const previous = hash;
    hash = nextHash(previous, body);
    state = evolve(state, { envelope, event });
    words.push(...sealed);
    const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
    events.push({
      version,
      kind: event.kind,
      at: at.toString(),
      body,
      previous_hash: hex(previous),
      hash: hex(hash),
      mark: hex(store.keys.mark(entryOf({ case: id, version, hash }))),
    });
    for (const { account, kind } of noticesFor(state, event, actor.account)) {
      notices.push({ notice: store.newId(), account, kind, version, at: at.toString() });
    }
  }
  if (state === null) throw new Error('A decision without events stores nothing');
  const rights = proposed.some(({ kind }) => changesRights.has(kind)) ? rightsOf(state) : null;
  try {
    await store.pool.query({
      name: 'append',
      text: 'select record.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)',
      values: [
        actor.account,
        [...actor.roles],
        id,
        JSON.stringify(events),
        JSON.stringify(words.map(({ word, audience }) => ({ word, audience }))),
        words.map(({ bytes }) => bytes),
        JSON.stringify(caseFileOf(state)),
        rights?.people ?? null,
        rights === null ? null : JSON.stringify(rights.readers),
        JSON.stringify(notices),
        once?.key ?? null,
        once?.digest ?? null,
        once?.location ?? null,
      ],
    });
  } catch (error) {
    if (isBroken(error, 'event_pkey')) return { conflict: 'version' };
    if (isBroken(error, 'once_pkey')) return { conflict: 'once' };
    throw error;
  }
  const appended = { state, hash };
  store.remember(appended);
  store.announce(id);
  return { appended };
};
