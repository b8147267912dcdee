/** For anybody who holds a paper of ours: did this service seal it, and are its words the sealed ones? Nothing is kept. */
import type { SealRefusal } from '../../../seal-mark/seal-mark.ts';
import type { PublicJwk } from '../../../seal-mark/signing-key.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { quietPanel } from '../../../web/components/content/quiet-panel/quiet-panel.ts';
import { optionalFile, textarea } from '../../../web/field.ts';
import { type Html, html } from '../../../web/html.ts';
import { action, page } from '../../site.ts';
import { type Answer, addressOf, answerTo, sealIn, shownByFile, shownIn } from './answer.ts';

export interface VerifyWords {
  readonly title: string;
  readonly intro: string;
  readonly description: string;
  readonly form: {
    readonly heading: string;
    readonly file: string;
    readonly fileHint: string;
    readonly seal: string;
    readonly sealHint: string;
    readonly button: string;
    readonly one: string;
    readonly noSeal: string;
    readonly notASeal: string;
  };
  readonly yes: { readonly whole: string; readonly 'seal-only': string };
  readonly no: { readonly 'words-changed': string; readonly 'not-ours': string };
  readonly wholeNote: string;
  readonly sealOnlyNote: string;
  readonly noNote: string;
  readonly reasons: Readonly<Record<SealRefusal['refused'], string>>;
  readonly offline: { readonly heading: string; readonly text: string; readonly link: string };
  /** To the page for the other kind of paper. */
  readonly other: string;
}

/** One kind of paper: its address, its words, its seal. */
export interface Paper<Payload extends { readonly digest: string }> {
  readonly path: string;
  readonly action: string;
  /** Address of the public keys. */
  readonly keys: string;
  /** The page for the other kind of paper. */
  readonly other: { readonly rel: string; readonly href: string };
  readonly words: VerifyWords;
  readonly check: (key: PublicJwk, seal: string) => Promise<Payload | SealRefusal>;
  /** What the seal says, in words and as data. */
  readonly says: (payload: Payload) => Html;
  readonly data: (payload: Payload) => object;
}

interface Verification<Payload> {
  readonly answer: Answer<Payload> | null;
}

const verifyAction = <Payload extends { readonly digest: string }>(paper: Paper<Payload>) => {
  const { path, words } = paper;
  return action<Verification<Payload>>()({
    name: paper.action,
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
    run: async ({ services, network }, _data, { file, seal }) => {
      const waitSeconds = await services.limits.take(['verify-network', network]);
      if (waitSeconds > 0) return { waitSeconds };
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
};

const answerPart = <Payload extends { readonly digest: string }>(
  { words, says }: Paper<Payload>,
  answer: Answer<Payload>,
): Html => {
  switch (answer.is) {
    case 'not-ours':
      return card({
        heading: words.no['not-ours'],
        html: html`<p>${words.reasons[answer.why]} ${words.noNote}</p>`,
      });
    case 'words-changed':
      return card({
        heading: words.no['words-changed'],
        html: html`${says(answer.payload)}<p>${words.noNote}</p>`,
      });
    case 'whole':
      return card({
        heading: words.yes.whole,
        html: html`${says(answer.payload)}<p>${words.wholeNote}</p>`,
      });
    case 'seal-only':
      return card({
        heading: words.yes['seal-only'],
        html: html`${says(answer.payload)}<p>${words.sealOnlyNote}</p>`,
      });
    default:
      return answer satisfies never;
  }
};

const asJson = <Payload extends { readonly digest: string }>(
  { data }: Paper<Payload>,
  answer: Answer<Payload> | null,
) => {
  if (answer === null) return { answer: null };
  if (answer.is === 'not-ours') return { answer: answer.is, sealedByUs: false, reason: answer.why };
  return {
    answer: answer.is,
    sealedByUs: true,
    wordsUnchanged: answer.is === 'seal-only' ? null : answer.is === 'whole',
    digest: answer.payload.digest,
    ...data(answer.payload),
  };
};

/** In: a kind of paper. Out: the page where anybody can check one, by its file or by the text of its seal. */
export const verifyPage = <Payload extends { readonly digest: string }>(paper: Paper<Payload>) => {
  const { path, words, keys, other } = paper;
  return page<Verification<Payload>>({
    path,
    open: 'public',
    load: async ({ query, services }) => {
      const shown = shownIn(query);
      if (shown === null) return { answer: null };
      return { answer: answerTo(shown, await paper.check(services.signingKey.publicJwk, shown.seal)) };
    },
    title: () => words.title,
    links: () => [
      { rel: 'keys', href: keys, title: words.offline.link },
      { ...other, title: words.other },
    ],
    actions: [verifyAction(paper)],
    json: ({ answer }) => asJson(paper, answer),
    look: () => ({ description: words.description }),
    view: ({ answer }, kit) => ({
      main: html`<h1>${words.title}</h1>
${answer !== null && answerPart(paper, answer)}
<p>${words.intro}</p>
${card({ heading: words.form.heading, html: html`${kit.form(paper.action)}` })}`,
      side: quietPanel({
        heading: words.offline.heading,
        html: html`<p>${words.offline.text}</p><p><a href="${keys}">${words.offline.link}</a></p>
<p><a href="${other.href}">${words.other}</a></p>`,
      }),
    }),
  });
};
