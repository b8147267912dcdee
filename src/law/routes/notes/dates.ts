/** What to know about the dates: M-3, C-5, C-7, T-3, T-4, and dates that would tell more. */
import { formatDay } from '../../days/civil.ts';
import type { Note } from '../../guidance.ts';
import { sourcesOf } from '../../rules/register.ts';
import type { DecisionFacts, Facts } from '../../situation/facts.ts';
import { type NoteFamily, noNotes, note } from './note.ts';

const notes = {
  letterOmits: note(
    'The letter left out things that it had to say. Keep the letter. It is a reason to ask the tribunal for more time.',
    'M-3',
    'T-4',
  ),
  keepCertificate: note(
    'Keep your certificate. It has no end date. If a mistake in it is put right, its date stays the same.',
    'C-7',
  ),
  monthRunsOn: note(
    'You can still mediate after this kind of certificate. The one month from its date runs on all the same.',
    'C-5',
  ),
  safeDate: note(
    'The safe date is the best one to act by. The latest date is later because of week-ends, holidays or two dates on the letter. It must arrive by 5 pm.',
    'T-2',
    'T-3',
  ),
  twoDates: note(
    'The letter has one date and was sent on another. We count the safe date from the first of the two.',
    'T-1',
    'M-5',
  ),
  noDate: note(
    'Tell us the date on the letter and the day it was sent. Then we can work out your dates.',
    'T-1',
  ),
  certificateDate: note(
    'Tell us the date on your certificate. You have one month from that date to appeal.',
    'T-1',
  ),
  lateAppeal: note('The tribunal can let an appeal in after its last day. Say what held you up.', 'T-4'),
  lodgedDate: note('Tell us the day your appeal went in. Then we know which dates still count.', 'row-14'),
};

const contactSources = sourcesOf('M-5', 'C-6');

/** Where one more fact about the first contact would change the answer. */
function contactNote({ today, events }: Facts, decision: DecisionFacts): Note | undefined {
  const { contactLimit, needsPermission, contactMissed } = decision;
  if (contactLimit === undefined || !needsPermission || decision.certificateHeld) return undefined;
  const until = formatDay(contactLimit.due);
  if (contactMissed && events.contactedAdviserOn === undefined) {
    return {
      text: `If you first spoke to the adviser on or before ${until}, tell us. Then you do not have to ask the tribunal first.`,
      sources: contactSources,
    };
  }
  if (today <= contactLimit.due) {
    return {
      text: `You can still call the adviser until ${until}. A certificate then gives you one month from its date to appeal.`,
      sources: contactSources,
    };
  }
  return undefined;
}

/** Which dates are known, and what kind of date they are. */
function letterNotes({ given, appealable, appealLodged, appealLimit }: DecisionFacts): readonly Note[] {
  if (!appealable || appealLodged) return noNotes;
  if (appealLimit === undefined) return [notes.noDate];
  const found: Note[] = [];
  if (given.dated !== undefined && given.sent !== undefined && given.dated !== given.sent)
    found.push(notes.twoDates);
  if (appealLimit.latestDate !== appealLimit.safeDate) found.push(notes.safeDate);
  return found;
}

function certificateNotes({ events }: Facts, decision: DecisionFacts): readonly Note[] {
  if (decision.certificate !== 'required') return noNotes;
  const found: Note[] = [];
  if (decision.certificateHeld && events.certificateOn === undefined) found.push(notes.certificateDate);
  if (events.certificateKind === 'deemed' || events.cannotArrangeToldOn !== undefined)
    found.push(notes.monthRunsOn);
  found.push(notes.keepCertificate);
  return found;
}

/** About the dates of a decision. */
export const dateNotes: NoteFamily = (facts) => {
  const { decision } = facts;
  const found: Note[] = [];
  if (facts.appeal === undefined && facts.appealPending) found.push(notes.lodgedDate);
  if (decision === undefined) return found;
  const contact = contactNote(facts, decision);
  if (contact !== undefined) found.push(contact);
  if (decision.needsPermission) found.push(notes.lateAppeal);
  if (decision.given.letterOmits !== undefined) found.push(notes.letterOmits);
  found.push(...letterNotes(decision), ...certificateNotes(facts, decision));
  return found;
};
