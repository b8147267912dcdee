/** For anybody who holds a receipt: is it ours, and is the act still in the record? Nothing is kept. */
import { type CheckedReceipt, checkReceipt } from '../../../record/log/receipt.ts';
import { type StillThere, stillThere } from '../../../record/log/receipts-of-record.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { quietPanel } from '../../../web/components/content/quiet-panel/quiet-panel.ts';
import { optionalFile, textarea } from '../../../web/field.ts';
import { type Html, html } from '../../../web/html.ts';
import { timeInFull } from '../../dates.ts';
import { action, page, type Services } from '../../site.ts';
import { fromAddress, inAddress } from './brought.ts';
import { words } from './words.en.ts';

const path = '/receipts/verify';

type Ours = Exclude<CheckedReceipt, { is: 'not-ours' }>;
type NotOurs = Extract<CheckedReceipt, { is: 'not-ours' }>;

type Answer = NotOurs | { readonly is: 'ours'; readonly checked: Ours; readonly still: StillThere };

interface Verification {
  readonly answer: Answer | null;
}

const answerTo = async (
  { store, signingKey }: Services,
  query: Readonly<Record<string, string>>,
): Promise<Answer | null> => {
  const brought = fromAddress(query);
  if (brought === null) return null;
  if (brought === 'unreadable') return { is: 'not-ours', why: 'not-a-statement' };
  const checked = await checkReceipt([signingKey.publicJwk], brought);
  if (checked.is === 'not-ours') return checked;
  return { is: 'ours', checked, still: await stillThere(store.pool, checked) };
};

const verifyAction = action<Verification>()({
  name: 'verify-receipt',
  path,
  title: words.form.button,
  fields: () => ({
    file: optionalFile({
      label: words.form.file,
      hint: words.form.fileHint,
      accept: ['application/json', '.json'],
    }),
    receipt: textarea({ label: words.form.text, hint: words.form.textHint, optional: true, rows: 6 }),
  }),
  run: async ({ services, network }, _data, { file, receipt }) => {
    const waitSeconds = await services.limits.take(['verify-network', network]);
    if (waitSeconds > 0) return { waitSeconds };
    const wrong = (field: 'file' | 'receipt', message: string) => ({ invalid: [{ field, message }] });
    if (file === null && receipt === '') return wrong('file', words.form.one);
    const packed = inAddress(file === null ? receipt : Buffer.from(file.content).toString('utf8'));
    return packed === null
      ? wrong(file === null ? 'receipt' : 'file', words.form.notOne)
      : { go: `${path}?receipt=${packed}` };
  },
});

const ours = ({ checked, still }: Extract<Answer, { is: 'ours' }>): Html => {
  const { act } = checked;
  return card({
    heading: words.still[still],
    html: html`<p>${words.act(act.reference, timeInFull(act.at))}
${checked.is === 'covered' ? words.covered(timeInFull(checked.head.at)) : words.signed}</p>
${still !== 'there' && html`<p>${words.wrongNote}</p>`}`,
  });
};

const answerView = (answer: Answer): Html =>
  answer.is === 'ours'
    ? ours(answer)
    : card({
        heading: words.notOurs,
        html: html`<p>${words.why[answer.why]} ${words.notOursNote}</p>`,
      });

const asJson = (answer: Answer | null) => {
  if (answer === null) return { answer: null };
  if (answer.is === 'not-ours') return { answer: 'not-ours', signedByUs: false, reason: answer.why };
  const { checked, still } = answer;
  const { reference, at, hash } = checked.act;
  return {
    answer: still,
    signedByUs: true,
    inRecord: still === 'there',
    covered: checked.is === 'covered',
    reference,
    at: at.toString(),
    hash: Buffer.from(hash).toString('hex'),
  };
};

const keys = '/agreements/keys.json';
const head = '/log/head';

export const verifyReceiptPage = page<Verification>({
  path,
  open: 'public',
  load: async ({ query, services }) => ({ answer: await answerTo(services, query) }),
  title: () => words.title,
  links: () => [
    { rel: 'keys', href: keys, title: words.offline.keys },
    { rel: 'log-head', href: head, title: words.offline.head },
  ],
  actions: [verifyAction],
  json: ({ answer }) => asJson(answer),
  look: () => ({ description: words.description }),
  view: ({ answer }, kit) => ({
    main: html`<h1>${words.title}</h1>
${answer !== null && answerView(answer)}
<p>${words.intro}</p>
${card({ heading: words.form.heading, html: html`${kit.form('verify-receipt')}` })}`,
    side: quietPanel({
      heading: words.offline.heading,
      html: html`<p>${words.offline.text}</p><p><a href="${keys}">${words.offline.keys}</a></p>
<p><a href="${head}">${words.offline.head}</a></p>`,
    }),
  }),
});
