/** Ten codes to print, for those without a phone or who lose it. Only who has passed the second step sees or makes them. */
import { type Html, html } from '../../../web/html.ts';
import { type Kit, notThere } from '../../../web/page.ts';
import { action, page, signedIn } from '../../site.ts';
import { words } from './words.en.ts';

interface Codes {
  /** A browser that has not passed yet, or a program, is shown none. */
  readonly maySee: boolean;
  readonly codes: readonly string[];
}

const makeCodes = action<Codes>()({
  name: 'make-printed-codes',
  path: '/you/codes',
  title: ({ codes }) => (codes.length === 0 ? words.make : words.makeNew),
  when: ({ maySee }) => maySee,
  run: async (visit, { maySee }) => {
    if (!maySee) return notThere;
    const { account } = signedIn(visit);
    const waitSeconds = await visit.services.limits.take(['code-sent', account]);
    if (waitSeconds > 0) return { waitSeconds };
    await visit.services.secondStep.makePrinted(account);
    return { go: '/you/codes' };
  },
});

const codesPart = ({ codes }: Codes): Html =>
  codes.length === 0
    ? html`<p>${words.none}</p>`
    : html`<h2>${words.list}</h2><p>${words.left(codes.length)} ${words.year}</p>
<ul class="plain-list">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ul>`;

const mainOf = (data: Codes, kit: Kit): Html => {
  if (!data.maySee) {
    return html`<h1>${words.title}</h1><p>${words.first}</p><p><a href="/you/second-step?next=/you/codes">${words.firstLink}</a></p>`;
  }
  const before = data.codes.length > 0 && html`<p>${words.newEnds}</p>`;
  return html`<h1>${words.title}</h1><p>${words.intro} ${words.why}</p>${codesPart(data)}
${kit.form('make-printed-codes', { secondary: data.codes.length > 0, before })}`;
};

export const codesPage = page<Codes>({
  path: '/you/codes',
  open: 'signed-in',
  load: async (visit) => {
    const { account, session, hasStepped } = signedIn(visit);
    const maySee = session !== null && hasStepped;
    return { maySee, codes: maySee ? await visit.services.secondStep.printed(account) : [] };
  },
  title: () => words.title,
  links: ({ maySee }) => [
    ...(maySee
      ? []
      : [{ rel: 'second-step', href: '/you/second-step?next=/you/codes', title: words.firstLink }]),
    { rel: 'home', href: '/home', title: 'My page' },
  ],
  actions: [makeCodes],
  json: ({ maySee, codes }) => ({ maySee, codes }),
  look: () => ({ back: '/home' }),
  view: (data, kit) => ({ main: mainOf(data, kit) }),
});
