/** `wayforward verify [CASE]`: whether the record is as it was written. */
import { type Verified, verifyRecord } from '../record/verify.ts';
import { withBackend, wrongCall } from './with-backend.ts';

/** Out: the exit code: 0 whole, 1 not. */
export const sayVerified = ({ broken, cases, events, words }: Verified): number => {
  if (broken !== null) {
    const { reference, version, why } = broken;
    process.stdout.write(`Broken: case ${reference}, event ${version}: ${why}.\n`);
    return 1;
  }
  process.stdout.write(`Whole: ${cases} cases, ${events} events, ${words} sealed words.\n`);
  return 0;
};

export const runVerify = async (args: readonly string[]): Promise<number> => {
  if (args.length > 1) return wrongCall('wayforward verify [CASE]');
  return withBackend(async ({ services: { store } }) => {
    const found = await verifyRecord(store.pool, args[0] ?? null);
    if (found === null) {
      process.stderr.write('There is no case with this reference.\n');
      return 2;
    }
    return sayVerified(found);
  });
};
