/** One disagreement from "can this help me?" to the last promise kept: a family in Southend-on-Sea with a real school. */
import assert from 'node:assert/strict';
import { officialText } from '#src/directory/official/official-file.ts';
import { readAuthorities } from '#src/directory/read-authorities.ts';
import { readSettings } from '#src/directory/read-settings.ts';
import { storeOrganisations } from '#src/directory/store-organisations.ts';
import type { Journeys, Traveller } from '#test/kit/journey.ts';
import { sharedFile } from '#test/kit/shared-data.ts';
import {
  acceptsMediator,
  agrees,
  asksForHelp,
  declares,
  proposes,
  signs,
  theIssue,
  writesTheText,
} from './steps.ts';

const school = 'Friars Primary School and Nursery';

/** The registers as an operator loads them: nothing of the school is made up. */
const loadsRegisters = async ({ service }: Journeys): Promise<void> => {
  const { pool } = service.services.store;
  const authorities = await readAuthorities(officialText(sharedFile('local-authorities-england.csv')));
  const settings = await readSettings(officialText(sharedFile('schools-england-open-2022.csv')));
  assert.ok('records' in authorities && 'records' in settings);
  await storeOrganisations(pool, authorities.records, 'local-authorities-england.csv');
  await storeOrganisations(pool, settings.records, 'schools-england-open-2022.csv');
};

const talks = async (
  url: string,
  samira: Traveller,
  family: Traveller,
  head: Traveller,
  live: boolean,
): Promise<void> => {
  await family.goes(`${url}/rooms/family`);
  await family.writes('Write to the mediator', 'I am worried that nobody believes me.');
  await family.presses('Send to the mediator');
  await samira.goes(`${url}/rooms`);
  await samira.presses('Open the joint room');
  await head.goes(`${url}/rooms/joint`);
  await head.seesNot('I am worried that nobody believes me.');
  await family.goes(`${url}/rooms/joint`);
  await family.writes('Say something to everyone in this room', 'She loved the small group.');
  await family.presses('Say this to everyone');
  // With scripts the words arrive on the open page; without them, when it is opened again.
  if (!live) await head.goes(`${url}/rooms/joint`);
  await head.sees('She loved the small group.');
  await sharesDocument(url, samira, head);
};

const sharesDocument = async (url: string, samira: Traveller, head: Traveller): Promise<void> => {
  await head.goes(`${url}/documents/new/joint`);
  await head.writes('What is it called?', 'Reading record');
  const buffer = Buffer.from('Reading record of the autumn term.\n');
  await head.page
    .getByLabel('The file')
    .setInputFiles({ name: 'record.txt', mimeType: 'text/plain', buffer });
  await head.presses('Share with the people of this room');
  await samira.goes(`${url}/documents`);
  await samira.sees('Reading record');
  const href = await samira.page
    .getByRole('link', { name: /Reading record/u })
    .first()
    .getAttribute('href');
  const file = await samira.page.request.get(new URL(href ?? '', samira.page.url()).href);
  assert.equal(await file.text(), 'Reading record of the autumn term.\n');
  await head.goes(`${url}/documents`);
  await head.sees(/Samira Haddad, on/u);
};

const meets = async (url: string, samira: Traveller, family: Traveller, head: Traveller): Promise<void> => {
  await samira.goes(`${url}/meeting`);
  await samira.writes('First time', '2027-03-02T10:00');
  await samira.writes('Second time', '2027-03-03T14:00');
  await samira.picks('How long', '2 hours');
  await samira.chooses('Online');
  await samira.writes('The link, the number to ring, or the address', 'https://meet.example.org/room');
  await samira.presses('Offer these times');
  for (const side of [family, head]) {
    await side.goes(`${url}/meeting`);
    await side.chooses(/2 March 2027/u);
    await side.presses('Send my answer');
  }
  await samira.goes(`${url}/meeting`);
  await samira.chooses(/2 March 2027/u);
  await samira.presses('Fix this time');
  await family.goes(`${url}/meeting`);
  await family.sees(/2 March 2027/u);
  const file = await family.page.request.get(
    `${new URL(family.page.url()).origin}${url}/meeting/calendar.ics`,
  );
  assert.match(await file.text(), /BEGIN:VEVENT[\s\S]*DTSTART:20270302T100000Z/u);
};

const keepsPromises = async (url: string, grace: Traveller, sides: readonly Traveller[]): Promise<void> => {
  for (const side of sides) {
    await side.goes(`${url}/actions`);
    await side.presses(/Promise 1 is done/u);
  }
  await grace.goes(`${url}/close`);
  await grace.chooses('The agreement was kept');
  await grace.presses('Close the case');
};

/** In: people with browsers. Every step through pages, by roles and labels only. */
export const mainJourney = async (all: Journeys, scripts: boolean): Promise<void> => {
  await loadsRegisters(all);
  const family = await all.somebody();
  await family.goes('/');
  await family.follows('Can this help me?');
  await family.sees('Is anyone at risk of harm now?');
  await asksForHelp(family, {
    who: 'I am a parent or carer',
    council: 'Southend-on-Sea',
    stage: 'Nothing now',
    plan: 'No',
    about: 'The help at a nursery, school or college',
    bodies: [],
    setting: ['Friars', school],
    child: 'Zara',
    story: 'The reading group stopped in September and now she hides her books.',
    hopes: 'That she reads again.',
    summary: 'Small-group reading stopped. We would like to find out what can take its place.',
    name: 'Rosa Lind',
    email: 'rosa.lind@example.org',
  });
  await family.comesInByMail('rosa.lind@example.org');
  const url = family.at;
  assert.match(url, /^\/case\/WF-/u);
  const [grace, samira] = [await all.as('grace'), await all.as('samira')];
  await grace.goes(`${url}/request`);
  await grace.presses('The request is checked');
  await grace.goes(`${url}/invitations`);
  await grace.writes('Their name', 'Joy Stone');
  await grace.writes('Their work email address', 'joy.stone@example.org');
  await grace.presses(`Invite ${school}`);
  const head = await all.somebody();
  await head.comesInByMail('joy.stone@example.org');
  await agrees(head, url, 'Joy Stone, head teacher');
  await proposes(grace, url, 'Samira Haddad');
  await declares(samira, url, 'None of these');
  await acceptsMediator(family, url, 'Samira Haddad');
  await acceptsMediator(head, url, 'Samira Haddad');
  await talks(url, samira, family, head, scripts);
  await meets(url, samira, family, head);
  await writesTheText(url, samira, [family, head], {
    owner: school,
    what: 'Three short reading sessions each week',
    dueOn: '2027-04-12',
    how: 'A note home every Friday',
    issue: theIssue,
  });
  await samira.goes(`${url}/way-forward`);
  await samira.presses('Make the agreement');
  await signs(head, url, 'Joy Stone');
  await signs(family, url, 'Rosa Lind');
  await keepsPromises(url, grace, [head, family]);
  await family.goes(url);
  await family.sees('The agreement was kept.');
};
