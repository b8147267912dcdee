/** Giving a certificate, and putting a misspelt name right on it. */
import { certificateText } from '../../../../certificate/certificate-text.ts';
import { correctedCertificate } from '../../../../certificate/corrected-certificate.ts';
import { correctCertificate } from '../../../../mediation/commands/certificate/correct-certificate.ts';
import { issueCertificate } from '../../../../mediation/commands/certificate/issue-certificate.ts';
import { digestOf } from '../../../../seal-mark/digest.ts';
import { text } from '../../../../web/field.ts';
import { notThere } from '../../../../web/page.ts';
import { action } from '../../../site.ts';
import { boxOf, perform, personName } from '../../case-view.ts';
import { type CertificateView, dueKind, familyName, newCertificate } from './certificate.ts';
import { words } from './words.en.ts';

const path = '/case/:ref/certificate';
const here = ({ view }: CertificateView): string => `${view.url}/certificate`;
const isDesk = ({ view }: CertificateView): boolean => view.place.is === 'caseworker';

const nameFields = (open: CertificateView, before: { party: string; child: string; adviser: string }) => {
  const box = boxOf(open.view, issueCertificate, 'document');
  const { give } = words;
  return {
    party: text({ label: give.party, hint: give.partyHint, maxLength: 120, value: before.party, ...box }),
    child: text({
      label: give.child,
      hint: give.childHint,
      maxLength: 120,
      optional: true,
      value: before.child,
      ...box,
    }),
    adviser: text({ label: give.adviser, maxLength: 120, value: before.adviser, ...box }),
  };
};

const childProblem = ({ isYoungPerson }: CertificateView, child: string) => {
  const wrong = isYoungPerson ? child !== '' : child === '';
  if (!wrong) return null;
  const message = isYoungPerson ? words.nameNotNeeded : words.nameNeeded;
  return { invalid: [{ field: 'child', message }] };
};

const issue = action<CertificateView>()({
  name: 'issue-certificate',
  path: `${path}/issue`,
  title: words.give.button,
  when: (open) => isDesk(open) && open.view.state.closed === null && dueKind(open) !== null,
  fields: (open) =>
    isDesk(open)
      ? nameFields(open, {
          party: familyName(open),
          child: open.isYoungPerson ? '' : (open.childName ?? ''),
          adviser: personName(open.view, open.view.actor.account),
        })
      : notThere,
  run: async (visit, open, names) => {
    const problem = childProblem(open, names.child);
    if (problem !== null) return problem;
    // Where none is due the command says why.
    const kind = dueKind(open) ?? 'not-pursued';
    const certificate = newCertificate(open, kind, names, visit.services.config.serviceName);
    const document = certificateText(certificate);
    const { number } = certificate;
    const issuedOn = open.today.toString();
    const input = { number, certificate: kind, issuedOn, document, digest: digestOf(document) };
    return perform(visit, open.view, issueCertificate, input, here(open), null, names);
  },
});

const correct = action<CertificateView>()({
  name: 'correct-certificate',
  path: `${path}/correct`,
  title: words.correct.button,
  when: (open) => isDesk(open) && open.given !== null,
  fields: (open) =>
    isDesk(open) && open.given !== null
      ? nameFields(open, {
          party: open.given.party.name,
          child: open.given.child?.name ?? '',
          adviser: open.given.adviser.name,
        })
      : notThere,
  run: async (visit, open, { party, child, adviser }) => {
    const { given, mediation, today } = open;
    const problem = childProblem(open, child);
    if (problem !== null) return problem;
    if (given === null || mediation.certificate === null) return notThere;
    const change = {
      party: { ...given.party, name: party },
      child: given.child === null ? null : { name: child },
      adviser: { name: adviser },
    };
    const corrected = correctedCertificate(given, change, today);
    if ('refused' in corrected) return { invalid: [{ field: 'party', message: words.correct.nothing }] };
    const document = certificateText(corrected);
    const input = { before: mediation.certificate.digest, document, digest: digestOf(document) };
    return perform(visit, open.view, correctCertificate, input, here(open), null, { party, child, adviser });
  },
});

export const certificateActions = [issue, correct];
