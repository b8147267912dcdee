/**
 * What is forged, broken or raced: nobody is shown a word that is marked for others, whatever they ask and however;
 * nothing is stored that was refused; never a 5xx. `HOSTILE_REQUESTS` and `HOSTILE_SEED` as in the other hostile suite.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { tellStories } from '#src/demonstration/stories.ts';
import { verifyRecord } from '#src/record/verify.ts';
import { chanceWith } from '#test/kit/chance.ts';
import { asForm, asJson, fill } from '#test/kit/filler.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { Findings, type Reply, type Walk, walkAsEveryone } from '#test/kit/walk.ts';
import { broken } from './broken-uploads.ts';
import { forge } from './forged-requests.ts';
import { type Marked, markCase } from './marked-case.ts';
import {
  answerFaults,
  csrfOf,
  type Ledger,
  openLedger,
  send,
  type Target,
  targetsOf,
} from './target-practice.ts';

const budget = Math.round(Number(process.env['HOSTILE_REQUESTS'] ?? 2500) * 0.25);
const seed = Number(process.env['HOSTILE_SEED'] ?? 2015);
const chance = chanceWith(seed);

let service: TestService;
let ledger: Ledger;
let walks: readonly Walk[];
let marks: readonly Marked[];

before(async () => {
  service = await testService();
  await tellStories(service.world);
  marks = await markCase(service);
  walks = await walkAsEveryone(service, seed);
  ledger = await openLedger(service);
});
after(async () => {
  await ledger.close();
  await service.stop();
});

/** What somebody sees who may not: in the body, in a header, in an address. */
const leaked = (who: Walk['caller']['who'], { text, headers }: Reply): readonly string[] => {
  const all = `${text}\n${JSON.stringify(headers)}`;
  return marks
    .filter(({ word, readers }) => !readers.has(who) && all.includes(word))
    .map(({ word }) => `shows ${word}`);
};

test('each marked word is shown to somebody who may read it, and to nobody else on the way', () => {
  for (const { word, readers } of marks) {
    const shownTo = walks
      .filter(({ visited }) => [...visited.values()].some(({ reply }) => reply.text.includes(word)))
      .map(({ caller }) => caller.who);
    assert.ok(shownTo.length > 0, `${word} is shown to nobody, so looking for it proves nothing`);
    assert.deepEqual(
      shownTo.filter((who) => !readers.has(who)),
      [],
      word,
    );
  }
});

const needsPass = /^\/(?:case|desk|home)(?:\/|$)/u;

test('what is forged opens nothing, and shows nobody a word of others', async (t) => {
  const findings = new Findings();
  const addresses = [...new Set(walks.flatMap(({ visited }) => [...visited.keys()]))];
  const count = Math.round(budget * 0.5);
  const statuses = new Map<number, number>();
  for (let number = 0; number < count; number += 1) {
    const { caller } = chance.oneOf(walks);
    const { name, url, headers, isOutside } = forge(caller, chance.oneOf(addresses), chance);
    // A live feed of one's own room does not end, so it is asked for as a page.
    const asked = /\/feed/u.test(url)
      ? { ...headers, accept: 'application/json', authorization: 'Bearer none' }
      : headers;
    const answer = await service.server.inject({ method: 'GET', url, headers: asked });
    const { statusCode: status, headers: answered, body: text } = answer;
    const reply = { status, headers: answered, type: String(answered['content-type'] ?? ''), text };
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    const isOpened = isOutside && needsPass.test(url) && status === 200;
    const faults = [
      ...leaked(isOutside ? 'nobody' : caller.who, reply),
      ...(status >= 500 ? [`answers ${status}`] : []),
      ...(isOpened ? ['opens with a pass that is no good'] : []),
    ];
    for (const fault of faults) findings.add(caller.who, url, fault, name);
  }
  t.diagnostic(
    `seed ${seed}: ${count} forged requests: ${[...statuses].map(([status, n]) => `${n} × ${status}`).join(', ')}`,
  );
  assert.deepEqual(findings.lines, []);
});

