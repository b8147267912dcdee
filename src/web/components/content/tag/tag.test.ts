import { testOfficialFixtures } from '../../official-fixtures.ts';
import { tag } from './tag.ts';

testOfficialFixtures('tag', tag);
