/** What the desk can do about whose case it is. */
import { handToYoungPerson } from '../../../case/commands/family/hand-to-young-person.ts';
import { noteDateOfBirth } from '../../../case/commands/family/note-date-of-birth.ts';
import { recordCapacityDecision } from '../../../case/commands/family/record-capacity-decision.ts';
import type { ToldUs } from '../../../case/events.ts';
import { accountId } from '../../../case/ids.ts';
import { youngPersonFrom } from '../../../law/party.ts';
import { date, email, radio, tel, text, textarea } from '../../../web/field.ts';
import type { Done } from '../../../web/page.ts';
import { boxOf, perform } from '../../case/case-view.ts';
import { action, type SiteVisit } from '../../site.ts';
import { wouldRefuse } from '../desk-view.ts';
import { replyByField, replyByProblem, usualReplyBy } from '../reply-by.ts';
import { isTheirs, mayBeHanded, type Whose } from './whose.ts';
import { words } from './words.en.ts';

const here = ({ view }: Whose): string => `${view.url}/young-person`;

export const note = action<Whose>()({
  name: 'note-date-of-birth',
  path: '/case/:ref/young-person/from',
  title: words.bornButton,
  when: (whose) => !isTheirs(whose) && whose.view.state.closed === null,
  fields: () => ({ bornOn: date({ label: words.bornOn }) }),
  run: async (visit, whose, { bornOn }) => {
    if (bornOn === null) return { invalid: [{ field: 'bornOn', message: words.bornOn }] };
    // The digest of a repeated request is made of the resulting day: a date of birth could be found again from its digest.
    const asked = youngPersonFrom(bornOn).toString();
    return perform(visit, whose.view, noteDateOfBirth, { bornOn }, here(whose), null, asked);
  },
});

const isToldUs = (value: string): value is ToldUs => Object.hasOwn(words.toldBy, value);

interface Handing {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly told: string;
  readonly replyBy: Temporal.PlainDate | null;
}

const runHand = async (visit: SiteVisit, whose: Whose, input: Handing): Promise<Done> => {
  const { accounts, store } = visit.services;
  const { view } = whose;
  const problem = replyByProblem(input.replyBy, visit.at);
  if (problem !== null) return { invalid: [problem] };
  if (!isToldUs(input.told)) return { invalid: [{ field: 'told', message: words.told }] };
  const known = await accounts.findByEmail(input.email);
  const parents = [...view.state.parties.values()].flatMap(({ members }) =>
    members.filter(({ as }) => as === 'parent' || as === 'representative').map(({ account }) => account),
  );
  // A worker, somebody of an organisation, or a parent's own address is not the young person.
  if (
    known !== null &&
    (known.roles.length > 0 || known.organisation !== null || parents.includes(known.account))
  )
    return { invalid: [{ field: 'email', message: words.cannotUse }] };
  const account = known?.account ?? accountId(store.newId());
  const replyBy = (input.replyBy ?? usualReplyBy(visit.at)).toString();
  const command = { account, replyBy, told: input.told };
  const refused = wouldRefuse(visit, view, handToYoungPerson, command);
  if (refused !== null) return refused;
  const { name } = input;
  const phone = input.phone === '' ? null : input.phone;
  if (known === null) await accounts.findOrMake({ id: account, name, email: input.email, phone });
  else await accounts.fillIn(account, { name, phone });
  return perform(visit, view, handToYoungPerson, command, here(whose));
};

export const hand = action<Whose>()({
  name: 'hand-to-young-person',
  path: '/case/:ref/young-person',
  title: words.handButton,
  when: mayBeHanded,
  fields: ({ at }) => ({
    name: text({ label: words.name, hint: words.nameHint, maxLength: 120 }),
    email: email({ label: words.email, hint: words.emailHint }),
    phone: tel({ label: words.phone, optional: true }),
    told: radio({
      label: words.told,
      choices: Object.entries(words.toldBy).map(([value, label]) => ({ value, label })),
    }),
    replyBy: replyByField(at),
  }),
  run: (visit, whose, input) => runHand(visit, whose, input),
});

export const recordCapacity = action<Whose>()({
  name: 'record-capacity-decision',
  path: '/case/:ref/young-person/capacity',
  title: words.capacityButton,
  when: mayBeHanded,
  fields: ({ view }) => ({
    assessedOn: date({ label: words.assessedOn }),
    assessment: textarea({ label: words.assessed, ...boxOf(view, recordCapacityDecision, 'assessment') }),
  }),
  run: async (visit, whose, { assessedOn, assessment }) => {
    if (assessedOn === null) return { invalid: [{ field: 'assessedOn', message: words.assessedOn }] };
    return perform(visit, whose.view, recordCapacityDecision, { assessedOn, assessment }, here(whose));
  },
});
