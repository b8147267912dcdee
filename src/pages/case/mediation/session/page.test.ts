import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CaseId } from '#src/case/ids.ts';
import { fixMeeting } from '#src/meeting/commands/fix-meeting.ts';
import { offerTimes } from '#src/meeting/commands/offer-times.ts';
import { recordMeeting } from '#src/meeting/commands/record-meeting.ts';
import { cannotBeDoneBy, errorsOf, hostile, isNotThereFor, stateOf, urlOf } from '#test/kit/desk.ts';
import { council, informed, mediating } from '#test/kit/mediating.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { instant } from '#test/kit/strand.ts';

let service: TestService;
let id: CaseId;
let url = '';

before(async () => {
  service = await testService({ CLOCK: '2026-11-24T10:00' });
  id = await mediating(service);
  url = await urlOf(service, id);
});
after(() => service.stop());

const offers = (startsAt: Temporal.Instant) =>
  service.world.does('samira', id, offerTimes, {
    way: 'online',
    place: 'a link',
    times: [{ startsAt, endsAt: startsAt.add({ hours: 2 }) }],
  });
const fix = async () => {
  const { offer } = (await stateOf(service, id)).meetings;
  return (await service.as('samira')).post(`${url}/meeting/fixed`, { time: offer?.times[0]?.id });
};

test('a session sooner than five working days is refused in words, until the family agrees on its own page', async () => {
  await offers(instant('2026-11-30'));
  const refused = await fix();
  assert.equal(refused.status, 409);
  assert.match(refused.text, /five-working-days-notice/);
  assert.match(refused.text, /5 working days before/);
  await cannotBeDoneBy(service, `${url}/session/shorter-notice`, {}, ['helen', 'amina', 'tom']);
  const david = await (await service.as('david')).page(`${url}/session`);
  assert.deepEqual(david.actions, []);
  await (await service.as('priya')).does(`${url}/session`, 'agree-to-shorter-notice', {});
  assert.equal((await fix()).status, 200);
  assert.match(
    await (await service.as('priya')).html(`${url}/session`),
    /It is on Monday 30 November 2026\./,
  );
});

test('the mediator writes down who comes and why; those who take part read it, and the desk reads no name', async () => {
  const samira = await service.as('samira');
  const somebody = { name: `Joan Reeve ${hostile}`, party: 'family', basis: 'supporter', agreedBy: [] };
  await samira.does(`${url}/session`, 'list-attendee', somebody);
  for (const key of ['priya', 'david', 'samira'] as const) {
    const html = await (await service.as(key)).html(`${url}/session`);
    assert.match(html, /Joan Reeve/);
    assert.match(html, /supporter or advocate of the family/);
    assert.doesNotMatch(html, /<script>alert/);
  }
  const desk = await service.as('grace');
  assert.doesNotMatch(await desk.html(`${url}/session`), /Joan Reeve/);
  assert.equal((await desk.page(`${url}/session`)).data['attendees'], null);
  const second = await samira.post(`${url}/session/attendees`, somebody);
  assert.equal(second.status, 409);
  assert.match(second.text, /only-one-supporter/);
  const childAlone = await samira.post(`${url}/session/attendees`, {
    ...somebody,
    party: 'nobody',
    basis: 'child',
  });
  assert.match(childAlone.text, /not-everyone-agreed/);
  const { data } = await samira.page(`${url}/session`);
  const [first] = data['attendees'] as readonly { attendee: string }[];
  await cannotBeDoneBy(service, `${url}/session/attendees/${first?.attendee}/remove`, {}, ['helen', 'tom']);
  await samira.does(`${url}/session`, 'remove-attendee', {});
  assert.deepEqual((await samira.page(`${url}/session`)).data['attendees'], []);
});

test('wrong input is named at its box and stores nothing', async () => {
  const samira = await service.as('samira');
  const { version } = await stateOf(service, id);
  const errors = errorsOf(
    await samira.post(`${url}/session/attendees`, { name: 'x'.repeat(121), basis: 'friend' }),
  );
  assert.deepEqual(Object.keys(errors).sort(), ['basis', 'name', 'party']);
  assert.ok(
    'on' in errorsOf(await samira.post(`${url}/session/conclude`, { on: '2026-02-30', result: 'agreed' })),
  );
  assert.equal((await stateOf(service, id)).version, version);
});

test('the mediation cannot end before the child was heard; the mediator’s note is the mediator’s alone', async () => {
  const { world } = service;
  await world.does('samira', id, recordMeeting, { attended: [council] });
  const samira = await service.as('samira');
  const ending = { on: '2026-11-24', result: 'agreed' };
  const early = await samira.post(`${url}/session/conclude`, ending);
  assert.match(early.text, /date-does-not-fit|childs-views-not-recorded/);
  await samira.does(`${url}/session`, 'record-childs-views', {
    how: 'met-the-child',
    note: 'NIA-LIKES-TREES',
  });
  for (const key of ['priya', 'david', 'grace', 'samira'] as const) {
    const html = await (await service.as(key)).html(`${url}/session`);
    assert.match(html, /The mediator met the child\./);
    assert.doesNotMatch(html, /NIA-LIKES-TREES/);
  }
});

test('strangers, and those before mediation is chosen, find nothing there', async () => {
  await isNotThereFor(service, `${url}/session`, ['amina', 'helen', 'tom', 'ruth']);
  const before = await urlOf(service, await informed(service));
  await isNotThereFor(service, `${before}/session`, ['priya', 'david', 'grace']);
});

test('outside a mediation a meeting is fixed without any of this', async () => {
  const other = await informed(service);
  await service.world.appoints(other, 'ines');
  const startsAt = instant('2026-11-25');
  const times = [{ startsAt, endsAt: startsAt.add({ hours: 1 }) }];
  const state = await service.world.does('ines', other, offerTimes, { way: 'online', place: 'x', times });
  await service.world.does('ines', other, fixMeeting, { time: state.meetings.offer?.times[0]?.id ?? '' });
});
