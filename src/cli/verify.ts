/** `wayforward verify`: whether the record and its log are as they were written, or whether a receipt holds. */
import { readFile } from 'node:fs/promises';
import type { CheckedReceipt } from '../record/log/receipt.ts';
import { checkReceipt, readReceipt } from '../record/log/receipt.ts';
import { type StillThere, stillThere } from '../record/log/receipts-of-record.ts';
import { verifyLog } from '../record/log/verify-log.ts';
import { type Verified, verifyRecord } from '../record/verify.ts';
import { verifyWorries } from '../safety/verify-worries.ts';
import type { Backend } from '../service.ts';
import { withBackend, wrongCall } from './with-backend.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Out: the exit code: 0 whole, 1 not. */
export const sayVerified = ({ broken, cases, events, words }: Verified): number => {
  if (broken !== null) {
    const { reference, version, why } = broken;
    say(`Broken: case ${reference}, event ${version}: ${why}.`);
    return 1;
  }
  say(`Whole: ${cases} cases, ${events} events, ${words} sealed words.`);
  return 0;
};

const verifyCases = async ({ services: { store } }: Backend, reference: string | null): Promise<number> => {
  const found = await verifyRecord(store.pool, reference);
  if (found !== null) return sayVerified(found);
  process.stderr.write('There is no case with this reference.\n');
  return 2;
};

const verifyWholeLog = async ({ services: { store, signingKey } }: Backend): Promise<number> => {
  const { pool, keys } = store;
  const log = await verifyLog({ pool, keys: [signingKey.publicJwk], mark: keys.mark });
  if (log.broken !== null) {
    say(`Broken: the log, ${log.broken.place}: ${log.broken.why}.`);
    return 1;
  }
  const late = log.waiting === 0 ? '' : `, ${log.waiting} events not in it yet`;
  say(`Whole: a log of ${log.leaves} leaves and ${log.heads} signed heads${late}.`);
  return 0;
};

const verifySafeguarding = async ({ services: { store } }: Backend): Promise<number> => {
  const { broken, worries, entries } = await verifyWorries(store.pool);
  if (broken !== null) {
    say(`Broken: safeguarding record ${broken.reference}, entry ${broken.number}: ${broken.why}.`);
    return 1;
  }
  say(`Whole: ${worries} safeguarding records, ${entries} entries.`);
  return 0;
};

const inTheRecord: Readonly<Record<StillThere, string>> = {
  there: 'The act is in the record, unchanged.',
  gone: 'Broken: the act is not in the record.',
  changed: 'Broken: the record holds something else in its place.',
  'log-differs': 'Broken: the log of this record does not go on from the log that the receipt saw.',
};

const signedWords = (checked: Exclude<CheckedReceipt, { is: 'not-ours' }>): string => {
  const { reference, at } = checked.act;
  const about = `case ${reference}, ${at.toString()}`;
  return checked.is === 'covered'
    ? `A receipt of this service: ${about}, leaf ${checked.index} of ${checked.head.size}.`
    : `A receipt of this service: ${about}. It was made before the log covered the act.`;
};

const verifyReceipt = async (file: string): Promise<number> => {
  const text = await readFile(file, 'utf8').catch(() => null);
  const receipt = text === null ? null : readReceipt(text);
  if (receipt === null) {
    process.stderr.write(`${file} is not a receipt that can be read.\n`);
    return 2;
  }
  return withBackend(async ({ services: { store, signingKey } }) => {
    const checked = await checkReceipt([signingKey.publicJwk], receipt);
    if (checked.is === 'not-ours') {
      say(`Broken: this is not a receipt of this service, or it was changed (${checked.why}).`);
      return 1;
    }
    say(signedWords(checked));
    const still = await stillThere(store.pool, checked);
    say(inTheRecord[still]);
    return still === 'there' ? 0 : 1;
  });
};

export const runVerify = async (args: readonly string[]): Promise<number> => {
  const [first, file, ...more] = args;
  if (first === '--receipt' && file !== undefined && more.length === 0) return verifyReceipt(file);
  if (args.length > 1 || first?.startsWith('-') === true)
    return wrongCall('wayforward verify [CASE | --receipt FILE]');
  return withBackend(async (backend) => {
    const chains = await verifyCases(backend, first ?? null);
    if (chains !== 0) return chains;
    const safeguarding = first === undefined ? await verifySafeguarding(backend) : 0;
    return safeguarding === 0 ? verifyWholeLog(backend) : safeguarding;
  });
};
