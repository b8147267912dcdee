/** For tests: the official files that lie beside the project, and a second, simpler way to read them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const shared = process.env.SHARED_DIR ?? fileURLToPath(new URL('../../../../shared', import.meta.url));

export const sharedPath = (name: string): string => `${shared}/data/${name}`;

/** The rows as objects by column, with none of the checks of the real reader; right for files without line breaks in cells. */
export const plainRows = (name: string): readonly Readonly<Record<string, string>>[] => {
  const lines = readFileSync(sharedPath(name), 'utf8').trimEnd().split(/\r?\n/);
  const rows = lines.map((line) =>
    Array.from(`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, bare]) =>
      (quoted?.replaceAll('""', '"') ?? bare ?? '').replaceAll(/\s+/g, ' ').trim(),
    ),
  );
  const [header = [], ...rest] = rows;
  return rest.map((cells) => Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])));
};
