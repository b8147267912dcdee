import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { leave } from '#src/case/commands/taking-part/leave.ts';
import type { CaseId } from '#src/case/ids.ts';
import type { PersonKey } from '#src/demonstration/people.ts';
import { declineMediation } from '#src/mediation/commands/choice/decline-mediation.ts';
import { sayCannotArrange } from '#src/mediation/commands/choice/say-cannot-arrange.ts';
import { escapeHtml } from '#src/web/html.ts';
import { cannotBeDoneBy, errorsOf, hostile, isNotThereFor, lastEvent, stateOf } from '#test/kit/desk.ts';
import { council } from '#test/kit/mediating.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { chosen, clock, decided, informed, outsiders, today, together, told } from '../strand.test-kit.ts';

let service: TestService;
before(async () => {
  service = await testService(clock);
});
after(() => service.stop());

const pageOf = async (key: PersonKey, url: string) => (await service.as(key)).page(`${url}/mediation`);
const htmlOf = async (key: PersonKey, url: string) => (await service.as(key)).html(`${url}/mediation`);
/** What the page itself says, without what stands around every page. */
const mainOf = async (key: PersonKey, url: string) =>
  /<main[\s\S]*<\/main>|$/u.exec(await htmlOf(key, url))?.[0] ?? '';
const namesOf = async (key: PersonKey, url: string) =>
  (await pageOf(key, url)).actions.map(({ name }) => name);
const standsOf = async (key: PersonKey, url: string) => (await pageOf(key, url)).data['stands'];
const linksOf = async (key: PersonKey, url: string) =>
  (await (await service.as(key)).page(url)).links.map(({ rel }) => rel);
const strandOf = async (id: CaseId) => {
  const { mediation } = await stateOf(service, id);
  assert.ok(mediation);
  return mediation;
};

test('yes, no and time to think weigh the same: like cards, like buttons, none of them the main one', async () => {
  const { url } = await informed(service);
  assert.deepEqual(await namesOf('priya', url), ['choose-mediation', 'decline-mediation', 'report-appeal']);
  const html = await htmlOf('priya', url);
  const buttons = [...html.matchAll(/<button[^>]*class="([^"]*)"[^>]*>\s*([^<]*?)\s*</gu)]
    .filter(([, , text]) => text?.includes('mediate'))
    .map(([, classes, text]) => [text, classes]);
  assert.deepEqual(buttons, [
    ['Yes, mediate', 'govuk-button govuk-button--secondary'],
    ['No, do not mediate', 'govuk-button govuk-button--secondary'],
  ]);
  assert.equal([...html.matchAll(/<section class="card" id="(?:yes|no|time)">/gu)].length, 3);
  assert.equal([...html.matchAll(/What follows:/gu)].length, 2);
  assert.match(html, /You can also take time to think/);
  assert.match(html, /You can change your mind at any time/);
  assert.match(html, /Grace Bello told you what mediation is/);
  assert.match(html, /The tribunal has the appeal/);
  assert.doesNotMatch(html, /recommend|should|best choice|better/iu);
});

test('the family chooses mediation and says about what; everyone who takes part reads it, the desk does not', async () => {
  const { id, url } = await informed(service);
  const priya = await service.as('priya');
  const choose = (await pageOf('priya', url)).actions[0];
  assert.equal(choose?.fields.find(({ name }) => name === 'on')?.value, today);
  assert.deepEqual(
    [choose?.audience, choose?.readers?.map(({ name }) => name)],
    ['everyone', ['Priya Nair', 'David Sharp', 'Samira Haddad']],
  );
  const fields = { issues: `Hours ${hostile}`, health: '', on: today };
  assert.equal(await priya.does(`${url}/mediation`, 'choose-mediation', fields), `${url}/mediation`);
  assert.equal((await strandOf(id)).choice?.is, 'mediate');
  for (const key of ['priya', 'david', 'samira'] as const) {
    const { data } = await pageOf(key, url);
    assert.deepEqual(data['choice'], { is: 'mediate', on: today, issues: fields.issues, health: null }, key);
    assert.ok((await htmlOf(key, url)).includes(escapeHtml(fields.issues)), key);
  }
  assert.deepEqual((await pageOf('grace', url)).data['choice'], { is: 'mediate', on: today });
  assert.doesNotMatch(await htmlOf('grace', url), /Hours/);
  assert.deepEqual(await namesOf('priya', url), ['decline-mediation', 'report-appeal', 'tell-authority']);
  assert.equal((await priya.post(`${url}/mediation/choose`, fields)).json()['refusal'], 'already-done');
});

