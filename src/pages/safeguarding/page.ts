/** What was written to the safeguarding lead: for the leads alone. */
import type { AccountId } from '../../case/ids.ts';
import type { ListedWorry } from '../../safety/worries.ts';
import { card } from '../../web/components/content/card/card.ts';
import { type Html, html, type Part } from '../../web/html.ts';
import { notThere } from '../../web/page.ts';
import { timeInFull } from '../dates.ts';
import { page, type SiteVisit, signedIn } from '../site.ts';
import { words } from './words.en.ts';

interface Listed extends ListedWorry {
  readonly name: string;
}

const load = async (visit: SiteVisit): Promise<readonly Listed[] | typeof notThere> => {
  const visitor = signedIn(visit);
  if (!visitor.roles.has('safeguarding-lead')) return notThere;
  const { worries, accounts } = visit.services;
  const all = await worries.list(visitor);
  const people = await accounts.known(
    visitor,
    all.map(({ writtenBy }) => writtenBy),
  );
  const nameOf = (account: AccountId) => people.get(account)?.name ?? words.somebody;
  return all.map((worry) => ({ ...worry, name: nameOf(worry.writtenBy) }));
};

const worryCard = ({ reference, caseReference, name, writtenAs, raisedAt, closedAt }: Listed): Html =>
  card({
    html: html`<h3 class="card__heading"><a href="/safeguarding/${reference}">${reference}</a></h3>
<p><bdi>${words.from(name, words.as[writtenAs], caseReference)}</bdi></p>
<p class="muted">${words.writtenOn(timeInFull(raisedAt))}${closedAt !== null && `. ${words.closedOn(timeInFull(closedAt))}`}</p>`,
  });

const part = (heading: string, worries: readonly Listed[], otherwise: string | null): Part =>
  (worries.length > 0 || otherwise !== null) &&
  html`<h2>${heading}</h2>${worries.length === 0 ? html`<p>${otherwise}</p>` : worries.map(worryCard)}`;

const main = (all: readonly Listed[]): Html => {
  const [open, closed] = [true, false].map((isOpen) =>
    all.filter(({ closedAt }) => (closedAt === null) === isOpen),
  );
  return html`<h1>${words.title}</h1><p>${words.intro}</p>
${
  all.length === 0
    ? html`<p>${words.none}</p>`
    : html`${part(words.openHeading, open ?? [], words.nothingOpen)}${part(words.closedHeading, closed ?? [], null)}`
}`;
};

export const safeguardingPage = page<readonly Listed[]>({
  path: '/safeguarding',
  open: 'signed-in',
  load,
  title: () => words.title,
  links: (all) => [
    { rel: 'home', href: '/home', title: 'My page' },
    ...all.map(({ reference }) => ({ rel: 'worry', href: `/safeguarding/${reference}`, title: reference })),
  ],
  json: (all) => ({
    worries: all.map(({ reference, caseReference, name, writtenAs, raisedAt, closedAt }) => ({
      reference,
      case: caseReference,
      writtenBy: { name, as: words.as[writtenAs] },
      raisedAt: raisedAt.toString(),
      closedAt: closedAt?.toString() ?? null,
    })),
  }),
  look: () => ({ leaveThisPage: false, back: '/home' }),
  view: (all) => ({ main: main(all) }),
});
