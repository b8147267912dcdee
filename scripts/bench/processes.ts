/** Starts the service and the raw server as processes of their own, as they would run. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url).pathname;

export interface Started {
  readonly process: ChildProcess;
  readonly url: string;
  readonly milliseconds: number;
}

/** Out: the service, with the time from spawn until it said that it is ready. */
export const startService = async (dataDir: string, port: number): Promise<Started> => {
  const began = performance.now();
  const child = spawn(process.execPath, ['src/main.ts', 'serve'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), NODE_ENV: '' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await new Promise<void>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (piece) => {
      said += String(piece);
      if (said.includes('is ready')) resolve();
    });
    child.once('exit', () => reject(new Error('The service did not start')));
  });
  return { process: child, url: `http://127.0.0.1:${port}`, milliseconds: performance.now() - began };
};

export const startRaw = async (body: string, type: string): Promise<Started> => {
  const began = performance.now();
  const child = fork(new URL('./raw-server.ts', import.meta.url).pathname);
  child.send({ body, type });
  const [message] = await once(child, 'message');
  return {
    process: child,
    url: `http://127.0.0.1:${message.port}/`,
    milliseconds: performance.now() - began,
  };
};

export const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
};

/** Resident memory of a process in MiB, from the kernel; null where there is no /proc. */
export const residentMiB = (pid: number | undefined): number | null => {
  try {
    const line = /VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return line === null ? null : Math.round(Number(line[1]) / 1024);
  } catch {
    return null;
  }
};
