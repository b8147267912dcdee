/** Builds the whole service by hand, in order, and closes it in reverse. The one place where everything meets. */
import { createHmac } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { createTransport } from 'nodemailer';
import { caseId } from './case/ids.ts';
import { isRefusalCode } from './case/refusal.ts';
import { type Config, clockFrom, type Secrets } from './config.ts';
import { openOrganisations } from './directory/organisations.ts';
import { forgetDaily } from './forgetting/run/daily.ts';
import { openForgetting } from './forgetting/run/forgetting.ts';
import { calendarOfNotices } from './notice/calendar-of-notice.ts';
import { deliverInTurn } from './notice/deliver-in-turn.ts';
import { openOutbox } from './notice/outbox.ts';
import { openTextGateway } from './notice/text-gateway.ts';
import { openToPerson } from './notice/to-person.ts';
import { mountAgreement } from './pages/case/agreement/mount-agreement.ts';
import { mountDocuments } from './pages/case/documents/download.ts';
import { mountCertificate } from './pages/case/mediation/certificate/mount-certificate.ts';
import { mountLetter } from './pages/case/mediation/decision/download.ts';
import { mountMeetingCalendar } from './pages/case/meeting/calendar.ts';
import { mountReceipt } from './pages/case/receipt/mount-receipt.ts';
import { mountFeed } from './pages/case/rooms/feed.ts';
import { mountGate } from './pages/door/gate.ts';
import { frameFor, showReaders } from './pages/frame.ts';
import { pages } from './pages/pages.ts';
import { mountPlain } from './pages/plain.ts';
import { mountKeys } from './pages/public/verify-paper/mount-keys.ts';
import { mountLog } from './pages/public/verify-receipt/mount-log.ts';
import { refusalWords } from './pages/refusals.words.en.ts';
import type { Services } from './pages/site.ts';
import { takeOne, tooManyWords } from './pages/too-many.ts';
import { troublePage } from './pages/trouble.ts';
import { mountOwnCopy } from './pages/you/data/mount-copy.ts';
import { openAccountHistory } from './people/account-history.ts';
import { openAccounts } from './people/accounts.ts';
import { openCalls } from './people/calls.ts';
import { openDoor } from './people/door.ts';
import { openDrafts } from './people/drafts.ts';
import { openLimits } from './people/limits.ts';
import { openPasskeys } from './people/passkeys.ts';
import { openRecovery } from './people/recovery.ts';
import { rememberedAccounts, rememberedOrganisations } from './people/remembered.ts';
import { openSecondStep } from './people/second-step.ts';
import { openSessions } from './people/sessions.ts';
import { ledTo } from './record/act.ts';
import { watchChanges } from './record/changes.ts';
import { openDatabases } from './record/database.ts';
import { keepLog } from './record/log/keep-log.ts';
import { openRecord } from './record/record.ts';
import { openWorries } from './safety/worries.ts';
import { openKeys } from './seal/keys.ts';
import { masterKey } from './seal/master-key.ts';
import { makeSigningKey, type SigningKey } from './seal-mark/signing-key.ts';
import { wantsJson } from './web/entry.ts';
import { mountPages } from './web/mount.ts';
import { makeServer } from './web/server.ts';

export interface Backend {
  readonly services: Services;
  readonly stop: () => Promise<void>;
  /** Hears of each changed case, on whichever node it changed. */
  readonly onChange: (listener: (caseId: string) => void) => () => void;
}

type Log = (line: string) => void;

const readSigningKey = async (
  secret: (name: string, make: () => Promise<string>) => Promise<string>,
): Promise<SigningKey> =>
  JSON.parse(await secret('agreement signing key', async () => JSON.stringify(await makeSigningKey())));

