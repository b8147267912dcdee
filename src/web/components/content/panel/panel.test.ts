import { testOfficialFixtures } from '../../official-fixtures.ts';
import { panel } from './panel.ts';

testOfficialFixtures('panel', panel);
