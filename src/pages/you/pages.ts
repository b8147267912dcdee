/** A person's own account: where they are signed in, and how they show that it is them. */
import { sessionsPage } from './sessions/page.ts';

export const youPages = [sessionsPage];
