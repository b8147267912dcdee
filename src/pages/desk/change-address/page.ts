/** A caseworker asks for a new address of somebody who lost theirs, and another one confirms it. The case stays as it is. */
import { waysToKnow } from '../../../people/account-history.ts';
import type { WaitingChange } from '../../../people/recovery.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { email, radio, tel } from '../../../web/field.ts';
import { type Html, html } from '../../../web/html.ts';
import { type Kit, notThere } from '../../../web/page.ts';
import { caseLinks, personName } from '../../case/case-view.ts';
import { timeInFull } from '../../dates.ts';
import { action, page, signedIn } from '../../site.ts';
import { reference } from '../desk-view.ts';
import { historyPart, type PersonOfCase, personOfCase } from '../read-out-code/person.ts';
import { words as codeWords } from '../read-out-code/words.en.ts';
import { words } from './words.en.ts';

interface Change extends PersonOfCase {
  readonly waiting: WaitingChange | null;
  readonly isOwn: boolean;
  /** The last try failed because another account has the address. */
  readonly isTaken: boolean;
}

const path = '/case/:ref/people/:account/address';
const urlOf = ({ view, account }: PersonOfCase): string => `${view.url}/people/${account}/address`;

const askFor = action<Change>()({
  name: 'ask-for-change-of-address',
  path,
  title: words.ask,
  when: ({ waiting }) => waiting === null,
  fields: () => ({
    email: email({ label: words.email, hint: words.stays, optional: true }),
    phone: tel({ label: words.phone, hint: words.stays, optional: true }),
    how: radio({
      label: words.how,
      choices: waysToKnow.map((value) => ({ value, label: codeWords.ways[value] })),
    }),
  }),
  run: async (visit, person, input) => {
    const how = waysToKnow.find((way) => way === input.how);
    if (how === undefined) return notThere;
    if (input.email === '' && input.phone === '') {
      return { invalid: [{ field: 'email', message: words.oneOfThem }] };
    }
    const address = { email: input.email || null, phone: input.phone || null };
    const by = signedIn(visit).account;
    const isAsked = await visit.services.recovery.ask(person.account, by, how, address);
    if (isAsked) return { go: urlOf(person) };
    // The same request sent again, also at the same moment, has been done.
    const waiting = await visit.services.recovery.waiting(person.account);
    const isSame = waiting?.email === address.email && waiting.phone === address.phone;
    return isSame && waiting.askedBy === by
      ? { go: urlOf(person) }
      : { invalid: [{ field: 'email', message: words.openAlready }] };
  },
});

const confirm = action<Change>()({
  name: 'confirm-change-of-address',
  path: `${path}/:change/confirm`,
  title: words.confirm,
  each: ({ waiting, isOwn }) => (waiting === null || isOwn ? [] : [{ change: waiting.id }]),
  run: async (visit, person) => {
    const { recovery, toPerson } = visit.services;
    const by = signedIn(visit).account;
    const done = await recovery.confirm(person.account, visit.params['change'] ?? '', by);
    if (done.is === 'not-there') return notThere;
    if (done.is === 'address-taken') return { go: `${urlOf(person)}?taken=yes` };
    if (done.oldEmail !== null) await toPerson.tell(person.account, 'address-changed', done.oldEmail);
    await toPerson.tell(person.account, 'address-changed');
    return { go: urlOf(person) };
  },
});

const stop = action<Change>()({
  name: 'stop-change-of-address',
  path: `${path}/:change/stop`,
  title: words.stop,
  each: ({ waiting }) => (waiting === null ? [] : [{ change: waiting.id }]),
  run: async (visit, person) => {
    const by = signedIn(visit).account;
    const isStopped = await visit.services.recovery.stop(person.account, visit.params['change'] ?? '', by);
    return isStopped ? { go: urlOf(person) } : notThere;
  },
});

const waitingPart = ({ view, isOwn }: Change, waiting: WaitingChange, kit: Kit): Html =>
  card({
    heading: words.waitingHeading,
    html: html`<p>${words.waiting(personName(view, waiting.askedBy), timeInFull(waiting.askedAt))}</p>
${waiting.email !== null && html`<p>${words.newEmail(waiting.email)}</p>`}
${waiting.phone !== null && html`<p>${words.newPhone(waiting.phone)}</p>`}
${isOwn ? html`<p>${words.needsAnother}</p>` : kit.form('confirm-change-of-address')}
${kit.form('stop-change-of-address', { secondary: true })}`,
  });

const mainOf = (change: Change, kit: Kit): Html => html`<h1>${words.title}</h1>${reference(change.view)}
<p>${words.intro(personName(change.view, change.account))}</p>
<ul>${words.checks.map((text) => html`<li>${text}</li>`)}</ul>
${change.isTaken && html`<p><strong>${words.taken}</strong></p>`}
${change.waiting === null ? kit.form('ask-for-change-of-address') : waitingPart(change, change.waiting, kit)}
${historyPart(change)}`;

export const changeAddressPage = page<Change>({
  path,
  open: 'signed-in',
  load: async (visit) => {
    const person = await personOfCase(visit);
    if (person === notThere) return notThere;
    const waiting = await visit.services.recovery.waiting(person.account);
    const isOwn = waiting?.askedBy === signedIn(visit).account;
    return { ...person, waiting, isOwn, isTaken: visit.query['taken'] === 'yes' };
  },
  title: () => words.title,
  links: ({ view }) => [
    { rel: 'people', href: `${view.url}/people`, title: words.people },
    ...caseLinks(view),
  ],
  actions: [askFor, confirm, stop],
  json: ({ view, account, waiting, isOwn, isTaken }) => ({
    name: personName(view, account),
    addressIsTaken: isTaken,
    waiting:
      waiting === null
        ? null
        : {
            askedBy: personName(view, waiting.askedBy),
            askedAt: waiting.askedAt.toString(),
            email: waiting.email,
            phone: waiting.phone,
            isYours: isOwn,
          },
  }),
  look: ({ view }) => ({ dense: true, leaveThisPage: false, back: `${view.url}/people` }),
  view: (change, kit) => ({ main: mainOf(change, kit) }),
});
