import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { endTalks } from '#src/agreement/commands/keeping/end-talks.ts';
import { raiseIssue } from '#src/agreement/commands/text/raise-issue.ts';
import { answerTimes } from '#src/meeting/commands/answer-times.ts';
import { fixMeeting } from '#src/meeting/commands/fix-meeting.ts';
import { offerTimes } from '#src/meeting/commands/offer-times.ts';
import { openJointRoom } from '#src/room/commands/open-joint-room.ts';
import { type Agreeing, agreeing } from '#test/kit/agreeing.ts';

let together: Agreeing;
let way = '';

before(async () => {
  together = await agreeing();
  way = `${together.url}/way-forward`;
});
after(() => together.service.stop());

test('the mediator ends the talks, also while a side has paused, and each side is shown its other choices', async () => {
  const clause = await together.drafts();
  await together.accepts('amina', clause);
  const [samira, amina, helen] = [
    await together.as('samira'),
    await together.as('amina'),
    await together.as('helen'),
  ];
  await helen.does(`${together.url}/pause-or-leave`, 'pause');
  assert.ok((await samira.page(way)).links.some(({ href }) => href === `${way}/end-talks`));
  assert.match(await samira.html(`${way}/end-talks`), /That is nobody’s fault/);
  assert.equal(await samira.does(`${way}/end-talks`, 'end-talks'), way);
  await helen.does(`${together.url}/pause-or-leave`, 'resume');
  const page = await amina.page(way);
  assert.deepEqual(
    [page.data['whyNot'], page.actions, page.data['says']],
    ['talks-have-ended', [], 'The mediator has ended the talks.'],
  );
  const html = await amina.html(way);
  assert.match(html, /Your other choices/);
  assert.match(html, /href="\/check"/);
  assert.match(html, /It costs you no other right/);
});

test('after that nothing is written, accepted or made, and the talks do not end twice', async () => {
  const [samira, amina] = [await together.as('samira'), await together.as('amina')];
  const refusal = async (client: typeof samira, href: string, fields: Record<string, unknown>) =>
    (await client.post(`${way}${href}`, fields)).json()['refusal'];
  assert.equal(await refusal(amina, '/issues', { text: 'x' }), 'talks-have-ended');
  const { data } = await samira.page(way);
  assert.ok(Array.isArray(data['clauses']));
  const clause = data['clauses'][0].clause;
  assert.equal(await refusal(amina, `/clauses/${clause}/take-back`, {}), 'talks-have-ended');
  assert.equal(await refusal(samira, '/agreement', { seen: '' }), 'talks-have-ended');
  assert.equal(await refusal(samira, '/end-talks', {}), 'already-done');
  assert.deepEqual((await samira.page(`${way}/end-talks`)).actions, []);
});

test('a joint room and a meeting that were open or fixed fall away with the talks', async () => {
  const { world } = together.service;
  const id = await world.asks('priya', {
    about: 'provision-by-setting',
    child: 'Arun',
    story: 'S',
    hopes: 'H',
    summary: 'T',
    against: { setting: 'setting:134860' },
  });
  await world.bringsTogether(id, { setting: 'peter' });
  await world.appoints(id, 'tom');
  await world.does('tom', id, raiseIssue, { text: 'One thing' });
  await world.does('tom', id, openJointRoom, {});
  const startsAt = together.service.services.store.now().add({ hours: 48 });
  const times = [{ startsAt, endsAt: startsAt.add({ hours: 2 }) }];
  const offered = await world.does('tom', id, offerTimes, { way: 'online', place: 'A link', times });
  const time = offered.meetings.offer?.times[0]?.id ?? assert.fail('No time is offered');
  for (const key of ['priya', 'peter'] as const) await world.does(key, id, answerTimes, { suits: [time] });
  assert.ok((await world.does('tom', id, fixMeeting, { time })).meetings.fixed !== null);
  const ended = await world.does('tom', id, endTalks, {});
  assert.deepEqual([ended.rooms.jointIsOpen, ended.wayForward.talksEnded], [false, true]);
  assert.deepEqual([ended.meetings.fixed, ended.meetings.past[0]?.is], [null, 'cancelled']);
  await assert.rejects(world.does('tom', id, openJointRoom, {}), /talks-have-ended/);
});
