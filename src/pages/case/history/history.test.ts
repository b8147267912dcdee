import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Recorded } from '#src/case/events.ts';
import type { PartyId } from '#src/case/ids.ts';
import {
  beginning,
  council,
  family,
  histories,
  isPartyEvent,
  makers,
  memberOf,
  party,
  people,
  recordedFrom,
  roomOf,
  seenBy,
  setting,
  viewers,
  word,
} from './history.test-kit.ts';

const runs = { numRuns: 800 };

/** What is done where one side is alone with the mediator or the desk. */
const isPrivateTo = (side: PartyId, { event }: Recorded): boolean => {
  if (roomOf(event) !== null) return roomOf(event) === side;
  const isOfSide = isPartyEvent(event) && event.party === side;
  const isPrivate =
    event.kind === 'option-marked' ||
    event.kind === 'question-asked' ||
    event.kind === 'question-answered' ||
    event.kind === 'invitation-opened';
  return isPrivate && isOfSide;
};

test('whatever the family does in private, the school and the council see the very same history', () => {
  let hidden = 0;
  fc.assert(
    fc.property(histories, (events) => {
      const without = events.filter((recorded) => !isPrivateTo(family, recorded));
      hidden += events.length - without.length;
      for (const who of ['setting', 'council']) assert.deepEqual(seenBy(who, events), seenBy(who, without));
      const others = events.filter((recorded) => !isPrivateTo(setting, recorded));
      for (const who of ['family', 'supporter', 'council']) {
        assert.deepEqual(seenBy(who, events), seenBy(who, others));
      }
    }),
    runs,
  );
  assert.ok(hidden > 300, `only ${hidden} private events were tried`);
});

test('nobody but that mediator knows of notes, nobody but the desk of arrangements', () => {
  fc.assert(
    fc.property(histories, (events) => {
      for (const [who, viewer] of Object.entries(viewers)) {
        const without = events.filter(
          ({ event, envelope }) =>
            !(event.kind === 'said' && event.room === 'notes' && envelope.actor !== viewer.account) &&
            !(event.kind === 'arrangement-noted' && who !== 'desk'),
        );
        assert.deepEqual(seenBy(who, events), seenBy(who, without));
      }
    }),
    runs,
  );
});

test('for the other sides and the mediator an objection cannot be told from a standing down, nor who asked', () => {
  let changes = 0;
  const plain: Readonly<Record<string, PartyId>> = {
    setting: family,
    council: family,
    mediator: family,
    family: setting,
  };
  fc.assert(
    fc.property(histories, fc.constantFrom(...Object.values(people)), (events, somebody) => {
      for (const [who, objector] of Object.entries(plain)) {
        const disguised = events.map(({ envelope, event }): Recorded => {
          if (event.kind === 'mediator-objected-to' && event.party === objector) {
            changes += 1;
            const { mediator: past } = event;
            const quiet = { ...envelope, actor: past, onBehalf: null };
            return { envelope: quiet, event: { kind: 'mediator-stood-down', mediator: past } };
          }
          if (event.kind === 'joint-room-closed' || event.kind === 'meeting-cancelled') {
            return { envelope: { ...envelope, actor: somebody }, event };
          }
          return { envelope, event };
        });
        assert.deepEqual(seenBy(who, events), seenBy(who, disguised));
      }
    }),
    runs,
  );
  assert.ok(changes > 200);
});

test('the desk is never told which side asked for another mediator', () => {
  fc.assert(
    fc.property(histories, party, (events, other) => {
      const moved = events.map(
        ({ envelope, event }): Recorded =>
          event.kind === 'mediator-objected-to'
            ? {
                envelope: { ...envelope, actor: memberOf(other), onBehalf: null },
                event: { ...event, party: other },
              }
            : { envelope, event },
      );
      assert.deepEqual(seenBy('desk', events), seenBy('desk', moved));
    }),
    runs,
  );
});

test('the desk knows nothing of what is said in rooms or written into the text', () => {
  const talk = /^(said|document-|issue-|option-|clause-|change-)/u;
  fc.assert(
    fc.property(histories, (events) => {
      for (const { what } of seenBy('desk', events)) assert.doesNotMatch(what, talk);
    }),
    runs,
  );
});

