import { testOfficialFixtures } from '../../official-fixtures.ts';
import { button } from './button.ts';

testOfficialFixtures('button', button);
