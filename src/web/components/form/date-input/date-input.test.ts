import { testOfficialFixtures } from '../../official-fixtures.ts';
import { dateInput } from './date-input.ts';

testOfficialFixtures('date-input', dateInput);
