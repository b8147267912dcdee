import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assetPath } from '#src/web/static-files.ts';
import type { TestClient } from '#test/kit/client.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
let anyone: TestClient;
before(async () => {
  service = await testService();
  anyone = await service.as(null);
});
after(() => service.stop());

const short = ['/how-it-works', '/who-pays', '/privacy', '/accessibility', '/credits'];

test('each says the same to people and to programs, stores nothing, and has one heading', async () => {
  for (const url of [...short, '/routes', '/talk', '/check', '/authorities']) {
    const page = await anyone.page(url);
    const answer = await anyone.get(url, 'text/html');
    assert.equal(answer.text.match(/<h1/gu)?.length, 1, url);
    assert.ok(answer.text.includes(page.title), url);
    assert.match(answer.text, /Leave this page/u, url);
    if (url !== '/talk') assert.equal(answer.headers['set-cookie'], undefined, url);
  }
  for (const url of short) {
    const { data } = await anyone.page(url);
    const html = await anyone.html(url);
    for (const section of Array.from(Object(data['sections']))) {
      assert.ok(html.includes(Object(section).heading), `${url}: ${Object(section).heading}`);
    }
  }
});

test('every link of a public page that stays here leads to a page', async () => {
  const seen = new Set<string>();
  const open = async (url: string): Promise<void> => {
    if (seen.has(url) || seen.size > 60) return;
    seen.add(url);
    const html = await anyone.html(url);
    const found = [...html.matchAll(/href="(\/[^"#?]*)/gu)].map(([, href]) => href ?? '');
    for (const href of found) {
      if (href.startsWith('/static/') || href.startsWith('/authorities/')) continue;
      await open(href);
    }
  };
  await open('/');
  for (const url of [...short, '/routes', '/talk', '/check', '/authorities']) assert.ok(seen.has(url), url);
});

test('who pays sees numbers only, and no mediator works for them', async () => {
  const html = await anyone.html('/who-pays');
  assert.match(html, /Numbers only/u);
  assert.match(html, /No mediator may work for a council in England or for the NHS/u);
});

test('what is kept, for how long, and when something has to be told, is said', async () => {
  const html = await anyone.html('/privacy');
  assert.doesNotMatch(html, /not finished/u);
  for (const said of [
    /30 days/u,
    /serious harm/u,
    /are made unreadable for good, because we destroy their keys/u,
    /can make us keep a case longer/u,
    /What we keep about you/u,
    /Information Commissioner/u,
  ]) {
    assert.match(html, said);
  }
});

test('the accessibility statement has its faults, its day and a contact', async () => {
  const html = await anyone.html('/accessibility');
  for (const said of [
    /What does not work yet/u,
    /Tuesday 24 November 2026/u,
    /Ring 01632\u00a0960\u00a0001/u,
  ]) {
    assert.match(html, said);
  }
});

test('the works that the service stands on are named with their licences', async () => {
  const html = await anyone.html('/credits');
  for (const said of [
    /SIL Open Font License 1\.1/u,
    /GOV\.UK Frontend, by the Government Digital Service\. MIT licence/u,
    /Contains public sector information licensed under the Open Government Licence v3\.0\./u,
  ]) {
    assert.match(html, said);
  }
});

test('the page of all routes compares every route there is', async () => {
  const { data } = await anyone.page('/routes');
  const routes = Array.from(Object(data['routes']), ({ route }) => String(route));
  assert.equal(routes.length, 22);
  assert.equal(new Set(routes).size, 22);
  const html = await anyone.html('/routes');
  for (const column of [
    'The way, and who it is for',
    'Who decides',
    'What it is for',
    'How long',
    'What it costs',
    'What happens next',
  ]) {
    assert.match(html, new RegExp(`<th scope="col">${column}</th>`, 'u'));
  }
  assert.equal(html.match(/<table/gu)?.length, 1, 'one table');
});

test('each route names where it comes from, folded away; what is not confirmed carries its mark in the open', async () => {
  const { data } = await anyone.page('/routes');
  const unconfirmed: string[] = [];
  for (const { route, sources, confirmed } of Array.from(Object(data['routes']), Object)) {
    assert.ok(sources.length > 0, route);
    if (confirmed === false) unconfirmed.push(route);
  }
  assert.deepEqual(unconfirmed, ['mediation', 'tribunal-permission', 'agreement-follow-up']);
  const html = await anyone.html('/routes');
  const [open = '', folded = ''] = html.split('<details');
  assert.equal(open.match(/Not confirmed\s*<\/strong>/gu)?.length, 3);
  assert.match(open, /“Not confirmed” means/u);
  assert.match(
    open,
    /data-column="What it costs">Free\. You can get fair costs like travel paid back\. <strong/u,
  );
  assert.doesNotMatch(open, /HESC Rules/u);
  assert.match(folded, /HESC Rules 2008 r\.20/u);
  assert.match(folded, /Education Act 2005 s\.11A \(we have not checked yet that it stands there\)/u);
});

test('the first public page weighs at most 50 kB with all it loads', async () => {
  const html = await anyone.html('/check');
  const files = [...html.matchAll(/(?:href|src)="(\/static\/[^"]+)"/gu)].map(([, href]) => href ?? '');
  assert.ok(files.includes(assetPath('site.css')));
  let bytes = html.length;
  for (const file of files) {
    const reply = await service.server.inject({ url: file, headers: { 'accept-encoding': 'br' } });
    assert.equal(reply.statusCode, 200, file);
    bytes += reply.rawPayload.length;
  }
  assert.ok(bytes <= 50_000, `${bytes}`);
});
