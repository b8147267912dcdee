/**
 * The store. Two round trips an act: read the facts of a case as somebody may see them, and append a whole decision.
 * Every statement says for whom it acts; row-level security in the database decides what there is.
 */
import type { Pool } from 'pg';
import type { Actor } from '../case/command.ts';
import type { Recorded, Sealed } from '../case/events.ts';
import { evolve } from '../case/evolve.ts';
import { type AccountId, type CaseId, caseId, newUuid, wordId } from '../case/ids.ts';
import type { Case } from '../case/state.ts';
import { keyOfWord, kindOfWord } from '../forgetting/kinds.ts';
import { isErased } from '../forgetting/state.ts';
import { openBytes } from '../seal/cipher.ts';
import type { Keys } from '../seal/keys.ts';
import { announcer } from './announce.ts';
import { readBody } from './chain.ts';
import { type InTurn, turns } from './in-turn.ts';

/** On whose account something is read: a person with roles, or one of the program's own tasks, which reads no words. */
export type Reader =
  | { readonly account: AccountId; readonly roles: ReadonlySet<string> }
  | { readonly service: 'clock' | 'notices' | 'verify' | 'forgetting' };

export interface CaseInRecord {
  readonly state: Case;
  readonly hash: Uint8Array;
}

export interface ChainedEvent extends Recorded {
  readonly hash: Uint8Array;
}

export interface RecordStore {
  readonly pool: Pool;
  readonly keys: Keys;
  readonly now: () => Temporal.Instant;
  readonly newId: () => string;
  readonly inTurn: InTurn;
  /** Tells all nodes that a case changed, once that is stored. */
  readonly announce: (id: CaseId) => void;
  /** The folded case, or null where there is none that this reader may see. */
  readCase(reader: Reader, id: CaseId): Promise<CaseInRecord | null>;
  /** Every event of the case as it was recorded, with its hash in the chain, oldest first; null where there is no case that this reader may see. */
  readEvents(reader: Reader, id: CaseId): Promise<readonly ChainedEvent[] | null>;
  /** The case as this node last knew it, without asking: good enough to decide on, since `append` refuses an old version. */
  remembered(id: CaseId): CaseInRecord | null;
  /** What this node just stored. */
  remember(found: CaseInRecord): void;
  /** The case of a reference. It says nothing of whether this reader may see it: `readCase` does, each time. */
  findCase(reader: Reader, reference: string): Promise<CaseId | null>;
  /** Opens the words that this person may read; the others are simply not in the answer. */
  readWords(actor: Pick<Actor, 'account' | 'roles'>, id: CaseId, words: readonly Sealed[]): Promise<Words>;
}

/** Opened words by word id. */
export interface Words {
  readonly text: (sealed: Sealed | null | undefined) => string | null;
  readonly bytes: (sealed: Sealed) => Uint8Array | null;
}

const personOf = (reader: Reader): [string | null, readonly string[], string] =>
  'service' in reader ? [null, [], reader.service] : [reader.account, [...reader.roles], ''];

/** Enough for the cases being worked on; each is small, for it holds facts and no words. */
const keptCases = 5_000;

/** What binds a sealed word to its place: moved to another case or audience, it does not open. */
export const boundTo = (id: CaseId, { word, audience }: Sealed): string => `${id} ${word} ${audience}`;

export const openRecord = (pool: Pool, keys: Keys, now: () => Temporal.Instant): RecordStore => {
  const kept = new Map<CaseId, CaseInRecord>();

  const rowsAfter = async (reader: Reader, id: CaseId, version: number) => {
    const [account, roles, service] = personOf(reader);
    const { rows } = await pool.query<{ version: number; body: string | null; hash: Uint8Array }>({
      name: 'read-case',
      text: 'select version, body, hash from record.read_case($1, $2, $3, $4, $5)',
      values: [account, roles, service, id, version],
    });
    return rows;
  };

  const readEvents = async (reader: Reader, id: CaseId): Promise<readonly ChainedEvent[] | null> => {
    const rows = await rowsAfter(reader, id, 0);
    if (rows.length === 0) return null;
    return rows.flatMap(({ body, hash }) => {
      if (body === null) return [];
      const { envelope, event } = readBody(body);
      return [{ envelope, event, hash }];
    });
  };

  const remember = (found: CaseInRecord): void => {
    const { id, version } = found.state;
    // Two answers may come in the other order; an older fold never replaces a newer one.
    if ((kept.get(id)?.state.version ?? 0) > version) return;
    if (kept.size >= keptCases) kept.delete(kept.keys().next().value ?? id);
    kept.delete(id);
    kept.set(id, found);
  };

  const readCase = async (reader: Reader, id: CaseId): Promise<CaseInRecord | null> => {
    const before = kept.get(id) ?? null;
    const rows = await rowsAfter(reader, id, before?.state.version ?? 0);
    // No row at all: not there, or not theirs. The kept fold is given only after the database has let the row through.
    if (rows.length === 0) return null;
    let state = before?.state ?? null;
    let hash = before?.hash ?? null;
    for (const row of rows) {
      if (row.body === null) continue;
      state = evolve(state, readBody(row.body));
      hash = row.hash;
    }
    if (state === null || hash === null) return null;
    const found = { state, hash };
    remember(found);
    return found;
  };

  const references = new Map<string, CaseId>();

  const findCase = async (reader: Reader, reference: string): Promise<CaseId | null> => {
    const before = references.get(reference);
    if (before !== undefined) return before;
    const [account, roles, service] = personOf(reader);
    const { rows } = await pool.query<{ case_id: string }>({
      name: 'find-case',
      text: 'select case_id from record.find_case($1, $2, $3, $4)',
      values: [account, roles, service, reference],
    });
    if (rows[0] === undefined) return null;
    if (references.size >= keptCases * 4) references.clear();
    const id = caseId(rows[0].case_id);
    references.set(reference, id);
    return id;
  };

  const readWords: RecordStore['readWords'] = async ({ account, roles }, id, words) => {
    const opened = new Map<string, Uint8Array>();
    // What a tombstone stands for is not opened, even if somebody brought its keys back.
    const state = kept.get(id)?.state;
    const wanted = new Map(
      words
        .filter((word) => state === undefined || !isErased(state, kindOfWord(word)))
        .map((word) => [word.word, word]),
    );
    if (wanted.size > 0) {
      const { rows } = await pool.query<{
        word_id: string;
        audience: Sealed['audience'];
        sealed: Uint8Array;
      }>({
        name: 'read-words',
        text: 'select word_id, audience, sealed from record.read_words($1, $2, $3, $4)',
        values: [account, [...roles], id, [...wanted.keys()]],
      });
      for (const row of rows) {
        const word = wordId(row.word_id);
        const sealed = { ...wanted.get(word), word, audience: row.audience };
        const key = await keys.forOpening(id, keyOfWord(sealed));
        if (key !== null) opened.set(row.word_id, openBytes(key, row.sealed, boundTo(id, sealed)));
      }
    }
    const bytes = (sealed: Sealed) => opened.get(sealed.word) ?? null;
    const text = (sealed: Sealed | null | undefined) => {
      const found = sealed ? bytes(sealed) : null;
      return found === null ? null : Buffer.from(found).toString('utf8');
    };
    return { text, bytes };
  };

  return {
    pool,
    keys,
    now,
    newId: () => newUuid(now().epochMilliseconds),
    inTurn: turns(),
    announce: announcer(pool).announce,
    remembered: (id) => kept.get(id) ?? null,
    remember,
    readCase,
    readEvents,
    findCase,
    readWords,
  };
};

export type { Recorded };
