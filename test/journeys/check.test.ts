/** "Can this help me?" without scripts: six situations, the question about harm, going back, and a time that has gone. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Journeys, journeys, type Traveller } from '#test/kit/journey.ts';
import { answers, changes, doesNotKnow, exactly, isAsked, reads, writesDay } from './check-steps.ts';

let all: Journeys;
before(async () => {
  all = await journeys({ scripts: false, environment: { CLOCK: '2026-11-24T10:00' } });
});
after(() => all.stop());

const who = { harm: 'Is anyone at risk of harm now?', asker: 'Who are you?', about: 'What is it about?' };
const stage = 'What is going on now with an EHC plan?';
const decided = 'What did the council decide?';
const dated = 'What is the date on the decision letter?';
const sent = 'On what day was the letter sent?';
const happened = 'What has happened so far?';
const born = 'When was the child or young person born?';
const knew = 'When did you first know about it?';
const wish = 'What would you like?';

const begins = async (asker: string, ...about: readonly string[]): Promise<Traveller> => {
  const person = await all.somebody();
  await person.goes('/');
  await person.follows(/^\s*Can this help me\?\s*$/u);
  await answers(person, who.harm, 'No');
  await answers(person, who.asker, asker);
  await answers(person, who.about, ...about);
  return person;
};

const aLetter = 'A decision letter from the council';

test('the council will not assess: mediation, a certificate for an appeal, and two days for each date', async () => {
  const person = await begins('A parent or carer', aLetter);
  await answers(person, stage, 'None of these');
  await answers(person, decided, 'Not to find out what help is needed');
  await writesDay(person, dated, '2026-11-02');
  await writesDay(person, sent, '2026-11-03');
  await answers(person, happened, 'None of these');
  await doesNotKnow(person, born);
  await answers(person, wish, 'To meet them with a mediator');

  const answer = await reads(all, person, 'not assessed');
  assert.equal(answer.best, 'Mediation about a decision');
  assert.ok(answer.compared.includes('Appeal to the tribunal'));
  assert.deepEqual(answer.dates, [
    'Send the appeal',
    'Saturday 2 January 2027',
    'Reach the mediation adviser',
    'Saturday 2 January 2027',
  ]);
  await person.sees(/The latest day is Monday 4 January 2027\./u);
  await person.sees(/To appeal you need a certificate\./u);
  // The source of a date is there, but folded away until it is wanted.
  const source = person.page.getByText('HESC Rules 2008 r.20');
  assert.equal(await source.first().isVisible(), false);
  await person.page.getByText('Why this date?').first().click();
  assert.equal(await source.first().isVisible(), true);
  assert.deepEqual(await person.page.context().cookies(), [], 'nothing is kept');
});

test('only the place in a final plan: the tribunal at once, without a certificate', async () => {
  const person = await begins('A parent or carer', aLetter);
  await answers(person, stage, 'None of these');
  await answers(person, decided, 'What is in the final plan');
  await answers(person, 'Which parts of the plan do you disagree with?', 'I: the school or college');
  await writesDay(person, dated, '2026-11-16');
  await doesNotKnow(person, sent);
  await answers(person, happened, 'None of these');
  await writesDay(person, born, '2015-05-01');
  await answers(person, wish, 'To go to the tribunal');

  const answer = await reads(all, person, 'place alone');
  assert.equal(answer.best, 'Appeal to the tribunal');
  assert.ok(answer.compared.includes('Mediation about a decision'));
  assert.deepEqual(answer.dates, ['Send the appeal', 'Saturday 16 January 2027']);
  await person.sees('You do not need a certificate for this.');
});

test('help at school without a plan: a talk, and the request for it knows the answers already', async () => {
  const person = await all.somebody();
  await person.goes('/authorities/E06000033');
  // The masthead leads to the same questions, but knows no council.
  await person.page.getByRole('main').getByRole('button', { name: 'Can this help me?' }).click();
  await answers(person, who.harm, 'No');
  await answers(person, who.asker, 'A parent or carer');
  await answers(person, who.about, 'Extra help at school, nursery or college');
  await answers(person, 'Who do you disagree with?', 'A school');
  await answers(person, 'What kind of school is it?', 'An academy or free school');
  await answers(person, stage, 'None of these');
  await answers(person, happened, 'None of these');
  await writesDay(person, born, '2018-02-14');

  const answer = await reads(all, person, 'school without a plan');
  assert.equal(answer.best, 'Talk with an independent person');
  assert.deepEqual(
    ['Mediation about a decision.', 'Appeal to the tribunal.'].filter((route) => answer.shut.includes(route)),
    ['Mediation about a decision.', 'Appeal to the tribunal.'],
  );
  assert.deepEqual(answer.dates, []);
  await person.sees('You do not need a plan to ask for a talk.');
  await person.sees('Who helps in Southend-on-Sea');

  await person.follows('Ask us for help');
  await person.presses('Start now');
  const url = person.at.replace(/\/who$/u, '');
  assert.ok(await person.page.getByLabel(/I am a parent/u).isChecked());
  await person.presses('Go on');
  // Council, stage and what it is about are known: the next thing is the plan, which nobody has asked about yet.
  assert.equal(person.at, `${url}/plan`);
  await person.goes(`${url}/check`);
  for (const told of ['Southend-on-Sea', 'Nothing now', 'The help at a nursery, school or college']) {
    await person.sees(new RegExp(told, 'u'));
  }
});

test('a plan that is not followed: a complaint, then the ombudsman, or the High Court', async () => {
  const person = await begins('A parent or carer', 'A final plan that is not followed');
  await answers(person, 'Who do you disagree with?', 'The council');
  await answers(person, stage, 'None of these');
  await answers(person, happened, 'None of these');
  await writesDay(person, knew, '2026-05-10');
  await writesDay(person, born, '2014-09-30');

  const first = await reads(all, person, 'not followed');
  assert.equal(first.best, 'Complain to the council');
  for (const route of ['The council ombudsman', 'Ask the High Court', 'Talk with an independent person']) {
    assert.ok(first.compared.includes(route), route);
  }
  assert.deepEqual(first.dates, ['Go to the council ombudsman', 'Sunday 9 May 2027']);

  await changes(person, 'so far');
  await person.page.getByLabel(exactly('None of these')).uncheck();
  await answers(
    person,
    happened,
    'I complained to the council',
    'The council gave its last answer to my complaint',
  );
  await writesDay(person, 'When did you complain to the council?', '2026-09-01');
  await writesDay(person, 'When did the council give its last answer?', '2026-10-20');
  // The two days answered before are still there, so nobody is asked again.
  const then = await reads(all, person, 'not followed, answered');
  assert.equal(then.best, 'The council ombudsman');
  assert.deepEqual(then.dates, first.dates);
});

test('treated worse by a school because of a disability: a claim in 6 months less a day, not mediation', async () => {
  const person = await begins('A parent or carer', 'Being treated worse because of a disability');
  await answers(person, 'Who do you disagree with?', 'A school');
  await answers(person, 'What kind of school is it?', 'A council school');
  await answers(person, stage, 'None of these');
  await writesDay(person, 'When did the unfair treatment happen?', '2026-07-15');
  await answers(person, happened, 'None of these');
  await doesNotKnow(person, born);

  const answer = await reads(all, person, 'treated worse');
  assert.equal(answer.best, 'Claim against a school');
  assert.ok(answer.shut.includes('Mediation about a decision.'));
  assert.ok(answer.compared.includes('Complain to the school, nursery or college'));
  assert.deepEqual(answer.dates, ['Make the claim', 'Thursday 14 January 2027']);
});

test('a young person of 17 about health care alone: their own case, mediation by the NHS board, no appeal', async () => {
  const person = await begins('A young person', aLetter);
  await answers(person, stage, 'None of these');
  await answers(person, decided, 'What is in the final plan');
  await answers(person, 'Which parts of the plan do you disagree with?', 'C: health needs', 'G: health care');
  await answers(
    person,
    happened,
    'I told the council that I want to mediate',
    'The council told the NHS board about it',
  );
  await writesDay(person, 'When did you tell the council?', '2026-11-16');
  await writesDay(person, 'When did the council tell the NHS board?', '2026-11-18');
  await writesDay(person, born, '2009-03-01');
  await answers(person, wish, 'To meet them with a mediator');

  const answer = await reads(all, person, 'seventeen');
  assert.equal(answer.best, 'Mediation about a decision');
  assert.ok(answer.shut.includes('Appeal to the tribunal.'));
  assert.ok(answer.compared.includes('Complain to the NHS'));
  assert.deepEqual(answer.dates, [
    'The council tells the NHS board',
    'Thursday 19 November 2026',
    'Mediation takes place',
    'Friday 18 December 2026',
  ]);
  await person.sees(/So it is their own case\./u);
  await person.sees('You do not need a certificate for this.');
});

test('a risk of harm comes first and leads to people: telephone numbers, and no form', async () => {
  const person = await all.somebody();
  await person.goes('/check');
  await answers(person, who.harm, 'Yes, or I am not sure');
  await isAsked(person, 'Please talk to a person now');
  const { page } = person;
  for (const number of ['999', '0800 1111', '01632 960 001']) {
    await page.locator('main').getByRole('link', { name: number }).waitFor({ timeout: 5_000 });
  }
  assert.equal(await page.locator('main form').count(), 0);
  await person.follows('Go on with the questions');
  await answers(person, who.asker, 'A parent or carer');
  await answers(person, who.about, 'A school place that was refused');
  await doesNotKnow(person, born);
  const answer = await reads(all, person, 'harm');
  assert.equal(answer.best, 'Keeping safe comes first');
  assert.equal(answer.compared[0], 'Tell people who keep others safe');
  assert.ok(answer.compared.includes('Appeal about a school place'));
  await page.locator('main').getByRole('link', { name: '999' }).first().waitFor({ timeout: 5_000 });
});

test('going back and changing an answer loses nothing; what cannot be true is named, not guessed away', async () => {
  const person = await begins('A parent or carer', aLetter);
  await answers(person, stage, 'None of these');
  await answers(person, decided, 'To end the plan');
  await writesDay(person, dated, '2026-11-02');
  await doesNotKnow(person, sent);
  await answers(person, happened, 'I have a certificate');
  await answers(person, 'What does the certificate say?', 'That I chose not to mediate');
  const certificate = 'What is the date on the certificate?';
  await writesDay(person, certificate, '2026-10-30');
  // Before the decision: said at the question, with what was typed still in the boxes.
  await person.sees(/This does not fit with another answer\./u);
  const day = person.page.getByRole('group', { name: certificate }).getByLabel('Day');
  assert.equal(await day.inputValue(), '30');
  await writesDay(person, certificate, '2026-11-12');
  await writesDay(person, born, '2026-12-24');
  await person.sees(/This does not fit with another answer\./u);
  await writesDay(person, born, '2012-12-24');
  await answers(person, wish, 'To go to the tribunal');
  const first = await reads(all, person, 'certificate');
  assert.deepEqual(first.dates, ['Send the appeal', 'Saturday 2 January 2027']);

  await person.follows(/Back/u);
  await isAsked(person, wish);
  assert.ok(await person.page.getByLabel('To go to the tribunal').isChecked());
  await person.follows(/Back/u);
  const year = person.page.getByRole('group', { name: born }).getByLabel('Year');
  assert.equal(await year.inputValue(), '2012');
  await person.presses('Continue');
  assert.deepEqual(await reads(all, person, 'certificate'), first);

  await changes(person, 'date on the letter');
  await writesDay(person, dated, '2026-11-09');
  assert.deepEqual((await reads(all, person, 'certificate')).dates, [
    'Send the appeal',
    'Saturday 9 January 2027',
  ]);
});

test('a time that has gone: who can still be asked, and never that it is too late', async () => {
  const person = await begins('A parent or carer', aLetter);
  const saysNot = async () => assert.doesNotMatch(await person.page.content(), /too late/iu);
  await answers(person, stage, 'None of these');
  await saysNot();
  await answers(person, decided, 'To end the plan');
  await writesDay(person, dated, '2026-05-01');
  await saysNot();
  await doesNotKnow(person, sent);
  await answers(person, happened, 'None of these');
  await saysNot();
  await answers(person, 'What does the letter leave out?', 'How long I have');
  await doesNotKnow(person, born);
  await answers(person, wish, 'I do not know yet');
  const answer = await reads(all, person, 'gone');
  await saysNot();
  assert.equal(answer.best, 'Ask the tribunal to let you in');
  assert.ok(answer.compared.includes('Free advice from SENDIASS'));
  await person.sees('This day has passed. Look at the ways above, or ring us.');
  await person.sees(/The tribunal can let an appeal in after its last day/u);
  // What happens without a certificate is not confirmed in the law itself, and says so.
  await person.sees(/^\s*Not confirmed\s*$/u);
  await person.sees(/“Not confirmed” means/u);
});
