/** Every page of the service, in the order in which people meet them. */
import type { Config, Secrets } from '../config.ts';
import { casePage } from './case/overview/page.ts';
import { pauseOrLeavePage } from './case/pause-or-leave/page.ts';
import { castPage } from './demonstration/cast.ts';
import { outboxPage } from './demonstration/outbox.ts';
import { homePage } from './door/home/page.ts';
import { linkSentPage, signInPage, signOutPage, useLinkPage } from './door/sign-in/page.ts';
import { startPage } from './public/start/page.ts';

const everywhere = [
  startPage,
  signInPage,
  linkSentPage,
  useLinkPage,
  signOutPage,
  homePage,
  casePage,
  pauseOrLeavePage,
];

/** In: the configuration. Out: the pages to mount; those of the demonstration only where they belong. */
export const pages = (config: Config, secrets: Secrets) => [
  ...everywhere,
  ...(config.isDemonstration ? [castPage] : []),
  ...(!config.isProduction && secrets.smtpUrl === null ? [outboxPage] : []),
];
