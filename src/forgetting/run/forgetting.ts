/** Forgetting as the program does it: what is due, one case by hand, and the certificates of both. */
import type { AccountId, CaseId } from '../../case/ids.ts';
import { isRefusal, type Refusal } from '../../case/refusal.ts';
import type { Case } from '../../case/state.ts';
import { certificateOf, type SignedCertificate, signCertificate } from './certificate.ts';
import { begunCases, type DueCase, decidedCases, dueCases } from './due.ts';
import { eraseOneByHand, eraseWhatIsDue } from './erase-case.ts';
import { finish } from './finish.ts';
import type { ForgettingParts } from './parts.ts';
import { destroyReturnedKeys, destroyWorries, type Swept, sweep } from './sweep.ts';

export interface Run extends Swept {
  readonly certificates: readonly SignedCertificate[];
  /** Whether the files of the keys were written anew after keys were destroyed; null where none were. */
  readonly rewritten: boolean | null;
}

export interface ErasedOne {
  readonly certificate: SignedCertificate;
  readonly rewritten: boolean;
}

export interface Forgetting {
  /** What would go now, and what a hold keeps. Destroys nothing. */
  due(): AsyncIterable<DueCase>;
  /** Destroys what is due today, and finishes what a killed run left. */
  run(): Promise<Run>;
  /** Destroys one closed case before its time; refused unless two workers decided it. */
  eraseByHand(id: CaseId): Promise<ErasedOne | Refusal>;
  /** The certificate of what was destroyed of a case so far; null where nothing was. */
  certificate(state: Case): Promise<SignedCertificate | null>;
}

const namesFor = async (
  parts: ForgettingParts,
  state: Case,
): Promise<(account: AccountId) => string | null> => {
  const tombstones = [...state.forgetting.erased.values()];
  const workers = new Set(tombstones.flatMap(({ proposedBy, confirmedBy }) => [proposedBy, confirmedBy]));
  const names = new Map<AccountId, string>();
  for (const worker of workers) {
    const account = worker === null ? null : await parts.accounts.forService(worker);
    if (account !== null) names.set(account.account, account.name);
  }
  return (account) => names.get(account) ?? null;
};

export const openForgetting = (parts: ForgettingParts): Forgetting => {
  const { store } = parts;

  /** A certificate is true before it is printed, also after a kill. */
  const certificate = async (state: Case): Promise<SignedCertificate | null> => {
    if ((await begunCases(parts)).includes(state.id)) await finish(parts, state);
    const made = certificateOf(state, parts.serviceName, await namesFor(parts, state));
    return made === null ? null : signCertificate(parts.signingKey, made);
  };

  const finishBegun = async (): Promise<number> => {
    let keys = 0;
    for (const id of await begunCases(parts)) {
      const found = await store.readCase({ service: 'forgetting' }, id);
      if (found !== null) keys += (await finish(parts, found.state)).keys;
    }
    return keys;
  };

  const eraseEach = async (): Promise<readonly Case[]> => {
    const done: Case[] = [];
    for (const id of await decidedCases(parts)) {
      // One that is held, or was taken back, waits.
      const erased = await eraseOneByHand(parts, id);
      if (!isRefusal(erased)) done.push(erased.state);
    }
    for await (const { state, due } of dueCases(parts)) {
      const erased = due.length === 0 ? null : await eraseWhatIsDue(parts, state.id);
      if (erased !== null && !isRefusal(erased)) done.push(erased.state);
    }
    return done;
  };

  const run = async (): Promise<Run> => {
    const returned = (await finishBegun()) + (await destroyReturnedKeys(parts));
    const done = await eraseEach();
    const worries = await destroyWorries(parts);
    const swept = await sweep(parts);
    const certificates = (await Promise.all(done.map(certificate))).filter((each) => each !== null);
    const isAny =
      returned + worries + done.length + swept.drafts + swept.calls + swept.messages + swept.people > 0;
    return { ...swept, certificates, rewritten: isAny ? await store.keys.rewrite() : null };
  };

  return {
    due: () => dueCases(parts),
    run,
    certificate,
    eraseByHand: async (id) => {
      const erased = await eraseOneByHand(parts, id);
      if (isRefusal(erased)) return erased;
      await destroyWorries(parts);
      const made = await certificate(erased.state);
      if (made === null) throw new Error('A case that was just erased has no tombstone');
      return { certificate: made, rewritten: await store.keys.rewrite() };
    },
  };
};
