/** Somebody asks for help: the first event of a case. Any child or young person with SEND, plan or no plan (DR-2). */
import { type DisagreementKind, type EhcStage, otherSide } from '../../../law/disagreement.ts';
import type { Audience } from '../../../seal/audience.ts';
import type { Actor } from '../../command.ts';
import type { AskerAs, NewParty, PartyKind, ProposedEvent } from '../../events.ts';
import type { CaseReference, PartyId } from '../../ids.ts';
import { type Refusal, refuse } from '../../refusal.ts';

export interface AskForHelp {
  readonly reference: CaseReference;
  readonly authority: string;
  readonly about: DisagreementKind;
  readonly stage: EhcStage;
  readonly hasPlan: boolean | null;
  readonly asker: AskerAs;
  readonly askingParty: PartyId;
  readonly parties: readonly NewParty[];
  /** Whose support it is about: what to call the child or young person. */
  readonly child: string;
  readonly story: string;
  readonly hopes: string;
  /** What the asker lets us tell those who are asked to take part. */
  readonly summary: string;
  /** What would make taking part possible: interpreter, large print, quiet room. */
  readonly needs: string | null;
}

export const askAudiences = (askingParty: PartyId): Record<string, Audience> => ({
  child: 'intake',
  story: 'intake',
  hopes: 'intake',
  summary: 'intake',
  needs: `arrangements:${askingParty}`,
});

/**
 * People ask for their own side. A caseworker may write down what somebody asks by telephone or post: then that person is
 * the asking side, and the record says who wrote it down and how it came.
 */
export const mayAsk = (
  { account, roles, onBehalf }: Actor,
  { askingParty, parties }: AskForHelp,
): boolean => {
  const members = parties.find(({ party }) => party === askingParty)?.members ?? [];
  const isMember = members.some((member) => member.account === account);
  if (onBehalf === null) return isMember;
  return roles.has('caseworker') && onBehalf.party === askingParty && members.length > 0 && !isMember;
};

/**
 * Whether help can be asked for in this disagreement with these others; null if it can. Refused: nobody is named; a live
 * stage makes the authority or the ICB the other side and only a setting is named (CFA s.57, CoP 11.8); health or social
 * care while no plan is worked on (DR-1).
 */
export const cannotAsk = (
  about: DisagreementKind,
  stage: EhcStage,
  others: readonly PartyKind[],
): Refusal | null => {
  if (others.length === 0) return refuse('nobody-to-invite');
  const side = otherSide(about, stage);
  if (!side.open) return refuse('only-while-a-plan-is-worked-on');
  const isTheirs = side.bodies.includes('setting') || others.some((kind) => kind !== 'setting');
  return isTheirs ? null : refuse('disagreement-is-with-the-authority');
};

/** In: the request, checked as input. Out: the first event, or the refusal of `cannotAsk`. */
export const askForHelp = (input: AskForHelp): Refusal | readonly [ProposedEvent] => {
  const others = input.parties.filter((party) => party.party !== input.askingParty);
  const kinds = others.map((party) => party.kind);
  const refused = cannotAsk(input.about, input.stage, kinds);
  if (refused !== null) return refused;
  const audiences = askAudiences(input.askingParty);
  const plain = (name: 'child' | 'story' | 'hopes' | 'summary') => ({
    audience: audiences[name] ?? 'intake',
    text: input[name],
  });
  const { reference, authority, about, stage, hasPlan, asker, askingParty, parties } = input;
  return [
    {
      kind: 'help-asked',
      reference,
      authority,
      about,
      stage,
      hasPlan,
      asker,
      askingParty,
      parties,
      words: {
        about: plain('child'),
        story: plain('story'),
        hopes: plain('hopes'),
        summary: plain('summary'),
        ...(input.needs === null
          ? {}
          : { needs: { audience: `arrangements:${askingParty}` as const, text: input.needs } }),
      },
    },
  ];
};