test('what does not fit is told beside the box, and what was typed comes back', async () => {
  const { url } = await informed(service);
  const priya = await service.as('priya');
  const href = `${url}/mediation/choose`;
  const good = { issues: 'The refusal.', health: '', on: today };
  for (const [field, value] of [
    ['issues', ''],
    ['issues', 'x'.repeat(4001)],
    ['health', ['a']],
    ['on', '2026-02-30'],
    ['on', ''],
    ['party', 'family'],
  ] as const) {
    assert.ok(field in errorsOf(await priya.post(href, { ...good, [field]: value })), field);
  }
  assert.equal(
    (await priya.post(href, { ...good, on: '2026-11-25' })).json()['refusal'],
    'date-does-not-fit',
  );
  assert.equal(
    (await priya.post(href, { ...good, on: '2026-11-01' })).json()['refusal'],
    'date-does-not-fit',
  );
  const back = await priya.post(href, { ...good, issues: hostile, on: 'x' }, { accept: 'text/html' });
  assert.equal(back.status, 400);
  assert.ok(back.text.includes(escapeHtml(hostile)));
  assert.ok(!back.text.includes('<script>alert'));
});

test('declining is one act without a reason; the family hears of its certificate and can change its mind', async () => {
  const { id, url } = await informed(service);
  const priya = await service.as('priya');
  const decline = (await pageOf('priya', url)).actions[1];
  assert.deepEqual(
    decline?.fields.map(({ name, value }) => [name, value]),
    [['on', today]],
  );
  assert.equal(await priya.does(`${url}/mediation`, 'decline-mediation', { on: today }), `${url}/mediation`);
  const { data, actions } = await pageOf('priya', url);
  assert.deepEqual(
    [data['stands'], data['says'], data['detail'], data['choice']],
    [
      'declined',
      'You decided not to mediate. That is fine.',
      'The certificate comes within 3 working days.',
      { is: 'decline', on: today },
    ],
  );
  assert.deepEqual(
    actions.map(({ name }) => name),
    ['choose-mediation', 'report-appeal'],
  );
  assert.match(await htmlOf('priya', url), /If you change your mind/);
  await priya.does(`${url}/mediation`, 'choose-mediation', { issues: 'Now I would.', on: today });
  assert.equal((await strandOf(id)).choice?.is, 'mediate');
});

test('before the family is told about mediation, and after the two months, no certificate is promised', async () => {
  const early = await decided(service);
  assert.match(await htmlOf('priya', early.url), /our adviser has to tell you about mediation first/);
  const late = await informed(service, { dated: '2026-09-01', sent: '2026-09-01' });
  const html = await htmlOf('priya', late.url);
  assert.match(html, /we cannot promise a certificate\. You can ask the tribunal for leave/);
  assert.doesNotMatch(html, /You get a certificate within 3 working days/);
  const onlyI = await informed(service, { decision: 'plan-content', sections: ['I'] });
  assert.match(await htmlOf('priya', onlyI.url), /You need no certificate for this/);
});

test('whether the family thinks or declined is told to nobody but itself and the desk', async () => {
  const thinking = await informed(service);
  const declined = await informed(service);
  await service.world.does('priya', declined.id, declineMediation, { on: today });
  for (const { url } of [thinking, declined]) {
    await isNotThereFor(service, `${url}/mediation`, ['david', ...outsiders]);
    assert.ok(!(await linksOf('david', url)).includes('mediation'));
  }
  const plain = (text: string) => text.replace(/WF-[0-9A-Z]{4}-[0-9A-Z]{2}|[0-9a-f]{8}-[0-9a-f-]{27}/gu, '');
  for (const accept of ['application/json', 'text/html']) {
    const samira = await service.as('samira');
    const [one, other] = [
      await samira.get(`${thinking.url}/mediation`, accept),
      await samira.get(`${declined.url}/mediation`, accept),
    ];
    assert.equal(one.status, 200);
    assert.equal(plain(other.text), plain(one.text));
  }
  assert.deepEqual(
    [await standsOf('grace', thinking.url), await standsOf('grace', declined.url)],
    ['to-choose', 'declined'],
  );
});

