import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { type Agreeing, agreeing } from '#test/kit/agreeing.ts';

let together: Agreeing;
let page = '';
let way = '';

before(async () => {
  // Just before midnight in London: by the clocks of half the world it is another day already.
  together = await agreeing({ CLOCK: '2027-06-14T23:30' });
  way = `${together.url}/way-forward`;
  page = `${way}/new-clause`;
});
after(() => together.service.stop());

const good = {
  owner: 'setting',
  what: 'Three reading groups a week.',
  dueOn: '2027-06-30',
  howWeWillKnow: 'A note home every Friday.',
  revision: '0',
};

const clauses = async () => {
  const { data } = await (await together.as('amina')).page(way);
  assert.ok(Array.isArray(data['clauses']));
  return data['clauses'];
};

test('what is left out or wrong is told beside its box, and nothing is stored', async () => {
  const samira = await together.as('samira');
  const bad = async (fields: Record<string, unknown>, field: string) => {
    const answer = await samira.post(page, { ...good, ...fields });
    assert.equal(answer.status, 400, `${JSON.stringify(fields)} ${answer.text}`);
    const errors = answer.json()['errors'];
    assert.ok(Array.isArray(errors));
    assert.deepEqual(
      errors.map((error) => error.field),
      [field],
    );
  };
  await bad({ owner: '' }, 'owner');
  await bad({ owner: 'icb' }, 'owner');
  await bad({ owner: ['family', 'setting'] }, 'owner');
  await bad({ what: '' }, 'what');
  await bad({ what: 'x'.repeat(1501) }, 'what');
  await bad({ howWeWillKnow: ' \n' }, 'howWeWillKnow');
  await bad({ dueOn: '' }, 'dueOn');
  await bad({ dueOn: '2027-06-31' }, 'dueOn');
  await bad({ dueOn: '2027-02-29' }, 'dueOn');
  await bad({ dueOn: 'tomorrow' }, 'dueOn');
  await bad({ dueOn: 20270630 }, 'dueOn');
  await bad({ dueOn: '2027-06-13' }, 'dueOn'); // the day before
  await bad({ dueOn: '1999-06-30' }, 'dueOn');
  await bad({ issue: randomUUID() }, 'issue');
  await bad({ other: 'x' }, 'other');
  assert.deepEqual(await clauses(), []);
});

test('a day that has passed is told in words, with what was typed', async () => {
  const samira = await together.as('samira');
  const answer = await samira.post(page, { ...good, dueOn: '2027-06-13' }, { accept: 'text/html' });
  assert.equal(answer.status, 400);
  assert.match(answer.text, /Choose today or a later day/);
  assert.match(answer.text, /Three reading groups a week\.<\/textarea>/);
});

test('today is early enough, and an issue may be named', async () => {
  const issue = await together.agreeOnIssue('The reading group');
  const samira = await together.as('samira');
  assert.equal(await samira.does(page, 'draft-clause', { ...good, issue, dueOn: '2027-06-14' }), way);
  const [clause] = await clauses();
  assert.deepEqual(
    [clause.number, clause.about, clause.owner, clause.what, clause.byWhen, clause.howWeWillKnow],
    [1, 'The reading group', 'setting', good.what, '2027-06-14', good.howWeWillKnow],
  );
  const html = await (await together.as('amina')).html(way);
  assert.match(html, /1\. The reading group/);
  assert.match(html, /<time datetime="2027-06-14">Monday 14 June 2027<\/time>/);
});

test('the form of a browser, with its three boxes for the day, does the same', async () => {
  const { server } = together.service;
  const samira = await together.as('samira');
  const form = new URLSearchParams({
    owner: 'family',
    what: 'Visit.',
    'dueOn-day': '1',
    'dueOn-month': '7',
    'dueOn-year': '2027',
    howWeWillKnow: 'We meet.',
    issue: '',
    revision: '0',
  });
  const token = await together.service.services.door.makeToken(together.service.world.account('samira'));
  const reply = await server.inject({
    method: 'POST',
    url: page,
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: form.toString(),
  });
  assert.deepEqual([reply.statusCode, reply.headers.location], [303, way]);
  assert.match(await samira.html(way), /Thursday 1 July 2027/);
});
