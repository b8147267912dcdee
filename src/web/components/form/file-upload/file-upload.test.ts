import { testOfficialFixtures } from '../../official-fixtures.ts';
import { fileUpload } from './file-upload.ts';

testOfficialFixtures('file-upload', fileUpload);
