/** `wayforward backup FOLDER`: a copy of the record, and of the keys apart, beside the running service. */
import { resolve } from 'node:path';
import { takeBackup } from '../backup/take-backup.ts';
import { readConfig } from '../config.ts';
import { foundMasterKey } from '../seal/master-key.ts';
import { wrongCall } from './with-backend.ts';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

export const runBackup = async (args: readonly string[]): Promise<number> => {
  const [given, ...more] = args;
  if (given === undefined || given.startsWith('-') || more.length > 0)
    return wrongCall('wayforward backup FOLDER');
  const { config, secrets } = readConfig(process.env, process.cwd());
  const { dataDir } = config;
  const { databaseUrl } = secrets;
  const folder = resolve(given);
  const key = await foundMasterKey(dataDir, secrets.masterKey);
  if (key === null) {
    say(`There is no master key: neither MASTER_KEY nor ${dataDir}/master.key. Nothing was copied.`);
    return 2;
  }
  const taken = await takeBackup({ dataDir, databaseUrl, masterKey: key, log: say }, folder);
  if ('refused' in taken) {
    say(taken.refused);
    return 2;
  }
  for (const { half, at, tables } of [taken.record, taken.keys]) {
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const bytes = tables.reduce((sum, table) => sum + table.bytes, 0);
    process.stdout.write(`${half}: ${rows} rows, ${bytes} bytes, as of ${at}, in ${folder}/${half}\n`);
  }
  say('Keep the two folders apart from each other: the record alone shows nobody’s words.');
  say('The master key is in neither. Keep it in a third place: without it the keys open nothing.');
  return 0;
};
