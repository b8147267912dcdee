/** The stories of the demonstration: cases at every step of the way. All of them are made up. */

import { checkRequest } from '../case/commands/asking/check-request.ts';
import { decline } from '../case/commands/inviting/decline.ts';
import { inviteParty } from '../case/commands/inviting/invite-party.ts';
import { declareInterests } from '../case/commands/mediator/declare-interests.ts';
import { proposeMediator } from '../case/commands/mediator/propose-mediator.ts';
import { organisationId, partyId } from '../case/ids.ts';
import { openJointRoom } from '../room/commands/open-joint-room.ts';
import { say } from '../room/commands/say.ts';
import { mediating } from './mediation-story.ts';
import type { World } from './world.ts';

const reading = {
  about: 'provision-by-setting',
  child: 'Zara',
  story: 'Zara loved the small reading group. It stopped in September and now she hides her books.',
  hopes: 'That she can read with the others by summer.',
  summary: 'Small-group reading stopped in September. We would like to find out what can take its place.',
} as const;

const justAsked = (world: World) =>
  world.asks('daniel', {
    about: 'provision-by-setting',
    child: 'Finn',
    story: 'Finn is sent out of class when it is loud. He misses lessons and says that he is bad.',
    hopes: 'A quiet place that he may choose himself, and no more lost lessons.',
    summary: 'Finn misses lessons when the class is loud. We would like to agree on a quiet place.',
    against: { setting: 'setting:134860' },
    needs: 'Please ring after 4 pm.',
  });

const waitingForAnswer = async (world: World) => {
  const id = await world.asks('priya', {
    about: 'health-or-social-care',
    stage: 'needs-assessment',
    child: 'Arun',
    story:
      'The speech therapist’s report is missing from the assessment and nobody can tell us when it comes.',
    hopes: 'A date for the report, before the plan is written.',
    summary: 'A report is missing from the assessment. We would like a date for it.',
    against: { 'local-authority': 'la:E06000033', icb: 'icb:QH8' },
  });
  await world.does('grace', id, checkRequest, {});
  const summary = 'A report is missing from the assessment. We would like a date for it.';
  const replyBy = Temporal.Now.plainDateISO('Europe/London').add({ days: 14 }).toString();
  await world.does('grace', id, inviteParty, {
    party: partyId('local-authority'),
    account: world.account('david'),
    replyBy,
    summary,
  });
  await world.does('grace', id, inviteParty, {
    party: partyId('icb'),
    account: world.account('ian'),
    replyBy,
    summary,
  });
};

const choosingMediator = async (world: World) => {
  const id = await world.asks('maya', {
    about: 'provision-by-setting',
    asker: 'young-person',
    child: 'Maya',
    story: 'I need my notes before the lesson. The college says yes and then they do not come.',
    hopes: 'Notes the day before, and one person to ask.',
    summary: 'Notes before lessons were promised and do not come. I would like to agree how this can work.',
    against: { setting: 'setting:130672' },
  });
  await world.bringsTogether(id, { setting: 'carol' });
  await world.does('grace', id, proposeMediator, { mediator: world.account('tom') });
  await world.does('tom', id, declareInterests, { employer: 'none', interestIn: [], note: null });
};

const talking = async (world: World) => {
  const id = await world.asks('amina', { ...reading, against: { setting: 'setting:115313' } });
  await world.bringsTogether(id, { setting: 'helen' });
  await world.appoints(id, 'samira');
  await world.does('amina', id, say, {
    room: partyId('family'),
    text: 'I am worried that they think I am making this up.',
  });
  await world.does('samira', id, say, {
    room: partyId('family'),
    text: 'Thank you for telling me. Shall we begin with what Zara enjoyed?',
  });
  await world.does('samira', id, openJointRoom, {});
  await world.does('samira', id, say, {
    room: 'joint',
    text: 'Thank you all for being here. We begin with reading. Who would like to start?',
  });
  await world.does('amina', id, say, {
    room: 'joint',
    text: 'She loved the small group. Since it stopped she hides her books.',
  });
  await world.does('helen', id, say, {
    room: 'joint',
    text: 'I did not know about the books. We lost our assistant in September. I would like to find another way.',
  });
};

const threeWay = async (world: World) => {
  const id = await world.asks('leah', {
    about: 'duties',
    hasPlan: true,
    child: 'Noah',
    story:
      'The plan says 15 hours of help. The school says that the council must pay, the council says that it has paid.',
    hopes: 'That Noah gets his 15 hours.',
    summary:
      'The plan names 15 hours of help that do not happen. We would like school and council at one table.',
    against: { setting: 'setting:143335', 'local-authority': 'la:E06000033' },
  });
  await world.bringsTogether(id, { setting: 'peter', 'local-authority': 'nadia' });
  await world.appoints(id, 'ines');
  await world.does('ines', id, openJointRoom, {});
};

const betweenAuthorities = (world: World) =>
  world.asks('nadia', {
    about: 'between-authorities',
    stage: 'drafting',
    asker: 'officer',
    askingParty: partyId('local-authority'),
    askingOrganisation: organisationId('la:E06000033'),
    child: 'A pupil in year 9',
    story: 'We do not agree who pays for the nurse who is named in the draft plan.',
    hopes: 'A joint answer before the plan is final.',
    summary: 'Who pays for the nurse that the draft plan names?',
    against: { icb: 'icb:QH8' },
  });

const declined = async (world: World) => {
  const id = await world.asks('joan', {
    about: 'provision-by-setting',
    asker: 'helper',
    child: 'Eli',
    story: 'I write for Eli’s mother, with her permission. The school changed his timetable without a word.',
    hopes: 'That somebody explains, and asks first next time.',
    summary: 'A timetable changed without a word. We would like to talk about how changes are made.',
    against: { setting: 'setting:144694' },
  });
  await world.does('owen', id, checkRequest, {});
  const replyBy = Temporal.Now.plainDateISO('Europe/London').add({ days: 10 }).toString();
  const summary = 'A timetable changed without a word. We would like to talk about how changes are made.';
  await world.does('owen', id, inviteParty, {
    party: partyId('setting'),
    account: world.account('peter'),
    replyBy,
    summary,
  });
  await world.does('peter', id, decline, {
    reason: 'another-route',
    note: 'We would rather meet the family ourselves first.',
  });
};

export const tellStories = async (world: World): Promise<void> => {
  await justAsked(world);
  await waitingForAnswer(world);
  await choosingMediator(world);
  await talking(world);
  await threeWay(world);
  await betweenAuthorities(world);
  await declined(world);
  await mediating(world);
};
