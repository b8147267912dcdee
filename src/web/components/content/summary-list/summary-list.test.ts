import { testOfficialFixtures } from '../../official-fixtures.ts';
import { summaryList } from './summary-list.ts';

testOfficialFixtures('summary-list', summaryList);
