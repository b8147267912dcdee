/** Disagreement resolution (DR), the right to mediate (M) and certificates (C). */
import { rule } from './rule.ts';

export const disagreementRules = {
  'DR-1': rule(
    'Four kinds: duties; provision by a setting; health or social care while an EHC process is live; council against ICB.',
    ['CFA 2014 s.57', 'CFA 2014 Explanatory Notes para 273', 'CoP 2015 11.8'],
    'disagreement.ts',
    'routes/disagreement.test.ts',
  ),
  'DR-2': rule(
    'For every child or young person with SEN; a plan is not needed.',
    ['CoP 2015 11.7'],
    'routes/disagreement-resolution.ts',
    'properties.test.ts',
  ),
  'DR-3': rule(
    'Voluntary for all; a party that declines closes it.',
    ['CFA 2014 Explanatory Notes para 274', 'CoP 2015 11.6'],
    'routes/disagreement-resolution.ts',
    'routes/disagreement.test.ts',
  ),
  'DR-4': rule(
    'Run by an independent person: nobody employed by a local authority in England, an ICB or NHS England.',
    ['CFA 2014 s.57', 'CFA 2014 Explanatory Notes para 275'],
    'routes/notes/services.ts',
    'routes/notes.test.ts',
  ),
  'DR-5': rule(
    'The local authority must make the service known.',
    ['CFA 2014 Explanatory Notes para 276'],
    'routes/notes/services.ts',
    'routes/notes.test.ts',
  ),
  'DR-6': rule(
    'No time limit in law; targets are service standards. It stops no other clock and costs no other right.',
    ['CFA 2014 s.57'],
    'routes/notes/services.ts',
    'routes/notes.test.ts',
  ),
};

export const mediationRules = {
  'M-1': rule(
    'Right to mediate: an appealable decision, or any section of a plan made, amended or replaced.',
    ['CFA 2014 s.52'],
    'certificate.ts',
    'routes/certificate.test.ts',
  ),
  'M-2': rule(
    'Closed list of appealable decisions; of content only B, F and I.',
    ['CFA 2014 s.51(2)', 'CFA 2014 s.51(3)'],
    'certificate.ts',
    'routes/certificate.test.ts',
  ),
  'M-3': rule(
    'What a decision notice must say.',
    ['SEND Regs 2014 reg 32'],
    'routes/notes/dates.ts',
    'routes/notes.test.ts',
  ),
  'M-4': rule(
    'The family tells the council that it wishes to mediate, the issues, and health provision wanted if absent.',
    ['CFA 2014 s.52'],
    'routes/notes/mediation.ts',
    'routes/notes.test.ts',
  ),
  'M-5': rule(
    'Contact the adviser within 2 months of the notice being sent, when a certificate is needed.',
    ['SEND Regs 2014 reg 33'],
    'clocks/contact-adviser.ts',
    'clocks/appeal-clocks.test.ts',
  ),
  'M-6': rule(
    'The adviser is independent and gives facts without pressure; saying no is as easy as saying yes.',
    ['CFA 2014 s.56(2)', 'CFA 2014 s.56(3)', 'CoP 2015 ch. 11'],
    'routes/notes/mediation.ts',
    'routes/notes.test.ts',
  ),
};

export const certificateRules = {
  'C-1': rule(
    'An appeal needs a certificate.',
    ['CFA 2014 s.55(3)'],
    'certificate.ts',
    'routes/certificate.test.ts',
  ),
  'C-2': rule(
    'Not if the appeal is only about section I; any B or F point brings it back.',
    ['CFA 2014 s.55(2)'],
    'certificate.ts',
    'routes/certificate.test.ts',
  ),
  'C-3': rule(
    'Declined after information: certificate in 3 working days.',
    ['CFA 2014 s.55(4)', 'SEND Regs 2014 reg 34'],
    'clocks/certificate-by.ts',
    'clocks/certificate-clock.test.ts',
  ),
  'C-4': rule(
    'Mediation ended: certificate in 3 working days, whatever the result.',
    ['CFA 2014 s.55(5)', 'SEND Regs 2014 reg 39'],
    'clocks/certificate-by.ts',
    'clocks/certificate-clock.test.ts',
  ),
  'C-5': rule(
    'Cannot be arranged in 30 days: certificate in 3 working days of the adviser being told; the family may still meet.',
    ['SEND Regs 2014 reg 39'],
    'clocks/certificate-by.ts',
    'clocks/certificate-clock.test.ts',
  ),
  'C-6': rule(
    'Out of time with the adviser: leave of the tribunal; no certificate is promised.',
    ['SEND Regs 2014 reg 34'],
    'situation/facts.ts',
    'routes/permission.test.ts',
    { confirmed: false },
  ),
  'C-7': rule(
    'A certificate is permanent; a correction never moves its date.',
    ['Practice of mediation advisers'],
    'routes/notes/dates.ts',
    'routes/notes.test.ts',
    { confirmed: false },
  ),
};
