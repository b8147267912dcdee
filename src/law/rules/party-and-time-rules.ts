/** Who the party is (P), the tribunal's times (T), reviews (V) and the ombudsman (L). */
import { rule } from './rule.ts';

export const partyRules = {
  'P-1': rule(
    'The young person is the party after compulsory school age: the last Friday in June of the school year of the 16th birthday.',
    ['CFA 2014 s.83(2)'],
    'party.ts',
    'routes/party.test.ts',
  ),
  'P-2': rule(
    'Capacity is presumed and decided per decision; if lacking, the alternative person is the party.',
    [
      'MCA 2005 s.1',
      'SEND Regs 2014 reg 64',
      '[2016] UKUT 253 (AAC)',
      '[2016] UKUT 254 (AAC)',
      '[2024] UKUT 179 (AAC)',
    ],
    'party.ts',
    'routes/party.test.ts',
  ),
  'P-3': rule(
    'Detained persons: separate regulations and the home authority.',
    ['CFA 2014 s.73', 'SI 2015/62'],
    'routes/disagreement-resolution.ts',
    'routes/disagreement.test.ts',
    { from: '2015-04-01' },
  ),
};

export const tribunalRules = {
  'T-1': rule(
    'Appeal received within 2 months of the decision notice or 1 month of the certificate, whichever is later.',
    ['HESC Rules 2008 r.20'],
    'clocks/appeal.ts',
    'clocks/appeal-clocks.test.ts',
  ),
  'T-2': rule(
    'A limit from 25 December to 1 January or in August goes to the first working day after. SEN appeals only.',
    ['HESC Rules 2008 r.12(3)'],
    'clocks/roll-forward.ts',
    'clocks/roll-forward.test.ts',
    { from: '2008-11-03' },
  ),
  'T-3': rule(
    'A limit on another non-working day goes to the next working day; by 5 pm.',
    ['HESC Rules 2008 r.12(1)', 'HESC Rules 2008 r.12(2)'],
    'clocks/roll-forward.ts',
    'clocks/roll-forward.test.ts',
    { from: '2008-11-03' },
  ),
  'T-4': rule(
    'Late appeals can be let in.',
    ['HESC Rules 2008 r.5'],
    'situation/facts.ts',
    'routes/permission.test.ts',
    { from: '2008-11-03' },
  ),
  'T-5': rule(
    'Discrimination: by a school, the tribunal; by a college, private nursery or council, the county court. 6 months starting with the day of the act.',
    ['Equality Act 2010 s.118', 'Equality Act 2010 Sch 17'],
    'clocks/discrimination.ts',
    'clocks/other-clocks.test.ts',
    { from: '2010-10-01' },
  ),
};

/** Not numbered in the reference, but counted by the clocks. */
export const reviewRules = {
  'V-1': rule(
    'Decision within 4 weeks of the review meeting.',
    ['SEND Regs 2014 reg 20'],
    'clocks/review.ts',
    'clocks/other-clocks.test.ts',
  ),
  'V-2': rule(
    'Final amended plan within 12 weeks of the review meeting.',
    ['[2022] EWHC 493 (Admin)'],
    'clocks/review.ts',
    'clocks/other-clocks.test.ts',
  ),
  'V-3': rule(
    'A review in every 12 months.',
    ['CFA 2014 s.44'],
    'clocks/review.ts',
    'clocks/other-clocks.test.ts',
  ),
};

export const ombudsmanRules = {
  'L-1': rule(
    'Complaint to the ombudsman within 12 months of first knowing; can be waived.',
    ['Local Government Act 1974 s.26B'],
    'clocks/ombudsman.ts',
    'clocks/other-clocks.test.ts',
    { from: '2008-04-01' },
  ),
  'L-2': rule(
    'The council must have had a chance to reply first.',
    ['Local Government Act 1974 s.26(5)'],
    'routes/complaints.ts',
    'routes/primary.test.ts',
    { from: '1974-04-01' },
  ),
  'L-3': rule(
    'The ombudsman cannot look at a matter under appeal.',
    ['Local Government Act 1974 s.26(6)(a)'],
    'routes/complaints.ts',
    'routes/primary.test.ts',
    { from: '1974-04-01' },
  ),
};
