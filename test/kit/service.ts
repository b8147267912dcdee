/** The real service for a test: its own PostgreSQL in a folder of its own, the demonstration's people, and no cases yet. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { readConfig } from '#src/config.ts';
import { type PersonKey, people } from '#src/demonstration/people.ts';
import { addOrganisations } from '#src/demonstration/seed.ts';
import { openWorld, type World } from '#src/demonstration/world.ts';
import type { Services } from '#src/pages/site.ts';
import { removePrivatePostgres } from '#src/record/private-postgres.ts';
import { type Backend, buildServer, openBackend } from '#src/service.ts';
import { clientFor, type TestClient } from './client.ts';

export interface TestService {
  readonly server: FastifyInstance;
  readonly backend: Backend;
  readonly services: Services;
  readonly world: World;
  readonly dataDir: string;
  /** Every line that the service wrote for its operator so far. */
  readonly log: readonly string[];
  /** A program that acts as this person, by bearer token; null for somebody who has not signed in. */
  as(key: PersonKey | null): Promise<TestClient>;
  /** A second node on the same databases, with whatever it remembers by itself. Stop it before the first. */
  another(): Promise<Node>;
  stop(): Promise<void>;
}

export interface Node {
  readonly server: FastifyInstance;
  readonly services: Services;
  stop(): Promise<void>;
}

/** In: variables of the environment to set besides, such as `CLOCK`. Stop it in `after`, or the test does not end. */
export const testService = async (
  environment: Readonly<Record<string, string>> = {},
): Promise<TestService> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'way-forward-test-'));
  const { config, secrets } = readConfig(
    { DATA_DIR: dataDir, PORT: '0', LIMITS: 'off', ...environment },
    dataDir,
  );
  const faults: string[] = [];
  const log = (line: string) => faults.push(line);
  const backend = await openBackend(config, secrets, log);
  const { services } = backend;
  await addOrganisations(services);
  const world = await openWorld(services);
  const server = await buildServer(backend, secrets, log);
  return {
    server,
    backend,
    services,
    world,
    dataDir,
    log: faults,
    as: async (key) => {
      if (key === null) return clientFor(server, null);
      const account = await services.accounts.findByEmail(people[key].email);
      if (account === null) throw new Error(`${key} has no account`);
      return clientFor(server, await services.door.makeToken(account.account));
    },
    another: async () => {
      const other = await openBackend(config, secrets, log, true);
      const otherServer = await buildServer(other, secrets, log);
      return {
        server: otherServer,
        services: other.services,
        stop: async () => {
          await otherServer.close();
          await other.stop();
        },
      };
    },
    stop: async () => {
      await server.close();
      await backend.stop();
      await removePrivatePostgres(dataDir);
      await rm(dataDir, { recursive: true, force: true });
      const seen = faults.filter((line) => line.startsWith('fault'));
      if (seen.length > 0) throw new Error(`The service had faults:\n${seen.join('\n')}`);
    },
  };
};