test('what others answered about a mediator is told only once everybody has accepted', () => {
  fc.assert(
    fc.property(histories, (events) => {
      const lines = seenBy('setting', events);
      const appointed = lines.findIndex(({ what }) => what === 'mediator-appointed');
      lines.forEach(({ what, says }, index) => {
        const isForeign = what === 'mediator-accepted' && !/^You/u.test(says);
        // The newest stands first, so an appointment stands above the acceptances that led to it.
        if (isForeign) assert.ok(appointed !== -1 && appointed < index);
      });
    }),
    runs,
  );
});

test('a proposed mediator knows of nothing but their own proposal; nobody knows nothing', () => {
  fc.assert(
    fc.property(histories, (events) => {
      assert.deepEqual(seenBy('nobody', events), []);
      for (const { what, says } of seenBy('candidate', events)) {
        assert.ok(what === 'mediator-proposed' || what === 'interests-declared');
        assert.doesNotMatch(says, /samira/iu);
      }
    }),
    runs,
  );
});

test('a side that declined or left is told of nothing that came after, but of the end', () => {
  fc.assert(
    fc.property(histories, (all) => {
      // What a side says in its own room and to the desk stays its own, also afterwards.
      const events = all.filter((recorded) => !isPrivateTo(council, recorded));
      const gone = events.findLast(
        ({ event }) =>
          (event.kind === 'party-left' || event.kind === 'party-declined') && event.party === council,
      );
      if (gone === undefined) return;
      for (const { at, what, says, by } of seenBy('council', events)) {
        assert.doesNotMatch(what, /^(issue|clause|change)-/u);
        const isAfter: boolean = Temporal.Instant.compare(at, gone.envelope.at) > 0;
        const isOwn = by?.name === 'You' || /^You/u.test(says);
        const isOfTheEnd = /^(case-closed|hold-placed|hold-lifted|words-erased)$/u.test(what);
        assert.ok(!isAfter || isOwn || isOfTheEnd, `${what} ${says}`);
      }
    }),
    runs,
  );
});

test('every kind of event is told to somebody, in a sentence, the newest first', () => {
  const told = new Map<string, string>();
  fc.assert(
    fc.property(histories, (events) => {
      for (const who of Object.keys(viewers)) {
        const lines = seenBy(who, events);
        for (const { what, says, by } of lines) {
          told.set(what, says);
          assert.match(says, /^[A-Z].*\.$/u);
          assert.ok(by === null || by.name !== '');
        }
        const times = lines.map(({ at }) => at.epochMilliseconds);
        assert.deepEqual(
          times,
          times.toSorted((one, other) => other - one),
        );
      }
    }),
    { numRuns: 2000 },
  );
  assert.deepEqual([...told.keys()].sort(), [...Object.keys(makers), 'mediator-changed'].sort());
});

test('some days of a case, as each is told of them', () => {
  const events = recordedFrom([
    ...beginning,
    {
      event: { kind: 'party-agreed', party: setting, words: { attendee: word, mayDecide: word } },
      actor: people.grace,
      by: 'phone',
    },
    {
      event: { kind: 'party-declined', party: council, reason: 'no-time', words: {} },
      actor: people.david,
      by: null,
    },
    { event: { kind: 'said', room: family, words: { text: word } }, actor: people.amina, by: null },
  ]);
  const told = (who: string) => seenBy(who, events).map(({ says, told: how }) => [says, how]);
  assert.deepEqual(told('setting'), [
    ['The local-authority said no to taking part.', null],
    ['Your side agreed to take part.', 'phone'],
    ['The local-authority was asked to take part.', null],
    ['You were asked to take part.', null],
    ['The family asked for help.', null],
  ]);
  assert.deepEqual(told('desk')[0], [
    'The local-authority said no to taking part. Reason: no time for it.',
    null,
  ]);
  assert.deepEqual(told('family')[0], ['You wrote in your private room.', null]);
  assert.deepEqual(told('supporter')[0], ['Your side wrote in your private room.', null]);
  assert.deepEqual(told('mediator')[0], ['The family wrote in the private room of the family.', null]);
});
