/** Without scripts: the desk checks and invites; a party asks, agrees, declines; somebody leaves in the middle. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { urlOf } from '#test/kit/desk.ts';
import { type Journeys, journeys } from '#test/kit/journey.ts';
import { agrees, checksAndInvites } from './steps.ts';

let all: Journeys;
before(async () => {
  all = await journeys({ scripts: false });
});
after(() => all.stop());

const reading = {
  about: 'provision-by-setting',
  child: 'Zara',
  story: 'PRIVATE-STORY the group stopped.',
  hopes: 'Reading again.',
  summary: 'Small-group reading stopped. We would like to talk about it.',
} as const;

const milton = 'Milton Hall Primary School and Nursery';

test('a school is invited by email, asks a question, hears the answer and agrees', async () => {
  const id = await all.service.world.asks('amina', { ...reading, against: { setting: 'setting:115313' } });
  const url = await urlOf(all.service, id);
  const grace = await all.as('grace');
  await grace.goes('/desk');
  await grace.sees(url.slice('/case/'.length));
  await checksAndInvites(grace, url, [{ party: milton, person: 'Helen Marsh' }]);
  const helen = await all.somebody();
  await helen.comesInByMail('helen.marsh@example.org');
  assert.equal(helen.at, url);
  await helen.follows('Read the invitation');
  await helen.sees(reading.summary);
  await helen.seesNot(/PRIVATE-STORY/u);
  await helen.writes('Your question', 'May our SENCO come too?');
  await helen.presses('Send the question');
  await grace.goes(`${url}/questions`);
  await grace.writes(/answer/iu, 'Yes, of course.');
  await grace.presses(/answer/iu);
  await agrees(helen, url, 'Helen Marsh, head teacher');
  await helen.sees('Yes, of course.');
  const amina = await all.as('amina');
  await amina.goes(url);
  await amina.sees(/Helen Marsh, head teacher/u);
});

test('a school that says no gives no reason unless it wants to, and the family sees what else it can do', async () => {
  const id = await all.service.world.asks('daniel', { ...reading, against: { setting: 'setting:134860' } });
  const url = await urlOf(all.service, id);
  const grace = await all.as('grace');
  await checksAndInvites(grace, url, [{ party: 'Eastwood Primary School & Nursery', person: 'Peter Lowe' }]);
  const peter = await all.as('peter');
  await peter.goes(`${url}/invitation`);
  await peter.chooses('I would rather not say');
  await peter.presses('No, we do not take part');
  await peter.sees(/You said no/u);
  const daniel = await all.as('daniel');
  await daniel.goes(url);
  await daniel.sees(/Said no on/u);
  await daniel.follows('See what else you can do');
  await grace.goes(`${url}/going-on`);
  await grace.goes(`${url}/close`);
  await grace.chooses('It did not go ahead');
  await grace.presses('Close the case');
  await daniel.goes(url);
  await daniel.sees('This case is closed.');
});

test('a council that leaves in the middle is let go; the others are asked again and go on', async () => {
  const { world } = all.service;
  const against = { setting: 'setting:143335', 'local-authority': 'la:E06000033' };
  const id = await world.asks('leah', { ...reading, about: 'duties', hasPlan: true, against });
  await world.bringsTogether(id, { setting: 'peter', 'local-authority': 'nadia' });
  await world.appoints(id, 'ines');
  const url = await urlOf(all.service, id);
  const nadia = await all.as('nadia');
  await nadia.goes(url);
  await nadia.follows('Pause or leave');
  await nadia.presses('Leave this case');
  await nadia.sees('You have left this case.');
  const leah = await all.as('leah');
  await leah.goes(url);
  await leah.sees('Somebody no longer takes part.');
  const grace = await all.as('grace');
  await grace.goes(`${url}/going-on`);
  await grace.presses(/ask/iu);
  await agrees(leah, url, 'Leah Morgan, parent');
  const peter = await all.as('peter');
  await agrees(peter, url, 'Peter Lowe, deputy head');
  await leah.goes(url);
  await leah.seesNot('Somebody no longer takes part.');
});
