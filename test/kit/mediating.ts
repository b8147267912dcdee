/** The real service with a family, its council and a mediator in the middle of a mediation, for the tests of its pages. */
import type { CaseId } from '#src/case/ids.ts';
import { partyId } from '#src/case/ids.ts';
import type { Request } from '#src/demonstration/world.ts';
import { chooseMediation } from '#src/mediation/commands/choice/choose-mediation.ts';
import { giveInformation } from '#src/mediation/commands/choice/give-information.ts';
import { tellAuthority } from '#src/mediation/commands/choice/tell-authority.ts';
import { recordDecision } from '#src/mediation/commands/decision/record-decision.ts';
import type { TestService } from './service.ts';
import { decision } from './strand.ts';

export const council = partyId('local-authority');

const refusedAssessment: Request = {
  about: 'duties',
  child: 'Nia Quill',
  story: 'The council said no to an assessment.',
  hopes: 'An assessment.',
  summary: 'The summary: a refusal to assess.',
  against: { 'local-authority': 'la:E06000033' },
};

/** Priya's case with David's council: decided on 2 November 2026, information given. In: the service at 24 November 2026. */
export const informed = async ({ world }: TestService): Promise<CaseId> => {
  const id = await world.asks('priya', refusedAssessment);
  await world.bringsTogether(id, { 'local-authority': 'david' });
  await world.does('priya', id, recordDecision, decision);
  await world.does('grace', id, giveInformation, { on: '2026-11-24', how: 'phone' });
  return id;
};

/** The same with mediation chosen, the council told on 24 November and Samira as mediator. */
export const mediating = async (service: TestService): Promise<CaseId> => {
  const { world } = service;
  const id = await informed(service);
  await world.does('priya', id, chooseMediation, { on: '2026-11-24', issues: 'The refusal.', health: null });
  const told = { body: council, on: '2026-11-24', teller: 'service', how: 'email', reason: null } as const;
  await world.does('grace', id, tellAuthority, told);
  await world.appoints(id, 'samira');
  return id;
};
