/** Every story of the demonstration, closed and forgotten step by step: every page answers everybody all the way. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { closeCase, possibleOutcomes } from '#src/case/commands/taking-part/close-case.ts';
import { caseId } from '#src/case/ids.ts';
import { type PersonKey, people } from '#src/demonstration/people.ts';
import { tellStories } from '#src/demonstration/stories.ts';
import { openForgetting } from '#src/forgetting/run/forgetting.ts';
import { verifyRecord } from '#src/record/verify.ts';
import { stateOf } from '#test/kit/desk.ts';
import { connectAs } from '#test/kit/record-copy.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { callerFor, walkOf } from '#test/kit/walk.ts';

let service: TestService;

before(async () => {
  service = await testService();
  await tellStories(service.world);
  const owner = await connectAs(service, 'postgres', 'wayforward');
  const { rows } = await owner.query<{ case_id: string }>('select case_id from record.case_file');
  await owner.end();
  for (const { case_id } of rows) {
    const id = caseId(case_id);
    const [outcome] = possibleOutcomes(await stateOf(service, id));
    if (outcome !== undefined) await service.world.does('grace', id, closeCase, { outcome });
  }
});
after(() => service.stop());

const walkAll = async (): Promise<number> => {
  let pages = 0;
  for (const key of Object.keys(people) as PersonKey[]) {
    if ((await service.services.accounts.findByEmail(people[key].email)) === null) continue;
    const caller = await callerFor(service, key);
    for (const { url, reply, page } of (await walkOf(caller)).visited.values()) {
      if (!url.startsWith('/case/')) continue;
      pages += 1;
      assert.equal(reply.status, 200, `${key} at ${url}`);
      if (page !== null)
        assert.equal((await caller.asBrowser(url)).status, 200, `${key} at ${url} as a browser`);
    }
  }
  return pages;
};

for (const lasts of ['P6M', 'P3Y', 'P7Y']) {
  test(`after ${lasts} every page answers everybody who is left, and the chain is whole`, async (t) => {
    const { store, accounts, signingKey, config } = service.services;
    const at = store.now().toZonedDateTimeISO('Europe/London').add(lasts).toInstant();
    const { retention, serviceName } = config;
    const parts = { store: { ...store, now: () => at }, accounts, signingKey, retention, serviceName };
    const { certificates } = await openForgetting(parts).run();
    assert.ok(certificates.length > 2);
    t.diagnostic(`${certificates.length} cases, ${await walkAll()} pages`);
    assert.equal((await verifyRecord(store.pool, null))?.broken, null);
  });
}
