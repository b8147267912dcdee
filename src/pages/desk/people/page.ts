/** Who takes part: names and roles for everybody of the case; a side brings or removes its own people, the desk any side's. */
import { addSupporter } from '../../../case/commands/asking/add-supporter.ts';
import { removeSupporter } from '../../../case/commands/asking/remove-supporter.ts';
import { accountId, isPartyId } from '../../../case/ids.ts';
import type { Member, Party } from '../../../case/state.ts';
import { email, type Field, hidden, radio, tel, text } from '../../../web/field.ts';
import { type Done, notThere, type Params } from '../../../web/page.ts';
import { caseLinks, openCaseView, partyLabel, partyName, perform, personName } from '../../case/case-view.ts';
import { action, page, type SiteVisit } from '../../site.ts';
import { deskLook, wouldRefuse } from '../desk-view.ts';
import { isDesk, type People, removable, sidesToAddTo, whyNotAdd } from './people.ts';
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
  if (party === undefined) return notThere;
  const somebodyNew = accountId(store.newId());
  const refused = wouldRefuse(visit, view, addSupporter, { party: party.id, account: somebodyNew });
  if (refused !== null) return refused;
  const known = await accounts.findByEmail(brought.email);
  const problem = known === null ? null : whyNotAdd(people, party, known);
  if (problem !== null) return { invalid: [{ field: 'email', message: problem }] };
  const account = await accounts.findOrMake({
    name: brought.name,
    email: brought.email,
    phone: brought.phone === '' ? null : brought.phone,
    organisation: party.organisation,
  });
  return perform(visit, view, addSupporter, { party: party.id, account }, `${view.url}/people`);
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

const memberIn = (
  { view }: People,
  params: Params,
): { readonly party: Party; readonly member: Member } | undefined => {
  const id = params['party'] ?? '';
  const party = isPartyId(id) ? view.state.parties.get(id) : undefined;
  const member = party?.members.find(({ account }) => account === params['account']);
  return party === undefined || member === undefined ? undefined : { party, member };
};

const remove = action<People>()({
  name: 'remove-supporter',
  path: '/case/:ref/people/:party/:account/remove',
  title: ({ view }, { account }) =>
    words.remove(account === undefined ? '' : personName(view, accountId(account))),
  each: (people) => removable(people).map(({ party, account }) => ({ party, account })),
  fields: (people, params) => (mayAdd(people) && memberIn(people, params) !== undefined ? {} : notThere),
  run: async (visit, people) => {
    const { view } = people;
    const found = memberIn(people, visit.params);
    if (found === undefined) return notThere;
    const { account } = found.member;
    const go = account === view.actor.account ? '/home' : `${view.url}/people`;
    return perform(visit, view, removeSupporter, { party: found.party.id, account }, go);
  },
});

const recordLinks = (people: People) =>
  isDesk(people)
    ? [...people.view.state.parties.values()]
        .filter(({ taking }) => taking.is !== 'named')
        .map((party) => ({
          rel: 'record-for',
          href: `${people.view.url}/for/${party.id}`,
          title: words.recordFor(partyName(people.view, party)),
        }))
    : [];

export const peoplePage = page<People>({
  path: '/case/:ref/people',
  open: 'signed-in',
  load: async (visit) => {
    const view = await openCaseView(visit);
    return view === notThere ? notThere : { view, phone: visit.services.config.phone };
  },
  title: () => words.title,
  links: (people) => [...caseLinks(people.view), ...recordLinks(people)],
  actions: [add, remove],
  json: peopleAsJson,
  look: (people) => (isDesk(people) ? deskLook(people.view) : { back: people.view.url }),
  view: (people, kit) => ({ main: mainOf(people, kit) }),
});
