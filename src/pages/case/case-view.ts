/** A case as one person sees it: where they stand, what the parties and people are called, who reads what, and their words. */
import type { Actor, Command } from '../../case/command.ts';
import type { Sealed } from '../../case/events.ts';
import { type AccountId, isCaseReference, type OrganisationId, type PartyId } from '../../case/ids.ts';
import { isRefusal } from '../../case/refusal.ts';
import { goneParties, type Place, partyOf, placeOf } from '../../case/standing.ts';
import type { Case, Party } from '../../case/state.ts';
import type { Organisation } from '../../directory/organisations.ts';
import { bodiesOf, familyOf } from '../../mediation/rules.ts';
import type { Account } from '../../people/accounts.ts';
import type { Visitor } from '../../people/door.ts';
import { act, onceFor } from '../../record/act.ts';
import type { Words } from '../../record/record.ts';
import { roomsFor } from '../../room/audience.ts';
import { entriesOf } from '../../room/entries.ts';
import { type Audience, audienceName, mayRead, readersOf } from '../../seal/audience.ts';
import type { Side } from '../../web/components/case/side.ts';
import type { Reading } from '../../web/field.ts';
import { type Done, type Link, type NotThere, notThere } from '../../web/page.ts';
import { type SiteVisit, signedIn } from '../site.ts';
import { words } from './case-view.words.en.ts';
import { opensDecision, opensMediation } from './mediation/who-opens.ts';

export interface CaseView {
  readonly state: Case;
  readonly place: Place;
  readonly actor: Actor;
  /** `/case/WF-7K3M-2Q`. */
  readonly url: string;
  readonly people: ReadonlyMap<AccountId, Account>;
  readonly organisations: ReadonlyMap<OrganisationId, Organisation>;
  readonly staff: readonly Account[];
  /** Opens words; those that are not this person's are simply not there. */
  readonly read: (wanted: readonly (Sealed | null | undefined)[]) => Promise<Words>;
}

const everybodyIn = (state: Case): readonly AccountId[] => [
  ...[...state.parties.values(), ...state.former.values()].flatMap((party) =>
    party.members.map((member) => member.account),
  ),
  ...[state.mediator.proposed, state.mediator.appointed].filter((account) => account !== null),
  ...state.mediator.past,
];

const isTheirs = (state: Case, word: Sealed | null | undefined, { account, roles }: Visitor): boolean =>
  word !== null && word !== undefined && mayRead(state, word.audience, account, roles);

/**
 * In: a visit whose address holds `:ref`, and whether the page is also for somebody who once signed and is no longer in the
 * case. Out: the case as this visitor may see it, or not there.
 */
export const openCaseView = async (visit: SiteVisit, also?: 'signer'): Promise<CaseView | NotThere> => {
  const { store, accounts, organisations } = visit.services;
  const visitor = signedIn(visit);
  const reference = visit.params['ref'] ?? '';
  if (!isCaseReference(reference)) return notThere;
  const id = await store.findCase(visitor, reference);
  const found = id === null ? null : await store.readCase(visitor, id);
  if (found === null) return notThere;
  const { state } = found;
  const place = placeOf(state, visitor.account, visitor.roles);
  if (place.is === 'nobody' || (place.is === 'signer' && also !== 'signer')) return notThere;
  const known = [...state.parties.values(), ...state.former.values()].flatMap(
    (party) => party.organisation ?? [],
  );
  // The gate has led a browser without a second step elsewhere; what comes past it reads no word all the same.
  const isLocked = visit.services.config.secondFactor === 'on' && !visitor.hasStepped;
  const [people, bodies, staff] = await Promise.all([
    accounts.known(visitor, everybodyIn(state)),
    organisations.byId(known),
    accounts.staff(visitor),
  ]);
  return {
    state,
    place,
    actor: { account: visitor.account, roles: visitor.roles, onBehalf: null },
    url: `/case/${reference}`,
    people,
    organisations: bodies,
    staff,
    read: (wanted) =>
      store.readWords(
        visitor,
        state.id,
        // The page's own wall: it asks for no word of an audience that this person is not in. The database has its own.
        isLocked ? [] : wanted.filter((word): word is Sealed => isTheirs(state, word, visitor)),
      ),
  };
};

/** The party of the person who looks; null for a mediator or a caseworker. */
export const ownParty = (view: CaseView): PartyId | null =>
  view.place.is === 'member' ? view.place.party : null;

