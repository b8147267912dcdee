/** Opens the record for one command, beside a running service or alone, and closes it afterwards. */
import { readConfig } from '../config.ts';
import { type Backend, openBackend } from '../service.ts';

export const withBackend = async (work: (backend: Backend) => Promise<number>): Promise<number> => {
  const { config, secrets } = readConfig(process.env, process.cwd());
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const backend = await openBackend(config, secrets, log, true);
  try {
    return await work(backend);
  } finally {
    await backend.stop();
  }
};

/** Says how the command is called. Out: exit code 2. */
export const wrongCall = (usage: string): number => {
  process.stderr.write(`Usage: ${usage}\n`);
  return 2;
};
