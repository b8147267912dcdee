import { testOfficialFixtures } from '../../official-fixtures.ts';
import { errorSummary } from './error-summary.ts';

testOfficialFixtures('error-summary', errorSummary);
