/** Over every change of who takes part, the rows by which the database lets words through are those of the one function. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addSupporter } from '#src/case/commands/asking/add-supporter.ts';
import { removeSupporter } from '#src/case/commands/asking/remove-supporter.ts';
import { replaceRepresentative } from '#src/case/commands/asking/replace-representative.ts';
import { handToYoungPerson } from '#src/case/commands/family/hand-to-young-person.ts';
import { noteDateOfBirth } from '#src/case/commands/family/note-date-of-birth.ts';
import { goOnWithout } from '#src/case/commands/inviting/go-on-without.ts';
import { standDown } from '#src/case/commands/mediator/stand-down.ts';
import { leave } from '#src/case/commands/taking-part/leave.ts';
import { type CaseId, partyId } from '#src/case/ids.ts';
import { type PersonKey, people } from '#src/demonstration/people.ts';
import { openJointRoom } from '#src/room/commands/open-joint-room.ts';
import { say } from '#src/room/commands/say.ts';
import { audiencesOf, mayRead, readersOf } from '#src/seal/audience.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { asOwner, stateOf } from '../access/private-words.ts';

let service: TestService;
let id: CaseId;
const [family, setting, council] = ['family', 'setting', 'local-authority'].map(partyId) as [
  ReturnType<typeof partyId>,
  ReturnType<typeof partyId>,
  ReturnType<typeof partyId>,
];

before(async () => {
  service = await testService();
  const { world } = service;
  id = await world.asks('amina', {
    about: 'duties',
    child: 'Zara',
    story: 'Story.',
    hopes: 'Hope.',
    summary: 'Summary.',
    against: { setting: 'setting:115313', 'local-authority': 'la:E06000033' },
  });
  await world.bringsTogether(id, { setting: 'helen', 'local-authority': 'nadia' });
  await world.appoints(id, 'samira');
  await world.does('samira', id, openJointRoom, {});
  for (const [key, room] of [
    ['amina', family],
    ['helen', setting],
    ['nadia', council],
    ['samira', 'notes'],
    ['amina', 'joint'],
  ] as const)
    await world.does(key, id, say, { room, text: `by ${key}` });
});
after(() => service.stop());

const rowsAreTheFunction = async (): Promise<void> => {
  const state = await stateOf(service, id);
  const { rows } = await asOwner(service, (owner) =>
    owner.query<{ line: string }>(
      `select audience || ' ' || coalesce(account_id::text, role) as line from record.reader where case_id = $1`,
      [id],
    ),
  );
  const expected = audiencesOf(state).flatMap((audience) => {
    const { accounts, roles } = readersOf(state, audience);
    return [...accounts, ...roles].map((reader) => `${audience} ${reader}`);
  });
  assert.deepEqual(rows.map(({ line }) => line).sort(), expected.sort());
};

/** What a bare query gives this person, in audiences. */
const reads = async (key: PersonKey): Promise<readonly string[]> => {
  const client = await service.services.store.pool.connect();
  try {
    await client.query('begin');
    const account = service.world.account(key);
    const roles = [...people[key].roles];
    await client.query("select app.act_for($1, $2, '')", [account, roles]);
    const { rows } = await client.query<{ audience: string }>(
      'select distinct audience from record.word order by audience',
    );
    const state = await stateOf(service, id);
    for (const { audience } of rows)
      assert.ok(mayRead(state, audience as never, account, new Set(roles)), `${key} ${audience}`);
    return rows.map(({ audience }) => audience);
  } finally {
    await client.query('rollback');
    client.release();
  }
};

test('a supporter is added and removed', async () => {
  const joan = { party: family, account: service.world.account('joan') };
  await service.world.does('amina', id, addSupporter, joan);
  await rowsAreTheFunction();
  assert.deepEqual(await reads('joan'), ['everyone', 'intake', 'side:family']);
  await service.world.does('amina', id, removeSupporter, joan);
  await rowsAreTheFunction();
  assert.deepEqual(await reads('joan'), []);
});

test('an organisation sends another person', async () => {
  const [former, account] = [service.world.account('nadia'), service.world.account('david')];
  await service.world.does('grace', id, replaceRepresentative, { party: council, former, account });
  await rowsAreTheFunction();
  assert.deepEqual(await reads('nadia'), []);
  assert.deepEqual(await reads('david'), ['everyone', 'side:local-authority']);
  const nadia = await service.as('nadia');
  const { reference } = await stateOf(service, id);
  assert.equal((await nadia.get(`/case/${reference}`)).status, 404);
});

test('a mediator stands down', async () => {
  await service.world.does('samira', id, standDown, {});
  await rowsAreTheFunction();
  assert.deepEqual(await reads('samira'), [`mediator:${service.world.account('samira')}`]);
});

test('a party leaves, and the others go on without it', async () => {
  await service.world.does('helen', id, leave, {});
  await rowsAreTheFunction();
  assert.deepEqual(await reads('helen'), ['side:setting']);
  await service.world.does('grace', id, goOnWithout, { replyBy: '2099-01-01' });
  await rowsAreTheFunction();
  assert.deepEqual(await reads('helen'), []);
});

test('the young person comes in the place of the parent', async () => {
  const born = Temporal.Now.plainDateISO('Europe/London').subtract({ years: 18 });
  await service.world.does('grace', id, noteDateOfBirth, { bornOn: born });
  const account = service.world.account('maya');
  const replyBy = '2099-01-01';
  await service.world.does('grace', id, handToYoungPerson, { account, replyBy, told: 'phone' });
  await rowsAreTheFunction();
  assert.deepEqual(await reads('amina'), []);
  assert.deepEqual(await reads('maya'), ['everyone', 'intake']);
});