test('another person’s action with good values does nothing, and its answer shows no word of others', async (t) => {
  const findings = new Findings();
  const targets = targetsOf(walks).filter(({ action }) => action.href.startsWith('/case/'));
  const count = Math.round(budget * 0.25);
  for (let number = 0; number < count; number += 1) {
    const { action } = chance.oneOf(targets);
    const wrong = walks.filter(
      ({ visited }) =>
        ![...visited.values()].some(({ page }) =>
          (page?.actions ?? []).some(({ href }) => href === action.href),
        ),
    );
    if (wrong.length === 0) continue;
    const { caller } = chance.oneOf(wrong);
    const before = await ledger.reads();
    const reply = await send(service, caller, 'json', {
      href: action.href,
      packed: asJson(fill(action, chance)),
    });
    const faults = [...leaked(caller.who, reply), ...answerFaults('json', [400, 401, 404, 409], reply)];
    if (before !== (await ledger.reads())) faults.push('stored');
    for (const fault of faults) findings.add(caller.who, action.href, `${action.name}: ${fault}`);
  }
  t.diagnostic(`${count} actions of others`);
  assert.deepEqual(findings.lines, []);
});

test('a broken upload is refused in words and stores nothing, or is read as what it is', async (t) => {
  const findings = new Findings();
  const targets = targetsOf(walks).filter(({ action }) => action.fields.some(({ type }) => type === 'file'));
  assert.ok(targets.length > 0);
  const tokens = new Map<string, string>();
  const tokenOf = async ({ caller, url }: Target): Promise<string> => {
    const token = tokens.get(caller.who) ?? (await csrfOf(caller, url));
    tokens.set(caller.who, token);
    return token;
  };
  const count = Math.round(budget * 0.15);
  for (let number = 0; number < count; number += 1) {
    const target = chance.oneOf(targets);
    const { caller, action } = target;
    const whole = asForm({ _csrf: await tokenOf(target), ...fill(action, chance) });
    const { name, packed } = broken(whole, chance);
    const before = await ledger.reads();
    const reply = await send(service, caller, 'form', { href: action.href, packed });
    const faults = [...leaked(caller.who, reply), ...answerFaults('form', null, reply)];
    if (reply.status >= 400 && before !== (await ledger.reads()))
      faults.push(`${reply.status}, and yet something is stored`);
    for (const fault of faults) findings.add(caller.who, action.href, fault, name);
  }
  t.diagnostic(`${count} broken uploads`);
  assert.deepEqual(findings.lines, []);
});

test('people who race each other on one case are each answered by the contract, and the record is whole', async (t) => {
  const findings = new Findings();
  const cases = Map.groupBy(
    targetsOf(walks).filter(({ action }) => action.href.startsWith('/case/')),
    ({ action }) => /^\/case\/[^/]+/u.exec(action.href)?.[0] ?? '',
  );
  const all = [...cases.values()];
  const count = Math.round(budget * 0.1);
  const atOnce = 6;
  let sent = 0;
  for (let round = 0; sent < count; round += 1) {
    const targets = chance.oneOf(all);
    const first = chance.oneOf(targets);
    const same = { href: first.action.href, packed: asJson(fill(first.action, chance)) };
    const once = { 'idempotency-key': `race-${seed}-${round}` };
    const shots = Array.from({ length: atOnce }, (_, lane): readonly [Target, Parameters<typeof send>[3]] => {
      if (lane < 2) return [first, { ...same, headers: once }];
      if (lane < 4) return [first, same];
      const other = chance.oneOf(targets);
      return [other, { href: other.action.href, packed: asJson(fill(other.action, chance)) }];
    });
    const replies = await Promise.all(
      shots.map(([{ caller }, hostile]) => send(service, caller, 'json', hostile)),
    );
    sent += atOnce;
    for (const [index, reply] of replies.entries()) {
      const [{ caller, action }] = shots[index] ?? [first];
      // Who may read what changes with what is done here, so only the contract is looked at.
      for (const fault of answerFaults('json', null, reply))
        findings.add(caller.who, action.href, `${action.name}: ${fault}`);
    }
  }
  t.diagnostic(`${sent} raced requests`);
  assert.deepEqual(findings.lines, []);
  const found = await verifyRecord(service.services.store.pool, null);
  assert.equal(found?.broken, null);
});
