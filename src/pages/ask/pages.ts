/** The pages of asking for help, in the order of the questions. */
import { aboutPage } from './disagreement/about.ts';
import { boardPage } from './disagreement/board.ts';
import { notOpenPage } from './disagreement/not-open.ts';
import { settingPage } from './disagreement/setting.ts';
import { settingChoosePage } from './disagreement/setting-choose.ts';
import { settingOtherPage } from './disagreement/setting-other.ts';
import { whoWithPage } from './disagreement/who-with.ts';
import { councilPage } from './place/council.ts';
import { planPage } from './place/plan.ts';
import { stagePage } from './place/stage.ts';
import { requestPage } from './saving/request.ts';
import { savedPage, savePage } from './saving/save.ts';
import { checkPage } from './sending/check.ts';
import { sentPage } from './sending/sent.ts';
import { askPage } from './start/page.ts';
import { childPage } from './story/child.ts';
import { hopesPage } from './story/hopes.ts';
import { storyPage } from './story/story.ts';
import { summaryPage } from './story/summary.ts';
import { forSomebodyPage } from './who/for-somebody.ts';
import { permissionPage } from './who/permission.ts';
import { whoPage } from './who/who.ts';
import { yourBodyPage } from './who/your-body.ts';
import { contactPage } from './you/contact.ts';
import { namePage } from './you/name.ts';
import { needsPage } from './you/needs.ts';

export const askPages = [
  askPage,
  requestPage,
  forSomebodyPage,
  whoPage,
  permissionPage,
  yourBodyPage,
  councilPage,
  stagePage,
  planPage,
  aboutPage,
  notOpenPage,
  whoWithPage,
  boardPage,
  settingPage,
  settingChoosePage,
  settingOtherPage,
  childPage,
  storyPage,
  hopesPage,
  summaryPage,
  needsPage,
  namePage,
  contactPage,
  checkPage,
  sentPage,
  savePage,
  savedPage,
];
