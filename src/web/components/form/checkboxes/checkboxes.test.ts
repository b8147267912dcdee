import { testOfficialFixtures } from '../../official-fixtures.ts';
import { checkboxes } from './checkboxes.ts';

testOfficialFixtures('checkboxes', checkboxes);
