/** The commands of the program, each with its usage. */
import { runBackup } from './backup.ts';
import { runErase } from './erase.ts';
import { runImport } from './import.ts';
import { runRestore } from './restore.ts';
import { runRoute } from './route.ts';
import { runServe } from './serve.ts';
import { runToken } from './token.ts';
import { runVerify } from './verify.ts';

export interface CliCommand {
  readonly usage: string;
  readonly about: string;
  /** Out: the exit code: 0 done, 1 the answer is no, 2 the call or the input is wrong. */
  readonly run: (args: readonly string[]) => Promise<number>;
}

export const commands: Readonly<Record<string, CliCommand>> = {
  serve: {
    usage: 'wayforward serve',
    about:
      'Starts the service (the default).\nEnvironment: PORT HOST BASE_URL DATA_DIR DATABASE_URL SMTP_URL CLOCK MASTER_KEY NODE_ENV',
    run: runServe,
  },
  route: {
    usage: 'wayforward route [--batch] < situation.json',
    about:
      'Reads a situation on standard input and answers with the routes that are open, who the party is and which dates run.\nWith --batch: one situation a line, one answer a line.',
    run: (args) =>
      runRoute([...args], { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr }),
  },
  token: {
    usage: 'wayforward token EMAIL',
    about: 'Prints a bearer token for the account with this address.',
    run: runToken,
  },
  import: {
    usage: 'wayforward import authorities|icbs|settings FILE',
    about:
      'Loads or updates organisations from an official file, and says what was added, changed and closed.',
    run: runImport,
  },
  verify: {
    usage: 'wayforward verify [CASE | --receipt FILE]',
    about:
      'Computes the chains and the log again: exit code 0 if they are whole, 1 and the first broken place if not.\nWith a CASE: of the chains its own alone. With --receipt: whether a receipt is ours and the record still holds its act.',
    run: runVerify,
  },
  backup: {
    usage: 'wayforward backup FOLDER',
    about:
      'Copies the record into FOLDER/record and the keys into FOLDER/keys, as they are now; the service may run meanwhile.\nKeep the two apart. The master key is in neither. FOLDER must be empty or new. Format: docs/operations.md.',
    run: runBackup,
  },
  restore: {
    usage: 'wayforward restore FOLDER [--without-keys]',
    about:
      'Puts a backup onto an empty data folder (or an empty database of DATABASE_URL), then computes the chains again as verify does.\nA backup with a changed or missing byte is refused, and so is a place that holds data: exit code 2, nothing changed.\nWith --without-keys: only the facts; nobody can read the words.',
    run: runRestore,
  },
  erase: {
    usage: 'wayforward erase [--due | CASE]',
    about:
      'Says which words are over their time, and destroys nothing.\nWith --due: destroys their keys and prints a certificate of destruction for each case.\nWith CASE: destroys one closed case before its time, once two workers have decided it on its page; once that is done, prints the certificate again.',
    run: runErase,
  },
};

export const help = (): string =>
  `Way Forward\n\n${Object.values(commands)
    .map(({ usage, about }) => `  ${usage}\n      ${about.split('\n')[0]}`)
    .join('\n')}\n\nEvery command has --help.\n`;
