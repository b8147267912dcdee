/** Words of the certificate's page: for the family what it is and what it is for, for the adviser how to give and correct it. */

import type { CorrectedPart } from '../../../../certificate/certificate.ts';
import type { CertificateKind } from '../../../../law/situation/situation.ts';

export const words = {
  title: 'The certificate',
  intro:
    'The certificate shows the tribunal that the family was told about mediation. Most appeals need one. It says nothing of what was said.',
  kind: {
    'not-pursued': 'The family was told about mediation and did not want it.',
    'took-place': 'Mediation has taken place.',
    deemed: 'Mediation could not be set up in time.',
  } satisfies Record<CertificateKind, string>,
  number: 'Number',
  givenOn: 'Date',
  kindLabel: 'What it says',
  decision: 'Decision of',
  open: 'Open the certificate (PDF)',
  check: 'How anyone can check it',
  permanent: 'It is permanent. If a name is wrong, we put it right. The date never changes.',
  appeal: 'Put the number into your appeal form. Your dates stand on the page of dates.',
  dates: 'See your dates',
  goesOn: 'The certificate ends nothing. You can still meet, and the case stays open.',
  corrected: (day: string) => `Corrected on ${day}. The old text is kept.`,
  give: {
    heading: 'Give the certificate',
    says: 'It will say:',
    by: (day: string) => `The law gives us until ${day}.`,
    party: 'Name of the parent or young person',
    partyHint: 'As it should stand on the certificate.',
    child: 'Name of the child',
    childHint: 'Leave it empty where the young person is the party.',
    adviser: 'Your name',
    button: 'Give the certificate',
    today: (day: string) => `It is dated today, ${day}.`,
  },
  correct: {
    heading: 'Put something right',
    text: 'Number, kind and date stay as they are.',
    button: 'Correct the certificate',
    nothing: 'Nothing is different from what stands there.',
  },
  parts: {
    'party-name': 'the name of the parent or young person',
    'child-name': 'the name of the child',
    'authority-name': 'the name of the council',
    'adviser-name': 'the name of the adviser',
    'provider-name': 'the name of the service',
    sections: 'the parts of the plan',
    'sent-on': 'the day of sending',
    'happened-on': 'a day',
  } satisfies Record<CorrectedPart, string>,
  notYet: 'There is no certificate yet.',
  notNeeded:
    'An appeal about this decision needs no certificate. The family can go to the tribunal without one.',
  leave:
    'The two months to turn to us were over, so we cannot promise a certificate. The tribunal can still let you appeal. Ask it for leave, and say why it took so long. SENDIASS, a free local advice service, helps you with it.',
  leaveHeading: 'Ask the tribunal for leave',
  leaveLink: 'See all your ways',
  nameNeeded: 'Enter the name of the child.',
  nameNotNeeded: 'The young person is the party. Leave this empty.',
} as const;
