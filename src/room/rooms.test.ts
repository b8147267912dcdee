import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkRequest } from '#src/case/commands/asking/check-request.ts';
import { agreeToTakePart } from '#src/case/commands/inviting/agree-to-take-part.ts';
import { goOnWithout } from '#src/case/commands/inviting/go-on-without.ts';
import { inviteParty } from '#src/case/commands/inviting/invite-party.ts';
import { acceptMediator } from '#src/case/commands/mediator/accept-mediator.ts';
import { declareInterests } from '#src/case/commands/mediator/declare-interests.ts';
import { proposeMediator } from '#src/case/commands/mediator/propose-mediator.ts';
import { standDown } from '#src/case/commands/mediator/stand-down.ts';
import { leave } from '#src/case/commands/taking-part/leave.ts';
import { pause } from '#src/case/commands/taking-part/pause.ts';
import { placeOf } from '#src/case/standing.ts';
import { sides, threeParties } from '#test/kit/pure-case.ts';
import { roomsFor } from './audience.ts';
import { closeJointRoom } from './commands/close-joint-room.ts';
import { openDocument } from './commands/open-document.ts';
import { openJointRoom } from './commands/open-joint-room.ts';
import { say } from './commands/say.ts';
import { shareDocument } from './commands/share-document.ts';
import { documentsIn, entriesOf } from './entries.ts';

const answer = { attendee: 'Somebody', mayDecide: 'Everything' };
const independent = { employer: 'none', interestIn: [], note: null } as const;
const aText = { type: 'text/plain', content: Buffer.from('text') } as const;
const { family, setting, council } = sides;

const appoints = ({ people, life }: ReturnType<typeof agreed>, key: 'mediator' | 'other') => {
  assert.equal(life.does(people.caseworker, proposeMediator, { mediator: people[key].account }), null);
  assert.equal(life.does(people[key], declareInterests, independent), null);
  for (const party of ['family', 'setting', 'council'] as const)
    assert.equal(life.does(people[party], acceptMediator, {}), null);
};

const agreed = (answering: readonly ('setting' | 'council')[] = ['setting', 'council']) => {
  const { people, asked: life } = threeParties();
  assert.equal(life.does(people.caseworker, checkRequest, {}), null);
  for (const key of ['setting', 'council'] as const) {
    const input = { party: sides[key], account: people[key].account, replyBy: '2026-12-08', summary: 's' };
    assert.equal(life.does(people.caseworker, inviteParty, input), null);
  }
  for (const key of answering) assert.equal(life.does(people[key], agreeToTakePart, answer), null);
  return { people, life };
};

const talking = () => {
  const world = agreed();
  appoints(world, 'mediator');
  return world;
};

test('nothing is said anywhere before everyone has agreed and accepted a mediator', () => {
  const waiting = agreed(['setting']);
  for (const room of ['joint', family] as const)
    assert.equal(waiting.life.does(waiting.people.family, say, { room, text: 'x' }), 'not-everyone-agreed');
  assert.equal(
    waiting.life.does(waiting.people.council, say, { room: council, text: 'x' }),
    'not-everyone-agreed',
  );
  const { people, life } = agreed();
  for (const room of ['joint', family] as const)
    assert.equal(life.does(people.family, say, { room, text: 'x' }), 'no-mediator-yet');
});

test('those who are asked again say nothing until they agree again, and the joint room does not open', () => {
  const { people, life } = talking();
  assert.equal(life.does(people.council, leave, {}), null);
  assert.equal(life.does(people.family, say, { room: 'joint', text: 'x' }), 'somebody-has-left');
  assert.equal(life.does(people.council, say, { room: council, text: 'x' }), 'somebody-has-left');
  assert.equal(life.does(people.council, say, { room: 'joint', text: 'x' }), 'not-yours');
  assert.equal(life.does(people.caseworker, goOnWithout, { replyBy: '2026-12-08' }), null);
  assert.equal(life.does(people.mediator, openJointRoom, {}), 'not-everyone-agreed');
  assert.equal(life.does(people.family, say, { room: family, text: 'x' }), 'not-everyone-agreed');
});

test('a pause closes the joint room for words and nothing else', () => {
  const { people, life } = talking();
  assert.equal(life.does(people.mediator, openJointRoom, {}), null);
  assert.equal(life.does(people.setting, pause, {}), null);
  assert.equal(life.does(people.family, say, { room: 'joint', text: 'x' }), 'taking-part-is-paused');
  assert.equal(life.does(people.family, say, { room: family, text: 'x' }), null);
  assert.equal(life.does(people.setting, say, { room: setting, text: 'x' }), null);
});

test('a side reads its own room while there is no mediator, and nobody else’s', () => {
  const { people, life } = talking();
  assert.equal(life.does(people.family, say, { room: family, text: 'ours' }), null);
  assert.equal(life.does(people.mediator, standDown, {}), null);
  const place = placeOf(life.state, people.family.account, new Set());
  assert.deepEqual(roomsFor(life.state, place), ['joint', family]);
  assert.equal(life.does(people.family, say, { room: family, text: 'x' }), 'no-mediator-yet');
  assert.deepEqual(roomsFor(life.state, placeOf(life.state, people.mediator.account, new Set())), []);
  assert.deepEqual(
    roomsFor(life.state, placeOf(life.state, people.caseworker.account, people.caseworker.roles)),
    [],
  );
});

test('what a mediator noted is neither shown to nor opened by the one after', () => {
  const world = talking();
  const { people, life } = world;
  assert.equal(life.does(people.mediator, say, { room: 'notes', text: 'mine' }), null);
  assert.equal(life.does(people.mediator, shareDocument, { room: 'notes', name: 'n', ...aText }), null);
  const document = [...life.state.rooms.documents.keys()][0] ?? '';
  assert.equal(entriesOf(life.state, 'notes').length, 2);
  assert.equal(life.does(people.mediator, standDown, {}), null);
  appoints(world, 'other');
  assert.deepEqual(entriesOf(life.state, 'notes'), []);
  assert.deepEqual(documentsIn(life.state, 'notes'), []);
  assert.equal(life.does(people.other, openDocument, { document }), 'not-yours');
  assert.equal(life.state.rooms.documents.get(document)?.openedBy.size, 0);
});

test('a room holds what happened in it, in order, and nothing of another', () => {
  const { people, life } = talking();
  assert.equal(life.does(people.family, say, { room: family, text: 'ours' }), null);
  assert.equal(life.does(people.mediator, openJointRoom, {}), null);
  assert.equal(life.does(people.setting, say, { room: 'joint', text: 'all' }), null);
  assert.equal(life.does(people.family, shareDocument, { room: 'joint', name: 'n', ...aText }), null);
  assert.equal(life.does(people.mediator, closeJointRoom, {}), null);
  const joint = entriesOf(life.state, 'joint');
  assert.deepEqual(
    joint.map(({ is, author }) => [is, author]),
    [
      ['opened', people.mediator.account],
      ['said', people.setting.account],
      ['shared', people.family.account],
      ['closed', people.mediator.account],
    ],
  );
  const versions = joint.map(({ version }) => version);
  assert.deepEqual(
    versions,
    [...new Set(versions)].sort((one, other) => one - other),
  );
  assert.deepEqual(
    entriesOf(life.state, family).map(({ is }) => is),
    ['said'],
  );
  assert.deepEqual(entriesOf(life.state, setting), []);
});