/** Everything behind the pages: databases, keys, people, notices. */
export const openBackend = async (
  config: Config,
  secrets: Secrets,
  log: Log,
  mayJoin = false,
): Promise<Backend> => {
  const master = await masterKey(config.dataDir, secrets.masterKey);
  const { databaseUrl, smtpUrl, textUrl } = secrets;
  const databases = await openDatabases({
    dataDir: config.dataDir,
    databaseUrl,
    masterKey: master,
    log,
    mayJoin,
  });
  try {
    const now = clockFrom(config.clockStart);
    const keys = openKeys(databases.keys, master);
    const store = openRecord(databases.record, keys, now);
    const pool = databases.record;
    const accounts = rememberedAccounts(openAccounts(pool, keys, now, store.newId));
    const changes = await watchChanges(databases.listen, log);
    const door = openDoor(pool, now, changes.isHearing);
    const smtp = smtpUrl === null ? null : createTransport(smtpUrl);
    const fromAddress = `no-reply@${new URL(config.baseUrl).hostname}`;
    const outbox = openOutbox({
      pool,
      keys,
      accounts,
      door,
      now,
      newId: store.newId,
      baseUrl: config.baseUrl,
      serviceName: config.serviceName,
      phone: config.phone,
      fromAddress,
      smtp,
      calendar: calendarOfNotices(store, config),
      log,
    });
    const toPerson = openToPerson({
      pool,
      keys,
      accounts,
      now,
      newId: store.newId,
      serviceName: config.serviceName,
      phone: config.phone,
      fromAddress,
      smtp,
      gateway: textUrl === null ? null : openTextGateway(textUrl),
    });
    const drafts = openDrafts(pool, keys, now, store.newId);
    const limits = openLimits(pool, keys, config.limits);
    const sessions = openSessions(pool, door);
    const secondStep = openSecondStep(pool, keys, door);
    const calls = openCalls(pool, keys, now, store.newId);
    const organisations = rememberedOrganisations(openOrganisations(pool));
    const signingKey = await readSigningKey(keys.secret);
    const { retention, serviceName } = config;
    const forgetting = openForgetting({ store, accounts, retention, signingKey, serviceName });
    const services = {
      config,
      store,
      accounts,
      door,
      drafts,
      limits,
      sessions,
      secondStep,
      recovery: openRecovery(pool, keys, store.newId, door),
      passkeys: openPasskeys({ pool, keys, baseUrl: config.baseUrl, serviceName: config.serviceName }),
      accountHistory: openAccountHistory(pool),
      toPerson,
      calls,
      organisations,
      outbox,
      signingKey,
      forgetting,
      worries: openWorries({
        ...{ pool, keys, now, newId: store.newId },
        leads: async () => (await accounts.withRole('safeguarding-lead')).map(({ account }) => account),
        announce: (id) => store.announce(caseId(id)),
      }),
    };
    changes.onDoor(door.forget);
    changes.onErased((owner) => {
      keys.forget(owner);
      accounts.forget();
    });
    const stop = async () => {
      await outbox.settled();
      await changes.stop();
      await databases.stop();
    };
    return { services, stop, onChange: changes.onChange };
  } catch (error) {
    await databases.stop();
    throw error;
  }
};

export interface RunningService {
  readonly backend: Backend;
  readonly server: FastifyInstance;
  readonly stop: () => Promise<void>;
}

/** The server with every page, not yet listening: what tests inject into. */
export const buildServer = async (backend: Backend, secrets: Secrets, log: Log): Promise<FastifyInstance> => {
  const { services } = backend;
  const { config, store, door } = services;
  const secure = config.baseUrl.startsWith('https://');
  const csrfKey = createHmac('sha256', await masterKey(config.dataDir, secrets.masterKey))
    .update('csrf')
    .digest();
  const server = await makeServer({
    secure,
    proxies: config.proxies,
    log,
    wantsJson,
    troublePage: troublePage(config),
  });
  mountGate(server, services);
  const everyPage = pages(config, secrets);
  mountPages(
    server,
    {
      services,
      now: store.now,
      newId: store.newId,
      enter: door.enter,
      leave: door.endSession,
      frame: frameFor(config),
      refusalWords: (code) => refusalWords[isRefusalCode(code) ? code : 'already-done'],
      takeOne: takeOne(services),
      tooManyWords: tooManyWords(config),
      doneBefore: async ({ visitor, onceKey }, action) =>
        visitor === null || onceKey === null ? null : ledTo(store, visitor.account, `${action} ${onceKey}`),
      isHidden: (code) => code === 'not-yours',
      showReaders,
      csrfKey,
      secure,
    },
    everyPage,
  );
  mountPlain(server, services, everyPage);
  mountMeetingCalendar(server, services);
  mountDocuments(server, services);
  mountLetter(server, services);
  mountFeed(server, services, backend.onChange);
  mountAgreement(server, services);
  mountCertificate(server, services);
  mountReceipt(server, services);
  mountLog(server, services);
  mountKeys(server, services);
  mountOwnCopy(server, services);
  return server;
};

/** Starts everything and listens. Out: how to stop it all. */
export const startService = async (backend: Backend, secrets: Secrets, log: Log): Promise<RunningService> => {
  const server = await buildServer(backend, secrets, log);
  const delivery = deliverInTurn(backend.services.outbox, backend.onChange, log);
  const { config, store, signingKey, forgetting } = backend.services;
  const { pool, keys, now } = store;
  const keeping = keepLog({ pool, key: signingKey, mark: keys.mark, now }, log);
  const daily = forgetDaily(forgetting, store, log);
  const { host, port } = config;
  await server.listen({ host, port });
  return {
    backend,
    server,
    stop: async () => {
      await server.close();
      await delivery.stop();
      await keeping.stop();
      await daily.stop();
      await backend.stop();
    },
  };
};
