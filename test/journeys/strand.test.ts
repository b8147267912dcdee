/** Without scripts: a mediation from the refusal letter to its certificate, and one that cannot be arranged in time. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { wordsOf } from '#src/print/read-pdf.test-kit.ts';
import { type Journeys, journeys, type Traveller } from '#test/kit/journey.ts';
import { acceptsMediator, agrees, asksForHelp, checksAndInvites, declares, proposes } from './steps.ts';

let all: Journeys;
before(async () => {
  all = await journeys({ scripts: false, environment: { CLOCK: '2026-11-24T09:30' } });
});
after(() => all.stop());

const council = 'Southend-on-Sea City Council';

/** A parent asks about a refusal, and comes in by the link in the message. Out: the parent, and the case's own address. */
const asks = async (name: string, email: string): Promise<{ parent: Traveller; url: string }> => {
  const parent = await all.somebody();
  await asksForHelp(parent, {
    who: 'I am a parent or carer',
    council: 'Southend-on-Sea',
    stage: 'Nothing now',
    plan: 'No',
    about: 'Something that a council, school or college has to do',
    bodies: [council],
    setting: null,
    child: 'Nia',
    story: 'The council will not find out what help Nia needs.',
    hopes: 'An assessment.',
    summary: 'The council said no to an assessment.',
    name,
    email,
  });
  await parent.comesInByMail(email);
  return { parent, url: parent.at };
};

/** The refusal of 2 November, with its letter, checked against the list of the law; then the family is told of its choice. */
const writesDownTheLetter = async (parent: Traveller, grace: Traveller, url: string): Promise<void> => {
  await parent.goes(url);
  await parent.follows('The decision and its letter');
  await parent.chooses('Not to find out what help is needed');
  await parent.dates('What is the date on the letter?', '2026-11-02');
  await parent.dates('On what day was the letter sent?', '2026-11-03');
  await parent.page.locator('input[type=file]').setInputFiles({
    name: 'refusal.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('We will not carry out an EHC needs assessment.'),
  });
  await parent.presses('Write down the decision');
  await parent.sees('Monday 2 November 2026');
  await grace.goes(`${url}/decision`);
  await grace.chooses('How long the family has');
  await grace.presses('Keep what is missing');
  await grace.goes(`${url}/mediation`);
  await grace.chooses('by phone');
  await grace.presses('Write down that the family was told');
  await parent.goes(`${url}/decision`);
  await parent.sees('Missing from the letter:');
  await parent.goes(url);
  await parent.sees('Would you like to mediate? You can say yes or no.');
};

const choosesMediation = async (parent: Traveller, url: string): Promise<void> => {
  await parent.goes(`${url}/mediation`);
  await parent.sees('You can also take time to think');
  await parent.writes('What do you want to talk about?', 'The refusal to assess.');
  await parent.presses('Yes, mediate');
  await parent.sees('Mediation, on Tuesday 24 November 2026.');
};

const tellsTheCouncil = async (grace: Traveller, url: string): Promise<void> => {
  await grace.goes(`${url}/mediation`);
  const form = grace.page
    .locator('form')
    .filter({ has: grace.page.getByRole('button', { name: 'Write down who was told' }) });
  await form.getByLabel(council).check();
  await form.getByLabel('Way Forward').check();
  await form.getByLabel('by email').check();
  await grace.presses('Write down who was told');
  await grace.sees(/was told on Tuesday 24 November 2026/u);
};

const givesTheCertificate = async (grace: Traveller, url: string, says: string): Promise<void> => {
  await grace.goes(url);
  await grace.follows('Give the certificate');
  await grace.sees(says);
  await grace.presses('Give the certificate');
  await grace.sees('Open the certificate (PDF)');
};

/** The family opens its certificate, and anybody who holds the file can check it. Out: the text of the file. */
const opensAndChecks = async (parent: Traveller, url: string): Promise<string> => {
  await parent.goes(`${url}/certificate`);
  const link = parent.page.getByRole('link', { name: 'Open the certificate (PDF)' });
  const file = await parent.page.request.get(`${all.base}${await link.getAttribute('href')}`);
  assert.equal(file.status(), 200);
  assert.equal(file.headers()['content-type'], 'application/pdf');
  const bytes = await file.body();
  const stranger = await all.somebody();
  await stranger.goes('/certificates/verify');
  await stranger.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'certificate.pdf', mimeType: 'application/pdf', buffer: bytes });
  await stranger.presses('Check it');
  await stranger.sees(/WFC-2026-/u);
  return wordsOf(bytes);
};

