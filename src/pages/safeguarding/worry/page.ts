/** One worry, opened by the safeguarding lead: what was written, what was done, and closing it. */
import type { Account } from '../../../people/accounts.ts';
import type { OpenedEntry, OpenedWorry } from '../../../safety/worries.ts';
import { worryAudience } from '../../../safety/worry.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { phoneHref, unbrokenPhone } from '../../../web/components/frame/footer/footer.ts';
import { type FieldLook, textarea } from '../../../web/field.ts';
import { type Html, html, type Part } from '../../../web/html.ts';
import { type Kit, notThere } from '../../../web/page.ts';
import { timeInFull } from '../../dates.ts';
import { action, page, type SiteVisit, signedIn } from '../../site.ts';
import { words } from '../words.en.ts';

interface Opened {
  readonly worry: OpenedWorry;
  readonly writer: Account | null;
  readonly leads: readonly Account[];
}

const load = async (visit: SiteVisit): Promise<Opened | typeof notThere> => {
  const visitor = signedIn(visit);
  const { worries, accounts, config } = visit.services;
  if (!visitor.roles.has('safeguarding-lead')) return notThere;
  // The gate has led a browser without a second step elsewhere; what comes past it reads no word all the same.
  if (config.secondFactor === 'on' && !visitor.hasStepped) return notThere;
  const worry = await worries.read(visitor, visit.params['worry'] ?? '');
  if (worry === null) return notThere;
  const [people, staff] = await Promise.all([
    accounts.known(visitor, [worry.writtenBy]),
    accounts.staff(visitor),
  ]);
  const leads = staff.filter(({ roles }) => roles.includes('safeguarding-lead'));
  return { worry, writer: people.get(worry.writtenBy) ?? null, leads };
};

const nameOf = ({ leads, writer }: Opened, { by }: OpenedEntry): string =>
  [...leads, ...(writer === null ? [] : [writer])].find(({ account }) => account === by)?.name ??
  words.somebody;

const urlOf = ({ worry }: Opened): string => `/safeguarding/${worry.reference}`;

const readByLeads = (opened: Opened, look: FieldLook): FieldLook => ({
  ...look,
  maxLength: 5_000,
  audience: worryAudience,
  readers: opened.leads.map(({ name }) => ({
    name,
    role: 'safeguarding lead',
    party: null,
    side: 'service',
  })),
});

const adding = (
  name: 'note-safety-worry' | 'close-safety-worry',
  kind: 'safety-worry-noted' | 'safety-worry-closed',
  says: { readonly button: string; readonly label: string; readonly hint: string },
) =>
  action<Opened>()({
    name,
    path: `/safeguarding/:worry/${name === 'note-safety-worry' ? 'note' : 'close'}`,
    title: says.button,
    when: ({ worry }) => !worry.isClosed,
    fields: (opened) => ({
      text: textarea(readByLeads(opened, { label: says.label, hint: says.hint })),
    }),
    run: async (visit, opened, { text }) => {
      const { worries } = visit.services;
      const refused = await worries.add(signedIn(visit), opened.worry, kind, text, visit.onceKey);
      return refused ?? { go: urlOf(opened) };
    },
  });

const note = adding('note-safety-worry', 'safety-worry-noted', {
  button: words.noteButton,
  label: words.noteLabel,
  hint: words.noteHint,
});
const close = adding('close-safety-worry', 'safety-worry-closed', {
  button: words.closeButton,
  label: words.closeLabel,
  hint: words.closeHint,
});

const reach = ({ writer }: Opened): Html => {
  const { phone = null, email = null } = writer ?? {};
  const ways = [
    phone !== null &&
      phone !== '' &&
      html`<li><a href="${phoneHref(phone)}">${unbrokenPhone(phone)}</a></li>`,
    email !== null && html`<li>${email}</li>`,
  ].filter((way) => way !== false);
  return html`<h2>${words.reach}</h2>${ways.length === 0 ? html`<p>${words.noReach}</p>` : html`<ul>${ways}</ul>`}`;
};

const entryCard = (opened: Opened, entry: OpenedEntry): Html =>
  card({
    heading: words.heading[entry.kind],
    html: html`<p class="muted"><bdi>${words.by(nameOf(opened, entry), timeInFull(entry.at))}</bdi></p>
<p class="as-typed">${entry.text ?? words.erased}</p>`,
  });

const formPart = (kit: Kit, name: string, heading: string, secondary: boolean): Part =>
  kit.offers(name) && html`<h2>${heading}</h2>${kit.form(name, { secondary })}`;

const main = (opened: Opened, kit: Kit): Html => {
  const { worry, writer } = opened;
  const from = words.from(writer?.name ?? words.somebody, words.as[worry.writtenAs], worry.caseReference);
  return html`<h1>${worry.reference}</h1><p><bdi>${from}</bdi></p>
${worry.entries.map((entry) => entryCard(opened, entry))}
${reach(opened)}
${formPart(kit, 'note-safety-worry', words.noteHeading, false)}
${formPart(kit, 'close-safety-worry', words.closeHeading, true)}`;
};

export const worryPage = page<Opened>({
  path: '/safeguarding/:worry',
  open: 'signed-in',
  load,
  title: () => words.title,
  links: () => [
    { rel: 'safeguarding', href: '/safeguarding', title: words.back },
    { rel: 'home', href: '/home', title: 'My page' },
  ],
  actions: [note, close],
  json: (opened) => {
    const { worry, writer } = opened;
    return {
      reference: worry.reference,
      case: worry.caseReference,
      writtenBy: {
        name: writer?.name ?? words.somebody,
        as: words.as[worry.writtenAs],
        phone: writer?.phone ?? null,
        email: writer?.email ?? null,
      },
      isClosed: worry.isClosed,
      entries: worry.entries.map((entry) => ({
        kind: entry.kind,
        by: nameOf(opened, entry),
        at: entry.at.toString(),
        text: entry.text,
      })),
    };
  },
  look: () => ({ leaveThisPage: false, back: '/safeguarding' }),
  view: (opened, kit) => ({ main: main(opened, kit) }),
});
