import { testOfficialFixtures } from '../../official-fixtures.ts';
import { insetText } from './inset-text.ts';

testOfficialFixtures('inset-text', insetText);
