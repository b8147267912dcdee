/** For anybody who holds a certificate: did this service give it, which one is it, and are its words the sealed ones? */
import { type CertificateSeal, verifyCertificateSeal } from '../../../certificate/certificate-seal.ts';
import { authorities } from '../../../directory/authorities.ts';
import { summaryList } from '../../../web/components/content/summary-list/summary-list.ts';
import { type Html, html } from '../../../web/html.ts';
import { dayInFull } from '../../dates.ts';
import { verifyPage } from '../verify-paper/verify-page.ts';
import { words } from './words.en.ts';

const councilOf = (gss: string): string => authorities.find((each) => each.gss === gss)?.name ?? gss;

const says = ({ number, kind, issuedOn, decision }: CertificateSeal): Html => {
  const rows = [
    [words.number, number],
    [words.issuedOn, dayInFull(issuedOn)],
    [words.kind, words.kinds[kind]],
    [words.decision, words.decisions[decision.kind]],
    [words.council, councilOf(decision.authority)],
    [words.letter, dayInFull(decision.madeOn)],
  ] as const;
  return html`${summaryList({
    rows: rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } })),
  })}<p>${words.compare}</p>`;
};

export const verifyCertificatePage = verifyPage({
  path: '/certificates/verify',
  action: 'verify-certificate',
  keys: '/certificates/keys.json',
  other: { rel: 'verify-agreement', href: '/agreements/verify' },
  words,
  check: verifyCertificateSeal,
  says,
  data: ({ number, kind, issuedOn, decision }) => ({ number, kind, issuedOn, decision }),
});
