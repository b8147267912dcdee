import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fold } from '#src/case/evolve.ts';
import type { CaseId } from '#src/case/ids.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
let id: CaseId;

before(async () => {
  service = await testService();
  id = await service.world.asks('amina', {
    about: 'provision-by-setting',
    child: 'Zara',
    story: 'The group stopped.',
    hopes: 'Reading again.',
    summary: 'Reading stopped.',
    against: { setting: 'setting:115313' },
  });
  await service.world.bringsTogether(id, { setting: 'helen' });
});
after(() => service.stop());

test('the events of a case fold to the case that is read, whatever was read before', async () => {
  const { store } = service.services;
  for (const key of ['amina', 'helen', 'grace'] as const) {
    const reader = service.world.actor(key);
    const events = (await store.readEvents(reader, id)) ?? [];
    assert.deepEqual(
      events.map(({ envelope }) => envelope.version),
      [1, 2, 3, 4],
    );
    assert.deepEqual(fold(events), (await store.readCase(reader, id))?.state);
  }
});

test('somebody without a place in the case is told that there is none', async () => {
  const { store, world } = { ...service.services, world: service.world };
  assert.equal(await store.readEvents(world.actor('daniel'), id), null);
  assert.equal(await store.readEvents(world.actor('samira'), id), null);
  assert.equal((await store.readEvents({ service: 'verify' }, id))?.length, 4);
});
