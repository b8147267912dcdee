/** Pausing and leaving in one action each, with no reason asked. */
import { leave } from '../../../case/commands/taking-part/leave.ts';
import { pause } from '../../../case/commands/taking-part/pause.ts';
import { resume } from '../../../case/commands/taking-part/resume.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { html } from '../../../web/html.ts';
import { notThere } from '../../../web/page.ts';
import { action, page } from '../../site.ts';
import { type CaseView, caseLinks, openCaseView, ownParty, perform } from '../case-view.ts';
import { words } from './words.en.ts';

const own = (view: CaseView) => view.state.parties.get(ownParty(view) ?? view.state.askingParty);
const isIn = (view: CaseView): boolean => {
  const taking = own(view)?.taking.is;
  return taking === 'agreed' || taking === 'invited';
};

const pauseAction = action<CaseView>()({
  name: 'pause',
  path: '/case/:ref/pause',
  title: words.pauseButton,
  when: (view) => own(view)?.taking.is === 'agreed' && own(view)?.pausedAt === null,
  run: (visit, view) => perform(visit, view, pause, {}, view.url),
});

const resumeAction = action<CaseView>()({
  name: 'resume',
  path: '/case/:ref/resume',
  title: words.resumeButton,
  when: (view) => own(view)?.pausedAt !== null,
  run: (visit, view) => perform(visit, view, resume, {}, view.url),
});

const leaveAction = action<CaseView>()({
  name: 'leave',
  path: '/case/:ref/leave',
  title: words.leaveButton,
  when: isIn,
  run: (visit, view) => perform(visit, view, leave, {}, view.url),
});

export const pauseOrLeavePage = page<CaseView>({
  path: '/case/:ref/pause-or-leave',
  open: 'signed-in',
  load: async (visit) => {
    const view = await openCaseView(visit);
    return view === notThere || ownParty(view) === null ? notThere : view;
  },
  title: () => words.title,
  links: caseLinks,
  actions: [pauseAction, resumeAction, leaveAction],
  json: (view) => ({ paused: own(view)?.pausedAt !== null, takingPart: own(view)?.taking.is }),
  look: (view) => ({ back: view.url }),
  view: (_, kit) => ({
    main: html`<h1>${words.title}</h1><p>${words.intro}</p>
${kit.offers('pause') && card({ heading: words.pauseHeading, html: html`<p>${words.pause}</p>${kit.form('pause', { secondary: true })}` })}
${kit.offers('resume') && card({ heading: words.resumeHeading, html: html`<p>${words.resume}</p>${kit.form('resume')}` })}
${kit.offers('leave') && card({ heading: words.leaveHeading, html: html`<p>${words.leave} ${words.rights}</p>${kit.form('leave', { secondary: true })}` })}`,
  }),
});
