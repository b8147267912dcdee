/** What somebody usually does at each step; the first is done most often. People also act at whim, forget, and stay silent. */
import type { Step } from '#src/case/next-step.ts';

const talkOfSides = [
  'sayJoint',
  'saySide',
  'raise',
  'recognise',
  'suggestOption',
  'mark',
  'share',
  'openDocument',
];

const tooSoon = ['open', 'sayJoint', 'offer', 'fix', 'draft', 'makeAgreement', 'raise', 'acceptClause'];

export const usual: Readonly<Partial<Record<Step, readonly string[]>>> = {
  'check-request': ['check'],
  'invite-parties': ['invite'],
  'answer-questions': ['answer'],
  'decide-going-on': ['goOn', 'close'],
  'propose-mediator': ['propose'],
  'close-case': ['close'],
  'all-kept': ['close'],
  'answer-invitation': ['agree', 'openInvitation', 'agree', 'ask', 'agree', 'decline'],
  'answer-mediator': ['accept', 'accept', 'accept', 'object'],
  'declare-interests': ['declare'],
  talk: ['draft', 'open', 'offer', 'note', ...talkOfSides, 'draft', 'takeBack'],
  'answer-times': ['answerTimes'],
  'fix-meeting': ['fix', 'fix', 'offer'],
  'go-to-meeting': ['recordMeeting', 'draft', ...talkOfSides],
  'read-clauses': ['acceptClause', 'acceptClause', 'acceptClause', 'suggestChange', 'takeBack'],
  'make-agreement': ['makeAgreement', 'makeAgreement', 'draft'],
  sign: ['sign'],
  'keep-promises': ['done', 'done', 'done', 'notDone'],
  'paused-by-you': ['resume'],
  'somebody-gone': ['saySide', 'standDown', ...tooSoon],
  // People try what cannot be done now.
  paused: tooSoon,
  'wait-for-answers': tooSoon,
  'wait-for-mediator': tooSoon,
  'wait-for-acceptance': tooSoon,
};

/** Of a day's steps one in so many is a whim. */
export const whimOneIn = 25;

/** A step towards ending, taken now and then by somebody for reasons of their own. */
export const rarely: readonly string[] = [
  'pause',
  'leave',
  'object',
  'standDown',
  'endTalks',
  'close',
  'decline',
];
