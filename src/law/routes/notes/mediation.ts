/** How mediation works: M-4, M-6, A-5, A-7 to A-11. */
import type { Note } from '../../guidance.ts';
import { type NoteFamily, noNotes, note } from './note.ts';

const notes = {
  choice: note('You choose if you mediate. Saying no is as easy as saying yes. Nobody may push you.', 'M-6'),
  tell: note(
    'To mediate, tell the council that you want to and what it is about. Say if health help is missing from the plan.',
    'M-4',
  ),
  meetingFirst: note(
    'You do not have to go to some other meeting with the council first. Such a meeting does not stop your dates.',
    'A-9',
  ),
  authority: note(
    'The people who come for the council or health board must be able to say yes on the day.',
    'A-5',
  ),
  supporter: note(
    'You can bring one person to help you. It can be a lawyer. Others can come if all agree, or if the mediator lets them.',
    'A-7',
  ),
  child: note(
    'The mediator must try to find out what your child thinks. Your child can come if you and the mediator agree.',
    'A-7',
    'A-8',
  ),
  cost: note(
    'It is free for you. You can get fair costs like travel paid back. The mediator has to know the law.',
    'A-10',
    'A-11',
  ),
};

/** While mediation is open and has not ended. */
export const mediationNotes: NoteFamily = ({ decision, events }, { open, party }) => {
  if (decision === undefined || decision.mediationEnded || !open.has('mediation')) return noNotes;
  const found: Note[] = [notes.choice];
  if (events.toldLocalAuthorityOn === undefined) found.push(notes.tell);
  found.push(notes.meetingFirst, notes.authority, notes.supporter);
  if (party === 'parent') found.push(notes.child);
  found.push(notes.cost);
  return found;
};
