/** Every page of the service, in the order in which people meet them. */
import type { Config, Secrets } from '../config.ts';
import { casePage } from './case/overview/page.ts';
import { pauseOrLeavePage } from './case/pause-or-leave/page.ts';
import { clausePage } from './case/way-forward/clause/page.ts';
import { endTalksPage } from './case/way-forward/end-talks/page.ts';
import { issuePage } from './case/way-forward/issue/page.ts';
import { newClausePage } from './case/way-forward/new-clause/page.ts';
import { wayForwardPage } from './case/way-forward/page.ts';
import { castPage } from './demonstration/cast.ts';
import { outboxPage } from './demonstration/outbox.ts';
import { closePage } from './desk/close/page.ts';
import { forASidePage } from './desk/for-a-side/page.ts';
import { goingOnPage } from './desk/going-on/page.ts';
import { invitationsPage } from './desk/invitations/page.ts';
import { peoplePage } from './desk/people/page.ts';
import { questionsPage } from './desk/questions/page.ts';
import { requestPage } from './desk/request/page.ts';
import { worklistPage } from './desk/worklist/page.ts';
import { homePage } from './door/home/page.ts';
import { linkSentPage, signInPage, signOutPage, useLinkPage } from './door/sign-in/page.ts';
import { startPage } from './public/start/page.ts';

/** The caseworkers' pages; some of them show others their part too. */
const deskPages = [
  worklistPage,
  requestPage,
  invitationsPage,
  questionsPage,
  goingOnPage,
  closePage,
  peoplePage,
  forASidePage,
];

/** From the first issue to the last promise kept. */
const wayForwardPages = [wayForwardPage, issuePage, clausePage, newClausePage, endTalksPage];

const everywhere = [
  startPage,
  signInPage,
  linkSentPage,
  useLinkPage,
  signOutPage,
  homePage,
  casePage,
  pauseOrLeavePage,
  ...wayForwardPages,
  ...deskPages,
];

/** In: the configuration. Out: the pages to mount; those of the demonstration only where they belong. */
export const pages = (config: Config, secrets: Secrets) => [
  ...everywhere,
  ...(config.isDemonstration ? [castPage] : []),
  ...(!config.isProduction && secrets.smtpUrl === null ? [outboxPage] : []),
];
