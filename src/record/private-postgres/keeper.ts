/** Keeps the private server running until it is told to stop. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { FolderLock } from './folder-lock.ts';
import { endServer, signal } from './postmaster.ts';
import { ensureServer, type Running, type ServerSetup } from './server.ts';
import { removeSocketFolder } from './socket-folder.ts';

type Log = (line: string) => void;

const shortestPauseMs = 100;
const longestPauseMs = 10_000;
const steadyMs = 60_000;

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export class Keeper {
  readonly #setup: ServerSetup;
  readonly #lock: FolderLock;
  readonly #log: Log;
  readonly #abort = new AbortController();
  /** Undefined while the server is dead. */
  #running: Running | undefined;
  #runningSince = 0;
  #pauseMs = shortestPauseMs;
  #reviving: Promise<void> = Promise.resolve();
  #stopped: Promise<void> | undefined;

  constructor(setup: ServerSetup, lock: FolderLock, running: Running, log: Log) {
    this.#setup = setup;
    this.#lock = lock;
    this.#log = log;
    process.on('exit', this.#onExit);
    this.#follow(running);
  }

  /** A program that ends without calling `stop` still asks its server to end. */
  readonly #onExit = (): void => {
    if (this.#running?.pid !== undefined) signal(this.#running.pid, 'SIGINT');
  };

  #follow(running: Running): void {
    this.#running = running;
    this.#runningSince = performance.now();
    running.socket.unref();
    running.client.once('end', () => {
      this.#running = undefined;
      if (!this.#abort.signal.aborted) this.#reviving = this.#revive();
    });
  }

  async #revive(): Promise<void> {
    const diedAt = performance.now();
    if (diedAt - this.#runningSince > steadyMs) this.#pauseMs = shortestPauseMs;
    const { signal: aborted } = this.#abort;
    while (!aborted.aborted) {
      try {
        const running = await ensureServer(this.#setup, aborted);
        const seconds = ((performance.now() - diedAt) / 1000).toFixed(2);
        this.#log(`PostgreSQL had stopped by itself; it runs again after ${seconds} s.`);
        this.#follow(running);
        return;
      } catch (error) {
        if (aborted.aborted) return;
        this.#log(`PostgreSQL stopped by itself and does not start: ${wordsOf(error)}`);
      }
      await sleep(this.#pauseMs, undefined, { ref: false, signal: aborted }).catch(() => undefined);
      this.#pauseMs = Math.min(this.#pauseMs * 2, longestPauseMs);
    }
  }

  /** Ends the server and gives the folder free. */
  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    this.#abort.abort();
    await this.#reviving;
    const { place, socketDir } = this.#setup;
    const running = this.#running;
    running?.socket.ref();
    await running?.client.end().catch(() => undefined);
    // Also when none is known: a revival that was cut short may have left a server on its way.
    if (running !== undefined && running.pid === undefined) {
      this.#log('PostgreSQL keeps running: its processes are not seen from here (another container?).');
    }
    await endServer(place.cluster, running !== undefined);
    process.off('exit', this.#onExit);
    await removeSocketFolder(place, socketDir);
    await this.#lock.release();
  }
}
