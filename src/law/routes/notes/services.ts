/** How disagreement resolution works: DR-4 to DR-6. */
import { type NoteFamily, noNotes, note } from './note.ts';

const independent = note(
  'The person who leads the talk works for no council, no health board and not for NHS England. It is free for families.',
  'DR-4',
);
const known = note('Your council must tell people that this service is there.', 'DR-5');
const otherRights = note(
  'These talks cost you no other right and stop no dates. The law sets no time for them. Only one thing: the ombudsman cannot look at what is before the tribunal.',
  'DR-6',
  'L-3',
);

const forFamilies = [independent, otherRights, known];
const forAuthorities = [independent];

/** While disagreement resolution is open. */
export const serviceNotes: NoteFamily = (_facts, { open, party }) => {
  if (!open.has('disagreement-resolution')) return noNotes;
  return party === 'none' ? forAuthorities : forFamilies;
};