/** `the family`, or the name of the body: as it stands in a sentence. */
export const partyName = (view: CaseView, party: Party | PartyId): string => {
  const { parties, former } = view.state;
  const its = typeof party === 'string' ? (parties.get(party) ?? former.get(party)) : party;
  if (its === undefined) return words.aParty;
  if (its.kind === 'family') return words.theFamily;
  const body = its.organisation === null ? undefined : view.organisations.get(its.organisation);
  return body?.name ?? words.kinds[its.kind];
};

/** The same as it begins a sentence, whoever looks: `The family`. */
export const partyTitle = (view: CaseView, party: Party | PartyId): string => {
  const name = partyName(view, party);
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** The same, or `You` for one's own side: as a label. */
export const partyLabel = (view: CaseView, party: Party | PartyId): string => {
  const id = typeof party === 'string' ? party : party.id;
  return id === ownParty(view) ? words.you : partyTitle(view, party);
};

export const personName = (view: CaseView, account: AccountId): string =>
  view.people.get(account)?.name ??
  view.staff.find((worker) => worker.account === account)?.name ??
  words.somebody;

/** The colour and side of a person's words. */
export const sideOfPerson = (view: CaseView, account: AccountId): Side => {
  const party = partyOf(view.state, account);
  if (party !== null) return party.kind;
  const isMediator = view.state.mediator.appointed === account || view.state.mediator.past.includes(account);
  return isMediator || view.state.mediator.proposed === account ? 'mediator' : 'service';
};

/** What somebody is in this case: `mediator`, `parent`, `caseworker`. */
export const roleOfPerson = (view: CaseView, account: AccountId): string => {
  const member = partyOf(view.state, account)?.members.find((each) => each.account === account);
  if (member !== undefined) return words.memberAs[member.as];
  return sideOfPerson(view, account) === 'mediator' ? words.mediator : words.caseworker;
};

const readingOf = (view: CaseView, account: AccountId): Reading => {
  const party = partyOf(view.state, account);
  return {
    name: personName(view, account),
    role: roleOfPerson(view, account),
    party: party === null ? null : partyName(view, party),
    side: sideOfPerson(view, account),
    isYou: account === view.actor.account,
  };
};

/** The people who are in an audience now, by name, from the same function that decides who reads. */
export const readersFor = (view: CaseView, audience: Audience): readonly Reading[] => {
  const { accounts, roles } = readersOf(view.state, audience);
  const workers = view.staff.filter((worker) =>
    worker.roles.some((role) => [...roles].some((each) => each === role)),
  );
  const named = new Set([...accounts, ...workers.map((worker) => worker.account)]);
  const readings = [...named].map((account) => readingOf(view, account));
  if (!roles.has('safeguarding-lead')) return readings;
  return readings.map((reading) => ({ ...reading, role: words.safeguardingLead, party: null }));
};

/** For a box that takes words: its audience and readers. */
export const readBy = (view: CaseView, audience: Audience) => ({
  audience: audienceName(audience),
  readers: readersFor(view, audience),
});

/** Readers of the box of a command, by the command's own rule. */
export const boxOf = <Input>(
  view: CaseView,
  command: Command<Input>,
  box: string,
  input: Partial<Input> = {},
) => {
  const audience = command.audiences(view.state, view.place, input)[box];
  return audience === undefined ? {} : readBy(view, audience);
};

/**
 * Carries out a command for the visitor and says where to go next.
 * In: the page of the next step, for a caseworker the side that told us and how, and what was asked where the input
 * holds more than that, such as a random number: it tells a repeated request from another. Out: for the page kit.
 */
export const perform = async <Input>(
  visit: SiteVisit,
  view: CaseView,
  command: Command<Input>,
  input: Input,
  go: string,
  onBehalf: Actor['onBehalf'] = null,
  asked: unknown = input,
): Promise<Done> => {
  const actor = { ...view.actor, onBehalf };
  const once =
    visit.onceKey === null
      ? null
      : onceFor(`${command.name} ${visit.onceKey}`, [view.state.id, onBehalf, replayable(asked)], go);
  const result = await act(visit.services.store, view.state.id, actor, command, input, once);
  if (isRefusal(result)) return result;
  return { go: 'doneBefore' in result ? result.doneBefore : go };
};

/** Files are compared by size and name, not byte by byte. */
const replayable = (input: unknown): unknown =>
  JSON.parse(
    JSON.stringify(input, (_, value) => (value instanceof Uint8Array ? value.length : value)) ?? 'null',
  );

type AddLink = (rel: keyof typeof words.links, path: string) => void;

/** What a caseworker works on; the asker and the mediator may read the request, and the mediator may close too. */
const addForDesk = ({ state, place }: CaseView, add: AddLink): void => {
  const isDesk = place.is === 'caseworker';
  const isAsker = place.is === 'member' && place.party === state.askingParty;
  if (isDesk || isAsker || place.is === 'mediator') add('request', '/request');
  if (isDesk && state.closed === null) {
    const isAnyOpen = [...state.parties.values()].some(
      ({ taking }) => taking.is === 'named' || taking.is === 'invited',
    );
    if (isAnyOpen) add('invitations', '/invitations');
  }
  if (isDesk && state.questions.length > 0) add('questions', '/questions');
  if (isDesk && goneParties(state).length > 0) add('going-on', '/going-on');
  if (isDesk && [...state.parties.values()].some(({ kind }) => kind === 'family'))
    add('young-person', '/young-person');
  if ((isDesk || place.is === 'mediator') && state.closed === null) add('close', '/close');
};

/** The session is for those whose mediation it is; the certificate for the family and the adviser at the desk. */
const addForMediation = ({ state, place }: CaseView, add: AddLink): void => {
  const { mediation } = state;
  if (mediation === null || place.is === 'proposed-mediator') return;
  const isDesk = place.is === 'caseworker';
  const isFamily = place.is === 'member' && place.party === familyOf(state)?.id;
  const isBody = place.is === 'member' && bodiesOf(state).some(({ id }) => id === place.party);
  const isMediated = mediation.choice?.is === 'mediate' || mediation.concluded !== null;
  if (isMediated && (isDesk || isFamily || isBody || place.is === 'mediator')) add('session', '/session');
  if (isDesk || isFamily) add('certificate', '/certificate');
};

/** A side that declined or left no longer learns about the mediator. */
export const hasMediatorPage = ({ state, place }: CaseView): boolean => {
  const taking = place.is === 'member' ? state.parties.get(place.party)?.taking.is : null;
  return taking !== 'declined' && taking !== 'left';
};

/** Between mediators the rooms are for reading alone, so they are shown where there is something to read. */
const hasOwnRooms = ({ state, place }: CaseView): boolean =>
  roomsFor(state, place).some((room) => entriesOf(state, room).length > 0);

export const caseLinks = (view: CaseView): readonly Link[] => {
  const { state, place, url } = view;
  if (place.is === 'signer')
    return [{ rel: 'agreement', href: `${url}/agreement`, title: words.links.agreement }];
  const links: Link[] = [{ rel: 'case', href: url, title: words.links.case }];
  const add = (rel: keyof typeof words.links, path: string) =>
    links.push({ rel, href: `${url}${path}`, title: words.links[rel] });
  add('people', '/people');
  addForDesk(view, add);
  if (place.is === 'member') add('invitation', '/invitation');
  if (hasMediatorPage(view)) add('mediator', '/mediator');
  const isInside = place.is === 'mediator' || place.is === 'member';
  const readsWithAll = mayRead(state, 'everyone', view.actor.account, view.actor.roles);
  if (isInside && state.mediator.appointed === null && hasOwnRooms(view)) {
    add('rooms', '/rooms');
    add('documents', '/documents');
  }
  if (isInside && state.mediator.appointed !== null) {
    add('rooms', '/rooms');
    add('documents', '/documents');
    add('meeting', '/meeting');
    if (readsWithAll) add('way-forward', '/way-forward');
  }
  if (mayRead(state, 'signed', view.actor.account, view.actor.roles) && state.wayForward.agreement !== null)
    add('agreement', '/agreement');
  if (state.wayForward.agreement !== null) add('actions', '/actions');
  if (opensDecision(state, place)) add('decision', '/decision');
  if (opensMediation(state, place)) add('mediation', '/mediation');
  addForMediation(view, add);
  if (place.is !== 'proposed-mediator' && state.clocks.current.length > 0) add('dates', '/dates');
  add('history', '/history');
  if (place.is !== 'proposed-mediator') add('keeping', '/keeping');
  add('safety', '/safety');
  if (place.is === 'member' && state.closed === null) add('pause-or-leave', '/pause-or-leave');
  return links;
};
