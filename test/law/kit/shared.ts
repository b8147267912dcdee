/** The contracts and data that this program is checked against, read from the shared folder beside the project. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const sharedRoot = process.env.SHARED_DIR ?? fileURLToPath(new URL('../../../../shared', import.meta.url));

/** The text of a file in the shared folder. */
export function sharedText(path: string): string {
  return readFileSync(`${sharedRoot}/${path}`, 'utf8');
}

/** The parsed JSON of a file in the shared folder. */
export function sharedJson(path: string): unknown {
  return JSON.parse(sharedText(path));
}
