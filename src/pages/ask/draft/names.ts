/** What the parties of a request are called. */
import type { PartyKind } from '../../../case/events.ts';
import { authorities } from '../../../directory/authorities.ts';
import { authorityOf, boardOf, type OtherParty, ownSide } from './asked.ts';
import type { DraftView } from './draft-view.ts';
import { words } from './words.en.ts';

/** The register's name for the council, or that of the list of all councils; null while none is chosen. */
export const councilName = ({ asked, bodies }: DraftView): string | null => {
  const gss = authorityOf(asked);
  if (gss === null) return null;
  const registered = [...bodies.values()].find(({ id }) => id === `la:${gss}`);
  return registered?.name ?? authorities.find((authority) => authority.gss === gss)?.name ?? null;
};

export const partyNameOf = (view: DraftView, { kind, organisation, calledBy }: OtherParty): string => {
  if (calledBy !== null) return calledBy;
  if (kind === 'local-authority') return councilName(view) ?? words.kinds[kind];
  const found = organisation === null ? undefined : view.bodies.get(organisation);
  const board = view.asked.boards.find(({ id }) => id === organisation);
  return found?.name ?? board?.name ?? words.kinds[kind];
};

export const askingKind = (view: DraftView): PartyKind => ownSide(view.asked) ?? 'family';

export const askingPartyName = (view: DraftView): string => {
  const kind = askingKind(view);
  return kind === 'family'
    ? words.kinds.family
    : partyNameOf(view, { kind, organisation: boardOf(view.asked), calledBy: null });
};
