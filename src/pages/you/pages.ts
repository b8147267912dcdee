/** A person's own account: where they are signed in, and how they show that it is them. */
import { codesPage } from './codes/page.ts';
import { ownDataPage } from './data/page.ts';
import { passkeysPage } from './passkeys/page.ts';
import { secondStepPage } from './second-step/page.ts';
import { sessionsPage } from './sessions/page.ts';

export const youPages = [ownDataPage, sessionsPage, secondStepPage, codesPage, passkeysPage];
