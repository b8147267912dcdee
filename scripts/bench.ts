/** `npm run bench`: ratios against raw baselines in the same run, start-up time and memory; a table, or JSON with `--json`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../src/config.ts';
import { people } from '../src/demonstration/people.ts';
import { joinPrivatePostgres } from '../src/record/private-postgres/join.ts';
import { removePrivatePostgres } from '../src/record/private-postgres.ts';
import { openBackend } from '../src/service.ts';
import { type CommandFigure, measureCommands } from './bench/commands.ts';
import { measurePage, type PageFigure } from './bench/pages.ts';
import { residentMiB, startService, stop } from './bench/processes.ts';

const port = 3987;

interface Figures {
  readonly date: string;
  readonly machine: string;
  readonly node: string;
  readonly pages: readonly PageFigure[];
  readonly commands: readonly CommandFigure[];
  readonly firstStartMilliseconds: number;
  readonly laterStartMilliseconds: number;
  readonly residentMiB: number | null;
}

const measurePages = async (url: string, token: string): Promise<readonly PageFigure[]> => {
  const auth = { authorization: `Bearer ${token}` };
  const home = await fetch(`${url}/home`, { headers: { ...auth, accept: 'application/json' } });
  // Our own contract: a page's links are a list of these.
  const { links } = (await home.json()) as { links: { rel: string; href: string }[] };
  const href = links.find(({ rel }) => rel === 'case')?.href;
  if (href === undefined) throw new Error('The demonstration has no case to measure');
  return [
    await measurePage('first public page', `${url}/`, { accept: 'text/html' }),
    await measurePage('signed-in case page', `${url}${href}`, { ...auth, accept: 'text/html' }),
  ];
};

const measure = async (dataDir: string): Promise<Figures> => {
  const first = await startService(dataDir, port);
  await stop(first.process);
  const { config, secrets } = readConfig({ DATA_DIR: dataDir }, dataDir);
  const later = await startService(dataDir, port);
  const backend = await openBackend(config, secrets, () => undefined, true);
  try {
    const amina = await backend.services.accounts.findByEmail(people.amina.email);
    if (amina === null) throw new Error('The demonstration is not set up');
    const pages = await measurePages(later.url, await backend.services.door.makeToken(amina.account));
    const memory = residentMiB(later.process.pid);
    const owner = (await joinPrivatePostgres(dataDir))('postgres', 'wayforward');
    const commands = [await measureCommands(backend.services, owner)];
    return {
      date: Temporal.Now.plainDateISO().toString(),
      machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
      node: process.version,
      pages,
      commands,
      firstStartMilliseconds: Math.round(first.milliseconds),
      laterStartMilliseconds: Math.round(later.milliseconds),
      residentMiB: memory,
    };
  } finally {
    await backend.stop();
    await stop(later.process);
  }
};

const table = (figures: Figures): string => {
  const rows = [...figures.pages, ...figures.commands].map(
    ({ what, perSecond, rawPerSecond, ratio }) =>
      `| ${what} | ${perSecond} /s | ${rawPerSecond} /s | ${ratio.toFixed(2)} |`,
  );
  return [
    `${figures.date}, ${figures.machine}, Node ${figures.node}`,
    '',
    '| what | ours | raw baseline | ratio |',
    '|---|---|---|---|',
    ...rows,
    '',
    `first start with demonstration ${figures.firstStartMilliseconds} ms · later start ${figures.laterStartMilliseconds} ms · resident memory under load ${figures.residentMiB ?? '?'} MiB`,
    '',
  ].join('\n');
};

const dataDir = await mkdtemp(join(tmpdir(), 'way-forward-bench-'));
try {
  const figures = await measure(dataDir);
  process.stdout.write(
    process.argv.includes('--json') ? `${JSON.stringify(figures, null, 2)}\n` : table(figures),
  );
} finally {
  await removePrivatePostgres(dataDir);
  await rm(dataDir, { recursive: true, force: true });
}
