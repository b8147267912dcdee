/** Without scripts: a young person of 17 with a college, and an authority and an NHS board without a family, from the first question on. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Journeys, journeys } from '#test/kit/journey.ts';
import { acceptsMediator, agrees, asksForHelp, checksAndInvites, declares, proposes } from './steps.ts';

let all: Journeys;
before(async () => {
  all = await journeys({ scripts: false });
});
after(() => all.stop());

test('a young person of 17 asks in their own name, and the college takes part', async () => {
  const young = await all.somebody();
  const college = 'South Essex College of Further and Higher Education';
  await asksForHelp(young, {
    who: 'I am a young person, and this is about me',
    council: 'Southend-on-Sea',
    stage: 'Nothing now',
    plan: 'I am not sure',
    about: 'The help at a nursery, school or college',
    bodies: [],
    setting: ['South Essex', college],
    child: 'Kit',
    story: 'My notes do not come before the lesson.',
    hopes: 'Notes the day before.',
    summary: 'Notes before lessons were promised and do not come.',
    name: 'Kit Lane',
    email: 'kit.lane@example.org',
  });
  await young.comesInByMail('kit.lane@example.org');
  const url = young.at;
  const grace = await all.as('grace');
  await checksAndInvites(grace, url, [{ party: college, person: 'Carol Finch' }]);
  const carol = await all.as('carol');
  await agrees(carol, url, 'Carol Finch, learning support manager');
  await proposes(grace, url, 'Tom Fletcher');
  await declares(await all.as('tom'), url, 'None of these');
  await acceptsMediator(young, url, 'Tom Fletcher');
  await acceptsMediator(carol, url, 'Tom Fletcher');
  await young.goes(`${url}/people`);
  await young.sees(/young person/u);
  await young.goes(`${url}/history`);
  await young.sees(/Kit Lane|You/u);
});

test('a council and an NHS board disagree with each other, and no family takes part', async () => {
  const nadia = await all.as('nadia');
  await nadia.goes('/ask');
  await nadia.presses('Start now');
  await nadia.chooses('I work for a council or an NHS board');
  await nadia.presses('Go on');
  // The council and the board are known from her account and the register, so she is not asked for them.
  await nadia.writes(/What shall we call/u, 'A pupil in year 9');
  await nadia.presses('Go on');
  await nadia.writes('In your own words', 'We do not agree who pays for the nurse.');
  await nadia.presses('Go on');
  await nadia.writes('What do you hope for?', 'A joint answer.');
  await nadia.presses('Go on');
  await nadia.writes('A few words for the others', 'Who pays for the nurse that the draft plan names?');
  await nadia.presses('Go on');
  await nadia.presses('Go on');
  await nadia.presses('Send');
  await nadia.sees('We have your request');
  await nadia.follows('Open your case');
  const url = nadia.at;
  assert.match(url, /^\/case\/WF-/u);
  const grace = await all.as('grace');
  await checksAndInvites(grace, url, [
    { party: 'NHS Mid and South Essex Integrated Care Board', person: 'Ian Doyle' },
  ]);
  await agrees(await all.as('ian'), url, 'Ian Doyle, NHS board officer');
  await nadia.goes(url);
  await nadia.seesNot('The family');
});
