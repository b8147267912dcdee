/** What people can do in a case, by a short name: each act a real command, with input chosen by a number. */
import { makeAgreement } from '#src/agreement/commands/keeping/make-agreement.ts';
import { acceptClause } from '#src/agreement/commands/text/accept-clause.ts';
import { draftClause } from '#src/agreement/commands/text/draft-clause.ts';
import { takeBackAcceptance } from '#src/agreement/commands/text/take-back-acceptance.ts';
import { acceptedClauses } from '#src/agreement/open-text.ts';
import type { Actor } from '#src/case/command.ts';
import { checkRequest } from '#src/case/commands/asking/check-request.ts';
import { agreeToTakePart } from '#src/case/commands/inviting/agree-to-take-part.ts';
import { askQuestion } from '#src/case/commands/inviting/ask-question.ts';
import { decline } from '#src/case/commands/inviting/decline.ts';
import { goOnWithout } from '#src/case/commands/inviting/go-on-without.ts';
import { inviteParty } from '#src/case/commands/inviting/invite-party.ts';
import { acceptMediator } from '#src/case/commands/mediator/accept-mediator.ts';
import { declareInterests } from '#src/case/commands/mediator/declare-interests.ts';
import { objectToMediator } from '#src/case/commands/mediator/object-to-mediator.ts';
import { proposeMediator } from '#src/case/commands/mediator/propose-mediator.ts';
import { leave } from '#src/case/commands/taking-part/leave.ts';
import { pause } from '#src/case/commands/taking-part/pause.ts';
import { resume } from '#src/case/commands/taking-part/resume.ts';
import type { RefusalCode } from '#src/case/refusal.ts';
import { fixMeeting } from '#src/meeting/commands/fix-meeting.ts';
import { offerTimes } from '#src/meeting/commands/offer-times.ts';
import { openJointRoom } from '#src/room/commands/open-joint-room.ts';
import { say } from '#src/room/commands/say.ts';
import { type PureCase, sides, type threeParties } from '#test/kit/pure-case.ts';

export type People = ReturnType<typeof threeParties>['people'];
export type Act = (life: PureCase, people: People, actor: Actor, pick: number) => RefusalCode | null;

/** Two weeks on, as caseworkers usually ask. */
const replyBy = ({ at }: PureCase): string =>
  at.toZonedDateTimeISO('Europe/London').toPlainDate().add({ days: 14 }).toString();
const partyIds = Object.values(sides);
const of = <Item>(items: readonly Item[], pick: number): Item | undefined =>
  items[pick % Math.max(items.length, 1)];
const soon = ({ at }: PureCase): Temporal.Instant => at.add({ hours: 7 * 24 });

export const acts: Readonly<Record<string, Act>> = {
  check: (life, _, actor) => life.does(actor, checkRequest, {}),
  invite: (life, people, actor, pick) => {
    const key = pick % 2 === 0 ? ('setting' as const) : ('council' as const);
    return life.does(actor, inviteParty, {
      party: sides[key],
      account: people[key].account,
      replyBy: replyBy(life),
      summary: 'shared',
    });
  },
  agree: (life, _, actor) => life.does(actor, agreeToTakePart, { attendee: 'me', mayDecide: 'this' }),
  decline: (life, _, actor) => life.does(actor, decline, { reason: 'no-time', note: 'a note' }),
  ask: (life, _, actor) => life.does(actor, askQuestion, { text: `question of ${actor.account}` }),
  goOn: (life, _, actor) => life.does(actor, goOnWithout, { replyBy: replyBy(life) }),
  pause: (life, _, actor) => life.does(actor, pause, {}),
  resume: (life, _, actor) => life.does(actor, resume, {}),
  leave: (life, _, actor, pick) => (pick % 5 === 0 ? life.does(actor, leave, {}) : null),
  propose: (life, people, actor, pick) =>
    life.does(actor, proposeMediator, {
      mediator: (pick % 2 === 0 ? people.mediator : people.other).account,
    }),
  declare: (life, _, actor, pick) => {
    const employer = pick % 4 === 0 ? ('icb' as const) : ('none' as const);
    return life.does(actor, declareInterests, {
      employer,
      interestIn: pick % 7 === 0 ? [sides.family] : [],
      note: null,
    });
  },
  accept: (life, _, actor) => life.does(actor, acceptMediator, {}),
  object: (life, _, actor, pick) => (pick % 4 === 0 ? life.does(actor, objectToMediator, {}) : null),
  open: (life, _, actor) => life.does(actor, openJointRoom, {}),
  sayJoint: (life, _, actor) => life.does(actor, say, { room: 'joint', text: `joint by ${actor.account}` }),
  saySide: (life, _, actor, pick) => {
    const room = of(partyIds, pick) ?? sides.family;
    return life.does(actor, say, { room, text: `side ${room} by ${actor.account}` });
  },
  note: (life, _, actor) => life.does(actor, say, { room: 'notes', text: `note by ${actor.account}` }),
  offer: (life, _, actor) => {
    const startsAt = soon(life);
    const times = [{ startsAt, endsAt: startsAt.add({ hours: 2 }) }];
    return life.does(actor, offerTimes, { way: 'online', place: 'a link', times });
  },
  fix: (life, _, actor) =>
    life.does(actor, fixMeeting, { time: life.state.meetings.offer?.times[0]?.id ?? 'none' }),
  draft: (life, _, actor, pick) => {
    const before = of([...life.state.wayForward.clauses.values()], pick);
    const clause = pick % 3 === 0 ? null : (before?.id ?? null);
    return life.does(actor, draftClause, {
      clause,
      revision: clause === null ? 0 : (before?.revision ?? 0),
      issue: null,
      owner: of(partyIds, pick) ?? sides.family,
      dueOn: null,
      what: 'what',
      howWeWillKnow: 'how',
    });
  },
  acceptClause: (life, _, actor, pick) => {
    const clause = of([...life.state.wayForward.clauses.values()], pick);
    return life.does(actor, acceptClause, { clause: clause?.id ?? '', revision: clause?.revision ?? 0 });
  },
  takeBack: (life, _, actor, pick) => {
    const clause = of([...life.state.wayForward.clauses.values()], pick);
    return life.does(actor, takeBackAcceptance, { clause: clause?.id ?? '' });
  },
  makeAgreement: (life, _, actor) => {
    const clauses = acceptedClauses(life.state).map(({ id: clause, revision }) => ({ clause, revision }));
    return life.does(actor, makeAgreement, { document: 'text', digest: 'digest', clauses });
  },
};
