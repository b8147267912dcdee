/** The official data and developer cases, beside the project or where `SHARED_DIR` says. They are read there, never copied. */
import { fileURLToPath } from 'node:url';

const folder = process.env.SHARED_DIR ?? fileURLToPath(new URL('../../../shared', import.meta.url));

/** The path of a file under the shared `data` folder. */
export const sharedFile = (name: string): string => `${folder}/data/${name}`;
