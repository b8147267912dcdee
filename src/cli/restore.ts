/** `wayforward restore FOLDER`: puts a backup onto an empty data folder, and says whether the record is whole. */
import { resolve } from 'node:path';
import { restoreBackup } from '../backup/restore-backup.ts';
import { readConfig } from '../config.ts';
import { foundMasterKey } from '../seal/master-key.ts';
import { sayVerified } from './verify.ts';
import { wrongCall } from './with-backend.ts';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const withoutKeys = '--without-keys';

export const runRestore = async (args: readonly string[]): Promise<number> => {
  const [given, ...more] = args.filter((arg) => arg !== withoutKeys);
  if (given === undefined || given.startsWith('-') || more.length > 0)
    return wrongCall(`wayforward restore FOLDER [${withoutKeys}]`);
  const wantsKeys = !args.includes(withoutKeys);
  const { config, secrets } = readConfig(process.env, process.cwd());
  const { dataDir } = config;
  const key = await foundMasterKey(dataDir, secrets.masterKey);
  const options = { dataDir, databaseUrl: secrets.databaseUrl, masterKey: key, log: say };
  const restored = await restoreBackup(options, resolve(given), wantsKeys);
  if ('refused' in restored) {
    say(restored.refused);
    return 2;
  }
  const { backup, verified } = restored;
  say(`Restored as of ${backup.record.at}. What was acknowledged after that moment is not in this copy.`);
  if (!wantsKeys) say('Without the keys: the facts are there, and nobody can read the words.');
  if (key === null) {
    say(
      `The master key is in no backup. Before you start the service, set MASTER_KEY or put master.key into ${dataDir}.`,
    );
  }
  return sayVerified(verified);
};
