/** A case whose people can talk: a family, a school and a council, a mediator, for tests of rooms, documents and meetings. */

import type { CaseId } from '#src/case/ids.ts';
import type { PersonKey } from '#src/demonstration/people.ts';
import { openJointRoom } from '#src/room/commands/open-joint-room.ts';
import type { TestService } from '#test/kit/service.ts';

export const request = {
  about: 'duties',
  hasPlan: true,
  child: 'Zara',
  story: 'The group stopped.',
  hopes: 'Reading again.',
  summary: 'Reading stopped.',
  against: { setting: 'setting:115313', 'local-authority': 'la:E06000033' },
} as const;

export interface Talking {
  readonly id: CaseId;
  readonly url: string;
}

export const urlOf = async ({ services, world }: TestService, id: CaseId): Promise<string> => {
  const found = await services.store.readCase(world.actor('grace'), id);
  return `/case/${found?.state.reference}`;
};

/** Everybody has agreed and accepted Samira; Amina is the parent, Helen of the school, Nadia of the council. */
export const talking = async (service: TestService, isOpen = true): Promise<Talking> => {
  const { world } = service;
  const id = await world.asks('amina', request);
  await world.bringsTogether(id, { setting: 'helen', 'local-authority': 'nadia' });
  await world.appoints(id, 'samira');
  if (isOpen) await world.does('samira', id, openJointRoom, {});
  return { id, url: await urlOf(service, id) };
};

/** Those who have no place inside: another parent, caseworkers, a mediator of other cases, the safeguarding lead. */
export const outsiders: readonly PersonKey[] = ['daniel', 'grace', 'owen', 'tom', 'ruth'];
