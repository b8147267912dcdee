import { testOfficialFixtures } from '../../official-fixtures.ts';
import { skipLink } from './skip-link.ts';

testOfficialFixtures('skip-link', skipLink);
