/**
 * Where a council's Local Offer and its SENDIASS are on the web, where somebody has looked. Each with the day it was seen:
 * addresses of councils move. What is not here is not guessed. The Local Offer: CFA 2014 s.30; SENDIASS: CFA 2014 s.32.
 */
export interface CouncilLinks {
  readonly localOffer?: string;
  readonly sendiass?: string;
  /** YYYY-MM-DD */
  readonly seenOn: string;
}

/** By GSS code. */
const known: Readonly<Record<string, CouncilLinks>> = {
  // Southend-on-Sea: the council's own site, on which its annual reports about the Local Offer stand too.
  E06000033: { localOffer: 'https://livewellsouthend.com/send-local-offer', seenOn: '2026-11-24' },
};

const allKnown: ReadonlyMap<string, CouncilLinks> = new Map(Object.entries(known));

/** In: a GSS code. Out: the addresses that are known; null for none. */
export const councilLinks = (gss: string): CouncilLinks | null => allKnown.get(gss) ?? null;

/** The codes of the councils that have any. */
export const councilsWithLinks = (): readonly string[] => [...allKnown.keys()];
