import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { authorities } from '#src/directory/authorities.ts';
import type { TestClient } from '#test/kit/client.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { findAuthorities } from './list.ts';

let service: TestService;
let anyone: TestClient;
before(async () => {
  service = await testService({ SERVED_AUTHORITIES: 'E06000033,E10000016' });
  anyone = await service.as(null);
});
after(() => service.stop());

const names = (text: string): readonly string[] => findAuthorities(text).map(({ shortName }) => shortName);

test('all 153 councils are there, and each has its page', async () => {
  const page = await anyone.page('/authorities');
  assert.equal(Array.from(Object(page.data['authorities'])).length, 153);
  assert.equal(page.links.filter(({ rel }) => rel === 'authority').length, 153);
  for (const { gss, name } of authorities) {
    const council = await anyone.page(`/authorities/${gss}`);
    assert.equal(council.data['name'], name);
    assert.ok(
      council.links.some(({ href }) => href === `/check?authority=${gss}`),
      gss,
    );
  }
});

test('a search finds by part of a name, however it is written', () => {
  assert.deepEqual(names('  SOUTHEND on sea '), ['Southend-on-Sea']);
  assert.deepEqual(names('telford & wrekin'), ['Telford and Wrekin']);
  assert.deepEqual(names('E10000016'), ['Kent']);
  assert.ok(names('yorkshire').length >= 2);
  assert.deepEqual(names('zzz'), []);
  assert.equal(names('%_\\').length, 153);
});

test('a search without a result says what to do, and shows what was typed unharmed', async () => {
  const text = '<b>"لندن" 👩‍👧';
  const html = await anyone.html(`/authorities?q=${encodeURIComponent(text)}`);
  assert.match(html, /We found no council with “&lt;b&gt;&quot;لندن&quot; 👩‍👧” in its name/u);
  assert.doesNotMatch(html, /<b>/u);
  assert.match(html, /Show all councils/u);
  assert.equal((await anyone.get(`/authorities?q=${'x'.repeat(5000)}`)).status, 200);
});

test('a council that is served says who, how, and that it is free, independent and a choice', async () => {
  const page = await anyone.page('/authorities/E06000033');
  assert.equal(page.data['served'], true);
  assert.equal(page.links.find(({ rel }) => rel === 'ask')?.href, '/ask?authority=E06000033');
  const html = await anyone.html('/authorities/E06000033');
  for (const word of [
    /It is free/u,
    /It is independent/u,
    /It is your choice/u,
    /01632\u00a0960\u00a0001/u,
  ]) {
    assert.match(html, word);
  }
  assert.match(html, /<a href="https:\/\/[^"]+">Southend-on-Sea Local Offer<\/a>/u);
  assert.match(html, /Search for “Southend-on-Sea SENDIASS”\./u);
  assert.match(html, /Where we give no link, we do not hold the address yet\./u);
  assert.deepEqual(Object.keys(Object(page.data['localOffer'])), ['url', 'how']);
  const kent = await anyone.page('/authorities/E10000016');
  assert.equal(Object(kent.data['localOffer']).url, null);
});

test('a council that is not served gets help all the same, and is not sent to ask here', async () => {
  const page = await anyone.page('/authorities/E08000035');
  assert.equal(page.data['served'], false);
  assert.equal(
    page.links.find(({ rel }) => rel === 'ask'),
    undefined,
  );
  const html = await anyone.html('/authorities/E08000035');
  assert.match(html, /Way Forward does not work for Leeds City Council yet\./u);
  assert.match(html, /How to find the service there/u);
  assert.match(html, /\/check\?authority=E08000035/u);
});

test('a code of no council is not there', async () => {
  for (const gss of ['E06000999', 'S12000033', 'e06000033', '%00', '__proto__']) {
    assert.equal((await anyone.get(`/authorities/${gss}`)).status, 404, gss);
  }
});

test('directories find the service, with what Open Referral UK wants and no empty field', async () => {
  const answer = await anyone.get('/authorities/E06000033/service.json');
  assert.equal(answer.status, 200);
  assert.match(String(answer.headers['content-type']), /application\/json/u);
  assert.equal(answer.headers['access-control-allow-origin'], '*');
  const found = answer.json();
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;
  assert.match(String(found['id']), uuid);
  assert.match(String(found['organization_id']), uuid);
  assert.equal(found['status'], 'active');
  assert.match(String(found['name']), /Southend-on-Sea/u);
  for (const [name, value] of Object.entries(found)) assert.ok(value !== null && value !== '', name);
  const [area] = Array.from(Object(found).service_areas, Object);
  assert.equal(area.uri, 'http://statistics.data.gov.uk/id/statistical-geography/E06000033');
  assert.equal(area.service_id, found['id']);
  assert.equal('extent_type' in area, false, 'an extent would have to be a shape');
  const again = (await anyone.get('/authorities/E06000033/service.json')).json();
  assert.deepEqual(again, found);
  const kent = (await anyone.get('/authorities/E10000016/service.json')).json();
  assert.notEqual(kent['id'], found['id']);
  assert.equal(kent['organization_id'], found['organization_id']);
});

test('where there is no service there is nothing to list', async () => {
  for (const gss of ['E08000035', 'E06000999']) {
    const answer = await anyone.get(`/authorities/${gss}/service.json`);
    assert.equal(answer.status, 404);
    assert.equal(answer.headers['access-control-allow-origin'], '*');
    assert.match(String(answer.headers['content-type']), /problem\+json/u);
  }
});
