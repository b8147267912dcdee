/** The certificate: for the family to open and use, for the mediation adviser to give and, in its names, to correct. */
import { isRefusal } from '../../../../case/refusal.ts';
import { card } from '../../../../web/components/content/card/card.ts';
import { details } from '../../../../web/components/content/details/details.ts';
import { summaryList } from '../../../../web/components/content/summary-list/summary-list.ts';
import { html, type Part } from '../../../../web/html.ts';
import type { Kit } from '../../../../web/page.ts';
import { dayInFull } from '../../../dates.ts';
import { refusalWords } from '../../../refusals.words.en.ts';
import { page } from '../../../site.ts';
import { caseLinks } from '../../case-view.ts';
import { certificateActions } from './actions.ts';
import { type CertificateView, dueKind, loadCertificate } from './certificate.ts';
import { words } from './words.en.ts';

const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } });

const givenCard = ({ view, mediation, given }: CertificateView): Part => {
  const { certificate } = mediation;
  if (certificate === null) return '';
  const correctedOn = given?.correctionOf?.correctedOn ?? null;
  return card({
    heading: words.kind[certificate.kind],
    html: html`${summaryList({
      rows: [
        row(words.number, certificate.number),
        row(words.givenOn, dayInFull(certificate.issuedOn)),
        ...(given === null ? [] : [row(words.decision, dayInFull(given.decision.madeOn))]),
      ],
    })}
${correctedOn !== null && html`<p>${words.corrected(dayInFull(correctedOn))}</p>`}
<p><a href="${view.url}/certificate.pdf">${words.open}</a></p>
<p>${words.appeal} <a href="${view.url}/dates">${words.dates}</a></p>
<p>${words.permanent} ${words.goesOn}</p>
<p><a href="/certificates/verify">${words.check}</a></p>`,
  });
};

/** C-6: no certificate is promised, and the way that is left is shown. */
const isOutOfTime = ({ ground }: CertificateView): boolean =>
  isRefusal(ground) && ground.refused === 'out-of-time-with-adviser';

const notGiven = (open: CertificateView): Part => {
  if (open.mediation.certificate !== null || dueKind(open) !== null) return '';
  if (!open.isNeeded) return html`<p>${words.notNeeded}</p>`;
  if (isOutOfTime(open)) {
    return card({
      heading: words.leaveHeading,
      html: html`<p>${words.leave}</p><p><a href="/check">${words.leaveLink}</a></p>`,
    });
  }
  const why = isRefusal(open.ground) ? refusalWords[open.ground.refused] : null;
  return html`<p>${words.notYet} ${why !== null && html`${why.says} ${why.next}`}</p>`;
};

const giveCard = (open: CertificateView, kit: Kit): Part => {
  const kind = dueKind(open);
  if (kind === null || open.mediation.certificate !== null) return '';
  const by = open.view.state.clocks.current.find(({ what }) => what === 'certificate-by')?.due;
  const isOffered = kit.offers('issue-certificate');
  return card({
    heading: isOffered ? words.give.heading : words.notYet,
    html: html`<p>${words.give.says} “${words.kind[kind]}” ${isOffered && words.give.today(dayInFull(open.today))} ${
      by !== undefined && words.give.by(dayInFull(by))
    }</p>${kit.form('issue-certificate')}`,
  });
};

const correctPart = (kit: Kit): Part =>
  kit.offers('correct-certificate') &&
  details({
    summaryText: words.correct.heading,
    html: html`<p>${words.correct.text}</p>${kit.form('correct-certificate', { secondary: true })}`,
  });

export const certificatePage = page<CertificateView>({
  path: '/case/:ref/certificate',
  open: 'signed-in',
  load: loadCertificate,
  title: () => words.title,
  links: ({ view, mediation }) => [
    ...(mediation.certificate === null
      ? []
      : [{ rel: 'certificate-pdf', href: `${view.url}/certificate.pdf`, title: words.open }]),
    ...caseLinks(view),
  ],
  actions: certificateActions,
  json: (open) => {
    const { mediation, ground, isNeeded, given } = open;
    const { certificate } = mediation;
    return {
      needed: isNeeded,
      due: dueKind(open),
      why: isRefusal(ground) ? ground.refused : null,
      certificate:
        certificate === null
          ? null
          : {
              number: certificate.number,
              kind: certificate.kind,
              issuedOn: certificate.issuedOn,
              party: given?.party.name ?? null,
              child: given?.child?.name ?? null,
              adviser: given?.adviser.name ?? null,
              correctedOn: given?.correctionOf?.correctedOn.toString() ?? null,
            },
    };
  },
  look: ({ view }) => ({
    back: view.url,
    leaveThisPage: view.place.is === 'member',
    dense: view.place.is === 'caseworker',
  }),
  view: (open, kit) => ({
    main: html`<h1>${words.title}</h1>
<p>${words.intro}</p>
${givenCard(open)}${notGiven(open)}${giveCard(open, kit)}${correctPart(kit)}`,
  }),
});