test('a council that was told of a choice which the family takes back hears of nothing to do, not why', async () => {
  const { id, url } = await told(service);
  await service.world.does('priya', id, declineMediation, { on: today });
  for (const key of ['david', 'samira'] as const) {
    const { data, actions } = await pageOf(key, url);
    assert.deepEqual(
      [data['stands'], data['choice'], data['dates'], actions],
      ['not-now', null, [], []],
      key,
    );
    const text = JSON.stringify(data) + (await mainOf(key, url));
    assert.doesNotMatch(text, /declin|decided not|change your mind|said no|certificate/iu, key);
    await cannotBeDoneBy(service, `${url}/mediation/cannot-arrange`, { on: today }, [key]);
  }
});

test('the desk writes down when and how the family was told, and by whom is known', async () => {
  const { id, url } = await decided(service);
  assert.equal(await standsOf('priya', url), 'to-inform');
  const grace = await service.as('grace');
  assert.match(await htmlOf('grace', url), /Facts only, and no pressure/);
  await grace.does(`${url}/mediation`, 'give-information', { on: '2026-11-20', how: 'in-person' });
  assert.deepEqual((await pageOf('priya', url)).data['information'], {
    on: '2026-11-20',
    how: 'in-person',
    by: 'Grace Bello',
  });
  assert.match(await htmlOf('priya', url), /on Friday 20 November 2026, in person/);
  const href = `${url}/mediation/information`;
  assert.ok('how' in errorsOf(await grace.post(href, { on: today, how: 'pigeon' })));
  const early = await grace.post(href, { on: '2026-11-01', how: 'phone' });
  assert.equal(early.json()['refusal'], 'date-does-not-fit');
  await cannotBeDoneBy(service, href, { on: today, how: 'phone' }, ['priya', 'samira', 'david', 'amina']);
  assert.equal((await strandOf(id)).information?.on, '2026-11-20');
});

test('who told the council, when and how starts the 30 days; putting the day right needs a reason', async () => {
  const { id, url } = await chosen(service);
  const { data } = await pageOf('david', url);
  assert.deepEqual([data['stands'], data['dates']], ['to-tell', []]);
  const priya = await service.as('priya');
  const fields = { body: council, on: '2026-11-20', teller: 'family', how: 'letter' };
  await priya.does(`${url}/mediation`, 'tell-authority', fields);
  const after = await pageOf('david', url);
  assert.deepEqual(
    [after.data['stands'], after.data['says']],
    ['to-arrange', 'The law asks you to set up mediation by Sunday 20 December 2026.'],
  );
  assert.deepEqual(after.data['told'], [
    {
      party: council,
      kind: 'local-authority',
      name: 'Southend-on-Sea City Council',
      on: '2026-11-20',
      teller: 'family',
      how: 'letter',
    },
  ]);
  const grace = await service.as('grace');
  const moved = { ...fields, on: '2026-11-23', teller: 'service', how: 'email' };
  assert.equal((await grace.post(`${url}/mediation/tell`, moved)).json()['refusal'], 'reason-needed');
  const correct = `${url}/mediation/telling`;
  assert.ok(
    (await pageOf('priya', url)).links.some(({ rel, href }) => rel === 'correct' && href === correct),
  );
  assert.ok('reason' in errorsOf(await grace.post(correct, moved)));
  await grace.does(correct, 'tell-authority', { ...moved, reason: 'It went on Monday.' });
  assert.equal((await strandOf(id)).told.get(council)?.on, '2026-11-23');
  const bad = { ...moved, body: 'setting', teller: 'king', how: 'x' };
  assert.deepEqual(Object.keys(errorsOf(await grace.post(`${url}/mediation/tell`, bad))), [
    'body',
    'teller',
    'how',
  ]);
  // The council does not move the day from which its own 30 days are counted.
  await cannotBeDoneBy(service, `${url}/mediation/tell`, { ...moved, reason: 'x' }, [
    'david',
    'samira',
    'ian',
  ]);
});

