/** `wayforward verify [CASE]`: whether the record is as it was written. */
import { verifyRecord } from '../record/verify.ts';
import { withBackend, wrongCall } from './with-backend.ts';

export const runVerify = async (args: readonly string[]): Promise<number> => {
  if (args.length > 1) return wrongCall('wayforward verify [CASE]');
  return withBackend(async ({ services: { store } }) => {
    const found = await verifyRecord(store.pool, args[0] ?? null);
    if (found === null) {
      process.stderr.write('There is no case with this reference.\n');
      return 2;
    }
    if (found.broken !== null) {
      const { reference, version, why } = found.broken;
      process.stdout.write(`Broken: case ${reference}, event ${version}: ${why}.\n`);
      return 1;
    }
    process.stdout.write(
      `Whole: ${found.cases} cases, ${found.events} events, ${found.words} sealed words.\n`,
    );
    return 0;
  });
};
