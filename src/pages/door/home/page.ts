/** A person's own page: the cases they are in, each with its next step, and a request they have not sent yet. */
import { nextStep } from '../../../case/next-step.ts';
import { casesOf } from '../../../record/worklist.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { type Html, html } from '../../../web/html.ts';
import { notThere } from '../../../web/page.ts';
import { openCaseView } from '../../case/case-view.ts';
import { dayInFull, londonDate } from '../../dates.ts';
import { wordsForStep } from '../../page-for-step.ts';
import { page, type SiteVisit, signedIn } from '../../site.ts';
import { words } from './words.en.ts';

interface OwnCase {
  readonly reference: string;
  readonly href: string;
  readonly says: string;
  readonly changedOn: string;
  readonly isClosed: boolean;
}

interface Home {
  readonly name: string;
  readonly isWorker: boolean;
  readonly isCaseworker: boolean;
  /** The safeguarding lead. */
  readonly isLead: boolean;
  readonly cases: readonly OwnCase[];
  readonly drafts: readonly string[];
}

/** Who signed for a side that is no longer in the case finds the agreement, and nothing else of it. */
const ownCase = async (
  visit: SiteVisit,
  reference: string,
): Promise<{ readonly says: string; readonly href: string }> => {
  const href = `/case/${reference}`;
  const view = await openCaseView({ ...visit, params: { ref: reference } }, 'signer');
  if (view === notThere) return { says: '', href };
  const says = wordsForStep(nextStep(view.state, view.place), view).sentence;
  return { says, href: view.place.is === 'signer' ? `${href}/agreement` : href };
};

const load = async (visit: SiteVisit): Promise<Home> => {
  const { store, accounts, drafts } = visit.services;
  const visitor = signedIn(visit);
  const rows = await casesOf(store.pool, visitor);
  const cases = await Promise.all(
    rows.map(async (row) => ({
      reference: row.reference,
      ...(await ownCase(visit, row.reference)),
      changedOn: londonDate(row.changedAt).toString(),
      isClosed: row.isClosed,
    })),
  );
  const people = await accounts.known(visitor, [visitor.account]);
  return {
    name: people.get(visitor.account)?.name ?? '',
    isWorker: visitor.roles.size > 0,
    isCaseworker: visitor.roles.has('caseworker'),
    isLead: visitor.roles.has('safeguarding-lead'),
    cases,
    drafts: await drafts.ofAccount(visitor.account),
  };
};

const caseCard = ({ reference, href, says, changedOn, isClosed }: OwnCase): Html =>
  card({
    html: html`<h3 class="card__heading"><a href="${href}">Case ${reference}</a></h3><p>${says}</p>
<p class="muted">${isClosed && `${words.closed}. `}${words.changed(dayInFull(changedOn))}.</p>`,
  });

const casesPart = ({ cases, isWorker }: Home): Html => {
  if (cases.length === 0) return html`<p>${isWorker ? words.mediatorNone : words.none}</p>`;
  return html`<h2>${words.cases}</h2>${cases.map(caseCard)}`;
};

/** Families and officers ask for themselves, caseworkers write down what others ask; mediators wait to be proposed. */
const mayAsk = ({ isWorker, isCaseworker }: Home): boolean => !isWorker || isCaseworker;
const askTitle = ({ isCaseworker }: Home): string => (isCaseworker ? words.askFor : words.ask);

export const homePage = page<Home>({
  path: '/home',
  open: 'signed-in',
  load,
  title: () => words.title,
  links: (home) => [
    ...home.cases.map(({ reference, href }) => ({
      rel: 'case',
      href,
      title: `Case ${reference}`,
    })),
    ...home.drafts.map((id) => ({ rel: 'draft', href: `/ask/${id}`, title: words.goOn })),
    ...(home.isCaseworker ? [{ rel: 'desk', href: '/desk', title: words.desk }] : []),
    ...(home.isLead ? [{ rel: 'safeguarding', href: '/safeguarding', title: words.safeguarding }] : []),
    ...(mayAsk(home) ? [{ rel: 'ask', href: '/ask', title: askTitle(home) }] : []),
    ...(home.isLead ? [{ rel: 'safeguarding-holds', href: '/safeguarding/holds', title: words.holds }] : []),
    { rel: 'own-data', href: '/you/data', title: words.ownData },
    { rel: 'sessions', href: '/you/sessions', title: words.sessions },
    { rel: 'sign-out', href: '/sign-out', title: 'Sign out' },
  ],
  json: ({ cases }) => ({ cases: cases.map(({ href: _, ...its }) => its) }),
  view: (home) => ({
    main: html`<h1>${words.hello(home.name)}</h1>
${home.isCaseworker && html`<p><a href="/desk">${words.desk}</a></p>`}
${home.isLead && html`<p><a href="/safeguarding">${words.safeguarding}</a></p>`}
${casesPart(home)}
${home.drafts.length > 0 && html`<h2>${words.drafts}</h2><ul>${home.drafts.map((id) => html`<li><a href="/ask/${id}">${words.goOn}</a></li>`)}</ul>`}
${mayAsk(home) && html`<p><a href="/ask">${askTitle(home)}</a></p>`}`,
  }),
});
