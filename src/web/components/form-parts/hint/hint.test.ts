import { testOfficialFixtures } from '../../official-fixtures.ts';
import { hint } from './hint.ts';

testOfficialFixtures('hint', hint);
