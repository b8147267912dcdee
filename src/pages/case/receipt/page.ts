/** One's own act, and the receipt of it to keep. */
import { receiptFile } from '../../../record/log/receipt.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { button } from '../../../web/components/form/button/button.ts';
import { html } from '../../../web/html.ts';
import { localText, timeInFull } from '../../dates.ts';
import { page, type Services } from '../../site.ts';
import { caseLinks } from '../case-view.ts';
import { type OwnAct, openOwnAct } from './own-act.ts';
import { words } from './words.en.ts';

const checkPath = '/receipts/verify';

/** The file as it is kept, and its name. */
export const fileOf = ({ config }: Services, { act, receipt }: OwnAct) => {
  const time = timeInFull(act.at);
  const about = words.about(config.serviceName, act.reference, time, `${config.baseUrl}${checkPath}`);
  const name = words.fileName(act.reference, localText(act.at).replace(':', ''));
  return {
    name,
    content: receiptFile(receipt, act, receipt.log === null ? [...about, words.aboutSoon] : about),
  };
};

interface Shown extends OwnAct {
  readonly file: ReturnType<typeof fileOf>;
}

export const receiptPage = page<Shown>({
  path: '/case/:ref/receipts/:hash',
  open: 'signed-in',
  load: async (visit) => {
    const own = await openOwnAct(visit);
    return typeof own === 'symbol' ? own : { ...own, file: fileOf(visit.services, own) };
  },
  title: () => words.title,
  links: ({ view, url }) => [
    { rel: 'receipt', href: `${url}/receipt.json`, title: words.keep },
    { rel: 'verify-receipt', href: checkPath, title: words.check },
    ...caseLinks(view),
  ],
  json: ({ line, receipt, file }) => ({
    at: line.at.toString(),
    says: line.says,
    covered: receipt.log !== null,
    receipt: file.content,
  }),
  look: ({ view }) => ({ back: `${view.url}/history`, dense: view.place.is === 'caseworker' }),
  view: ({ view, url, line, receipt }) => ({
    main: html`<h1>${words.title}</h1><p class="muted">${words.reference(view.state.reference)}</p>
${card({
  heading: words.what,
  html: html`<p>${line.says} <span class="muted">${words.on(timeInFull(line.at))}</span></p>
<p>${words.why}</p><p>${words.safe}</p>
<p>${receipt.log === null ? words.soon : words.covered}</p>
${receipt.log === null && html`<p><a href="${url}">${words.again}</a></p>`}
${button({ text: words.keep, href: `${url}/receipt.json` })}`,
})}
<p>${words.checkNote} <a href="${checkPath}">${words.check}</a></p>`,
  }),
});
