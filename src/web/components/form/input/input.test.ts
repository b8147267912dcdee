import { testOfficialFixtures } from '../../official-fixtures.ts';
import { input } from './input.ts';

testOfficialFixtures('input', input);
