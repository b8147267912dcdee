/** The service as an operator runs it: a process of its own, started again whenever it is gone. The database it looks after itself. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const mostLines = 40;

export interface Supervised {
  readonly url: string;
  /** How often it was started. */
  readonly starts: () => number;
  /** The last it said, for when something is wrong. */
  readonly lines: readonly string[];
  /** kill -9 of the program; it is started again at once. */
  killProgram(): void;
  /** Ends it for good, as a system that shuts down does. */
  stop(): Promise<void>;
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('There is no port');
  return address.port;
};

export const supervise = async (dataDir: string): Promise<Supervised> => {
  const port = await freePort();
  const { DATABASE_URL: _, MASTER_KEY: __, SMTP_URL: ___, NODE_ENV: ____, ...inherited } = process.env;
  const env = { ...inherited, DATA_DIR: dataDir, PORT: String(port) };
  const lines: string[] = [];
  let isStopping = false;
  let starts = 0;
  let child: ChildProcess;
  const start = (): void => {
    starts += 1;
    child = spawn(process.execPath, [program, 'serve'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr?.on('data', (chunk) => {
      lines.push(...String(chunk).trim().split('\n'));
      lines.splice(0, Math.max(0, lines.length - mostLines));
    });
    child.once('exit', () => {
      if (!isStopping) start();
    });
  };
  start();
  return {
    url: `http://127.0.0.1:${port}`,
    starts: () => starts,
    lines,
    killProgram: () => child.kill('SIGKILL'),
    stop: async () => {
      isStopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};
