/** What a refusal is called in plain words: what happened, that nothing was lost, what to do next. */
import type { RefusalCode } from '../case/refusal.ts';
import { mediationRefusals } from './refusals-of-mediation.words.en.ts';

interface RefusalWords {
  readonly says: string;
  readonly next: string;
}

const lookAgain = 'Nothing is lost. Open the page again to see how things stand now.';
const ring = 'Nothing is lost. Ring us if you are not sure what to do.';

export const refusalWords: Readonly<Record<RefusalCode, RefusalWords>> = {
  'not-yours': { says: 'There is nothing here.', next: 'Go back to your own page.' },
  'already-done': { says: 'This is done already.', next: lookAgain },
  'changed-by-someone-else': { says: 'Someone else has just changed this case.', next: lookAgain },
  'case-is-closed': {
    says: 'This case is closed, so nothing more can be added.',
    next: 'Ring us if you need help again. You can ask for help as often as you like.',
  },
  'request-not-checked': {
    says: 'A caseworker has not read this request yet.',
    next: 'Read the request first, then invite people.',
  },
  'nobody-to-invite': {
    says: 'There is nobody else to take part.',
    next: 'Choose at least one school, council or NHS board.',
  },
  'party-already-invited': {
    says: 'This party was invited already, or this person stands on another side.',
    next: lookAgain,
  },
  'disagreement-is-with-the-authority': {
    says: 'While a plan is assessed, written, reviewed or under appeal, the disagreement is with the council or the NHS board.',
    next: 'Choose the council or the NHS board as well. Nothing you wrote is lost.',
  },
  'only-while-a-plan-is-worked-on': {
    says: 'We can help with health or social care only while a plan is being worked on.',
    next: 'Nothing you wrote is lost. Change what it is about, or ring us and we tell you what else you can do.',
  },
  'not-invited': { says: 'This party is not part of the case.', next: lookAgain },
  'already-answered': { says: 'This was answered already.', next: lookAgain },
  'not-everyone-agreed': {
    says: 'Not everyone has agreed to take part yet.',
    next: 'Nothing starts until everyone agrees. We will tell you when they do.',
  },
  'taking-part-is-paused': {
    says: 'Somebody has asked for a pause.',
    next: 'We go on together when they are ready. You can still write to the mediator in your own room.',
  },
  'somebody-has-left': {
    says: 'Somebody no longer takes part.',
    next: 'A caseworker will ask the others whether to go on without them.',
  },
  'nobody-left-to-talk-with': {
    says: 'There are not enough people left to go on.',
    next: 'The case can be closed, and the other routes shown.',
  },
  'no-mediator-yet': {
    says: 'There is no mediator yet.',
    next: 'We will tell you as soon as everyone has accepted one.',
  },
  'mediator-not-independent': {
    says: 'This mediator works for a council or the NHS, so may not act.',
    next: 'Propose another mediator.',
  },
  'mediator-has-an-interest': {
    says: 'This mediator has a link with one of the parties, so may not act.',
    next: 'Propose another mediator.',
  },
  'mediator-already-appointed': { says: 'Everyone accepted a mediator already.', next: lookAgain },
  'mediator-was-objected-to': {
    says: 'This mediator was asked for before and does not act in this case.',
    next: 'Propose another mediator.',
  },
  'interests-not-declared': {
    says: 'The mediator has not declared their interests yet.',
    next: 'We will tell you when they have.',
  },
  'no-mediator-proposed': { says: 'No mediator is proposed now.', next: lookAgain },
  'joint-room-not-open': {
    says: 'The joint room is closed now.',
    next: 'You can write to the mediator in your own room.',
  },
  'joint-room-already-open': { says: 'The joint room is open already.', next: lookAgain },
  'time-not-offered': { says: 'That time is not one of those offered.', next: lookAgain },
  'time-has-passed': { says: 'That time has passed.', next: 'Choose a time in the future.' },
  'times-already-fixed': {
    says: 'The meeting is fixed already.',
    next: 'To change it, the mediator cancels it first.',
  },
  'no-meeting-fixed': { says: 'No meeting is fixed.', next: lookAgain },
  'no-such-issue': { says: 'That issue is not on the list.', next: lookAgain },
  'no-such-option': { says: 'That idea is not on the list.', next: lookAgain },
  'no-such-clause': { says: 'That part of the text is no longer there.', next: lookAgain },
  'clause-has-changed': {
    says: 'The text has changed since you opened this page.',
    next: 'Read it again before you answer. Nothing was accepted for you.',
  },
  'talks-have-ended': {
    says: 'The mediator has ended the talks.',
    next: 'Nothing is lost. Your other choices are still open. Ring us if you want to talk about them.',
  },
  'agreement-already-made': { says: 'The agreement is made, so its text cannot change.', next: ring },
  'date-of-birth-needed': {
    says: 'We do not know yet from which day this is the young person’s own case.',
    next: 'Enter the date of birth first. Nothing is lost.',
  },
  'not-past-school-age-yet': {
    says: 'The young person is still of school age, so this is the parent’s case.',
    next: lookAgain,
  },
  'nothing-agreed-yet': {
    says: 'There is no part of the text that everyone accepts yet.',
    next: 'An agreement needs at least one. Part agreement is normal.',
  },
  'no-agreement-yet': { says: 'There is no agreement yet.', next: lookAgain },
  'everyone-must-sign-first': {
    says: 'Not everyone has signed yet.',
    next: 'Promises are followed once all have signed.',
  },
  'already-signed': { says: 'Your side has signed already.', next: lookAgain },
  'no-such-action': { says: 'That promise is not part of the agreement.', next: lookAgain },
  'actions-not-finished': {
    says: 'The case cannot close like that yet.',
    next: 'Choose one of the outcomes shown.',
  },
  ...mediationRefusals,
  'case-is-open': { says: 'The case is still open.', next: 'Close it first. Nothing was destroyed.' },
  'case-is-forgotten': {
    says: 'The words of this case were destroyed when their time was over.',
    next: 'Nothing can be added to it. To ask for help again, begin a new request.',
  },
  'kept-by-a-hold': {
    says: 'Something keeps this case for longer.',
    next: 'Nothing was destroyed. It can go on when that is over.',
  },
  'nothing-proposed': { says: 'Nobody proposes to forget this case now.', next: lookAgain },
  'needs-a-second-person': {
    says: 'Forgetting a case before its time takes two people.',
    next: 'Nothing was destroyed. Somebody else has to confirm it.',
  },
};
