/** Sets the stage before anything is killed: cases in the middle of talking, and what their people can do there. */
import type { CaseId } from '#src/case/ids.ts';
import { readConfig } from '#src/config.ts';
import { type PersonKey, people } from '#src/demonstration/people.ts';
import { addOrganisations } from '#src/demonstration/seed.ts';
import { openWorld } from '#src/demonstration/world.ts';
import { openJointRoom } from '#src/room/commands/open-joint-room.ts';
import { type Backend, openBackend } from '#src/service.ts';
import type { JsonPage } from '#test/kit/client.ts';
import type { Doing } from './load.ts';

export interface Stage {
  readonly cases: readonly { readonly id: CaseId; readonly url: string }[];
  readonly tokens: ReadonlyMap<PersonKey, string>;
}

const quiet = (): void => undefined;

/** The record of a data folder without a server, for before and after. */
export const openBehind = (
  dataDir: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Backend> => {
  const { config, secrets } = readConfig({ DATA_DIR: dataDir, ...environment }, dataDir);
  return openBackend(config, secrets, quiet);
};

const talkers: readonly PersonKey[] = ['amina', 'helen', 'nadia', 'samira', 'grace'];

export const setStage = async (dataDir: string, count: number): Promise<Stage> => {
  const backend = await openBehind(dataDir);
  try {
    const { services } = backend;
    await addOrganisations(services);
    const world = await openWorld(services);
    const cases = [];
    for (let number = 0; number < count; number += 1) {
      const id = await world.asks('amina', {
        about: 'duties',
        child: 'Zara',
        story: 'The group stopped.',
        hopes: 'Reading again.',
        summary: 'Reading stopped.',
        against: { setting: 'setting:115313', 'local-authority': 'la:E06000033' },
      });
      await world.bringsTogether(id, { setting: 'helen', 'local-authority': 'nadia' });
      await world.appoints(id, 'samira');
      const state = await world.does('samira', id, openJointRoom, {});
      cases.push({ id, url: `/case/${state.reference}` });
    }
    const tokens = new Map<PersonKey, string>();
    for (const key of talkers) tokens.set(key, await services.door.makeToken(world.account(key)));
    return { cases, tokens };
  } finally {
    await backend.stop();
  }
};

const places: readonly (readonly [who: PersonKey, page: string, action: string])[] = [
  ['amina', '/rooms/joint', 'say'],
  ['amina', '/rooms/family', 'say'],
  ['helen', '/rooms/joint', 'say'],
  ['nadia', '/rooms/local-authority', 'say'],
  ['samira', '/rooms/joint', 'say'],
  ['samira', '/rooms/notes', 'say'],
  ['helen', '/documents/new/joint', 'share-document'],
  ['nadia', '/way-forward', 'raise-issue'],
  ['grace', '/request', 'note-arrangement'],
];

/** Reads from the pages, as a program would, what can be done. */
export const doingsOf = async (url: string, { cases, tokens }: Stage): Promise<readonly Doing[]> => {
  const doings: Doing[] = [];
  for (const each of cases) {
    for (const [who, path, name] of places) {
      const token = tokens.get(who) ?? '';
      const headers = { authorization: `Bearer ${token}`, accept: 'application/json' };
      const reply = await fetch(new URL(`${each.url}${path}`, url), { headers });
      const page: JsonPage = JSON.parse(await reply.text());
      const action = page.actions?.find((one) => one.name === name);
      if (action === undefined) throw new Error(`${people[who].name} is not offered ${name} at ${path}`);
      doings.push({ action, token });
    }
  }
  return doings;
};
