import { testOfficialFixtures } from '../../official-fixtures.ts';
import { details } from './details.ts';

testOfficialFixtures('details', details);
