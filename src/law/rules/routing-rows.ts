/** The twenty rows of the routing table (domain reference, section 5) and the routes that stand beside them. */
import { rule } from './rule.ts';

type Sources = readonly [string, ...string[]];

const row = (title: string, sources: Sources, file: string, from?: string) =>
  rule(title, sources, file, 'routes/routes.test.ts', from === undefined ? {} : { from });

/** A row whose reference names no provision: ours is to be checked. */
const ownSource = (title: string, sources: Sources, file: string) =>
  rule(title, sources, file, 'routes/routes.test.ts', { sourceConfirmed: false });

const MATTERS = 'routes/own-procedures.ts';
const DECISIONS = 'routes/decision.ts';
const COMPLAINTS = 'routes/complaints.ts';

export const routingRows = {
  'row-1': ownSource(
    'Risk of harm: safeguarding first, at once.',
    ['Children Act 1989 s.47', 'Working Together to Safeguard Children'],
    MATTERS,
  ),
  'row-2': row(
    'Discrimination by a school: tribunal claim, school complaint, disagreement resolution by agreement.',
    ['Equality Act 2010 Sch 17'],
    'routes/discrimination.ts',
    '2010-10-01',
  ),
  'row-3': row(
    'Discrimination by a college, private nursery or council: county court, complaint.',
    ['Equality Act 2010 s.114'],
    'routes/discrimination.ts',
    '2010-10-01',
  ),
  'row-4': row(
    'Refusals, ceasing, content with B or F: mediation, or certificate then tribunal.',
    ['CFA 2014 s.51', 'CFA 2014 s.55'],
    DECISIONS,
  ),
  'row-5': row(
    'Content, I only: tribunal direct, or mediation.',
    ['CFA 2014 s.51', 'CFA 2014 s.55(2)'],
    DECISIONS,
  ),
  'row-6': row('Content, health only: mediation by the ICB, NHS complaint.', ['CFA 2014 s.53'], DECISIONS),
  'row-7': row(
    'Content, social care only: mediation with the council, complaint.',
    ['CFA 2014 s.54'],
    DECISIONS,
  ),
  'row-8': row(
    'Content, education with health or social care: mediation with council and ICB; extended appeal.',
    ['CFA 2014 s.54', 'SI 2017/1306'],
    DECISIONS,
    '2018-04-03',
  ),
  'row-9': row(
    'A setting’s SEN provision: disagreement resolution, the setting’s complaint procedure, SENDIASS.',
    ['CFA 2014 s.57', 'CoP 2015 11.8'],
    'routes/disagreement-resolution.ts',
  ),
  'row-10': row(
    'Health or social care during assessment, drafting, review: disagreement resolution, NHS or council complaint.',
    ['CFA 2014 s.57', 'CoP 2015 11.8'],
    'routes/disagreement-resolution.ts',
  ),
  'row-11': row(
    'Delay, no decision letter: council complaint, then LGSCO; judicial review; disagreement resolution.',
    ['Local Government Act 1974 s.26', 'Senior Courts Act 1981 s.31'],
    COMPLAINTS,
  ),
  'row-12': row(
    'Plan not delivered: council complaint, then LGSCO; judicial review; disagreement resolution; school complaint.',
    ['CFA 2014 s.42', 'Local Government Act 1974 s.26', 'Senior Courts Act 1981 s.31'],
    COMPLAINTS,
  ),
  'row-13': row(
    'Mediation agreement not kept: council complaint, LGSCO, judicial review.',
    ['SEND Regs 2014 reg 42', 'Local Government Act 1974 s.26', 'Senior Courts Act 1981 s.31'],
    COMPLAINTS,
  ),
  'row-14': row(
    'Already appealed: the tribunal; disagreement resolution if all agree.',
    ['CFA 2014 s.51', 'CoP 2015 ch. 11'],
    DECISIONS,
  ),
  'row-15': row(
    'Council against ICB: disagreement resolution.',
    ['CFA 2014 s.57', 'CFA 2014 Explanatory Notes para 273'],
    'routes/disagreement-resolution.ts',
  ),
  'row-16': ownSource(
    'Admission refused, exclusion: their own review routes, with rows 2 or 9.',
    ['School Standards and Framework Act 1998 s.94', 'Education Act 2002 s.51A'],
    MATTERS,
  ),
  'row-17': row(
    'Appeal time gone: tribunal extension or leave; SENDIASS.',
    ['HESC Rules 2008 r.5', 'SEND Regs 2014 reg 34'],
    DECISIONS,
  ),
  'row-18': ownSource(
    'Complaint about care itself: NHS provider or ICB, then PHSO.',
    ['SI 2009/309', 'Health Service Commissioners Act 1993'],
    COMPLAINTS,
  ),
  'row-19': ownSource(
    'Whole-setting worry: Ofsted, no individual redress.',
    ['Education Act 2005 s.11A'],
    MATTERS,
  ),
  'row-20': ownSource(
    'Unhappy with this service: its complaint process, commissioner, mediator’s body.',
    ['CFA 2014 s.57', 'CoP 2015 ch. 11'],
    MATTERS,
  ),
};

/** Routes named in the contract beside the rows. */
export const besideRows = {
  'B-1': ownSource('SENDIASS for any family.', ['CFA 2014 s.32', 'CoP 2015 ch. 2'], MATTERS),
  'B-2': row('Talk first: the SENCO about provision, the council about a draft.', ['CoP 2015 11.1'], MATTERS),
  'B-3': ownSource(
    'The complaints procedure of a setting.',
    ['Education Act 2002 s.29', 'CoP 2015 ch. 11'],
    COMPLAINTS,
  ),
  'B-4': row(
    'The council’s complaints procedure.',
    ['Local Government Act 1974 s.26(5)', 'CoP 2015 ch. 11'],
    COMPLAINTS,
  ),
  'B-5': ownSource(
    'The social care complaints procedure.',
    ['Children Act 1989 s.26', 'SI 2006/1738'],
    COMPLAINTS,
  ),
  'B-6': ownSource(
    'Tell the Department for Education how a school handled a complaint.',
    ['Education Act 1996 s.496', 'Education Act 1996 s.497'],
    COMPLAINTS,
  ),
  'B-7': ownSource(
    'A draft plan: no decision yet, so no appeal and no mediation.',
    ['SEND Regs 2014 reg 13'],
    MATTERS,
  ),
};
