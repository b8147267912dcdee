import { testOfficialFixtures } from '../../official-fixtures.ts';
import { label } from './label.ts';

testOfficialFixtures('label', label);
