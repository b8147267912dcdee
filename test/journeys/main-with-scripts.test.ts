import { after, before, test } from 'node:test';
import { type Journeys, journeys } from '#test/kit/journey.ts';
import { mainJourney } from './main-journey.ts';

let all: Journeys;
before(async () => {
  all = await journeys({ scripts: true, environment: { CLOCK: '2027-02-01T09:00' } });
});
after(() => all.stop());

test('a family in Southend-on-Sea and a real school find a way forward and keep it, with scripts', () =>
  mainJourney(all, true));
