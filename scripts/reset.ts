/** Removes the data folder with its private database, so that the next start sets up the demonstration anew. */
import { rm } from 'node:fs/promises';
import { readConfig } from '../src/config.ts';
import { DataFolderInUse, removePrivatePostgres } from '../src/record/private-postgres.ts';

const { config, secrets } = readConfig(process.env, process.cwd());
if (config.isProduction || secrets.databaseUrl !== null) {
  process.stderr.write('Reset is for a private database that is not in production. Nothing was removed.\n');
  process.exit(2);
}
try {
  await removePrivatePostgres(config.dataDir);
  await rm(config.dataDir, { recursive: true, force: true });
  process.stdout.write(`Removed ${config.dataDir}. The next start begins anew.\n`);
} catch (error) {
  if (!(error instanceof DataFolderInUse)) throw error;
  process.stderr.write(`${error.message}\nNothing was removed.\n`);
  process.exitCode = 2;
}
