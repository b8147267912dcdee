/** A family, a council and a mediator with a decision, for the tests of the strand's pages. London clock: 24 November 2026. */
import type { CaseId } from '#src/case/ids.ts';
import type { PersonKey } from '#src/demonstration/people.ts';
import type { Request } from '#src/demonstration/world.ts';
import { chooseMediation } from '#src/mediation/commands/choice/choose-mediation.ts';
import { giveInformation } from '#src/mediation/commands/choice/give-information.ts';
import { tellAuthority } from '#src/mediation/commands/choice/tell-authority.ts';
import { type RecordDecision, recordDecision } from '#src/mediation/commands/decision/record-decision.ts';
import { urlOf } from '#test/kit/desk.ts';
import { council } from '#test/kit/mediating.ts';
import type { TestService } from '#test/kit/service.ts';
import { decision } from '#test/kit/strand.ts';

export const clock = { CLOCK: '2026-11-24T10:00' };
export const today = '2026-11-24';

export const asking: Request = {
  about: 'duties',
  child: 'CHILD-BY-NAME',
  story: 'The council said no.',
  hopes: 'An assessment.',
  summary: 'A refusal to assess.',
  against: { 'local-authority': 'la:E06000033' },
};

/** Whoever is in no such case, each for another reason. */
export const outsiders = ['amina', 'helen', 'nadia', 'ian', 'tom', 'ruth'] as const satisfies PersonKey[];

export interface Strand {
  readonly id: CaseId;
  readonly url: string;
}

/** The family and the council talk with a mediator; no decision yet. */
export const together = async (service: TestService, more: Partial<Request> = {}): Promise<Strand> => {
  const { world } = service;
  const id = await world.asks('priya', { ...asking, ...more });
  await world.bringsTogether(id, { 'local-authority': 'david' });
  await world.appoints(id, 'samira');
  return { id, url: await urlOf(service, id) };
};

export const decided = async (
  service: TestService,
  more: Partial<RecordDecision> = {},
  asks: Partial<Request> = {},
): Promise<Strand> => {
  const strand = await together(service, asks);
  await service.world.does('priya', strand.id, recordDecision, { ...decision, ...more });
  return strand;
};

export const informed = async (service: TestService, more: Partial<RecordDecision> = {}): Promise<Strand> => {
  const strand = await decided(service, more);
  await service.world.does('grace', strand.id, giveInformation, { on: today, how: 'phone' });
  return strand;
};

export const chosen = async (service: TestService, more: Partial<RecordDecision> = {}): Promise<Strand> => {
  const strand = await informed(service, more);
  const choice = { on: today, issues: 'ISSUES of the family.', health: null };
  await service.world.does('priya', strand.id, chooseMediation, choice);
  return strand;
};

/** In: the London date on which the council was told. */
export const told = async (service: TestService, on: string = today): Promise<Strand> => {
  const strand = await chosen(service);
  const telling = { body: council, on, teller: 'service', how: 'email', reason: null } as const;
  await service.world.does('grace', strand.id, tellAuthority, telling);
  return strand;
};
