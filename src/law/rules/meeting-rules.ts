/** Arranging and holding mediation (A) and what follows from it (O). */
import { rule } from './rule.ts';

export const arrangingRules = {
  'A-1': rule(
    'Education or social care: the council arranges and takes part within 30 days of being told.',
    ['CFA 2014 s.54', 'SEND Regs 2014 reg 36', 'Kumar v Hillingdon [2020] EWHC 3326 (Admin)'],
    'clocks/mediation.ts',
    'clocks/mediation-clocks.test.ts',
  ),
  'A-2': rule(
    'Any health issue: the council tells each ICB in 3 working days.',
    ['CFA 2014 s.53', 'SEND Regs 2014 reg 35'],
    'clocks/mediation.ts',
    'clocks/mediation-clocks.test.ts',
  ),
  'A-3': rule(
    'Health alone: the ICB arranges within 30 days of being told by the council.',
    ['CFA 2014 s.53', 'SEND Regs 2014 reg 35'],
    'clocks/mediation.ts',
    'clocks/mediation-clocks.test.ts',
  ),
  'A-4': rule(
    'Mixed issues: the council arranges, each ICB takes part, 30 days from the family telling the council.',
    ['SEND Regs 2014 reg 35', 'SEND Regs 2014 reg 36'],
    'clocks/mediation.ts',
    'clocks/mediation-clocks.test.ts',
  ),
  'A-5': rule(
    'Those who come for the council or ICB have authority to settle.',
    ['SEND Regs 2014 reg 37'],
    'routes/notes/mediation.ts',
    'routes/notes.test.ts',
  ),
  'A-6': rule(
    'The family is told of date and place 5 working days before, unless it agrees to less.',
    ['SEND Regs 2014 reg 37'],
    'clocks/mediation.ts',
    'clocks/mediation-clocks.test.ts',
  ),
  'A-7': rule(
    'Who may attend: parties; one advocate or supporter, who may be a lawyer; the child if parent and mediator agree; others if all agree or the mediator permits.',
    ['SEND Regs 2014 reg 38(1)', 'Kumar v Hillingdon [2020] EWHC 3326 (Admin)'],
    'routes/notes/mediation.ts',
    'routes/notes.test.ts',
  ),
  'A-8': rule(
    'Where a parent is the party, the mediator takes reasonable steps to learn the child’s views.',
    ['CFA 2014 s.56(1)(e)', 'SEND Regs 2014 reg 38(2)'],
    'routes/notes/mediation.ts',
    'routes/notes.test.ts',
  ),
  'A-9': rule(
    'The council may not insist on another meeting first; a local meeting never pauses a clock.',
    ['CFA 2014 ss.53-54'],
    'routes/notes/mediation.ts',
    'routes/notes.test.ts',
  ),
  'A-10': rule(
    'Mediators and advisers need enough knowledge of the law.',
    ['CFA 2014 s.56(1)(i)', 'SEND Regs 2014 reg 40'],
    'routes/notes/mediation.ts',
    'routes/notes.test.ts',
    { confirmed: false },
  ),
  'A-11': rule(
    'The arranging body pays reasonable expenses.',
    ['CFA 2014 s.56(1)(g)', 'SEND Regs 2014 reg 41'],
    'routes/notes/mediation.ts',
    'routes/notes.test.ts',
    { confirmed: false },
  ),
};

export const outcomeRules = {
  'O-1': rule(
    'The agreement is in writing.',
    ['SEND Regs 2014 reg 42(1)'],
    'routes/notes/outcome.ts',
    'routes/notes.test.ts',
  ),
  'O-2': rule(
    'Appealable matter: times as for an order of the tribunal, from the agreement or from giving way.',
    ['SEND Regs 2014 reg 42(2)', 'SEND Regs 2014 reg 44'],
    'clocks/agreed-actions.ts',
    'clocks/action-clocks.test.ts',
    { confirmed: false },
  ),
  'O-3': rule(
    'Other actions: 2 weeks from the agreement.',
    ['SEND Regs 2014 reg 42(3)'],
    'clocks/agreed-actions.ts',
    'clocks/action-clocks.test.ts',
  ),
  'O-4': rule(
    'Mediation with the ICB alone: the ICB tells the council in 1 week.',
    ['SEND Regs 2014 reg 42(4)'],
    'clocks/agreed-actions.ts',
    'clocks/action-clocks.test.ts',
  ),
  'O-5': rule(
    'Other times if the parties write them.',
    ['SEND Regs 2014 reg 42(5)'],
    'clocks/agreed-actions.ts',
    'clocks/action-clocks.test.ts',
  ),
  'O-6': rule(
    'Tribunal recommendations on health or social care do not bind and need an education appeal; reply in 5 weeks.',
    ['SI 2017/1306'],
    'clocks/recommendation.ts',
    'clocks/other-clocks.test.ts',
    { from: '2018-04-03' },
  ),
  'U-1': rule(
    'Unopposed appeal: the same periods, from the day the council told the tribunal.',
    ['SEND Regs 2014 reg 45', 'SI 2015/359 reg 8'],
    'clocks/conceded.ts',
    'clocks/action-clocks.test.ts',
    { from: '2015-03-23' },
  ),
  'U-2': rule(
    'Unopposed appeal against a refusal to issue a plan: draft in 5 weeks, final plan in 11, as after an agreement.',
    ['SEND Regs 2014 reg 45'],
    'clocks/conceded.ts',
    'clocks/action-clocks.test.ts',
    { from: '2015-03-23', confirmed: false },
  ),
};
