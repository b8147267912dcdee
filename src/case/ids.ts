/**
 * The identifiers of a case. Each is branded so that one can never stand in for another,
 * and each is made by one checked constructor.
 */
import { randomUUID } from 'node:crypto';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type CaseId = Branded<'case'>;
export type AccountId = Branded<'account'>;
export type OrganisationId = Branded<'organisation'>;
export type WordId = Branded<'word'>;
/** Within one case: `family`, `setting`, `local-authority`, `icb`, with `-2` and so on for a second of a kind. */
export type PartyId = Branded<'party'>;
/** Human reference, `WF-7K3M-2Q`: safe to read out on the telephone. */
export type CaseReference = Branded<'reference'>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const party = /^(family|setting|local-authority|icb)(-[2-9])?$/;
const reference = /^WF-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/;

const checked =
  <Id extends string>(name: string, pattern: RegExp) =>
  (text: string): Id => {
    if (!pattern.test(text)) throw new TypeError(`Not the identifier of a ${name}: ${text}`);
    return text as Id;
  };

export const caseId = checked<CaseId>('case', uuid);
export const accountId = checked<AccountId>('account', uuid);
export const organisationId = checked<OrganisationId>(
  'organisation',
  /^(la|icb|setting):[0-9A-Za-z-]{1,20}$/,
);
export const wordId = checked<WordId>('word', uuid);
export const partyId = checked<PartyId>('party', party);
export const caseReference = checked<CaseReference>('case reference', reference);

/** True for text that has the form of a case reference; says nothing about whether there is such a case. */
export const isCaseReference = (text: string): text is CaseReference => reference.test(text);
export const isPartyId = (text: string): text is PartyId => party.test(text);
export const isUuid = (text: string): boolean => uuid.test(text);

/**
 * A UUIDv7 (RFC 9562): in order of time, so that rows of one case lie together.
 * In: milliseconds since 1970 (UTC). Out: lower-case text.
 */
export const newUuid = (atMilliseconds: number): string => {
  const random = randomUUID();
  const time = Math.trunc(atMilliseconds).toString(16).padStart(12, '0').slice(-12);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
};
