/** Sets up a demonstration provider in an empty record, by real commands of named people, so it cannot hold an impossible case. */
import type { Services } from '../pages/site.ts';
import { asService } from '../record/as-service.ts';
import { organisations } from './people.ts';
import { tellStories } from './stories.ts';
import { openWorld } from './world.ts';

const isEmpty = async ({ store }: Services): Promise<boolean> =>
  asService(store.pool, 'people', async (client) => {
    const { rows } = await client.query('select from people.account limit 1');
    return rows.length === 0;
  });

/** The real places that the demonstration's people answer for. Loading an official file later changes only what it knows better. */
export const addOrganisations = async ({ store }: Services): Promise<void> => {
  for (const { id, kind, name, authority, town } of organisations) {
    await store.pool.query(
      `insert into people.organisation (organisation_id, kind, name, authority, town, source)
       values ($1, $2, $3, $4, $5, 'demonstration') on conflict do nothing`,
      [id, kind, name, authority, town],
    );
  }
};

/** Does nothing where anybody is there already: a second start finds everything as it was left. */
export const seedDemonstration = async (services: Services, log: (line: string) => void): Promise<void> => {
  if (!(await isEmpty(services))) return;
  log('Setting up the demonstration.');
  await addOrganisations(services);
  await tellStories(await openWorld(services));
};
