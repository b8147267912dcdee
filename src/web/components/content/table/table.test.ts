import { testOfficialFixtures } from '../../official-fixtures.ts';
import { table } from './table.ts';

testOfficialFixtures('table', table);
