import { testOfficialFixtures } from '../../official-fixtures.ts';
import { radios } from './radios.ts';

testOfficialFixtures('radios', radios);
