/**
 * Remembers for a few seconds whom somebody knows and what organisations are called, so that reading a page does not
 * ask for the same names again. What a person may open is still asked each time; this is only what things are called.
 */
import type { Organisations } from '../directory/organisations.ts';
import type { Accounts } from './accounts.ts';

const namesMilliseconds = 5_000;
const registerMilliseconds = 60_000;
const mostKept = 5_000;

interface Kept<Value> {
  readonly value: Promise<Value>;
  readonly until: number;
}

/** In: how long. Out: a question asked once in that time, and a way to forget all answers. A question that failed is asked again. */
const remembering = <Value>(milliseconds: number) => {
  const kept = new Map<string, Kept<Value>>();
  const answer = (key: string, ask: () => Promise<Value>): Promise<Value> => {
    const before = kept.get(key);
    if (before !== undefined && before.until > performance.now()) return before.value;
    if (kept.size >= mostKept) kept.clear();
    const value = ask();
    kept.set(key, { value, until: performance.now() + milliseconds });
    value.catch(() => kept.delete(key));
    return value;
  };
  return { answer, forget: () => kept.clear() };
};

export const rememberedAccounts = (accounts: Accounts): Accounts => {
  const known = remembering<Awaited<ReturnType<Accounts['known']>>>(namesMilliseconds);
  const staff = remembering<Awaited<ReturnType<Accounts['staff']>>>(namesMilliseconds);
  return {
    ...accounts,
    forget: () => {
      accounts.forget();
      known.forget();
      staff.forget();
    },
    known: (viewer, wanted) =>
      known.answer(`${viewer.account} ${wanted.join(' ')}`, () => accounts.known(viewer, wanted)),
    staff: (viewer) => staff.answer(viewer.account, () => accounts.staff(viewer)),
  };
};

export const rememberedOrganisations = (organisations: Organisations): Organisations => {
  const byId = remembering<Awaited<ReturnType<Organisations['byId']>>>(registerMilliseconds);
  return { ...organisations, byId: (ids) => byId.answer(ids.join(' '), () => organisations.byId(ids)) };
};
