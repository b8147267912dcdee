import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CaseId } from '#src/case/ids.ts';
import { isCertificateNumber } from '#src/certificate/certificate-number.ts';
import { declineMediation } from '#src/mediation/commands/choice/decline-mediation.ts';
import { sayCannotArrange } from '#src/mediation/commands/choice/say-cannot-arrange.ts';
import { cannotBeDoneBy, errorsOf, hostile, isNotThereFor, stateOf, urlOf } from '#test/kit/desk.ts';
import { informed, mediating } from '#test/kit/mediating.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
let id: CaseId;
let url = '';
const names = { party: 'Priya Nair', child: 'Nia Quill', adviser: 'Grace Bello' };

before(async () => {
  service = await testService({ CLOCK: '2026-11-24T10:00' });
  id = await informed(service);
  url = await urlOf(service, id);
});
after(() => service.stop());

interface InJson {
  readonly number: string;
  readonly kind: string;
  readonly issuedOn: string;
  readonly party: string | null;
  readonly correctedOn: string | null;
}
const certificateOf = async (key: 'priya' | 'grace'): Promise<InJson | null> =>
  (await (await service.as(key)).page(`${url}/certificate`)).data['certificate'] as InJson | null;

test('before it is due nothing is given, and the page says what it waits for', async () => {
  const grace = await service.as('grace');
  const open = await grace.page(`${url}/certificate`);
  assert.deepEqual([open.data['due'], open.data['why'], open.actions], [null, 'mediation-not-chosen', []]);
  const refused = await grace.post(`${url}/certificate/issue`, names);
  assert.equal(refused.status, 409);
  assert.match(refused.text, /mediation-not-chosen/);
});

test('after declining the adviser gives it with names filled in, once, and it is dated today', async () => {
  await service.world.does('priya', id, declineMediation, { on: '2026-11-24' });
  const grace = await service.as('grace');
  const open = await grace.page(`${url}/certificate`);
  assert.equal(open.data['due'], 'not-pursued');
  const fields = Object.fromEntries(open.actions[0]?.fields.map(({ name, value }) => [name, value]) ?? []);
  assert.deepEqual(fields, names);
  assert.match(await grace.html(`${url}/certificate`), /The law gives us until Friday 27 November 2026\./);
  assert.match(await grace.html(url), /A certificate is due by Friday 27 November 2026\./);
  await cannotBeDoneBy(service, `${url}/certificate/issue`, names, ['david', 'amina', 'samira']);
  assert.ok('child' in errorsOf(await grace.post(`${url}/certificate/issue`, { ...names, child: '' })));
  await grace.does(`${url}/certificate`, 'issue-certificate', names);
  const given = await certificateOf('priya');
  assert.ok(given !== null && isCertificateNumber(given.number));
  assert.deepEqual([given.kind, given.issuedOn, given.party], ['not-pursued', '2026-11-24', 'Priya Nair']);
  const again = await grace.post(`${url}/certificate/issue`, names);
  assert.match(again.text, /certificate-already-given/);
  assert.match(await (await service.as('priya')).html(`${url}/certificate`), /It is permanent\./);
});

test('a name is corrected; number, kind and date stay, and hostile text comes back unharmed', async () => {
  const before = await certificateOf('grace');
  const grace = await service.as('grace');
  const same = await grace.post(`${url}/certificate/correct`, names);
  assert.match(errorsOf(same)['party'] ?? '', /Nothing is different/);
  const shown = hostile.replace('‮', '');
  await grace.does(`${url}/certificate`, 'correct-certificate', { ...names, party: `Priya Náir ${shown}` });
  const after = await certificateOf('priya');
  assert.deepEqual(
    [after?.number, after?.kind, after?.issuedOn],
    [before?.number, before?.kind, before?.issuedOn],
  );
  assert.equal(after?.party, `Priya Náir ${shown}`);
  assert.equal(after?.correctedOn, '2026-11-24');
  assert.equal((await stateOf(service, id)).mediation?.certificate?.before.length, 1);
});

test('the council, other families and the mediator find no certificate there', async () => {
  await isNotThereFor(service, `${url}/certificate`, ['david', 'amina', 'helen', 'samira', 'ruth']);
  const html = await (await service.as('david')).html(url);
  // the foot of every page leads everybody to the check of certificates
  assert.doesNotMatch(html.replace(/<footer.*<\/footer>/su, ''), /certificate/iu);
});

test('when the council cannot arrange it the certificate is a deemed one, and the case stays open', async () => {
  const other = await mediating(service);
  await service.world.does('david', other, sayCannotArrange, { on: '2026-11-24' });
  const its = await urlOf(service, other);
  const grace = await service.as('grace');
  assert.equal((await grace.page(`${its}/certificate`)).data['due'], 'deemed');
  await grace.does(`${its}/certificate`, 'issue-certificate', names);
  const state = await stateOf(service, other);
  assert.deepEqual([state.mediation?.certificate?.kind, state.closed], ['deemed', null]);
  assert.match(await (await service.as('priya')).html(`${its}/certificate`), /could not be set up in time/);
});
