/** The words of notices. They say which service and which step; never the child, the need, a name or what somebody wrote. */
import type { NoticeKind } from './notices.ts';

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

interface Around {
  readonly link: string;
  readonly serviceName: string;
  readonly phone: string;
}

const news: Readonly<Record<NoticeKind, readonly [subject: string, sentence: string]>> = {
  'request-received': [
    'We have your request',
    'We have your request for help. A caseworker will read it next.',
  ],
  invitation: [
    'You are invited to help find a way forward',
    'Somebody would like your help to settle a disagreement. A trained, independent person would help you all. It is your choice whether to take part.',
  ],
  'question-answered': ['Your question is answered', 'We have answered your question about taking part.'],
  'added-to-a-side': [
    'Somebody asked you to join them',
    'Somebody who uses this service would like you beside them. It is your choice whether to take part.',
  ],
  'party-answered': [
    'There is an answer to an invitation',
    'Somebody has answered the invitation to take part.',
  ],
  'mediator-proposed-to-you': [
    'Would you act as mediator?',
    'You are proposed as mediator. Please declare your interests first.',
  ],
  'mediator-to-accept': [
    'A mediator is proposed',
    'Please say whether you accept the mediator, or ask for another. You need not say why.',
  ],
  'mediator-appointed': [
    'You have a mediator',
    'Everyone accepted the mediator. You can write to the mediator now.',
  ],
  'mediator-changed': [
    'The mediator has changed',
    'There will be another mediator. You do not need to do anything now.',
  ],
  'joint-room-open': ['The joint room is open', 'The mediator has opened the joint room.'],
  'new-words': ['There is a new message', 'Somebody wrote in one of your rooms.'],
  'new-document': ['There is a new document', 'Somebody shared a document with you.'],
  'times-offered': ['Which times suit you?', 'The mediator offers times to meet. Please say which suit you.'],
  'times-answered': ['There is an answer about times', 'Somebody said which times suit them.'],
  'meeting-fixed': [
    'The meeting is fixed',
    'There is a day and time to meet. You can add it to your calendar.',
  ],
  'meeting-cancelled': ['The meeting is cancelled', 'The meeting will not take place.'],
  'clause-to-look-at': [
    'The text has changed',
    'There is something new in the text you are writing together.',
  ],
  'agreement-to-sign': [
    'The agreement is ready to sign',
    'Please read the agreement. Sign it if it says what you agreed.',
  ],
  'agreement-signed': ['Somebody signed', 'Somebody has signed the agreement.'],
  'action-changed': ['News about a promise', 'Somebody said whether a promise has been kept.'],
  'somebody-paused': ['A pause has begun or ended', 'Somebody asked for a pause, or is ready again.'],
  'somebody-left': [
    'Somebody has left',
    'Somebody has decided to leave. We will tell you what can happen next.',
  ],
  'asked-again': [
    'May we go on?',
    'Somebody no longer takes part. Please say whether you would like to go on without them.',
  ],
  'yours-to-decide': [
    'May we go on with you?',
    'You can now decide about this for yourself. Please say whether you would like to go on. It is your choice.',
  ],
  'talks-ended': [
    'The talks have ended',
    'The talks ended without an agreement. Your other choices are still open.',
  ],
  'case-closed': ['The case is closed', 'This case is now closed.'],
  'mediation-to-choose': [
    'Your choice about mediation',
    'You can choose mediation, or not. Both are fine, and you can change your mind.',
  ],
  'mediation-wanted': [
    'Mediation is wanted',
    'A family wants to mediate. The law gives 30 days to arrange it. Your page shows the dates.',
  ],
  'mediation-not-arranged': [
    'News about mediation',
    'Mediation cannot be set up in time. Your page shows what that means and what you can do.',
  ],
  'mediation-concluded': ['Mediation has ended', 'The mediation has ended. Your page shows what comes next.'],
  'something-to-read': [
    'There is something for you to read',
    'There is something for you to read on your page.',
  ],
  'certificate-ready': ['Your certificate is ready', 'Your mediation certificate is on your page.'],
};

const foot = ({ serviceName, phone }: Omit<Around, 'link'>): string =>
  `You can stop at any time.\nTo talk to a person, ring ${phone}.\n\n${serviceName}: free, independent and private.`;

/** In: what happened, and the link that leads to the person's page. The link works once. */
export const noticeLetter = (kind: NoticeKind, around: Around): Letter => {
  const [subject, sentence] = news[kind];
  const { link, serviceName } = around;
  return {
    subject: `${subject} – ${serviceName}`,
    text: `${sentence}\n\nOpen your page:\n${link}\n\nThe link works once. If it no longer works, it offers you a new one.\n\n${foot(around)}`,
  };
};

export const signInLetter = (around: Around): Letter => ({
  subject: `Your link to sign in – ${around.serviceName}`,
  text: `Press this link to sign in:\n${around.link}\n\nIt works once, for half an hour. If you did not ask for it, you can leave it.\n\n${foot(around)}`,
});

/** What is told of somebody's own account. */
export type AccountNews = 'code-read-out' | 'address-changed';

const accountNews: Readonly<Record<AccountNews, readonly [subject: string, sentence: string]>> = {
  'code-read-out': [
    'We read a code out to you',
    'A caseworker has just read out a code by phone, so that you can open your pages. If it was not you on the phone, ring us at once.',
  ],
  'address-changed': [
    'Your address was changed',
    'Two of our caseworkers have changed how we reach you, because we were asked to. Please sign in anew. If it was not you who asked, ring us at once.',
  ],
};

export const accountLetter = (news: AccountNews, around: Omit<Around, 'link'>): Letter => {
  const [subject, sentence] = accountNews[news];
  return { subject: `${subject} – ${around.serviceName}`, text: `${sentence}\n\n${foot(around)}` };
};

/** In: six figures. The code comes first, so that it stands in the preview, and the text says nothing of a case. */
export const codeText = (code: string, serviceName: string): Letter => ({
  subject: 'A code',
  text: `${code} is your code for ${serviceName}. It works once, for 10 minutes. We never ask you for it by phone.`,
});
