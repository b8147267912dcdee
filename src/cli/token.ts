/** `wayforward token EMAIL`: a bearer token for a program that acts as this person. */
import { withBackend, wrongCall } from './with-backend.ts';

export const runToken = async (args: readonly string[]): Promise<number> => {
  const [email, ...more] = args;
  if (email === undefined || more.length > 0) return wrongCall('wayforward token EMAIL');
  return withBackend(async ({ services: { accounts, door } }) => {
    const account = await accounts.findByEmail(email);
    if (account === null) {
      process.stderr.write('No account has this address.\n');
      return 1;
    }
    process.stdout.write(`${await door.makeToken(account.account)}\n`);
    return 0;
  });
};
