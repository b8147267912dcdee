/** Putting the recorded decision right, with the reason. The dates are counted anew and the old ones kept. */
import { recordDecision } from '../../../../../mediation/commands/decision/record-decision.ts';
import { textarea } from '../../../../../web/field.ts';
import { html } from '../../../../../web/html.ts';
import { notThere } from '../../../../../web/page.ts';
import { action, page } from '../../../../site.ts';
import { boxOf, caseLinks } from '../../../case-view.ts';
import { type DecisionView, isOpen, mayRecord, openDecision } from '../decision.ts';
import { decisionFields, record } from '../recording.ts';
import { words } from '../words.en.ts';

const correct = action<DecisionView>()({
  name: 'record-decision',
  path: '/case/:ref/decision/correct',
  takesFile: true,
  title: words.correctButton,
  when: isOpen,
  fields: (decision) => ({
    ...decisionFields(decision),
    reason: textarea({
      label: words.reason,
      hint: words.reasonHint,
      rows: 2,
      maxLength: 2000,
      ...boxOf(decision.view, recordDecision, 'reason'),
    }),
  }),
  // A family does not say anew when it turned to us: what a caseworker wrote stays.
  run: (visit, decision, { reason, ...given }) =>
    record(visit, decision, given, decision.mediation?.decision.contactedOn ?? null, reason),
});

export const correctDecisionPage = page<DecisionView>({
  path: '/case/:ref/decision/correct',
  open: 'signed-in',
  load: async (visit) => {
    const decision = await openDecision(visit);
    if (decision === notThere || decision.mediation === null || !mayRecord(decision)) return notThere;
    return decision;
  },
  title: () => words.correctHeading,
  links: ({ view }) => caseLinks(view),
  actions: [correct],
  json: ({ mediation }) => {
    const { kind, sections, dated, sent, contactedOn } = mediation?.decision ?? {};
    return { decision: { kind, sections, dated, sent, contactedOn } };
  },
  look: ({ view, viewer }) => ({
    back: `${view.url}/decision`,
    leaveThisPage: view.place.is === 'member',
    dense: viewer === 'desk',
  }),
  view: (decision, kit) => ({
    main: html`<h1>${words.correctHeading}</h1>
<p>${isOpen(decision) ? words.correctIntro : words.closed}</p>${kit.form('record-decision')}`,
  }),
});
