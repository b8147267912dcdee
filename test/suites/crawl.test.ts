/** Every page that anybody of the cast can reach, as data and as HTML; and that nobody reaches what is not theirs. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { people } from '#src/demonstration/people.ts';
import { tellStories } from '#src/demonstration/stories.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import {
  type Caller,
  Findings,
  kindOf,
  type Reply,
  type Visited,
  type Walk,
  walkAsEveryone,
} from '#test/kit/walk.ts';
import { htmlFaults } from './html-shape.ts';
import { shapeFaults } from './json-shape.ts';

let service: TestService;
let walks: readonly Walk[];

before(async () => {
  service = await testService();
  await tellStories(service.world);
  walks = await walkAsEveryone(service, 7);
});
after(() => service.stop());

const everyVisit = (): readonly { readonly caller: Caller; readonly visit: Visited }[] =>
  walks.flatMap(({ caller, visited }) => [...visited.values()].map((visit) => ({ caller, visit })));

const safeFiles = /^(application\/(pdf|json|octet-stream|zip)|text\/(calendar|plain)|image\/(png|jpeg))\b/u;

const headerFaults = ({ headers, status }: Reply, isSignedIn: boolean): readonly string[] => {
  const policy = String(headers['content-security-policy'] ?? '');
  return [
    ...(policy.includes("default-src 'none'") && !policy.includes('unsafe') ? [] : [`policy ${policy}`]),
    ...(policy.includes("frame-ancestors 'none'") ? [] : ['may be framed']),
    ...(headers['x-content-type-options'] === 'nosniff' ? [] : ['no nosniff']),
    ...(headers['referrer-policy'] === 'no-referrer' ? [] : ['refers']),
    ...(headers['x-frame-options'] === 'DENY' ? [] : ['no x-frame-options']),
    ...(isSignedIn && status === 200 && headers['cache-control'] !== 'no-store'
      ? [`kept: ${headers['cache-control']}`]
      : []),
  ];
};

test('every link that anybody is shown leads to a page or a safe file, and carries the security headers', (t) => {
  const findings = new Findings();
  for (const { caller, visit } of everyVisit()) {
    const { reply, url, page, from } = visit;
    if (reply.status !== 200) findings.add(caller.who, url, `${kindOf(from)} leads to a ${reply.status}`);
    else if (page === null && !safeFiles.test(reply.type)) findings.add(caller.who, url, `is ${reply.type}`);
    // Keys with which anybody checks a seal are public, whoever asks.
    const isOwn = caller.who !== 'nobody' && page !== null;
    for (const fault of headerFaults(reply, isOwn)) findings.add(caller.who, url, fault);
  }
  const kinds = new Set(everyVisit().map(({ visit }) => kindOf(visit.url)));
  const left = walks.reduce((sum, { sampled }) => sum + sampled, 0);
  t.diagnostic(
    `${walks.length} visitors, ${everyVisit().length} addresses of ${kinds.size} kinds, ${left} alike left out`,
  );
  assert.deepEqual(findings.lines, []);
});

test('every page as data has the shape of the contract, and says who reads what is written', () => {
  const findings = new Findings();
  for (const { caller, visit } of everyVisit()) {
    if (visit.page === null) continue;
    const path = visit.url.split('?')[0] ?? '';
    for (const fault of shapeFaults(visit.page, path)) findings.add(caller.who, visit.url, fault);
  }
  assert.deepEqual(findings.lines, []);
});

/** Pages that only a demonstration has. */
const ofDemonstration = /^\/(cast|outbox)/u;
const needsExit = (who: Caller['who'], url: string): boolean =>
  who !== 'nobody' && people[who].roles.length === 0 && !ofDemonstration.test(url);

