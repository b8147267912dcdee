import { testOfficialFixtures } from '../../official-fixtures.ts';
import { fieldset } from './fieldset.ts';

testOfficialFixtures('fieldset', fieldset);
