import { testOfficialFixtures } from '../../official-fixtures.ts';
import { select } from './select.ts';

testOfficialFixtures('select', select);