test('every page as HTML is valid, tells nothing in its title, and shows the same forms and links as the data', async (t) => {
  const findings = new Findings();
  let drawn = 0;
  for (const { caller, visit } of everyVisit()) {
    if (visit.page === null) continue;
    const reply = await caller.asBrowser(visit.url);
    drawn += 1;
    if (reply.status !== 200) {
      findings.add(caller.who, visit.url, `${reply.status} for a browser`);
      continue;
    }
    const faults = await htmlFaults(reply.text, visit.page, visit.url);
    // People of a case may be watched; workers are not.
    if (
      needsExit(caller.who, visit.url) &&
      !/<a class="leave"[^>]* data-leave>Leave this page</u.test(reply.text)
    )
      findings.add(caller.who, visit.url, 'has no way to leave the page quickly');
    for (const fault of [...faults, ...headerFaults(reply, caller.who !== 'nobody')]) {
      findings.add(caller.who, visit.url, fault);
    }
  }
  t.diagnostic(`${drawn} pages drawn`);
  assert.deepEqual(findings.lines, []);
});

const reference = /WF-[0-9A-Z]{4}-[0-9A-Z]{2}/gu;
const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu;

/** The same address for a case, a draft or a thing that does not exist. */
const nowhere = (url: string): string =>
  url.replace(reference, 'WF-0000-00').replace(id, '00000000-0000-7000-8000-000000000000');

/** Whether an answer about a case is the very answer about one that does not exist. */
const isLikeNothing = (mine: Reply, nothing: Reply): boolean => {
  const same = (reply: Reply) => {
    const { date: _, ...headers } = reply.headers;
    return JSON.stringify([reply.status, headers, reply.text.replace(reference, '').replace(id, '')]);
  };
  return same(mine) === same(nothing);
};

test('whatever of a case a person was not led to answers like a case that does not exist', async (t) => {
  const findings = new Findings();
  const all = new Set(
    everyVisit().flatMap(({ visit }) => (nowhere(visit.url) === visit.url ? [] : [visit.url])),
  );
  let tried = 0;
  for (const { caller, visited } of walks) {
    for (const url of [...all].filter((each) => !visited.has(each))) {
      for (const ask of [caller.asProgram, caller.asBrowser]) {
        tried += 1;
        const [mine, nothing] = [await ask(url), await ask(nowhere(url))];
        const expected = caller.who === 'nobody' && !url.startsWith('/ask/') ? [401, 303] : [404];
        if (!expected.includes(mine.status)) findings.add(caller.who, url, `answers ${mine.status}`);
        else if (mine.status === 404 && !isLikeNothing(mine, nothing))
          findings.add(caller.who, url, 'differs from a case that does not exist');
      }
    }
  }
  t.diagnostic(`${tried} combinations of ${all.size} addresses of cases and drafts`);
  assert.deepEqual(findings.lines, []);
});

test('the description for programs knows every address that was walked and every action that was offered', async (t) => {
  const reply = await service.server.inject({ method: 'GET', url: '/openapi.json' });
  assert.equal(reply.statusCode, 200);
  const { paths }: { paths: Record<string, Record<string, unknown>> } = reply.json();
  const patterns = Object.entries(paths).map(([path, methods]) => ({
    methods,
    pattern: new RegExp(`^${path.replace(/[.]/gu, '\\.').replace(/\{[^}]*\}/gu, '[^/]+')}$`, 'u'),
  }));
  const isDescribed = (address: string, method: 'get' | 'post') =>
    patterns.some(({ methods, pattern }) => method in methods && pattern.test(address.split('?')[0] ?? ''));
  const findings = new Findings();
  let actions = 0;
  for (const { caller, visit } of everyVisit()) {
    if (!isDescribed(visit.url, 'get')) findings.add(caller.who, visit.url, 'is not described');
    for (const { name, href } of visit.page?.actions ?? []) {
      actions += 1;
      if (!isDescribed(href, 'post')) findings.add(caller.who, visit.url, `${name} is not described`);
    }
  }
  t.diagnostic(`${Object.keys(paths).length} addresses described, ${actions} actions offered`);
  assert.deepEqual(findings.lines, []);
});
