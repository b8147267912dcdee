/** `wayforward import KIND FILE`: loads or updates organisations from an official file. */
import { basename } from 'node:path';
import { officialText } from '../directory/official/official-file.ts';
import { readAuthorities } from '../directory/read-authorities.ts';
import { readIcbs } from '../directory/read-icbs.ts';
import { readSettings } from '../directory/read-settings.ts';
import { storeOrganisations } from '../directory/store-organisations.ts';
import { withBackend, wrongCall } from './with-backend.ts';

const usage = 'wayforward import authorities|icbs|settings FILE';

const readers = { authorities: readAuthorities, icbs: readIcbs, settings: readSettings } as const;

type Kind = keyof typeof readers;

const isKind = (text: string | undefined): text is Kind => text !== undefined && Object.hasOwn(readers, text);

const shownProblems = 20;

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const isNoFile = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'EACCES'].includes(String(error.code));

const readFile = async (kind: Kind, file: string) => {
  try {
    return await readers[kind](officialText(file));
  } catch (error) {
    if (!isNoFile(error)) throw error;
    return { refused: 'no-file', reason: `There is no file to read at ${file}.` } as const;
  }
};

export const runImport = async (args: readonly string[]): Promise<number> => {
  const [kind, file, ...more] = args;
  if (!isKind(kind) || file === undefined || more.length > 0) return wrongCall(usage);
  const read = await readFile(kind, file);
  if ('refused' in read) {
    say(read.reason);
    return 2;
  }
  for (const { line, reason } of read.problems.slice(0, shownProblems)) say(`line ${line}: ${reason}`);
  if (read.problems.length > shownProblems)
    say(`and ${read.problems.length - shownProblems} more lines like these`);
  return withBackend(async ({ services: { store } }) => {
    const { added, changed, closed, same } = await storeOrganisations(
      store.pool,
      read.records,
      basename(file),
    );
    process.stdout.write(
      `${kind}: ${added} added, ${changed} changed, ${closed} closed, ${same} the same.\n`,
    );
    return 0;
  });
};
