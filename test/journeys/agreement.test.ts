/** Without scripts: from the first issue to the last promise kept; a part agreement of three; and talks that end kindly. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { urlOf } from '#test/kit/desk.ts';
import { type Journeys, journeys, type Traveller } from '#test/kit/journey.ts';
import {
  acceptsMediator,
  agrees,
  asksForHelp,
  checksAndInvites,
  declares,
  draftsClause,
  proposes,
  signs,
  theIssue,
  writesTheText,
} from './steps.ts';

let all: Journeys;
before(async () => {
  all = await journeys({ scripts: false });
});
after(() => all.stop());

const reading = {
  about: 'provision-by-setting',
  child: 'Zara',
  story: 'The group stopped.',
  hopes: 'Reading again.',
  summary: 'Reading stopped.',
} as const;

const clause = {
  owner: 'Milton Hall Primary School and Nursery',
  what: 'Three short reading sessions each week',
  dueOn: '2027-01-11',
  how: 'A note home every Friday',
};

const saysDone = async (person: Traveller, url: string) => {
  await person.goes(`${url}/actions`);
  await person.presses(/Promise 1 is done/u);
};

test('two sides agree, sign, keep the promise, and the case closes with its outcome', async () => {
  const { world } = all.service;
  const id = await world.asks('amina', { ...reading, against: { setting: 'setting:115313' } });
  await world.bringsTogether(id, { setting: 'helen' });
  await world.appoints(id, 'samira');
  const url = await urlOf(all.service, id);
  const [amina, helen, samira] = [await all.as('amina'), await all.as('helen'), await all.as('samira')];
  await writesTheText(url, samira, [amina, helen], { ...clause, issue: theIssue });
  await amina.follows(/what could help|ideas/u);
  await amina.writes('Your idea: what could be done about this?', 'A student could read with her');
  await amina.presses('Write down this idea');
  await amina.chooses('I could live with this');
  await amina.presses('Tell the mediator');
  await helen.goes(amina.at);
  await helen.sees('A student could read with her');
  await helen.seesNot('Your side has said: I could live with this.');
  await samira.goes(`${url}/way-forward`);
  await samira.presses('Make the agreement');
  await signs(helen, url, 'Helen Marsh');
  await signs(amina, url, 'Amina Yusuf');
  const pdf = await amina.page.request.get(`${all.base}${url}/agreement.pdf`);
  assert.equal(pdf.status(), 200);
  assert.equal(pdf.headers()['content-type'], 'application/pdf');
  await saysDone(helen, url);
  await saysDone(amina, url);
  await amina.sees('Every promise has been kept. Thank you.');
  const grace = await all.as('grace');
  await grace.goes(`${url}/close`);
  await grace.chooses('The agreement was kept');
  await grace.presses('Close the case');
  await amina.goes(url);
  await amina.sees('The agreement was kept.');
});

test('three sides: one part that not all accept stays out, and what is agreed is signed by all', async () => {
  const school = 'Hamstel Junior School';
  const leah = await all.somebody();
  await asksForHelp(leah, {
    who: 'I am a parent or carer',
    council: 'Southend-on-Sea',
    stage: 'Nothing now',
    plan: 'Yes',
    about: 'Something that a council, school or college has to do',
    bodies: ['Southend-on-Sea City Council', 'A nursery, school or college'],
    setting: ['Hamstel', school],
    child: 'Noah',
    story: 'The plan says 15 hours of help, and they do not happen.',
    hopes: 'That Noah gets his 15 hours.',
    summary: 'The plan names 15 hours of help that do not happen.',
    name: 'Leah Ford',
    email: 'leah.ford@example.org',
  });
  await leah.comesInByMail('leah.ford@example.org');
  const url = leah.at;
  const [grace, nadia, ines] = [await all.as('grace'), await all.as('nadia'), await all.as('ines')];
  await checksAndInvites(grace, url, [{ party: 'Southend-on-Sea City Council', person: 'Nadia Rahman' }]);
  await grace.goes(`${url}/invitations`);
  await grace.writes('Their name', 'Paul Reed');
  await grace.writes('Their work email address', 'paul.reed@example.org');
  await grace.presses(`Invite ${school}`);
  const paul = await all.somebody();
  await paul.comesInByMail('paul.reed@example.org');
  await agrees(paul, url, 'Paul Reed, deputy head');
  await agrees(nadia, url, 'Nadia Rahman, SEND manager');
  await proposes(grace, url, 'Ines Duarte');
  await declares(ines, url, 'None of these');
  for (const side of [leah, paul, nadia]) await acceptsMediator(side, url, 'Ines Duarte');
  const owner = 'Southend-on-Sea City Council';
  await writesTheText(url, ines, [leah, paul, nadia], {
    ...clause,
    owner,
    what: 'Pay for 15 hours of help',
  });
  await draftsClause(url, ines, { ...clause, owner, what: 'Pay for a taxi to school' });
  await leah.goes(`${url}/way-forward`);
  await leah.presses(/I accept part 2/u);
  await ines.goes(`${url}/way-forward`);
  await ines.sees('These parts stay out. Not every side accepts them:');
  await ines.presses('Make the agreement');
  await signs(leah, url, 'Leah Ford');
  await leah.sees('Pay for 15 hours of help');
  await leah.seesNot('Pay for a taxi to school');
  await signs(paul, url, 'Paul Reed');
  await signs(nadia, url, 'Nadia Rahman');
  await nadia.sees('Every side has signed. Thank you.');
});

test('talks that end without an agreement end kindly, with the other choices shown', async () => {
  const { world } = all.service;
  const id = await world.asks('daniel', { ...reading, against: { setting: 'setting:134860' } });
  await world.bringsTogether(id, { setting: 'peter' });
  await world.appoints(id, 'tom');
  const url = await urlOf(all.service, id);
  const [daniel, tom] = [await all.as('daniel'), await all.as('tom')];
  await tom.goes(`${url}/way-forward`);
  await tom.follows('End the talks without an agreement');
  await tom.presses('End the talks without an agreement');
  await daniel.goes(url);
  await daniel.sees('The talks ended without an agreement.');
  await daniel.follows('See what else you can do');
  assert.equal(daniel.at, '/check');
});
