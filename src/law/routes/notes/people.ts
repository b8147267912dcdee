/** Who is meant and who decides: P-1 to P-3. */
import { plusMonths } from '../../days/civil.ts';
import type { Note } from '../../guidance.ts';
import type { Facts } from '../../situation/facts.ts';
import type { Asker } from '../../situation/situation.ts';
import { type NoteFamily, note } from './note.ts';

const notes = {
  meansFamily: note('In this answer “you” means the family, or the young person.', 'P-1'),
  permission: note(
    'Someone who works with the family needs the family’s yes before asking for them. Write that yes down.',
    'M-6',
  ),
  ownCase: note(
    'This is now the young person’s own case. A parent can help if the young person wants that.',
    'P-1',
  ),
  parentsCase: note(
    'The young person is still of school age, so the parent asks. The young person’s views count too.',
    'P-1',
    'A-8',
  ),
  capacity: note(
    'We start from the idea that a young person can make each choice. Someone else decides only if they cannot.',
    'P-2',
  ),
  detained: note(
    'There are other rules for someone who is held in a secure place. The council where they live at home has the job.',
    'P-3',
  ),
  age: note('These rights are for people up to the age of 25.', 'P-1'),
};

/** CFA 2014 s.83(2): a young person is under 25. */
const LAST_AGE = 25;

const familyAskers: readonly Asker[] = ['parent', 'young-person', 'alternative-person'];

const isOverAge = ({ today, situation }: Facts): boolean => {
  const born = situation.child?.dateOfBirth;
  return born !== undefined && plusMonths(born, LAST_AGE * 12) <= today;
};

/** About the people in the situation. */
export const peopleNotes: NoteFamily = (facts, { party }) => {
  const { asker, child } = facts.situation;
  const found: Note[] = [];
  if (!familyAskers.includes(asker) && party !== 'none') found.push(notes.meansFamily);
  if (asker === 'professional' && party !== 'none') found.push(notes.permission);
  if (party === 'young-person' && asker === 'parent') found.push(notes.ownCase);
  if (party === 'parent' && asker === 'young-person') found.push(notes.parentsCase);
  if (party === 'young-person' && asker === 'alternative-person') found.push(notes.capacity);
  if (child?.detained === true) found.push(notes.detained);
  if (isOverAge(facts)) found.push(notes.age);
  return found;
};
