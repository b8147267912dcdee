/** Where an answer comes from, what in it is not confirmed, and what it carries along to a request for help. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { TestClient } from '#test/kit/client.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
let anyone: TestClient;

before(async () => {
  service = await testService({ CLOCK: '2026-11-24T10:00' });
  anyone = await service.as(null);
});
after(() => service.stop());

const ends = {
  refused:
    'asker=parent&about=decision&stage=none&decision=refuse-to-assess&dated=2026-11-02&sent=2026-11-03&happened=none&born=&wish=mediate',
  placeAlone:
    'asker=parent&about=decision&stage=none&decision=plan-content&sections=I&dated=2026-11-02&sent=&happened=none&born=&wish=appeal',
  promised:
    'asker=parent&about=agreement-not-kept&agreed-with=local-authority&agreed-on=2026-10-01&agreed-what=assess&happened=none&knew-on=&born=',
  nursery:
    'asker=parent&about=setting-provision&with=nursery&nursery=private-nursery&stage=none&happened=none&born=2023-02-14',
  gone: 'asker=parent&about=decision&stage=none&decision=cease&dated=2026-05-01&sent=&happened=none&letter-leaves-out=none&born=&wish=undecided',
} as const;

const htmlOf = (end: string): Promise<string> => anyone.html(`/check?harm=no&${end}`);

/** The page without what is folded away. */
const inTheOpen = (html: string): string => html.replace(/<details[\s\S]*?<\/details>/gu, '');

test('every card, date and list of an answer says where it comes from, and folds that away', async () => {
  for (const [name, end] of Object.entries(ends)) {
    const html = await htmlOf(end);
    for (const card of html.match(/<section class="(?:card|next-step|quiet-panel)[\s\S]*?<\/section>/gu) ??
      []) {
      assert.match(card, /<details[\s\S]*<li>/u, `${name}: ${card}`);
    }
    const open = inTheOpen(html);
    assert.doesNotMatch(open, /CFA 2014|SEND Regs|HESC Rules|CoP 2015/u, name);
    assert.match(html, /not worry about<\/h2><ul>[\s\S]*?<\/ul>\s*<details/u, name);
  }
});

test('what is not confirmed carries the mark in the open, with its explanation once', async () => {
  const html = await htmlOf(ends.promised);
  const open = inTheOpen(html);
  assert.equal(open.match(/Not confirmed\s*<\/strong>/gu)?.length, 3, 'the three times of Regs 44');
  assert.equal(open.match(/“Not confirmed” means/gu)?.length, 1);
  assert.match(inTheOpen(await htmlOf(ends.gone)), /let you in<\/h2>[\s\S]*?Not confirmed\s*<\/strong>/u);
  const refused = inTheOpen(await htmlOf(ends.refused));
  assert.match(refused, /paid back\. <strong class="govuk-tag not-confirmed">/u);
});

test('nothing carries the mark, or its explanation, where all is confirmed', async () => {
  const open = inTheOpen(await htmlOf(ends.nursery));
  assert.doesNotMatch(open, /Not confirmed/u);
});

test('programs read what is confirmed beside each route and date', async () => {
  const { data } = await anyone.page(`/check?harm=no&${ends.promised}`);
  const { routes, dates } = Object(data['result']);
  assert.deepEqual(
    Array.from(dates, (date) => [Object(date).what, Object(date).rule, Object(date).confirmed]),
    [
      ['notify-will-assess', 'O-2', false],
      ['notify-no-plan', 'O-2', false],
      ['final-plan-after-assessment', 'O-2', false],
    ],
  );
  assert.equal(routes[0].confirmed, true);
});

test('each kind of certificate answer names its own provision', async () => {
  assert.match(await htmlOf(ends.refused), /Do you need a certificate\?[\s\S]*?CFA 2014 s\.55\(3\)/u);
  assert.match(await htmlOf(ends.placeAlone), /Do you need a certificate\?[\s\S]*?CFA 2014 s\.55\(2\)/u);
});

test('the way to ask carries who it is with, where a request would ask for that', async () => {
  const askOf = async (end: string): Promise<string | undefined> => {
    const { links } = await anyone.page(`/check?harm=no&${end}`);
    return links.find(({ rel }) => rel === 'ask')?.href;
  };
  const undelivered = 'asker=parent&about=provision-not-delivered&stage=none&happened=none&knew-on=&born=';
  assert.equal(
    await askOf(`${undelivered}&with=school&school=academy&with=council`),
    '/ask?asker=parent&stage=none&about=duties&plan=yes&with=local-authority%2Csetting',
  );
  assert.equal(
    await askOf(`${undelivered}&with=nhs-board`),
    '/ask?asker=parent&stage=none&about=duties&plan=yes',
    'a board is not asked about duties of others',
  );
  assert.equal(
    await askOf('asker=parent&about=delay-without-decision&stage=review&happened=none&knew-on=&born='),
    '/ask?asker=parent&stage=review&about=duties&with=local-authority',
  );
  assert.equal(await askOf(ends.nursery), '/ask?asker=parent&stage=none&about=provision-by-setting');
});

test('the free advice is found on the page of the council that was carried along', async () => {
  assert.match(
    await htmlOf(`${ends.nursery}&authority=E06000033`),
    /<a href="\/authorities\/E06000033">Who helps in Southend-on-Sea<\/a>/u,
  );
  assert.match(await htmlOf(ends.nursery), /<a href="\/authorities">Find your council/u);
});

test('days stand in full wherever a person reads them, and what can still be done comes before what has passed', async () => {
  const html = await htmlOf(ends.gone);
  const read = html.replace(/<time[^>]*>/gu, '').replace(/(?:href|value)="[^"]*"/gu, '');
  assert.doesNotMatch(read.slice(read.indexOf('<main'), read.indexOf('</main>')), /\d{4}-\d{2}-\d{2}/u);
  assert.match(html, /on or before Wednesday 1 July 2026, tell us/u);
  const order = ['Ask the tribunal<', 'Reach the mediation adviser<', 'Send the appeal<'];
  const places = order.map((heading) => html.indexOf(`quiet-panel__heading">${heading}`));
  assert.ok(places.every((place) => place > 0));
  assert.deepEqual(
    places,
    places.toSorted((one, other) => one - other),
  );
});