test('the council reads its duty with date and source, and says when it cannot be set up', async () => {
  const { id, url } = await told(service);
  const { data, actions } = await pageOf('david', url);
  const duty = data['duty'] as { says: readonly string[]; sources: readonly string[] };
  assert.ok(duty.says.some((says) => says.includes('within 30 days')));
  assert.ok(duty.sources.includes('CFA 2014 s.54'));
  const dates = data['dates'] as readonly { what: string; date: string; rule: string }[];
  assert.deepEqual(
    dates.map(({ what, date, rule }) => [what, date, rule]),
    [['mediation-by', '2026-12-24', 'A-1']],
  );
  assert.deepEqual(
    actions.map(({ name }) => name),
    ['say-cannot-arrange'],
  );
  const html = await htmlOf('david', url);
  assert.match(html, /Thursday 24\u00a0December\u00a02026/);
  assert.match(html, /If it cannot be set up in time/);
  assert.doesNotMatch(html, /appeal|you told the council/iu);
  const david = await service.as('david');
  await david.does(`${url}/mediation`, 'say-cannot-arrange', { on: today });
  assert.equal((await strandOf(id)).cannotArrange?.on, today);
  const family = await pageOf('priya', url);
  assert.equal(family.data['stands'], 'not-arranged');
  assert.deepEqual(family.data['happensNow'], [
    'You get a certificate within 3 working days. With it you can appeal.',
    'Your case stays open. You can still meet, if you like.',
    'It was not your doing, and it costs you no right.',
  ]);
  assert.match(
    await htmlOf('priya', url),
    /said on Tuesday 24 November 2026 that mediation cannot be set up/,
  );
  assert.deepEqual((await pageOf('david', url)).data['happensNow'], [
    'The case stays open. If the family still wants to meet, the meeting can take place.',
  ]);
  const again = await david.post(`${url}/mediation/cannot-arrange`, { on: today });
  assert.equal(again.json()['refusal'], 'already-done');
  await cannotBeDoneBy(service, `${url}/mediation/cannot-arrange`, { on: today }, [
    'priya',
    'grace',
    'samira',
  ]);
});

test('on the day after the 30 days the page says what happens now, on the day itself not yet', async () => {
  const late = await testService({ CLOCK: '2026-12-25T09:00' });
  try {
    const lastDay = async (on: string) => {
      const { url } = await told(late, on);
      const { data } = await (await late.as('priya')).page(`${url}/mediation`);
      return [data['stands'], (data['happensNow'] as readonly string[]).length > 0];
    };
    assert.deepEqual(await lastDay('2026-11-25'), ['to-arrange', false]);
    assert.deepEqual(await lastDay('2026-11-24'), ['not-arranged', true]);
  } finally {
    await late.stop();
  }
});

test('the family tells us of its appeal, if it likes, and nobody else learns of it', async () => {
  const { id, url } = await chosen(service);
  const priya = await service.as('priya');
  await priya.does(`${url}/mediation`, 'report-appeal', { on: '2026-11-23' });
  assert.equal((await strandOf(id)).appealedOn, '2026-11-23');
  assert.match(await htmlOf('priya', url), /The tribunal has the appeal since Monday 23 November 2026/);
  for (const key of ['david', 'samira'] as const) {
    assert.doesNotMatch(JSON.stringify((await pageOf(key, url)).data) + (await mainOf(key, url)), /appeal/iu);
  }
  const again = await priya.post(`${url}/mediation/appeal`, { on: today });
  assert.equal(again.json()['refusal'], 'already-done');
  const health = await informed(service, { decision: 'plan-content', sections: ['G'] });
  assert.ok(!(await namesOf('priya', health.url)).includes('report-appeal'));
  const none = await priya.post(`${health.url}/mediation/appeal`, { on: today });
  assert.equal(none.json()['refusal'], 'decision-cannot-be-appealed');
});

test('without a decision there is no strand; strangers and a council that left find nothing', async () => {
  const early = await together(service);
  await isNotThereFor(service, `${early.url}/mediation`, ['priya', 'grace', 'david', 'samira']);
  const { id, url } = await told(service);
  await isNotThereFor(service, `${url}/mediation`, outsiders);
  for (const name of ['choose', 'decline', 'appeal', 'tell', 'cannot-arrange', 'information']) {
    await cannotBeDoneBy(service, `${url}/mediation/${name}`, { on: today }, outsiders);
  }
  const choice = { issues: 'x', health: '', on: today };
  await cannotBeDoneBy(service, `${url}/mediation/choose`, choice, ['david', 'samira', 'grace']);
  await cannotBeDoneBy(service, `${url}/mediation/decline`, { on: today }, ['david', 'samira', 'grace']);
  await service.world.does('david', id, sayCannotArrange, { on: today });
  await service.world.does('david', id, leave, {});
  await isNotThereFor(service, `${url}/mediation`, ['david']);
  assert.equal((await lastEvent(service, id)).event.kind, 'party-left');
});

test('the desk finds the way to write down what a side tells it', async () => {
  const { url } = await told(service);
  const { links } = await pageOf('grace', url);
  assert.deepEqual(
    links.filter(({ rel }) => rel === 'record-for').map(({ href }) => href),
    [`${url}/for/family`, `${url}/for/local-authority`],
  );
});
