/** `wayforward serve`: the service, until it is told to stop. */
import { readConfig } from '../config.ts';
import { castLines } from '../demonstration/cast.ts';
import { seedDemonstration } from '../demonstration/seed.ts';
import { openBackend, startService } from '../service.ts';
import { wrongCall } from './with-backend.ts';

const log = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const untilToldToStop = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });

export const runServe = async (args: readonly string[]): Promise<number> => {
  if (args.length > 0) return wrongCall('wayforward serve');
  const { config, secrets } = readConfig(process.env, process.cwd());
  const backend = await openBackend(config, secrets, log);
  if (config.isDemonstration) await seedDemonstration(backend.services, log);
  const running = await startService(backend, secrets, log);
  process.stdout.write(`\n${config.serviceName} is ready: ${config.baseUrl}\n`);
  if (config.isDemonstration) process.stdout.write(await castLines(backend.services));
  await untilToldToStop();
  log('Stopping.');
  await running.stop();
  return 0;
};
