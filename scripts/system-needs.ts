/** Programs of the system that tests use. Installs them where this user may, and otherwise says exactly what is missing. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const packages = { chromium: 'chromium', pdftotext: 'poppler-utils' } as const;
export type Program = keyof typeof packages;

const otherNames: Readonly<Partial<Record<Program, readonly string[]>>> = {
  chromium: ['chromium-browser', 'google-chrome', 'google-chrome-stable'],
};

/** Where a program is, or null. `CHROMIUM_PATH` names a browser elsewhere. */
export const findProgram = (program: Program): string | null => {
  const given = program === 'chromium' ? process.env.CHROMIUM_PATH : undefined;
  if (given !== undefined && given !== '') return existsSync(given) ? given : null;
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  for (const name of [program, ...(otherNames[program] ?? [])]) {
    const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
    if (found !== undefined) return found;
  }
  return null;
};

const install = (names: readonly string[]): void => {
  if (spawnSync('apt-get', ['--version']).status !== 0) return;
  const asRoot = process.geteuid?.() === 0 ? [] : ['sudo', '-n'];
  const run = (...args: readonly string[]) => {
    const [command = '', ...rest] = [...asRoot, 'apt-get', ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  };
  process.stderr.write(`Installing ${names.join(' and ')} for the tests.\n`);
  if (run('update', '-qq')) run('install', '-y', '-qq', '--no-install-recommends', ...names);
};

/** In: what the tests need. Out: a sentence for each that is still missing. */
export const need = (programs: readonly Program[]): readonly string[] => {
  const absent = programs.filter((program) => findProgram(program) === null);
  if (absent.length > 0) install(absent.map((program) => packages[program]));
  return programs
    .filter((program) => findProgram(program) === null)
    .map(
      (program) =>
        `The tests need ${program}, and it could not be installed here. Install the system package ${packages[program]} (on Debian: apt-get install ${packages[program]})${program === 'chromium' ? ', or set CHROMIUM_PATH to a Chromium' : ''}.`,
    );
};
