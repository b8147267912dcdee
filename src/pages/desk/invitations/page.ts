/** A caseworker invites each party: a person with an account, a day to answer by, and the asker's own summary. */
import { type InviteParty, inviteParty } from '../../../case/commands/inviting/invite-party.ts';
import { accountId } from '../../../case/ids.ts';
import { email, type Field, hidden, radio, tel, text } from '../../../web/field.ts';
import { notThere, type Params } from '../../../web/page.ts';
import { boxOf, caseLinks, perform } from '../../case/case-view.ts';
import { action, page, type SiteVisit } from '../../site.ts';
import { deskLook, wouldRefuse } from '../desk-view.ts';
import { replyByAsJson, replyByField, replyByProblem, usualReplyBy } from '../reply-by.ts';
import {
  type Answerer,
  findAnswerer,
  type Invitable,
  type Invitations,
  loadInvitations,
  openIn,
} from './invitable.ts';
import { mainOf, readersOnceInvited, sideOf } from './view.ts';
import { words } from './words.en.ts';

const mayInvite = ({ view, summary }: Invitations): boolean =>
  view.state.checkedAt !== null && summary !== null;

/** A family that was asked brings its own people: see who takes part. */
const mayBeAsked = ({ party }: Invitable): boolean => party.kind !== 'family' || party.taking.is === 'named';

const invitableIn = ({ parties }: Invitations, params: Params): Invitable | undefined =>
  parties.find(({ party }) => party.id === params['party']);

const personField = ({ party, known, name }: Invitable): Field<string> => {
  const shown = [
    ...known.map((account) => ({
      value: account.account,
      label: account.name || account.email || words.somebody,
    })),
    { value: 'new', label: words.somebodyElse },
  ];
  const field =
    known.length === 0
      ? hidden('new')
      : radio({ label: words.choose(name), hint: words.chooseHint, choices: shown });
  // One who was asked meanwhile is not shown any more, and is still understood when the same request comes twice.
  const isAsked = (raw: unknown) => party.members.some(({ account }) => account === raw);
  return {
    ...field,
    parse: (raw) => (typeof raw === 'string' && isAsked(raw) ? { value: raw } : field.parse(raw)),
  };
};

/** The words are the asker's. The box shows programs who will read them, and takes no others. */
const summaryField = (invitations: Invitations, invitable: Invitable): Field<string> => {
  const asAsked = 'as-asked';
  return {
    ...hidden(asAsked),
    label: words.summary,
    ...boxOf(invitations.view, inviteParty, 'summary'),
    readers: readersOnceInvited(invitations.view, invitable),
    parse: (raw) =>
      raw === undefined || raw === asAsked ? { value: asAsked } : { error: words.asAskedOnly },
  };
};

const fieldsFor = (invitations: Invitations, invitable: Invitable) => {
  // Needed for somebody new only, which `findAnswerer` sees to.
  const optional = invitable.known.length > 0;
  const hint = optional ? { hint: words.newHint } : {};
  return {
    person: personField(invitable),
    name: { ...text({ label: words.name, optional: true, ...hint }), optional },
    email: { ...email({ label: words.email, optional: true, hint: words.emailHint }), optional },
    phone: tel({ label: words.phone, optional: true, ...hint }),
    replyBy: replyByField(invitations.at),
    summary: summaryField(invitations, invitable),
  };
};

interface Input extends Answerer {
  readonly replyBy: Temporal.PlainDate | null;
}

const runInvite = async (visit: SiteVisit, invitations: Invitations, input: Input) => {
  const { accounts, store } = visit.services;
  const { view, summary } = invitations;
  const invitable = invitableIn(invitations, visit.params);
  if (invitable === undefined || summary === null) return notThere;
  const { party } = invitable;
  const problem = replyByProblem(input.replyBy, visit.at);
  if (problem !== null) return { invalid: [problem] };
  const found = await findAnswerer(accounts, invitations, invitable, input);
  if (found !== 'to-make' && 'invalid' in found) return found;
  const invitation = (account: InviteParty['account']): InviteParty => ({
    party: party.id,
    account,
    replyBy: input.replyBy?.toString() ?? usualReplyBy(visit.at).toString(),
    summary,
  });
  const isLast = invitations.parties.every(
    (other) => other.party.id === party.id || other.party.taking.is !== 'named',
  );
  const go = isLast ? view.url : `${view.url}/invitations`;
  const { name, email: address } = input;
  const phone = input.phone === '' ? null : input.phone;
  if (found !== 'to-make') {
    if (input.person === 'new') await accounts.fillIn(found.account, { name, phone });
    return perform(visit, view, inviteParty, invitation(found.account), go);
  }
  const refused = wouldRefuse(visit, view, inviteParty, invitation(accountId(store.newId())));
  if (refused !== null) return refused;
  const { organisation } = party;
  const account = await accounts.findOrMake({ name, email: address, phone, organisation });
  return perform(visit, view, inviteParty, invitation(account), go);
};

const invite = action<Invitations>()({
  name: 'invite-party',
  path: '/case/:ref/invitations/:party',
  title: (invitations, params) => {
    const invitable = invitableIn(invitations, params);
    const name = invitable?.name ?? '';
    return invitable?.party.taking.is === 'invited' ? words.inviteAnother(name) : words.invite(name);
  },
  when: mayInvite,
  each: (invitations) =>
    openIn(invitations)
      .filter(mayBeAsked)
      .map(({ party }) => ({ party: party.id })),
  fields: (invitations, params) => {
    const invitable = invitableIn(invitations, params);
    return invitable === undefined || !mayBeAsked(invitable) ? notThere : fieldsFor(invitations, invitable);
  },
  run: (visit, invitations, input) => runInvite(visit, invitations, input),
});

export const invitationsPage = page<Invitations>({
  path: '/case/:ref/invitations',
  open: 'signed-in',
  load: loadInvitations,
  title: () => words.title,
  links: ({ view }) => caseLinks(view),
  actions: [invite],
  json: (invitations) => ({
    checked: invitations.view.state.checkedAt !== null,
    summary: invitations.summary,
    usualReplyBy: replyByAsJson(usualReplyBy(invitations.at)),
    parties: openIn(invitations).map(({ party, name }) => ({
      party: party.id,
      kind: party.kind,
      name,
      takingPart: party.taking.is,
      ...(party.taking.is === 'invited'
        ? { opened: party.taking.opened, replyBy: replyByAsJson(party.taking.replyBy) }
        : {}),
    })),
  }),
  look: ({ view }) => deskLook(view),
  view: (invitations, kit) => ({ main: mainOf(invitations, kit), side: sideOf(invitations) }),
});
