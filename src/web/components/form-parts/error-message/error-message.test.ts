import { testOfficialFixtures } from '../../official-fixtures.ts';
import { errorMessage } from './error-message.ts';

testOfficialFixtures('error-message', errorMessage);
