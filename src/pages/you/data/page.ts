/** What is kept about a person: they see it, take a copy of it, and put their own details right. */

import { type LogLine, readLog } from '../../../people/account-log.ts';
import type { Account } from '../../../people/accounts.ts';
import { casesOf } from '../../../record/worklist.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { summaryList } from '../../../web/components/content/summary-list/summary-list.ts';
import { tel, text } from '../../../web/field.ts';
import { type Html, html } from '../../../web/html.ts';
import { type NotThere, notThere } from '../../../web/page.ts';
import { timeInFull } from '../../dates.ts';
import { action, page, type SiteVisit, signedIn } from '../../site.ts';
import { ownCopyAddress } from './mount-copy.ts';
import { words } from './words.en.ts';

interface OwnData {
  readonly account: Account;
  readonly cases: readonly string[];
  readonly drafts: readonly string[];
  readonly log: readonly LogLine[];
  readonly phone: string;
}

const load = async (visit: SiteVisit): Promise<OwnData | NotThere> => {
  const { accounts, store, drafts, config } = visit.services;
  const visitor = signedIn(visit);
  const account = await accounts.forService(visitor.account);
  if (account === null) return notThere;
  const [cases, own, log] = await Promise.all([
    casesOf(store.pool, visitor),
    drafts.ofAccount(visitor.account),
    readLog(store.pool, visitor.account),
  ]);
  return { account, cases: cases.map(({ reference }) => reference), drafts: own, log, phone: config.phone };
};

const longestName = 100;

const correct = action<OwnData>()({
  name: 'correct-details',
  path: '/you/data/details',
  title: words.correct,
  fields: ({ account }) => ({
    name: text({ label: words.name, value: account.name, maxLength: longestName, autocomplete: 'name' }),
    phone: tel({
      label: words.phone,
      value: account.phone ?? '',
      optional: true,
      autocomplete: 'tel',
    }),
  }),
  run: async (visit, { account }, { name, phone }) => {
    const { accounts } = visit.services;
    await accounts.correct(account.account, { name, phone: phone === '' ? null : phone });
    accounts.forget();
    return { go: '/you/data' };
  },
});

const byWhom = ({ account }: OwnData, line: LogLine): string =>
  line.by === account.account ? words.byYou : words.byUs;

const detailsOf = ({ account, phone }: OwnData): Html => {
  const row = (key: string, value: string | null) => ({
    key: { text: key },
    value: { text: value === null || value === '' ? words.none : value },
  });
  const { name, email, phone: own } = account;
  return html`${summaryList({ rows: [row(words.name, name), row(words.email, email), row(words.phone, own)] })}
<p>${words.emailChange(phone)}</p>`;
};

const casesPart = ({ cases, drafts }: OwnData): Html => html`<h2>${words.cases}</h2>
${cases.length === 0 ? html`<p>${words.noCases}</p>` : html`<ul>${cases.map((each) => html`<li><a href="/case/${each}">${words.caseLink(each)}</a></li>`)}</ul>`}
${drafts.length > 0 && html`<p>${words.drafts(drafts.length)}</p>`}<p>${words.also}</p>`;

const logPart = (data: OwnData): Html => html`<h2>${words.logHeading}</h2>
${
  data.log.length === 0
    ? html`<p>${words.nothingDone}</p>`
    : html`<ul>${data.log.map((line) => html`<li>${timeInFull(line.at)}: ${words.log[line.what]}, ${byWhom(data, line)}</li>`)}</ul>`
}`;

export const ownDataPage = page<OwnData>({
  path: '/you/data',
  open: 'signed-in',
  load,
  title: () => words.title,
  links: ({ cases, drafts }) => [
    { rel: 'home', href: '/home', title: words.home },
    { rel: 'own-copy', href: ownCopyAddress, title: words.download },
    ...cases.map((each) => ({ rel: 'case', href: `/case/${each}`, title: words.caseLink(each) })),
    ...drafts.map((id) => ({ rel: 'draft', href: `/ask/${id}`, title: words.drafts(1) })),
    { rel: 'privacy', href: '/privacy', title: words.privacy },
  ],
  actions: [correct],
  json: (data) => ({
    name: data.account.name,
    email: data.account.email,
    phone: data.account.phone,
    cases: data.cases,
    unsentRequests: data.drafts.length,
    log: data.log.map((line) => ({
      at: line.at.toString(),
      what: line.what,
      says: words.log[line.what],
      by: byWhom(data, line),
    })),
  }),
  look: () => ({ back: '/home' }),
  view: (data, kit) => ({
    main: html`<h1>${words.title}</h1><p>${words.intro}</p>${detailsOf(data)}
${card({ heading: words.copyHeading, html: html`<p>${words.copy} ${words.copyReceipt}</p><p><a href="${ownCopyAddress}" download>${words.download}</a></p>` })}
${card({ heading: words.correctHeading, html: html`<p>${words.correctHint}</p>${kit.form('correct-details', { secondary: true })}` })}
${casesPart(data)}${logPart(data)}<p><a href="/privacy">${words.privacy}</a></p>`,
  }),
});
