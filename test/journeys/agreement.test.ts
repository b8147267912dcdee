/** Without scripts: from the first issue to the last promise kept; a part agreement of three; and talks that end kindly. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CaseId } from '#src/case/ids.ts';
import { type Journeys, journeys, type Traveller } from '#test/kit/journey.ts';
import { draftsClause, signs, theIssue, writesTheText } from './steps.ts';

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

const urlOf = async (id: CaseId): Promise<string> => {
  const found = await all.service.services.store.readCase(all.service.world.actor('grace'), id);
  assert.ok(found);
  return `/case/${found.state.reference}`;
};

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
  const url = await urlOf(id);
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
  const { world } = all.service;
  const against = { setting: 'setting:143335', 'local-authority': 'la:E06000033' };
  const id = await world.asks('leah', { ...reading, about: 'duties', hasPlan: true, against });
  await world.bringsTogether(id, { setting: 'peter', 'local-authority': 'nadia' });
  await world.appoints(id, 'ines');
  const url = await urlOf(id);
  const [leah, peter, nadia, ines] = [
    await all.as('leah'),
    await all.as('peter'),
    await all.as('nadia'),
    await all.as('ines'),
  ];
  const owner = 'Southend-on-Sea City Council';
  await writesTheText(url, ines, [leah, peter, nadia], {
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
  await signs(leah, url, 'Leah Morgan');
  await leah.sees('Pay for 15 hours of help');
  await leah.seesNot('Pay for a taxi to school');
  await signs(peter, url, 'Peter Lowe');
  await signs(nadia, url, 'Nadia Rahman');
  await nadia.sees('Every side has signed. Thank you.');
});

test('talks that end without an agreement end kindly, with the other choices shown', async () => {
  const { world } = all.service;
  const id = await world.asks('daniel', { ...reading, against: { setting: 'setting:134860' } });
  await world.bringsTogether(id, { setting: 'peter' });
  await world.appoints(id, 'tom');
  const url = await urlOf(id);
  const [daniel, tom] = [await all.as('daniel'), await all.as('tom')];
  await tom.goes(`${url}/way-forward`);
  await tom.follows('End the talks without an agreement');
  await tom.presses('End the talks without an agreement');
  await daniel.goes(url);
  await daniel.sees('The talks ended without an agreement.');
  await daniel.follows('See what else you can do');
  assert.equal(daniel.at, '/check');
});
