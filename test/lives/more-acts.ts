/** What else people can do in a life of ninety days. Acts of the mediation strand have a place of their own below. */
import { endTalks } from '#src/agreement/commands/keeping/end-talks.ts';
import { sayDone } from '#src/agreement/commands/keeping/say-done.ts';
import { sayNotDone } from '#src/agreement/commands/keeping/say-not-done.ts';
import { signAgreement } from '#src/agreement/commands/keeping/sign-agreement.ts';
import { markOption } from '#src/agreement/commands/text/mark-option.ts';
import { raiseIssue } from '#src/agreement/commands/text/raise-issue.ts';
import { recogniseIssue } from '#src/agreement/commands/text/recognise-issue.ts';
import { removeClause } from '#src/agreement/commands/text/remove-clause.ts';
import { suggestChange } from '#src/agreement/commands/text/suggest-change.ts';
import { suggestOption } from '#src/agreement/commands/text/suggest-option.ts';
import { addSupporter } from '#src/case/commands/asking/add-supporter.ts';
import { noteArrangement } from '#src/case/commands/asking/note-arrangement.ts';
import { removeSupporter } from '#src/case/commands/asking/remove-supporter.ts';
import { answerQuestion } from '#src/case/commands/inviting/answer-question.ts';
import { openInvitation } from '#src/case/commands/inviting/open-invitation.ts';
import { standDown } from '#src/case/commands/mediator/stand-down.ts';
import { closeCase, possibleOutcomes } from '#src/case/commands/taking-part/close-case.ts';
import { chooseMediation } from '#src/mediation/commands/choice/choose-mediation.ts';
import { declineMediation } from '#src/mediation/commands/choice/decline-mediation.ts';
import { giveInformation } from '#src/mediation/commands/choice/give-information.ts';
import { recordDecision } from '#src/mediation/commands/decision/record-decision.ts';
import { answerTimes } from '#src/meeting/commands/answer-times.ts';
import { cancelMeeting } from '#src/meeting/commands/cancel-meeting.ts';
import { recordMeeting } from '#src/meeting/commands/record-meeting.ts';
import { closeJointRoom } from '#src/room/commands/close-joint-room.ts';
import { openDocument } from '#src/room/commands/open-document.ts';
import { shareDocument } from '#src/room/commands/share-document.ts';
import { type PureCase, sides } from '#test/kit/pure-case.ts';
import { type Act, acts } from './acts.ts';

const at = <Item>(items: Iterable<Item>, pick: number): Item | undefined => {
  const all = [...items];
  return all[pick % Math.max(all.length, 1)];
};
const today = ({ at: now }: PureCase): string =>
  now.toZonedDateTimeISO('Europe/London').toPlainDate().toString();
const promise = ({ state }: PureCase, pick: number): string =>
  at(state.wayForward.agreement?.actions.keys() ?? [], pick) ?? '';

const talk: Readonly<Record<string, Act>> = {
  openInvitation: (life, _, actor) => life.does(actor, openInvitation, {}),
  answer: (life, _, actor) => {
    const open = life.state.questions.find(({ answer }) => answer === null);
    return life.does(actor, answerQuestion, { question: open?.id ?? '', text: 'an answer' });
  },
  noteArrangement: (life, _, actor) => life.does(actor, noteArrangement, { text: 'rang and said' }),
  addSupporter: (life, people, actor) =>
    life.does(actor, addSupporter, { party: sides.family, account: people.stranger.account }),
  removeSupporter: (life, people, actor) =>
    life.does(actor, removeSupporter, { party: sides.family, account: people.stranger.account }),
  standDown: (life, _, actor) => life.does(actor, standDown, {}),
  closeRoom: (life, _, actor) => life.does(actor, closeJointRoom, {}),
  share: (life, _, actor, pick) => {
    const own = [...life.state.parties.values()].find(({ members }) =>
      members.some(({ account }) => account === actor.account),
    );
    const room = pick % 2 === 0 || own === undefined ? 'joint' : own.id;
    const content = Buffer.from('a letter');
    return life.does(actor, shareDocument, { room, name: 'letter.txt', type: 'text/plain', content });
  },
  openDocument: (life, _, actor, pick) =>
    life.does(actor, openDocument, { document: at(life.state.rooms.documents.keys(), pick) ?? '' }),
  answerTimes: (life, _, actor, pick) => {
    const times = life.state.meetings.offer?.times ?? [];
    return life.does(actor, answerTimes, { suits: pick % 5 === 0 ? [] : times.map(({ id }) => id) });
  },
  cancelMeeting: (life, _, actor) => life.does(actor, cancelMeeting, {}),
  recordMeeting: (life, _, actor) => life.does(actor, recordMeeting, { attended: Object.values(sides) }),
};

