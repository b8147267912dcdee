/** Without scripts: mediators who may not act, one who is objected to, and one whom everyone accepts. */
import { after, before, test } from 'node:test';
import { urlOf } from '#test/kit/desk.ts';
import { type Journeys, journeys } from '#test/kit/journey.ts';
import { acceptsMediator, declares, proposes } from './steps.ts';

let all: Journeys;
before(async () => {
  all = await journeys({ scripts: false });
});
after(() => all.stop());

test('an employed mediator cannot act, one is objected to without a reason, the third is accepted by all', async () => {
  const { world } = all.service;
  const id = await world.asks('maya', {
    about: 'provision-by-setting',
    asker: 'young-person',
    child: 'Maya',
    story: 'Notes do not come.',
    hopes: 'Notes the day before.',
    summary: 'Notes before lessons were promised and do not come.',
    against: { setting: 'setting:130672' },
  });
  await world.bringsTogether(id, { setting: 'carol' });
  const url = await urlOf(all.service, id);
  const [grace, maya, carol] = [await all.as('grace'), await all.as('maya'), await all.as('carol')];

  await proposes(grace, url, 'Tom Fletcher');
  const tom = await all.as('tom');
  await declares(tom, url, 'A local authority in England');
  await tom.sees(/Nobody employed by a local authority/u);

  await proposes(grace, url, 'Ines Duarte');
  await declares(await all.as('ines'), url, 'None of these');
  await carol.goes(`${url}/mediator`);
  await carol.presses('Ask for another mediator');
  await maya.goes(`${url}/mediator`);
  await maya.sees(/There will be another mediator/u);
  await maya.seesNot(/South Essex College.*another/u);

  await proposes(grace, url, 'Samira Haddad');
  await declares(await all.as('samira'), url, 'None of these');
  await acceptsMediator(maya, url, 'Samira Haddad');
  await acceptsMediator(carol, url, 'Samira Haddad');
  await maya.goes(url);
  await maya.sees('Samira Haddad is your mediator. Everyone accepted.');
});
