/** Every page of the service, in the order in which people meet them. */
import type { Config, Secrets } from '../config.ts';
import { askPages } from './ask/pages.ts';
import { actionsPage } from './case/actions/page.ts';
import { promisePage } from './case/actions/promise/page.ts';
import { agreementPage } from './case/agreement/page.ts';
import { datesPage } from './case/dates/page.ts';
import { newDocumentPage } from './case/documents/new/page.ts';
import { documentsPage } from './case/documents/page.ts';
import { orForgotten } from './case/forgotten/forgotten-page.ts';
import { historyPage } from './case/history/page.ts';
import { invitationPage } from './case/invitation/page.ts';
import { keepingPage } from './case/keeping/page.ts';
import { certificatePage } from './case/mediation/certificate/page.ts';
import { correctDecisionPage } from './case/mediation/decision/correct/page.ts';
import { decisionPage } from './case/mediation/decision/page.ts';
import { sessionPage } from './case/mediation/session/page.ts';
import { mediationPage } from './case/mediation/standing/page.ts';
import { tellingPage } from './case/mediation/standing/telling/page.ts';
import { mediatorPage } from './case/mediator/page.ts';
import { mediatorThankYouPage } from './case/mediator/thank-you.ts';
import { meetingPage } from './case/meeting/page.ts';
import { casePage } from './case/overview/page.ts';
import { pauseOrLeavePage } from './case/pause-or-leave/page.ts';
import { receiptPage } from './case/receipt/page.ts';
import { roomsPage } from './case/rooms/page.ts';
import { roomPage } from './case/rooms/room/page.ts';
import { safetyPage } from './case/safety/page.ts';
import { clausePage } from './case/way-forward/clause/page.ts';
import { endTalksPage } from './case/way-forward/end-talks/page.ts';
import { issuePage } from './case/way-forward/issue/page.ts';
import { newClausePage } from './case/way-forward/new-clause/page.ts';
import { wayForwardPage } from './case/way-forward/page.ts';
import { castPage } from './demonstration/cast.ts';
import { outboxPage } from './demonstration/outbox.ts';
import { callsPage } from './desk/calls/page.ts';
import { changeAddressPage } from './desk/change-address/page.ts';
import { closePage } from './desk/close/page.ts';
import { forASidePage } from './desk/for-a-side/page.ts';
import { goingOnPage } from './desk/going-on/page.ts';
import { invitationsPage } from './desk/invitations/page.ts';
import { peoplePage } from './desk/people/page.ts';
import { questionsPage } from './desk/questions/page.ts';
import { readOutCodePage } from './desk/read-out-code/page.ts';
import { requestPage } from './desk/request/page.ts';
import { worklistPage } from './desk/worklist/page.ts';
import { youngPersonPage } from './desk/young-person/page.ts';
import { homePage } from './door/home/page.ts';
import { linkSentPage, signInPage, signOutPage, useLinkPage } from './door/sign-in/page.ts';
import { accessibilityPage } from './public/accessibility/page.ts';
import { authorityPage } from './public/authorities/authority.ts';
import { authoritiesPage } from './public/authorities/list.ts';
import { checkPage } from './public/check/page.ts';
import { creditsPage } from './public/credits/page.ts';
import { howItWorksPage } from './public/how-it-works/page.ts';
import { privacyPage } from './public/privacy/page.ts';
import { routesPage } from './public/routes/page.ts';
import { startPage } from './public/start/page.ts';
import { talkPage } from './public/talk/page.ts';
import { verifyAgreementPage } from './public/verify-agreement/page.ts';
import { verifyCertificatePage } from './public/verify-certificate/page.ts';
import { verifyReceiptPage } from './public/verify-receipt/page.ts';
import { whoPaysPage } from './public/who-pays/page.ts';
import { safeguardingHoldsPage } from './safeguarding/holds/page.ts';
import { safeguardingPage } from './safeguarding/page.ts';
import { worryPage } from './safeguarding/worry/page.ts';
import { youPages } from './you/pages.ts';

/** The caseworkers' pages; some of them show others their part too. */
const deskPages = [
  worklistPage,
  callsPage,
  requestPage,
  invitationsPage,
  questionsPage,
  goingOnPage,
  closePage,
  peoplePage,
  youngPersonPage,
  forASidePage,
  readOutCodePage,
  changeAddressPage,
];

/** Rooms, documents and the meeting. */
const talkPages = [roomsPage, roomPage, documentsPage, newDocumentPage, meetingPage];

/** From the first issue to the last promise kept. */
const wayForwardPages = [
  wayForwardPage,
  issuePage,
  clausePage,
  newClausePage,
  endTalksPage,
  agreementPage,
  actionsPage,
  promisePage,
  verifyAgreementPage,
  verifyReceiptPage,
];

/** For everybody, before anything is stored. */
const publicPages = [
  startPage,
  checkPage,
  routesPage,
  talkPage,
  verifyCertificatePage,
  authoritiesPage,
  authorityPage,
  howItWorksPage,
  whoPaysPage,
  privacyPage,
  accessibilityPage,
  creditsPage,
];

const everywhere = [
  ...publicPages,
  ...askPages,
  signInPage,
  linkSentPage,
  useLinkPage,
  signOutPage,
  homePage,
  ...youPages,
  safeguardingHoldsPage,
  casePage,
  invitationPage,
  mediatorPage,
  mediatorThankYouPage,
  datesPage,
  decisionPage,
  correctDecisionPage,
  mediationPage,
  tellingPage,
  sessionPage,
  certificatePage,
  historyPage,
  receiptPage,
  pauseOrLeavePage,
  safetyPage,
  safeguardingPage,
  worryPage,
  ...talkPages,
  ...wayForwardPages,
  ...deskPages,
];

/** In: the configuration. Out: the pages to mount; those of the demonstration only where they belong. */
export const pages = (config: Config, secrets: Secrets) => [
  ...everywhere.map((each) => (each.path.startsWith('/case/') ? orForgotten(each) : each)),
  keepingPage,
  ...(config.isDemonstration ? [castPage] : []),
  ...(!config.isProduction && secrets.smtpUrl === null ? [outboxPage] : []),
];
