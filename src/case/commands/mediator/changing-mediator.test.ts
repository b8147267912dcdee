import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixMeeting } from '#src/meeting/commands/fix-meeting.ts';
import { offerTimes } from '#src/meeting/commands/offer-times.ts';
import { openJointRoom } from '#src/room/commands/open-joint-room.ts';
import { sides, threeParties } from '#test/kit/pure-case.ts';
import { checkRequest } from '../asking/check-request.ts';
import { agreeToTakePart } from '../inviting/agree-to-take-part.ts';
import { goOnWithout } from '../inviting/go-on-without.ts';
import { inviteParty } from '../inviting/invite-party.ts';
import { leave } from '../taking-part/leave.ts';
import { acceptMediator } from './accept-mediator.ts';
import { declareInterests } from './declare-interests.ts';
import { objectToMediator } from './object-to-mediator.ts';
import { proposeMediator } from './propose-mediator.ts';
import { standDown } from './stand-down.ts';

const replyBy = '2026-12-08';
const answer = { attendee: 'Somebody', mayDecide: 'Everything' };
const independent = { employer: 'none', interestIn: [], note: null } as const;

/** Everybody has agreed, a mediator is proposed and has declared. */
const proposed = () => {
  const { people, asked: life } = threeParties();
  const does = (result: string | null) => assert.equal(result, null);
  does(life.does(people.caseworker, checkRequest, {}));
  for (const key of ['setting', 'council'] as const) {
    const input = { party: sides[key], account: people[key].account, replyBy, summary: 'shared' };
    does(life.does(people.caseworker, inviteParty, input));
    does(life.does(people[key], agreeToTakePart, answer));
  }
  does(life.does(people.caseworker, proposeMediator, { mediator: people.mediator.account }));
  does(life.does(people.mediator, declareInterests, independent));
  return { people, life };
};

/** Appointed, with an open joint room and a fixed meeting. */
const meeting = () => {
  const { people, life } = proposed();
  for (const key of ['family', 'setting', 'council'] as const)
    assert.equal(life.does(people[key], acceptMediator, {}), null);
  assert.equal(life.does(people.mediator, openJointRoom, {}), null);
  const startsAt = life.at.add({ hours: 240 });
  const times = [{ startsAt, endsAt: startsAt.add({ hours: 2 }) }];
  assert.equal(life.does(people.mediator, offerTimes, { way: 'online', place: 'a link', times }), null);
  const time = life.state.meetings.offer?.times[0]?.id ?? '';
  assert.equal(life.does(people.mediator, fixMeeting, { time }), null);
  return { people, life };
};

test('with the mediator go the open joint room and the meeting that the mediator fixed', () => {
  for (const [who, command] of [
    ['setting', objectToMediator],
    ['mediator', standDown],
  ] as const) {
    const { people, life } = meeting();
    assert.equal(life.does(people[who], command, {}), null);
    assert.equal(life.state.mediator.appointed, null);
    assert.deepEqual(life.state.mediator.past, [people.mediator.account]);
    assert.equal(life.state.rooms.jointIsOpen, false);
    assert.equal(life.state.meetings.fixed, null);
    assert.equal(life.state.meetings.past[0]?.is, 'cancelled');
  }
});

test('a side that has left has no say in who the mediator of the others is', () => {
  const { people, life } = meeting();
  assert.equal(life.does(people.council, leave, {}), null);
  assert.equal(life.does(people.council, objectToMediator, {}), 'not-invited');
  assert.equal(life.state.mediator.appointed, people.mediator.account);
});

test('those who go on without somebody accept the proposed mediator anew, and the last of them appoints', () => {
  const { people, life } = proposed();
  assert.equal(life.does(people.family, acceptMediator, {}), null);
  assert.equal(life.does(people.setting, acceptMediator, {}), null);
  assert.equal(life.does(people.council, leave, {}), null);
  assert.equal(life.does(people.caseworker, goOnWithout, { replyBy }), null);
  for (const key of ['family', 'setting'] as const)
    assert.equal(life.does(people[key], agreeToTakePart, answer), null);
  assert.equal(life.does(people.family, acceptMediator, {}), null);
  assert.equal(life.state.mediator.appointed, null);
  assert.equal(life.does(people.setting, acceptMediator, {}), null);
  assert.equal(life.state.mediator.appointed, people.mediator.account);
});

test('an appointed mediator stays through going on without somebody', () => {
  const { people, life } = meeting();
  assert.equal(life.does(people.council, leave, {}), null);
  assert.equal(life.does(people.caseworker, goOnWithout, { replyBy }), null);
  assert.equal(life.state.mediator.appointed, people.mediator.account);
});
