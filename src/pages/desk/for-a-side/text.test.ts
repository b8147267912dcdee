import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeAgreement } from '#src/agreement/commands/keeping/make-agreement.ts';
import { acceptClause } from '#src/agreement/commands/text/accept-clause.ts';
import { draftClause } from '#src/agreement/commands/text/draft-clause.ts';
import { type CaseId, partyId } from '#src/case/ids.ts';
import { cannotBeDoneBy, errorsOf, lastEvent, reading, stateOf, urlOf } from '#test/kit/desk.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
let id: CaseId;
let url = '';
const setting = partyId('setting');
const family = partyId('family');

before(async () => {
  service = await testService();
  const { world } = service;
  id = await world.asks('amina', reading);
  await world.bringsTogether(id, { setting: 'helen' });
  await world.appoints(id, 'samira');
  url = `${await urlOf(service, id)}/for/family`;
});
after(() => service.stop());

const draft = { clause: null, revision: 0, issue: null, owner: setting, dueOn: '2099-05-05' };
const drafts = (more: Partial<typeof draft> | { clause: string; revision: number } = {}) =>
  service.world.does('samira', id, draftClause, {
    ...draft,
    ...more,
    what: 'SECRET-WHAT',
    howWeWillKnow: 'SECRET-HOW',
  });

test('a yes to a part is recorded for exactly the draft that was read out', async () => {
  const state = await drafts();
  const [clause = ''] = [...state.wayForward.clauses.keys()];
  const grace = await service.as('grace');
  const shown = (await grace.get(url)).text + (await grace.html(url));
  assert.match(shown, /Part 1, for Milton Hall Primary School and Nursery/);
  assert.doesNotMatch(shown, /SECRET/);
  await drafts({ clause, revision: 1 });
  const old = await grace.post(`${url}/accept-clause`, { part: `${clause} 1`, by: 'phone' });
  assert.ok('part' in errorsOf(old));
  await grace.does(url, 'accept-clause', { part: `${clause} 2`, by: 'post' });
  assert.deepEqual(
    [...((await stateOf(service, id)).wayForward.clauses.get(clause)?.acceptedBy ?? [])],
    [family],
  );
  const { envelope } = await lastEvent(service, id);
  assert.deepEqual(envelope.onBehalf, { party: family, by: 'post' });
  await grace.does(url, 'take-back-acceptance', { part: `${clause} 2`, by: 'phone' });
  assert.equal((await stateOf(service, id)).wayForward.clauses.get(clause)?.acceptedBy.size, 0);
  await cannotBeDoneBy(service, `${url}/accept-clause`, { part: `${clause} 2`, by: 'phone' }, [
    'amina',
    'samira',
    'daniel',
  ]);
});

test('a signature on paper is recorded for the side, and the desk reads neither text nor name', async () => {
  const { world } = service;
  const [clause = ''] = [...(await stateOf(service, id)).wayForward.clauses.keys()];
  const grace = await service.as('grace');
  assert.equal((await grace.post(`${url}/sign-agreement`, { name: 'x', by: 'post' })).status, 404);
  for (const key of ['amina', 'helen'] as const)
    await world.does(key, id, acceptClause, { clause, revision: 2 });
  const clauses = [{ clause, revision: 2 }];
  await world.does('samira', id, makeAgreement, { document: 'SECRET-TEXT', digest: 'digest', clauses });
  await grace.does(url, 'sign-agreement', { name: 'SECRET-NAME', by: 'post' });
  const state = await stateOf(service, id);
  assert.equal(state.wayForward.agreement?.signatures.has(family), true);
  assert.equal(state.wayForward.agreement?.signatures.get(family)?.by, world.account('grace'));
  assert.doesNotMatch((await grace.get(url)).text + (await grace.html(url)), /SECRET/);
  const again = await grace.post(`${url}/sign-agreement`, { name: 'x', by: 'post' });
  assert.equal(again.json()['refusal'], 'already-signed');
});
