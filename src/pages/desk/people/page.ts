/** Who takes part: names and roles for everybody of the case; a side brings or removes its own people, the desk any side's. */
import { addSupporter } from '../../../case/commands/asking/add-supporter.ts';
import { removeSupporter } from '../../../case/commands/asking/remove-supporter.ts';
import { type AccountId, accountId, isPartyId, isUuid, type PartyId } from '../../../case/ids.ts';
import { email, type Field, hidden, radio, tel, text } from '../../../web/field.ts';
import { type Done, notThere, type Params } from '../../../web/page.ts';
import {
  caseLinks,
  openCaseView,
  ownParty,
  partyLabel,
  partyName,
  perform,
  personName,
} from '../../case/case-view.ts';
import { action, page, type SiteVisit } from '../../site.ts';
import { deskLook, wouldRefuse } from '../desk-view.ts';
import { isDesk, type People, removable, sidesToAddTo, whyNotAdd } from './people.ts';
import { replace } from './replace.ts';
import { mainOf, peopleAsJson } from './view.ts';
import { words } from './words.en.ts';

const mayAdd = ({ view }: People): boolean => view.place.is === 'caseworker' || view.place.is === 'member';

const sideField = (people: People): Field<string> => {
  if (people.view.place.is === 'member') return hidden(people.view.place.party);
  const open = sidesToAddTo(people);
  // With no side to offer, all of them, so that the command says why not.
  const sides = open.length > 0 ? open : [...people.view.state.parties.values()];
  return radio({
    label: words.whichSide,
    choices: sides.map((party) => ({ value: party.id, label: partyLabel(people.view, party) })),
  });
};

interface Brought {
  readonly party: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

const runAdd = async (visit: SiteVisit, people: People, brought: Brought): Promise<Done> => {
  const { accounts, store } = visit.services;
  const { view } = people;
  const party = isPartyId(brought.party) ? view.state.parties.get(brought.party) : undefined;
  const own = ownParty(view);
  // Before anything is looked up: a side learns nothing of the people of another by trying their addresses.
  if (party === undefined || (own !== null && own !== party.id)) return notThere;
  const known = await accounts.findByEmail(brought.email);
  const problem = known === null ? null : whyNotAdd(people, party, known);
  if (problem !== null) return { invalid: [{ field: 'email', message: problem }] };
  const go = `${view.url}/people`;
  const { name, email: address } = brought;
  const phone = brought.phone === '' ? null : brought.phone;
  if (known !== null) {
    await accounts.fillIn(known.account, { name, phone });
    return perform(visit, view, addSupporter, { party: party.id, account: known.account }, go);
  }
  const somebodyNew = accountId(store.newId());
  const refused = wouldRefuse(visit, view, addSupporter, { party: party.id, account: somebodyNew });
  if (refused !== null) return refused;
  const { organisation } = party;
  const account = await accounts.findOrMake({ name, email: address, phone, organisation });
  return perform(visit, view, addSupporter, { party: party.id, account }, go);
};

const add = action<People>()({
  name: 'add-supporter',
  path: '/case/:ref/people',
  title: words.add,
  when: (people) => mayAdd(people) && sidesToAddTo(people).length > 0,
  fields: (people) =>
    mayAdd(people)
      ? {
          party: sideField(people),
          name: text({ label: words.name, hint: words.nameHint }),
          email: email({ label: words.email, hint: words.emailHint }),
          phone: tel({ label: words.phone, optional: true }),
        }
      : notThere,
  run: (visit, people, input) => runAdd(visit, people, input),
});

const chosenIn = (
  { view }: People,
  params: Params,
): { readonly party: PartyId; readonly account: AccountId } | null => {
  const { party = '', account = '' } = params;
  const own = ownParty(view);
  if (!isPartyId(party) || !view.state.parties.has(party) || !isUuid(account)) return null;
  if (own !== null && own !== party) return null;
  return { party, account: accountId(account) };
};

const remove = action<People>()({
  name: 'remove-supporter',
  path: '/case/:ref/people/:party/:account/remove',
  title: (people, params) => {
    const chosen = chosenIn(people, params);
    return words.remove(chosen === null ? '' : personName(people.view, chosen.account));
  },
  each: (people) => removable(people).map(({ party, account }) => ({ party, account })),
  fields: (people, params) => (mayAdd(people) && chosenIn(people, params) !== null ? {} : notThere),
  run: async (visit, people) => {
    const { view } = people;
    const chosen = chosenIn(people, visit.params);
    if (chosen === null) return notThere;
    const go = chosen.account === view.actor.account ? '/home' : `${view.url}/people`;
    return perform(visit, view, removeSupporter, chosen, go);
  },
});

/** What the desk alone can open for each person and each side. */
const deskLinks = (people: People) => {
  if (!isDesk(people)) return [];
  const { view } = people;
  const parties = [...view.state.parties.values()];
  const codes = parties.flatMap(({ members }) =>
    members.flatMap(({ account }) => [
      {
        rel: 'read-out-code',
        href: `${view.url}/people/${account}/code`,
        title: words.codeFor(personName(view, account)),
      },
      {
        rel: 'change-address',
        href: `${view.url}/people/${account}/address`,
        title: words.addressFor(personName(view, account)),
      },
    ]),
  );
  const records = parties
    .filter(({ taking }) => taking.is !== 'named')
    .map((party) => ({
      rel: 'record-for',
      href: `${view.url}/for/${party.id}`,
      title: words.recordFor(partyName(view, party)),
    }));
  return [...records, ...codes];
};

export const peoplePage = page<People>({
  path: '/case/:ref/people',
  open: 'signed-in',
  load: async (visit) => {
    const view = await openCaseView(visit);
    return view === notThere ? notThere : { view, phone: visit.services.config.phone };
  },
  title: () => words.title,
  links: (people) => [...caseLinks(people.view), ...deskLinks(people)],
  actions: [add, remove, replace],
  json: peopleAsJson,
  look: (people) => (isDesk(people) ? deskLook(people.view) : { back: people.view.url }),
  view: (people, kit) => ({ main: mainOf(people, kit) }),
});
