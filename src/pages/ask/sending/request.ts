/** What a finished draft asks for: the request as the record takes it. */
import type { AskForHelp } from '../../../case/commands/asking/ask-for-help.ts';
import type { NewParty } from '../../../case/events.ts';
import {
  type AccountId,
  type CaseReference,
  type OrganisationId,
  organisationId,
  partyId,
} from '../../../case/ids.ts';
import {
  type Asked,
  aboutOf,
  askerOf,
  asksWithOwnAccount,
  authorityOf,
  boardOf,
  hasPlan,
  many,
  type OtherParty,
  one,
  otherParties,
  ownSide,
  stageOf,
} from '../draft/asked.ts';
import { memberAs } from '../draft/readers.ts';
import { needLabels } from '../you/needs.ts';
import { words } from './words.en.ts';

const lines = words.needs;

/** How to reach somebody without an account of their own yet: a caseworker reads it with what they need. */
const reachLines = (asked: Asked): readonly string[] => {
  if (asksWithOwnAccount(asked)) return [];
  const phone = one(asked, 'phone');
  const best = one(asked, 'best-way');
  const care = one(asked, 'contact-care');
  return [
    ...(phone === '' ? [] : [lines.phone(phone)]),
    ...(one(asked, 'email') === '' ? [lines.phoneOnly] : []),
    ...(best === 'email' || best === 'phone' ? [lines.best[best]] : []),
    ...(care === '' ? [] : [lines.care(care)]),
  ];
};

/** What only the asker and the caseworkers read: needs, permission, a name to look for, and how to reach the asker. */
const needsOf = (asked: Asked): string | null => {
  const unknown = otherParties(asked).flatMap(({ calledBy }) => calledBy ?? []);
  const all = [
    ...needLabels(many(asked, 'needs')),
    one(asked, 'needs-more'),
    ...(askerOf(asked) === 'helper' ? [lines.permission] : []),
    ...unknown.map(lines.setting),
    ...reachLines(asked),
  ].filter((line) => line !== '');
  return all.length === 0 ? null : all.join('\n');
};

/** `setting`, then `setting-2` and so on. */
const numbered = (parties: readonly OtherParty[]): readonly NewParty[] =>
  parties.map(({ kind, organisation }, index) => {
    const before = parties.slice(0, index).filter((party) => party.kind === kind).length;
    return { party: partyId(before === 0 ? kind : `${kind}-${before + 1}`), kind, organisation, members: [] };
  });

const ownOrganisation = (asked: Asked): OrganisationId | null => {
  const side = ownSide(asked);
  if (side === null) return null;
  return side === 'icb' ? boardOf(asked) : organisationId(`la:${authorityOf(asked)}`);
};

/** A fault where a question that a request cannot do without has no answer: those are looked for before. */
const there = <Value>(value: Value | null): Value => {
  if (value === null) throw new Error('A request is sent with an answer missing');
  return value;
};

/** In: a draft with every answer it needs, whose account asks, and the reference of the case to be. */
export const requestOf = (asked: Asked, account: AccountId, reference: CaseReference): AskForHelp => {
  const asker = there(askerOf(asked));
  const kind = ownSide(asked) ?? 'family';
  const asking: NewParty = {
    party: partyId(kind),
    kind,
    organisation: ownOrganisation(asked),
    members: [{ account, as: memberAs[asker] }],
  };
  return {
    reference,
    authority: there(authorityOf(asked)),
    about: there(aboutOf(asked)),
    stage: there(stageOf(asked)),
    hasPlan: hasPlan(asked),
    asker,
    askingParty: asking.party,
    parties: [asking, ...numbered(otherParties(asked))],
    child: one(asked, 'child'),
    story: one(asked, 'story'),
    hopes: one(asked, 'hopes'),
    summary: one(asked, 'summary'),
    needs: needsOf(asked),
  };
};
