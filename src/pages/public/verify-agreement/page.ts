/** For anybody who holds an agreement: did this service seal it, on which day, and are its words the sealed ones? */
import { verifySeal } from '../../../agreement/signature.ts';
import { html } from '../../../web/html.ts';
import { dayInFull } from '../../dates.ts';
import { verifyPage } from '../verify-paper/verify-page.ts';
import { words } from './words.en.ts';

export const verifyAgreementPage = verifyPage({
  path: '/agreements/verify',
  action: 'verify-agreement',
  keys: '/agreements/keys.json',
  other: { rel: 'verify-certificate', href: '/certificates/verify' },
  words,
  check: verifySeal,
  says: ({ signedOn, madeOn, parties }) =>
    html`<p>${words.signedOn(dayInFull(signedOn), parties)} ${words.madeOn(dayInFull(madeOn))}</p>`,
  data: ({ madeOn, signedOn, parties }) => ({ madeOn, signedOn, parties }),
});
