/** Whatever people do, in whatever order, the truths of the service hold. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
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
import type { Recorded } from '#src/case/events.ts';
import { evolve, fold } from '#src/case/evolve.ts';
import type { RefusalCode } from '#src/case/refusal.ts';
import { partiesOf } from '#src/case/standing.ts';
import type { Case } from '#src/case/state.ts';
import { fixMeeting } from '#src/meeting/commands/fix-meeting.ts';
import { offerTimes } from '#src/meeting/commands/offer-times.ts';
import { openJointRoom } from '#src/room/commands/open-joint-room.ts';
import { say } from '#src/room/commands/say.ts';
import { type PureCase, sides, threeParties } from '#test/kit/pure-case.ts';

type People = ReturnType<typeof threeParties>['people'];
type Act = (life: PureCase, people: People, actor: Actor, pick: number) => RefusalCode | null;

const replyBy = '2026-12-08';
const partyIds = Object.values(sides);
const of = <Item>(items: readonly Item[], pick: number): Item | undefined =>
  items[pick % Math.max(items.length, 1)];
const soon = Temporal.Instant.from('2026-12-01T10:00:00Z');

const acts: Readonly<Record<string, Act>> = {
  check: (life, _, actor) => life.does(actor, checkRequest, {}),
  invite: (life, people, actor, pick) => {
    const key = pick % 2 === 0 ? ('setting' as const) : ('council' as const);
    return life.does(actor, inviteParty, {
      party: sides[key],
      account: people[key].account,
      replyBy,
      summary: 'shared',
    });
  },
  agree: (life, _, actor) => life.does(actor, agreeToTakePart, { attendee: 'me', mayDecide: 'this' }),
  decline: (life, _, actor) => life.does(actor, decline, { reason: 'no-time', note: 'a note' }),
  ask: (life, _, actor) => life.does(actor, askQuestion, { text: `question of ${actor.account}` }),
  goOn: (life, _, actor) => life.does(actor, goOnWithout, { replyBy }),
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
    const times = [{ startsAt: soon, endsAt: soon.add({ hours: 2 }) }];
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

const actNames = Object.keys(acts);
const actorNames = ['family', 'setting', 'council', 'caseworker', 'mediator', 'other', 'stranger'] as const;

const step = fc.record({
  act: fc.constantFrom(...actNames),
  by: fc.constantFrom(...actorNames),
  pick: fc.nat(200),
});

/** Random acts alone seldom get far, so each life starts some of the way along. */
const beginnings: readonly (readonly [string, (typeof actorNames)[number], number][])[] = [
  [],
  [
    ['check', 'caseworker', 1],
    ['invite', 'caseworker', 0],
    ['invite', 'caseworker', 1],
  ],
  [
    ['check', 'caseworker', 1],
    ['invite', 'caseworker', 0],
    ['invite', 'caseworker', 1],
    ['agree', 'setting', 1],
    ['agree', 'council', 1],
    ['propose', 'caseworker', 0],
    ['declare', 'mediator', 1],
    ['accept', 'family', 1],
    ['accept', 'setting', 1],
    ['accept', 'council', 1],
    ['open', 'mediator', 1],
    ['saySide', 'family', 0],
    ['note', 'mediator', 0],
  ],
];

const live = (
  beginning: number,
  steps: readonly { act: string; by: (typeof actorNames)[number]; pick: number }[],
) => {
  const { people, asked } = threeParties();
  const all = [...(beginnings[beginning] ?? []).map(([act, by, pick]) => ({ act, by, pick })), ...steps];
  for (const { act, by, pick } of all) acts[act]?.(asked, people, people[by], pick);
  return { people, life: asked };
};

const lives = fc.tuple(fc.nat(beginnings.length - 1), fc.array(step, { maxLength: 60 }));

/** The case just before each event, with the event. */
const moments = (events: readonly Recorded[]): readonly { before: Case; recorded: Recorded }[] => {
  let state: Case | null = null;
  return events.flatMap((recorded) => {
    const before = state;
    state = evolve(state, recorded);
    return before === null ? [] : [{ before, recorded }];
  });
};

const runs = { numRuns: 400 };

