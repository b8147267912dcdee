/** Somebody asks for help: the first event of a case. Any child or young person with SEND, plan or no plan (DR-2). */
import type { DisagreementKind, EhcStage } from '../../../law/disagreement.ts';
import type { Audience } from '../../../seal/audience.ts';
import type { AskerAs, NewParty, ProposedEvent } from '../../events.ts';
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
 * In: the request, checked as input. Out: the first event, or a refusal when a live stage makes the authority
 * or the ICB the other side and only a setting is named (CFA s.57, CoP 11.8), or nobody else is named.
 */
export const askForHelp = (input: AskForHelp): Refusal | readonly [ProposedEvent] => {
  const others = input.parties.filter((party) => party.party !== input.askingParty);
  if (others.length === 0) return refuse('nobody-to-invite');
  const onlySettings = others.every((party) => party.kind === 'setting');
  if (input.stage !== 'none' && onlySettings) return refuse('disagreement-is-with-the-authority');
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
