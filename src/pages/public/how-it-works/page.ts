import { readingPage } from '../reading-page.ts';
import { words } from './words.en.ts';

export const howItWorksPage = readingPage('/how-it-works', words);
