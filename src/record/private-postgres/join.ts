/** A command beside the running service uses the database that the service holds; it starts and stops nothing. */
import { preparePlace } from './place.ts';
import { prepareSocketFolder } from './socket-folder.ts';
import { connectionTo } from './watch.ts';

/** In: the data folder of a running service. Out: how to connect as a role to one of its databases. */
export const joinPrivatePostgres = async (
  dataDir: string,
): Promise<(role: string, database: string) => ReturnType<typeof connectionTo>> => {
  const socketDir = await prepareSocketFolder(await preparePlace(dataDir, () => undefined));
  return (role, database) => connectionTo(socketDir, role, database);
};
