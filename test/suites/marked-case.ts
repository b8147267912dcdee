/** A case in which each audience has words that stand nowhere else, and who may read them. */
import { noteArrangement } from '#src/case/commands/asking/note-arrangement.ts';
import { partyId } from '#src/case/ids.ts';
import { type PersonKey, people } from '#src/demonstration/people.ts';
import { openJointRoom } from '#src/room/commands/open-joint-room.ts';
import { say } from '#src/room/commands/say.ts';
import type { TestService } from '#test/kit/service.ts';
import type { Who } from '#test/kit/walk.ts';

export interface Marked {
  readonly word: string;
  readonly readers: ReadonlySet<Who>;
}

const caseworkers = (Object.keys(people) as PersonKey[]).filter((key) =>
  people[key].roles.includes('caseworker'),
);

const marked = (name: string, readers: readonly Who[]): Marked => ({
  word: `Quibbleword${name}${Math.trunc(performance.timeOrigin).toString(36)}`,
  readers: new Set(readers),
});

/** Out: the marks. Nobody else than their readers may ever be shown one, in whatever form. */
export const markCase = async ({ world }: TestService): Promise<readonly Marked[]> => {
  const mark = {
    intake: marked('intake', ['amina', 'samira', ...caseworkers]),
    family: marked('family', ['amina', 'samira']),
    setting: marked('setting', ['helen', 'samira']),
    council: marked('council', ['nadia', 'samira']),
    notes: marked('notes', ['samira']),
    everyone: marked('everyone', ['amina', 'helen', 'nadia', 'samira']),
    arrangements: marked('arrangements', caseworkers),
  };
  const id = await world.asks('amina', {
    about: 'duties',
    child: 'Zara',
    story: `The group stopped. ${mark.intake.word}`,
    hopes: 'Reading again.',
    summary: 'Reading stopped.',
    against: { setting: 'setting:115313', 'local-authority': 'la:E06000033' },
  });
  await world.bringsTogether(id, { setting: 'helen', 'local-authority': 'nadia' });
  await world.appoints(id, 'samira');
  await world.does('samira', id, openJointRoom, {});
  const says = (who: PersonKey, room: 'joint' | 'notes' | ReturnType<typeof partyId>, { word }: Marked) =>
    world.does(who, id, say, { room, text: `I say ${word} here.` });
  await says('amina', partyId('family'), mark.family);
  await says('helen', partyId('setting'), mark.setting);
  await says('nadia', partyId('local-authority'), mark.council);
  await says('samira', 'notes', mark.notes);
  await says('samira', 'joint', mark.everyone);
  await world.does('grace', id, noteArrangement, { text: `Rang: ${mark.arrangements.word}` });
  return Object.values(mark);
};
