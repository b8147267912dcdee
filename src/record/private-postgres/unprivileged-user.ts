/** PostgreSQL refuses to run as root, so a program started by root gives its database to a user without rights. */
import { execFile, type SpawnOptions } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { isRoot } from './folder.ts';
import { DatabaseCannotStart } from './trouble.ts';

const run = promisify(execFile);

export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const readUsers = async (): Promise<readonly SystemUser[]> => {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
};

/**
 * The user that PostgreSQL runs as, or undefined to run as oneself (not root). `ownerUid` is who owns the folder
 * already: that user if not root, else `postgres`, else `nobody`. The user must be known to the system (initdb asks).
 */
export const chooseUser = async (ownerUid: number): Promise<SystemUser | undefined> => {
  if (!isRoot()) return undefined;
  const users = await readUsers();
  const chosen =
    users.find((user) => user.uid === ownerUid && user.uid !== 0) ??
    users.find((user) => user.name === 'postgres' && user.uid !== 0) ??
    users.find((user) => user.name === 'nobody' && user.uid !== 0);
  if (chosen === undefined) {
    throw new DatabaseCannotStart(
      'PostgreSQL does not run as root, and this system has neither a user "postgres" nor a user "nobody" to run it as. ' +
        'Start Way Forward as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
    );
  }
  return chosen;
};

/** Spawn options that become `user`. The folder is `/` because the user may not be able to enter ours. */
export const asUser = (user: SystemUser | undefined): Pick<SpawnOptions, 'uid' | 'gid' | 'cwd'> =>
  user === undefined ? { cwd: '/' } : { uid: user.uid, gid: user.gid, cwd: '/' };

/** Whether the user can enter the folder. Tried rather than computed, so that access lists and mounts count too. */
export const canEnter = async (user: SystemUser | undefined, folder: string): Promise<boolean> => {
  if (user === undefined) return true;
  try {
    await run('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { uid: user.uid, gid: user.gid, cwd: '/' });
    return true;
  } catch {
    return false;
  }
};
