/** Configuration from the environment, read once and checked at the start. Secrets stand apart and are never printed. */
import { join } from 'node:path';
import { authorities } from './directory/authorities.ts';
import { type Retention, readRetention } from './forgetting/retention.ts';

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly baseUrl: string;
  readonly dataDir: string;
  readonly isProduction: boolean;
  /** Whether a demonstration provider is set up in an empty record. */
  readonly isDemonstration: boolean;
  /** London date and time at which the service's clock starts; null for the real time. */
  readonly clockStart: Temporal.PlainDateTime | null;
  readonly serviceName: string;
  readonly phone: string;
  /** GSS codes of the authorities for which this provider runs the service. */
  readonly servedAuthorities: readonly string[];
  /** How many times the usual limits are allowed (`people/limits.ts`); null for no limits. */
  readonly limits: number | null;
  /** Whether a family's words need a second step: `offered` where one may take it and need not. */
  readonly secondFactor: SecondFactor;
  /** How many proxies of our own stand in front; the address before them is the visitor's. */
  readonly proxies: number;
  /** How long this provider keeps each kind of record. */
  readonly retention: Retention;
}

export type SecondFactor = 'on' | 'offered' | 'off';

export interface Secrets {
  readonly databaseUrl: string | null;
  readonly smtpUrl: string | null;
  readonly masterKey: string | null;
  /** Where texts are handed over to be sent; with none, no code goes by text in production. */
  readonly textUrl: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** A configuration that cannot work; the message says which variable and what to write. */
export class ConfigurationIsWrong extends Error {
  override readonly name = 'ConfigurationIsWrong';
}

const portOf = (text: string | undefined): number => {
  if (text === undefined || text === '') return 3000;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigurationIsWrong(`PORT must be a number from 0 to 65535, not ${text}`);
  }
  return port;
};

const clockOf = (text: string | undefined, isProduction: boolean): Temporal.PlainDateTime | null => {
  if (text === undefined || text === '') return null;
  if (isProduction) throw new ConfigurationIsWrong('CLOCK cannot be set when NODE_ENV is production');
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' });
  } catch {
    throw new ConfigurationIsWrong(`CLOCK must be like 2026-03-02T09:00, not ${text}`);
  }
};

const urlOf = (name: string, text: string | undefined): string | null => {
  if (text === undefined || text === '') return null;
  if (!URL.canParse(text))
    throw new ConfigurationIsWrong(`${name} must be an address such as https://example.org`);
  return text;
};

/** In a demonstration everybody comes from one machine, and programs try it out. */
const factorInDemonstration = 100;

const limitsOf = (text: string | undefined, isProduction: boolean): number | null => {
  if (text === undefined || text === '' || text === 'on') return isProduction ? 1 : factorInDemonstration;
  if (text === 'off') return null;
  const factor = Number(text);
  if (!(factor > 0 && factor <= 10_000)) {
    throw new ConfigurationIsWrong(`LIMITS must be on, off, or how many times the usual, not ${text}`);
  }
  return factor;
};

const secondFactorOf = (text: string | undefined, isProduction: boolean): SecondFactor => {
  if (text === undefined || text === '') return isProduction ? 'on' : 'offered';
  if (text === 'on' || text === 'offered' || text === 'off') return text;
  throw new ConfigurationIsWrong(`SECOND_FACTOR must be on, offered or off, not ${text}`);
};

const proxiesOf = (text: string | undefined, isProduction: boolean): number => {
  if (text === undefined || text === '') return isProduction ? 1 : 0;
  const count = Number(text);
  if (Number.isInteger(count) && count >= 0 && count <= 10) return count;
  throw new ConfigurationIsWrong(`PROXIES must be how many proxies stand in front, not ${text}`);
};

const inDemonstration = 'E06000033';

/** Codes parted by commas; each has to be one of the councils with SEND duties. */
const authoritiesOf = (text: string): readonly string[] => {
  const codes = text
    .split(',')
    .map((code) => code.trim())
    .filter(Boolean);
  const unknown = codes.find((code) => !authorities.some(({ gss }) => gss === code));
  if (unknown !== undefined) {
    throw new ConfigurationIsWrong(
      `SERVED_AUTHORITIES must hold GSS codes such as E06000033, not ${unknown}`,
    );
  }
  return [...new Set(codes)];
};

const retentionOf = (text: string): Retention => {
  const retention = readRetention(text);
  if ('wrong' in retention) throw new ConfigurationIsWrong(`RETENTION ${retention.wrong}`);
  return retention;
};

/** In: the environment and the folder the program was started in. Throws `ConfigurationIsWrong` in plain words. */
export const readConfig = (
  environment: Environment,
  workingFolder: string,
): { config: Config; secrets: Secrets } => {
  const isProduction = environment['NODE_ENV'] === 'production';
  const port = portOf(environment['PORT']);
  const host = environment['HOST'] || '127.0.0.1';
  const shownHost = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const baseUrl = urlOf('BASE_URL', environment['BASE_URL']) ?? `http://${shownHost}:${port}`;
  if (isProduction && !baseUrl.startsWith('https://')) {
    throw new ConfigurationIsWrong('BASE_URL must begin with https:// when NODE_ENV is production');
  }
  const secrets = {
    databaseUrl: urlOf('DATABASE_URL', environment['DATABASE_URL']),
    smtpUrl: urlOf('SMTP_URL', environment['SMTP_URL']),
    masterKey: environment['MASTER_KEY'] || null,
    textUrl: urlOf('TEXT_URL', environment['TEXT_URL']),
  };
  if (isProduction && secrets.smtpUrl === null) {
    throw new ConfigurationIsWrong(
      'SMTP_URL must be set when NODE_ENV is production: people sign in by e-mail',
    );
  }
  const config = {
    host,
    port,
    baseUrl: baseUrl.replace(/\/$/u, ''),
    dataDir: environment['DATA_DIR'] || join(workingFolder, 'data'),
    isProduction,
    isDemonstration: !isProduction,
    clockStart: clockOf(environment['CLOCK'], isProduction),
    serviceName: 'Way Forward',
    phone: environment['SERVICE_PHONE'] || '01632 960 001',
    retention: retentionOf(environment['RETENTION'] ?? ''),
    servedAuthorities: authoritiesOf(
      environment['SERVED_AUTHORITIES'] ?? (isProduction ? '' : inDemonstration),
    ),
    limits: limitsOf(environment['LIMITS'], isProduction),
    secondFactor: secondFactorOf(environment['SECOND_FACTOR'], isProduction),
    proxies: proxiesOf(environment['PROXIES'], isProduction),
  };
  return { config, secrets };
};

/** The service's clock: the real one, or one that was set to a London time at the start and runs on from there. */
export const clockFrom = (start: Temporal.PlainDateTime | null): (() => Temporal.Instant) => {
  if (start === null) return () => Temporal.Now.instant();
  const startsAt = start.toZonedDateTime('Europe/London').toInstant();
  const began = performance.now();
  return () => startsAt.add({ milliseconds: Math.trunc(performance.now() - began) });
};