test('from the refusal letter over a meeting to the certificate', async () => {
  const { parent, url } = await asks('Priya Nair', 'priya.new@example.org');
  const grace = await all.as('grace');
  await checksAndInvites(grace, url, [{ party: council, person: 'David Sharp' }]);
  await writesDownTheLetter(parent, grace, url);
  await choosesMediation(parent, url);
  await tellsTheCouncil(grace, url);
  const david = await all.as('david');
  await david.goes(`${url}/mediation`);
  await david.sees(/Thursday 24 December 2026/u);
  await agrees(david, url, 'David Sharp, SEND officer, who can agree to assess');
  await proposes(grace, url, 'Samira Haddad');
  const samira = await all.as('samira');
  await declares(samira, url, 'None of these');
  await acceptsMediator(parent, url, 'Samira Haddad');
  await acceptsMediator(david, url, 'Samira Haddad');

  await samira.goes(`${url}/meeting`);
  await samira.page.getByLabel('First time').fill('2026-11-24T14:00');
  await samira.chooses('Online');
  await samira.writes('The link, the number to ring, or the address', 'https://meet.example.org/nia');
  await samira.presses('Offer these times');
  await samira.page.locator('input[name=time]').first().check();
  await samira.presses('Fix this time');
  await samira.sees(/5 working days before/u);
  await parent.goes(`${url}/session`);
  await parent.presses('Less than 5 working days is fine');
  await samira.goes(`${url}/meeting`);
  await samira.page.locator('input[name=time]').first().check();
  await samira.presses('Fix this time');
  await samira.sees('The meeting is fixed');

  await samira.goes(`${url}/session`);
  await samira.writes('Name, and what they are', 'Joan Reeve, supporter');
  await samira.page.locator('input[name=party][value=family]').check();
  await samira.chooses('supporter or advocate of the family');
  await samira.presses('Write it down', 'Why may they come?');
  await parent.goes(`${url}/session`);
  await parent.sees('Joan Reeve, supporter');
  await samira.goes(`${url}/meeting`);
  for (const side of ['The family', council]) await samira.chooses(side);
  await samira.presses('Record that we met');
  await samira.goes(`${url}/session`);
  await samira.chooses('Without an agreement');
  await samira.presses('The mediation has ended');
  await samira.sees('We do not know yet what the child thinks.');
  await samira.goes(`${url}/session`);
  await samira.chooses('The mediator met the child.');
  await samira.writes('Your note', 'Nia drew a picture.');
  await samira.presses('Write it down', 'What did you do?');
  await samira.chooses('Without an agreement');
  await samira.presses('The mediation has ended');
  await samira.sees(/It ended on Tuesday 24 November 2026/u);

  await givesTheCertificate(grace, url, 'Mediation has taken place.');
  const text = await opensAndChecks(parent, url);
  assert.match(text, /WFC-2026-/u);
  assert.doesNotMatch(text, /picture|refusal to assess\.|Nia drew/u);
  await parent.goes(`${url}/dates`);
  await parent.sees('The tribunal has the appeal');
  await parent.sees('Done on Tuesday 24 November 2026.');
  await david.goes(url);
  await david.seesNot(/The certificate/u);
});

test('a mediation that cannot be arranged in time leads to a deemed certificate, and the case stays open', async () => {
  const { parent, url } = await asks('Leah Morgan', 'leah.new@example.org');
  const grace = await all.as('grace');
  await checksAndInvites(grace, url, [{ party: council, person: 'David Sharp' }]);
  await writesDownTheLetter(parent, grace, url);
  await choosesMediation(parent, url);
  await tellsTheCouncil(grace, url);
  const david = await all.as('david');
  await david.goes(`${url}/mediation`);
  await david.presses('Say that it cannot be set up in time');
  await parent.goes(`${url}/mediation`);
  await parent.sees(/cannot be set up in the 30 days/u);
  await givesTheCertificate(grace, url, 'Mediation could not be set up in time.');
  const text = await opensAndChecks(parent, url);
  assert.match(text, /WFC-2026-/u);
  await parent.goes(`${url}/certificate`);
  await parent.sees(/the case stays open/u);
  await agrees(david, url, 'David Sharp, SEND officer');
  await parent.goes(url);
  await parent.seesNot('This case is closed.');
});
