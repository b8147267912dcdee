import { testOfficialFixtures } from '../../official-fixtures.ts';
import { warningText } from './warning-text.ts';

testOfficialFixtures('warning-text', warningText);
