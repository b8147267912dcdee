/** One act by one person: load, may, decide, append. Whatever this answers with a case is stored. */
import { createHash } from 'node:crypto';
import type { Actor, Command, Decision } from '../case/command.ts';
import { type AskForHelp, askForHelp, mayAsk } from '../case/commands/asking/ask-for-help.ts';
import { type CaseId, caseId } from '../case/ids.ts';
import { isCommandName, may } from '../case/may.ts';
import { isRefusal, type Refusal, refuse } from '../case/refusal.ts';
import type { Case } from '../case/state.ts';
import { append, type Once } from './append.ts';
import type { CaseInRecord, Reader, RecordStore } from './record.ts';

/** Against other nodes only; nobody waits longer than a moment. */
const mostAttempts = 5;

/** The same request again: done before, and where it led. */
export interface DoneBefore {
  readonly doneBefore: string;
}

export type ActResult = Refusal | DoneBefore | { readonly state: Case };

/** In: the key a client sent, what the request says, and where it leads. The digest tells a replay from a new use of an old key. */
export const onceFor = (key: string, request: unknown, location: string): Once => ({
  key,
  digest: createHash('sha256').update(JSON.stringify(request)).digest(),
  location,
});

/** Where the request under this key led that this account sent before; null if there was none. */
export const ledTo = async (
  store: Pick<RecordStore, 'pool'>,
  account: Actor['account'],
  key: string,
): Promise<string | null> => {
  const { rows } = await store.pool.query<{ location: string }>(
    'select location from record.done_once($1, $2)',
    [account, key],
  );
  return rows[0]?.location ?? null;
};

const doneBefore = async (store: RecordStore, actor: Actor, once: Once): Promise<DoneBefore | Refusal> => {
  const { rows } = await store.pool.query<{ location: string; request_digest: Uint8Array }>(
    'select location, request_digest from record.done_once($1, $2)',
    [actor.account, once.key],
  );
  const before = rows[0];
  const isSame = before !== undefined && Buffer.compare(before.request_digest, once.digest) === 0;
  return isSame ? { doneBefore: before.location } : refuse('already-done');
};

/**
 * Carries out a command on a case.
 * Refuses in the domain's own words; a case that is not the actor's is refused as `not-yours`, which is shown as not there.
 * The case is read as the actor, unless a part of the program reads it for somebody who stands outside of it.
 * Acts on one case wait for each other; where another node was quicker, the command is decided again on the newer case.
 */
export const act = <Input>(
  store: RecordStore,
  id: CaseId,
  actor: Actor,
  command: Command<Input>,
  input: Input,
  once: Once | null = null,
  reader: Reader = actor,
): Promise<ActResult> =>
  store.inTurn(id, () => decideAndAppend(store, id, actor, command, input, once, reader));

const decide = <Input>(
  store: RecordStore,
  { state }: CaseInRecord,
  actor: Actor,
  command: Command<Input>,
  input: Input,
): Decision => {
  if (!isCommandName(command.name)) throw new Error(`${command.name} has no row in the may table`);
  const place = may(state, command.name, actor);
  return isRefusal(place)
    ? place
    : command.decide(state, input, { at: store.now(), actor, place, newId: store.newId });
};

const decideAndAppend = async <Input>(
  store: RecordStore,
  id: CaseId,
  actor: Actor,
  command: Command<Input>,
  input: Input,
  once: Once | null,
  reader: Reader,
): Promise<ActResult> => {
  // What this node remembers is enough for a yes, since an old version cannot be appended to; a no is looked up first.
  const remembered = store.remembered(id);
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const isFresh = attempt > 0 || remembered === null;
    const before = isFresh ? await store.readCase(reader, id) : remembered;
    if (before === null) return refuse('not-yours');
    const decided = decide(store, before, actor, command, input);
    if (!isFresh && (isRefusal(decided) || decided.length === 0)) continue;
    if (isRefusal(decided)) {
      if (once === null || decided.refused === 'not-yours') return decided;
      const earlier = await doneBefore(store, actor, once);
      return isRefusal(earlier) ? decided : earlier;
    }
    if (decided.length === 0) return { state: before.state };
    const result = await append(store, id, before, actor, decided, once);
    if ('appended' in result) return { state: result.appended.state };
    if (result.conflict === 'once' && once !== null) return doneBefore(store, actor, once);
  }
  return refuse('changed-by-someone-else');
};

/**
 * Opens a new case. In: the request, and who asks, for themselves or written down by a caseworker for somebody.
 * The asking party's people are named in the request; somebody who may not ask for them is refused as `not-yours`.
 */
export const openCase = async (
  store: RecordStore,
  actor: Actor,
  request: AskForHelp,
  once: Once | null = null,
): Promise<ActResult> => {
  if (!mayAsk(actor, request)) return refuse('not-yours');
  const decided = askForHelp(request);
  if (isRefusal(decided)) return decided;
  const id = caseId(store.newId());
  const result = await append(store, id, null, actor, decided, once);
  if ('appended' in result) return { state: result.appended.state };
  return once === null ? refuse('changed-by-someone-else') : doneBefore(store, actor, once);
};