test('accepted commands always fold to the same case again', () => {
  fc.assert(
    fc.property(lives, ([beginning, steps]) => {
      const { life } = live(beginning, steps);
      assert.deepEqual(fold(life.events), life.state);
    }),
    runs,
  );
});

test('nothing is opened, said or fixed together unless all agreed, none left, none paused, and a mediator is there', () => {
  let together = 0;
  fc.assert(
    fc.property(lives, ([beginning, steps]) => {
      for (const { before, recorded } of moments(live(beginning, steps).life.events)) {
        const { event } = recorded;
        const isTogether =
          event.kind === 'joint-room-opened' ||
          event.kind === 'meeting-fixed' ||
          event.kind === 'times-offered' ||
          event.kind === 'clause-drafted' ||
          event.kind === 'agreement-made' ||
          (event.kind === 'said' && event.room === 'joint');
        if (!isTogether) continue;
        together += 1;
        assert.ok(
          partiesOf(before).every((party) => party.taking.is === 'agreed' && party.pausedAt === null),
        );
        assert.ok(before.parties.size >= 2 && before.mediator.appointed !== null);
      }
    }),
    runs,
  );
  assert.ok(together > 100, `the lives got as far as being together only ${together} times`);
});

test('private words reach nobody but their side, the mediator of the moment, and never a caseworker', () => {
  let read = 0;
  fc.assert(
    fc.property(lives, ([beginning, steps]) => {
      const { life, people } = live(beginning, steps);
      for (const [name, actor] of Object.entries(people)) {
        for (const { audience } of life.readBy(actor)) {
          read += 1;
          if (name === 'stranger') assert.fail('a stranger reads something');
          if (name === 'caseworker') assert.match(audience, /^(intake|arrangements)/u);
          const side = /^side:(.*)$/u.exec(audience)?.[1];
          if (side === undefined) continue;
          const isOwn = life.state.parties
            .get(side as never)
            ?.members.some((member) => member.account === actor.account);
          assert.ok(
            isOwn === true || life.state.mediator.appointed === actor.account,
            `${name} reads ${audience}`,
          );
        }
      }
      const notes = life.words.filter(({ audience }) => audience.startsWith('mediator:'));
      for (const note of notes) assert.equal(note.audience, `mediator:${note.by}`);
    }),
    runs,
  );
  assert.ok(read > 1000);
});

test('a mediator who is not independent, has an interest or was objected to is never appointed', () => {
  fc.assert(
    fc.property(lives, ([beginning, steps]) => {
      for (const { before, recorded } of moments(live(beginning, steps).life.events)) {
        if (recorded.event.kind !== 'mediator-appointed') continue;
        const { declaration, past } = before.mediator;
        assert.equal(declaration?.employer, 'none');
        assert.deepEqual(declaration?.interestIn, []);
        assert.ok(!past.includes(recorded.event.mediator));
      }
    }),
    runs,
  );
});

test('an agreement holds only clauses that every side accepted in the very wording that stands', () => {
  fc.assert(
    fc.property(lives, ([beginning, steps]) => {
      for (const { before, recorded } of moments(live(beginning, steps).life.events)) {
        if (recorded.event.kind !== 'agreement-made') continue;
        for (const { clause, revision } of recorded.event.clauses) {
          const drafted = before.wayForward.clauses.get(clause);
          assert.equal(drafted?.revision, revision);
          assert.ok(partiesOf(before).every((party) => drafted?.acceptedBy.has(party.id)));
        }
      }
    }),
    runs,
  );
});

test('whoever takes part can leave at any moment, and reads no new word of the others after that', () => {
  fc.assert(
    fc.property(lives, fc.constantFrom('family', 'setting', 'council'), ([beginning, steps], who) => {
      const { life, people } = live(beginning, steps);
      const its = life.state.parties.get(sides[who]);
      if (its?.taking.is !== 'agreed' && its?.taking.is !== 'invited') return;
      assert.equal(life.does(people[who], leave, {}), null);
      assert.ok(!life.state.rooms.jointIsOpen && life.state.meetings.fixed === null);
      assert.ok(life.readBy(people[who]).every(({ audience }) => audience !== 'everyone'));
    }),
    runs,
  );
});
