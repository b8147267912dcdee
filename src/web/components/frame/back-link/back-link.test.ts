import { testOfficialFixtures } from '../../official-fixtures.ts';
import { backLink } from './back-link.ts';

testOfficialFixtures('back-link', backLink);
