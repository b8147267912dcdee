/** A caseworker reads a code out by phone to somebody of a case. The person is told by e-mail, and it stays in the account's history. */
import { waysToKnow } from '../../../people/account-history.ts';
import type { ReadOutCode } from '../../../people/second-step.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { radio } from '../../../web/field.ts';
import { type Html, html } from '../../../web/html.ts';
import { type Kit, notThere } from '../../../web/page.ts';
import { caseLinks, personName } from '../../case/case-view.ts';
import { timeInFull } from '../../dates.ts';
import { action, page, signedIn } from '../../site.ts';
import { reference } from '../desk-view.ts';
import { historyPart, type PersonOfCase, personOfCase } from './person.ts';
import { words } from './words.en.ts';

interface ReadOut extends PersonOfCase {
  readonly code: ReadOutCode | null;
}

const path = '/case/:ref/people/:account/code';
const pageUrl = ({ view, account }: PersonOfCase): string => `${view.url}/people/${account}/code`;

const isWay = (text: string) => waysToKnow.find((way) => way === text);

const makeCode = action<ReadOut>()({
  name: 'make-code-to-read-out',
  path,
  title: ({ code }) => (code === null ? words.make : words.makeNew),
  fields: () => ({
    how: radio({
      label: words.how,
      choices: waysToKnow.map((value) => ({ value, label: words.ways[value] })),
    }),
  }),
  run: async (visit, person, input) => {
    const how = isWay(input.how);
    if (how === undefined) return notThere;
    const { accountHistory, limits, secondStep, toPerson } = visit.services;
    const waitSeconds = await limits.take(['code-sent', person.account]);
    if (waitSeconds > 0) return { waitSeconds };
    await secondStep.makeCode(person.account, 'read-out');
    await accountHistory.add(person.account, 'code-read-out', signedIn(visit).account, how);
    await toPerson.tell(person.account, 'code-read-out');
    return { go: pageUrl(person) };
  },
});

const mainOf = (person: ReadOut, kit: Kit): Html => html`<h1>${words.title}</h1>${reference(person.view)}
<p>${words.intro(personName(person.view, person.account))}</p>
<ul>${words.checks.map((text) => html`<li>${text}</li>`)}</ul>
${
  person.code !== null &&
  card({
    heading: words.codeHeading,
    html: html`<p class="lead"><strong>${person.code.code}</strong></p><p>${words.until(timeInFull(person.code.endsAt))}</p>`,
  })
}
${kit.form('make-code-to-read-out', { secondary: person.code !== null })}
${historyPart(person)}`;

export const readOutCodePage = page<ReadOut>({
  path,
  open: 'signed-in',
  load: async (visit) => {
    const person = await personOfCase(visit);
    if (person === notThere) return notThere;
    return { ...person, code: await visit.services.secondStep.readOut(person.account) };
  },
  title: () => words.title,
  links: ({ view }) => [
    { rel: 'people', href: `${view.url}/people`, title: words.people },
    ...caseLinks(view),
  ],
  actions: [makeCode],
  json: ({ view, account, code, history }) => ({
    name: personName(view, account),
    code: code === null ? null : { code: code.code, worksUntil: code.endsAt.toString() },
    history: history.map(({ at, kind, by, how }) => ({
      at: at.toString(),
      kind,
      by: personName(view, by),
      how,
    })),
  }),
  look: ({ view }) => ({ dense: true, leaveThisPage: false, back: `${view.url}/people` }),
  view: (person, kit) => ({ main: mainOf(person, kit) }),
});
