/** `wayforward erase`: what is over its time; with `--due` destroys it, with a reference destroys one closed case. */
import { isCaseReference } from '../case/ids.ts';
import { isRefusal } from '../case/refusal.ts';
import { certificateText } from '../forgetting/run/certificate.ts';
import { forgottenAt } from '../forgetting/state.ts';
import { refusalWords } from '../pages/refusals.words.en.ts';
import type { Services } from '../pages/site.ts';
import { withBackend, wrongCall } from './with-backend.ts';

const usage = 'wayforward erase [--due | CASE]';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const warn = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const warnUnlessRewritten = (rewritten: boolean | null): void => {
  if (rewritten === false)
    warn('The files of the keys could not be written anew. Their owner runs: VACUUM (FULL) audience_key;');
};

const showDue = async ({ forgetting }: Services): Promise<number> => {
  let cases = 0;
  for await (const { state, due, held } of forgetting.due()) {
    cases += 1;
    if (due.length > 0) say(`${state.reference}: ${due.join(', ')}`);
    if (held.length > 0) {
      const reasons = state.forgetting.holds.map(({ reason }) => reason).join(', ');
      say(`${state.reference}: held (${reasons}): ${held.join(', ')}`);
    }
  }
  say(
    cases === 0 ? 'Nothing is due.' : 'Nothing was destroyed. To destroy what is due: wayforward erase --due',
  );
  return 0;
};

const eraseDue = async ({ forgetting }: Services): Promise<number> => {
  const { certificates, rewritten, drafts, calls, messages, people } = await forgetting.run();
  for (const certificate of certificates) say(certificateText(certificate));
  if (certificates.length === 0) say('Nothing of any case was due.');
  const others = `${drafts} unsent requests, ${calls} calls, ${messages} messages, ${people} people without a case`;
  say(`Besides cases: ${others}.`);
  warnUnlessRewritten(rewritten);
  return 0;
};

const eraseOne = async ({ store, forgetting }: Services, reference: string): Promise<number> => {
  const reader = { service: 'forgetting' } as const;
  const id = isCaseReference(reference) ? await store.findCase(reader, reference) : null;
  const found = id === null ? null : await store.readCase(reader, id);
  if (found === null) {
    warn('There is no case with this reference.');
    return 2;
  }
  if (forgottenAt(found.state) !== null) {
    const again = await forgetting.certificate(found.state);
    if (again !== null) say(certificateText(again));
    return 0;
  }
  const erased = await forgetting.eraseByHand(found.state.id);
  if (isRefusal(erased)) {
    const { says, next } = refusalWords[erased.refused];
    warn(`${says} ${next}`);
    return 1;
  }
  say(certificateText(erased.certificate));
  warnUnlessRewritten(erased.rewritten);
  return 0;
};

export const runErase = async (args: readonly string[]): Promise<number> => {
  const [what, ...more] = args;
  const isKnown = what === undefined || what === '--due' || !what.startsWith('-');
  if (more.length > 0 || !isKnown) return wrongCall(usage);
  return withBackend(({ services }) => {
    if (what === undefined) return showDue(services);
    return what === '--due' ? eraseDue(services) : eraseOne(services, what);
  });
};
