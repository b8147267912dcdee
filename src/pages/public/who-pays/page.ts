import { readingPage } from '../reading-page.ts';
import { words } from './words.en.ts';

export const whoPaysPage = readingPage('/who-pays', words);
