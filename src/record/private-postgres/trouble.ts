/** The database cannot be started; the message says in plain words why and what to do. */
export class DatabaseCannotStart extends Error {
  override readonly name = 'DatabaseCannotStart';
}

/** Another living program holds this data folder. `pid` is missing when that program has not yet said who it is. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';
  readonly dataDir: string;
  readonly pid: number | undefined;
  constructor(dataDir: string, pid: number | undefined, host: string | undefined) {
    const who = pid === undefined ? '' : ` (process ${pid}${host === undefined ? '' : ` on ${host}`})`;
    super(
      `Another Way Forward is running on the data folder ${dataDir}${who}. ` +
        'Stop it first, or start this one with a data folder of its own.',
    );
    this.dataDir = dataDir;
    this.pid = pid;
  }
}

/** The operating system's error code, such as `ENOENT`, or undefined for any other thing thrown. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
