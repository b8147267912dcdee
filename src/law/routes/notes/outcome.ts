/** What follows from agreements, appeals and other matters: O-1, O-6, rows 1 and 16. */
import { hasHealthSection, hasSocialCareSection } from '../../certificate.ts';
import type { Note } from '../../guidance.ts';
import { type NoteFamily, note } from './note.ts';

const notes = {
  harm: note('Any other dates in this answer still run.', 'row-1', 'T-1'),
  agreement: note('An agreement has to be in writing. It says who does what, and by when.', 'O-1', 'O-5'),
  agreementAppeal: note(
    'An agreement does not stop the dates for an appeal. You can still get a certificate.',
    'C-4',
    'T-1',
  ),
  extendedAppeal: note(
    'When the tribunal hears about learning, it can also give its view on health or social care. The council or health board must answer, but need not do it.',
    'O-6',
  ),
  planGoesOn: note('The council gave way, so the plan goes on.', 'U-1'),
  ownDates: note(
    'A panel that looks at school places or at being shut out of school has its own short dates. Ask for them today.',
    'row-16',
  ),
  stage: note(
    'If someone is checking what help is needed, or writing or checking a plan, tell us. Then more routes may be open.',
    'DR-1',
  ),
  lawyer: note('A claim has costs and rules of its own. Ask for advice on the law soon.', 'T-5'),
};

/** About what comes after. */
export const outcomeNotes: NoteFamily = ({ matters, situation, agreement, appeal, events, decision }) => {
  const found: Note[] = [];
  if (matters.has('risk-of-harm') && matters.size > 1) found.push(notes.harm);
  if (agreement !== undefined) found.push(notes.agreement);
  if (agreement !== undefined && decision?.appealable === true && !decision.appealLodged) {
    found.push(notes.agreementAppeal);
  }
  const reachesCare =
    decision?.appealable && (hasHealthSection(decision.given) || hasSocialCareSection(decision.given));
  const recommended = events.healthRecommendationOn ?? events.socialCareRecommendationOn;
  if (reachesCare || recommended !== undefined) found.push(notes.extendedAppeal);
  const gaveWay = appeal?.concededOn !== undefined && decision?.appealLodged === true;
  if (gaveWay && decision.given.kind === 'cease') found.push(notes.planGoesOn);
  if (matters.has('admission') || matters.has('exclusion')) found.push(notes.ownDates);
  if (matters.has('health-or-social-care-support') && situation.stage === undefined) found.push(notes.stage);
  if (matters.has('discrimination')) found.push(notes.lawyer);
  return found;
};
