/** For anybody who holds an agreement: did this service seal it, on which day, and are its words the sealed ones? */
import { card } from '../../../web/components/content/card/card.ts';
import { quietPanel } from '../../../web/components/content/quiet-panel/quiet-panel.ts';
import { optionalFile, textarea } from '../../../web/field.ts';
import { type Html, html } from '../../../web/html.ts';
import { dayInFull } from '../../dates.ts';
import { action, page } from '../../site.ts';
import { type Answer, addressOf, answerTo, sealIn, shownByFile, shownIn } from './answer.ts';
import { words } from './words.en.ts';

const path = '/agreements/verify';

interface Verification {
  readonly answer: Answer | null;
}

const verifyAction = action<Verification>()({
  name: 'verify-agreement',
  path,
  title: words.form.button,
  fields: () => ({
    file: optionalFile({
      label: words.form.file,
      hint: words.form.fileHint,
      accept: ['application/pdf', '.pdf'],
    }),
    seal: textarea({
      label: words.form.seal,
      hint: words.form.sealHint,
      optional: true,
      maxLength: 4000,
      rows: 4,
    }),
  }),
  run: async (_visit, _data, { file, seal }) => {
    const wrong = (field: 'file' | 'seal', message: string) => ({ invalid: [{ field, message }] });
    if (file !== null) {
      const shown = shownByFile(file.content);
      return shown === null ? wrong('file', words.form.noSeal) : { go: addressOf(path, shown) };
    }
    if (seal === '') return wrong('file', words.form.one);
    const pasted = sealIn(seal);
    return pasted === null
      ? wrong('seal', words.form.notASeal)
      : { go: addressOf(path, { seal: pasted, words: null }) };
  },
});

const days = (answer: Exclude<Answer, { is: 'not-ours' }>): Html => {
  const { signedOn, madeOn, parties } = answer.payload;
  return html`<p>${words.signedOn(dayInFull(signedOn), parties)} ${words.madeOn(dayInFull(madeOn))}</p>`;
};

const answerPart = (answer: Answer): Html => {
  switch (answer.is) {
    case 'not-ours':
      return card({
        heading: words.no['not-ours'],
        html: html`<p>${words.reasons[answer.why]} ${words.noNote}</p>`,
      });
    case 'words-changed':
      return card({
        heading: words.no['words-changed'],
        html: html`${days(answer)}<p>${words.noNote}</p>`,
      });
    case 'whole':
      return card({ heading: words.yes.whole, html: html`${days(answer)}<p>${words.wholeNote}</p>` });
    case 'seal-only':
      return card({
        heading: words.yes['seal-only'],
        html: html`${days(answer)}<p>${words.sealOnlyNote}</p>`,
      });
    default:
      return answer satisfies never;
  }
};

const asJson = (answer: Answer | null) => {
  if (answer === null) return { answer: null };
  if (answer.is === 'not-ours') return { answer: answer.is, sealedByUs: false, reason: answer.why };
  const { digest, madeOn, signedOn, parties } = answer.payload;
  return {
    answer: answer.is,
    sealedByUs: true,
    wordsUnchanged: answer.is === 'seal-only' ? null : answer.is === 'whole',
    digest,
    madeOn,
    signedOn,
    parties,
  };
};

export const verifyAgreementPage = page<Verification>({
  path,
  open: 'public',
  load: async ({ query, services }) => {
    const shown = shownIn(query);
    return { answer: shown === null ? null : await answerTo(services.signingKey.publicJwk, shown) };
  },
  title: () => words.title,
  links: () => [{ rel: 'keys', href: '/agreements/keys.json', title: words.offline.link }],
  actions: [verifyAction],
  json: ({ answer }) => asJson(answer),
  look: () => ({ description: words.description }),
  view: ({ answer }, kit) => ({
    main: html`<h1>${words.title}</h1>
${answer !== null && answerPart(answer)}
<p>${words.intro}</p>
${card({ heading: words.form.heading, html: html`${kit.form('verify-agreement')}` })}`,
    side: quietPanel({
      heading: words.offline.heading,
      html: html`<p>${words.offline.text}</p><p><a href="/agreements/keys.json">${words.offline.link}</a></p>`,
    }),
  }),
});
