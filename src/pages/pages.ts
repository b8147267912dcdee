/** Every page of the service, in the order in which people meet them. */
import type { Config, Secrets } from '../config.ts';
import { casePage } from './case/overview/page.ts';
import { pauseOrLeavePage } from './case/pause-or-leave/page.ts';
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

const everywhere = [
  startPage,
  signInPage,
  linkSentPage,
  useLinkPage,
  signOutPage,
  homePage,
  casePage,
  pauseOrLeavePage,
  ...deskPages,
];

/** In: the configuration. Out: the pages to mount; those of the demonstration only where they belong. */
export const pages = (config: Config, secrets: Secrets) => [
  ...everywhere,
  ...(config.isDemonstration ? [castPage] : []),
  ...(!config.isProduction && secrets.smtpUrl === null ? [outboxPage] : []),
];
