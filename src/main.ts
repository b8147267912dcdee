/** One program, many commands. Answers go to standard output, everything else to standard error. */
import { commands, help } from './cli/commands.ts';
import { ConfigurationIsWrong } from './config.ts';
import { DatabaseCannotStart, DataFolderInUse } from './record/private-postgres.ts';
import { MasterKeyIsMissing } from './seal/master-key.ts';

const [name = 'serve', ...args] = process.argv.slice(2);

/** Trouble that the operator can mend: said in a sentence, without a stack. */
const isPlain = (error: unknown): error is Error =>
  error instanceof ConfigurationIsWrong ||
  error instanceof DatabaseCannotStart ||
  error instanceof MasterKeyIsMissing ||
  error instanceof DataFolderInUse;

const run = async (): Promise<number> => {
  if (name === '--help' || name === 'help') {
    process.stdout.write(help());
    return 0;
  }
  const command = commands[name];
  if (command === undefined) {
    process.stderr.write(`There is no command ${name}.\n\n${help()}`);
    return 2;
  }
  if (args.includes('--help')) {
    process.stdout.write(`${command.usage}\n\n${command.about}\n`);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (!isPlain(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
};

process.exitCode = await run();