const text: Readonly<Record<string, Act>> = {
  raise: (life, _, actor) => life.does(actor, raiseIssue, { text: 'an issue' }),
  recognise: (life, _, actor, pick) =>
    life.does(actor, recogniseIssue, { issue: at(life.state.wayForward.issues.keys(), pick) ?? '' }),
  suggestOption: (life, _, actor, pick) =>
    life.does(actor, suggestOption, {
      issue: at(life.state.wayForward.issues.keys(), pick) ?? '',
      text: 'an option',
    }),
  mark: (life, _, actor, pick) => {
    const option = at(life.state.wayForward.options.keys(), pick) ?? '';
    return life.does(actor, markOption, { option, mark: 'could-live-with' });
  },
  suggestChange: (life, _, actor, pick) =>
    life.does(actor, suggestChange, {
      clause: at(life.state.wayForward.clauses.keys(), pick) ?? '',
      text: 'other words',
    }),
  removeClause: (life, _, actor, pick) =>
    life.does(actor, removeClause, { clause: at(life.state.wayForward.clauses.keys(), pick) ?? '' }),
  endTalks: (life, _, actor) => life.does(actor, endTalks, {}),
  sign: (life, _, actor) =>
    life.does(actor, signAgreement, {
      name: 'A name',
      digest: life.state.wayForward.agreement?.digest ?? '',
    }),
  done: (life, _, actor, pick) => life.does(actor, sayDone, { clause: promise(life, pick) }),
  notDone: (life, _, actor, pick) =>
    life.does(actor, sayNotDone, { clause: promise(life, pick), note: 'not yet' }),
  close: (life, _, actor, pick) =>
    life.does(actor, closeCase, { outcome: at(possibleOutcomes(life.state), pick) ?? 'withdrawn' }),
};

/** The mediation strand. An act added here is done by everybody at whim; what is usual for a step stands in `temper.ts`. */
const strand: Readonly<Record<string, Act>> = {
  decision: (life, _, actor, pick) =>
    life.does(actor, recordDecision, {
      decision: pick % 2 === 0 ? 'refuse-to-assess' : 'refuse-to-issue',
      sections: [],
      dated: today(life),
      sent: null,
      contactedOn: null,
      letter: null,
      reason: pick % 3 === 0 ? 'the date was wrong' : null,
    }),
  inform: (life, _, actor) => life.does(actor, giveInformation, { on: today(life), how: 'phone' }),
  chooseMediation: (life, _, actor) =>
    life.does(actor, chooseMediation, { on: today(life), issues: 'the help', health: null }),
  declineMediation: (life, _, actor) => life.does(actor, declineMediation, { on: today(life) }),
};

export const everyAct: Readonly<Record<string, Act>> = { ...acts, ...talk, ...text, ...strand };

/** Said twice, these are said once: the second time is refused or changes nothing. */
export const doneOnce: ReadonlySet<string> = new Set([
  ...['check', 'invite', 'agree', 'decline', 'pause', 'resume', 'leave', 'propose', 'declare', 'accept'],
  ...['open', 'closeRoom', 'fix', 'openInvitation', 'addSupporter', 'removeSupporter', 'standDown'],
  ...['makeAgreement', 'acceptClause', 'takeBack', 'recognise', 'endTalks', 'sign', 'done', 'close'],
  ...['recordMeeting', 'cancelMeeting', 'chooseMediation'],
]);
