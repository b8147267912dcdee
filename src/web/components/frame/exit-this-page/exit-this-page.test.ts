import { testOfficialFixtures } from '../../official-fixtures.ts';
import { exitThisPage } from './exit-this-page.ts';

testOfficialFixtures('exit-this-page', exitThisPage);
