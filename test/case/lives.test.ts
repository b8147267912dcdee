/** Whatever people do, in whatever order, the truths of the service hold. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { leave } from '#src/case/commands/taking-part/leave.ts';
import type { Recorded } from '#src/case/events.ts';
import { evolve, fold } from '#src/case/evolve.ts';
import { partiesOf } from '#src/case/standing.ts';
import type { Case } from '#src/case/state.ts';
import { sides, threeParties } from '#test/kit/pure-case.ts';
import { acts } from '../lives/acts.ts';

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
