/**
 * Every action that anybody is offered, sent wrongly: nothing breaks, nothing is stored that was refused, nobody does what is
 * another's, and what was typed comes back. `HOSTILE_REQUESTS` for more of it, `HOSTILE_SEED` for the same again.
 */
import assert from 'node:assert/strict';
import { after, before, type TestContext, test } from 'node:test';
import { tellStories } from '#src/demonstration/stories.ts';
import { verifyRecord } from '#src/record/verify.ts';
import { chanceWith } from '#test/kit/chance.ts';
import { asForm, asJson, fill } from '#test/kit/filler.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { type Caller, callerFor, Findings, type Reply, type Walk, walkAsEveryone } from '#test/kit/walk.ts';
import { type Attack, marker, oddAttacks, refusedAttacks } from './attacks.ts';
import {
  answerFaults,
  byKind,
  csrfOf,
  type Ledger,
  openLedger,
  send,
  type Target,
  targetsOf,
} from './target-practice.ts';

const budget = Number(process.env['HOSTILE_REQUESTS'] ?? 2500);
const seed = Number(process.env['HOSTILE_SEED'] ?? (budget > 2500 ? Date.now() % 1_000_000 : 2014));
const chance = chanceWith(seed);

let service: TestService;
let ledger: Ledger;
let walks: readonly Walk[];
const tokens = new Map<Caller, string>();

before(async () => {
  service = await testService();
  await tellStories(service.world);
  walks = await walkAsEveryone(service, seed);
  ledger = await openLedger(service);
});
after(async () => {
  await ledger.close();
  await service.stop();
});

const tokenFor = async ({ caller, url }: Pick<Target, 'caller' | 'url'>): Promise<string> => {
  const known = tokens.get(caller) ?? (await csrfOf(caller, url));
  if (known !== '') tokens.set(caller, known);
  return known;
};

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu;

/** Ids that stand anywhere in the pages of others. */
const foreignTo = (caller: Caller): readonly string[] => {
  const texts = walks
    .filter((walk) => walk.caller !== caller)
    .flatMap(({ visited }) => [...visited.values()]);
  const found = texts.flatMap(({ page }) => JSON.stringify(page).match(uuid) ?? []);
  return ['icb-9', 'WF-0000-00', ...new Set(found)];
};

interface Shot {
  readonly target: Target;
  readonly attack: Attack;
}

/** Each kind of action with each attack, in an order by chance, as often as the budget allows; targets of a kind by chance. */
const shotsFor = (attacks: readonly Attack[], most: number): readonly Shot[] => {
  const kinds = [...byKind(targetsOf(walks)).values()];
  const round = () =>
    chance.shuffled(
      kinds.flatMap((targets) => attacks.map((attack) => ({ target: chance.oneOf(targets), attack }))),
    );
  const shots: Shot[] = [];
  while (shots.length < most) shots.push(...round());
  return shots;
};

/** Whoever signed out comes in once more. */
const renewed = new Map<Caller, Caller>();

const isSignedOut = ({ headers }: Reply): boolean =>
  /wf_session=;/u.test(String(headers['set-cookie'] ?? ''));

const fire = async (
  { target: { action, url, ...first }, attack }: Shot,
  foreign: readonly string[],
  findings: Findings,
): Promise<number> => {
  const caller = renewed.get(first.caller) ?? first.caller;
  const hostile = attack.make({ action, chance, foreign, csrf: await tokenFor({ caller, url }) });
  if (hostile === null) return 0;
  const before = await ledger.reads();
  const reply = await send(service, caller, attack.as, hostile);
  const faults = answerFaults(attack.as, attack.expects, reply, hostile.typed);
  const isStored = reply.status >= 400 && before !== (await ledger.reads());
  for (const fault of [...faults, ...(isStored ? [`${reply.status}, and yet something is stored`] : [])]) {
    findings.add(
      caller.who,
      `${action.href} (${action.name})`,
      `${attack.name} as ${attack.as}: ${fault}`,
      attack.name,
    );
  }
  if (isSignedOut(reply)) renewed.set(first.caller, await callerFor(service, caller.who));
  return reply.status;
};

const fireAll = async (t: TestContext, attacks: readonly Attack[], most: number): Promise<Findings> => {
  const findings = new Findings();
  const statuses = new Map<number, number>();
  const foreign = new Map(walks.map(({ caller }) => [caller.who, foreignTo(caller)]));
  let sent = 0;
  for (const shot of shotsFor(attacks, most * 4)) {
    if (sent >= most) break;
    const status = await fire(shot, foreign.get(shot.target.caller.who) ?? [], findings);
    if (status === 0) continue;
    sent += 1;
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  const counts = [...statuses].sort().map(([status, times]) => `${times} × ${status}`);
  t.diagnostic(
    `seed ${seed}: ${sent} requests at ${byKind(targetsOf(walks)).size} kinds of actions: ${counts.join(', ')}`,
  );
  return findings;
};

test('whatever is wrong is refused as the contract says, and nothing of it is stored', async (t) => {
  const findings = await fireAll(t, refusedAttacks, Math.round(budget * 0.55));
  assert.deepEqual(findings.lines, []);
});

const placeOf = (url: string): string => /^\/(?:case\/WF-[\w-]+|ask\/[0-9a-f-]{36})/u.exec(url)?.[0] ?? '';
const hasPlace = ({ visited }: Walk, place: string): boolean =>
  [...visited.keys()].some((url) => placeOf(url) === place);

test('the very same request by somebody outside is answered like one for a thing that does not exist', async (t) => {
  const findings = new Findings();
  const most = Math.round(budget * 0.15);
  const targets = targetsOf(walks).filter(({ action }) => placeOf(action.href) !== '');
  const rounds = chance.shuffled([...byKind(targets).values()].map((each) => chance.oneOf(each)));
  let sent = 0;
  for (const { action, caller } of [...rounds, ...chance.shuffled(targets)]) {
    if (sent >= most) break;
    const place = placeOf(action.href);
    const outside = walks.filter((walk) => !hasPlace(walk, place) && walk.caller !== caller);
    const nobody = walks.filter((walk) => walk.caller.who === 'nobody' && walk.caller !== caller);
    for (const wrong of [chance.oneOf(outside), ...nobody]) {
      const start = { caller: wrong.caller, url: wrong.caller.who === 'nobody' ? '/sign-in' : '/sign-out' };
      const values = fill(action, chance);
      const before = await ledger.reads();
      const packs = { json: asJson(values), form: asForm({ _csrf: await tokenFor(start), ...values }) };
      for (const as of ['json', 'form'] as const) {
        sent += 1;
        const reply = await send(service, wrong.caller, as, { href: action.href, packed: packs[as] });
        const isAtDoor = wrong.caller.who === 'nobody' && place.startsWith('/case/');
        const expected = isAtDoor ? { json: [401], form: [303] }[as] : [404];
        for (const fault of answerFaults(as, expected, reply)) {
          findings.add(wrong.caller.who, action.href, `${action.name} of ${caller.who} as ${as}: ${fault}`);
        }
      }
      if (before !== (await ledger.reads()))
        findings.add(wrong.caller.who, action.href, `${action.name}: stored`);
    }
  }
  t.diagnostic(`${sent} requests by the wrong person`);
  assert.deepEqual(findings.lines, []);
});

test('the same action sent twice with one key is done once and leads to the same place', async (t) => {
  const findings = new Findings();
  walks = await walkAsEveryone(service, seed + 100);
  const kinds = [...byKind(targetsOf(walks)).values()];
  // What has no boxes may end a case for others, so it comes last.
  const targets = kinds
    .map((each) => chance.oneOf(each))
    .sort((one, other) => other.action.fields.length - one.action.fields.length);
  let done = 0;
  for (const [index, target] of targets.entries()) {
    const { action, caller } = target;
    const values = fill(action, chance);
    const once = { 'idempotency-key': `once-${seed}-${index}` };
    const hostile = { href: action.href, packed: asJson(values), headers: once };
    const before = await ledger.counts();
    const [first, second] = await Promise.all([
      send(service, caller, 'json', hostile),
      send(service, caller, 'json', hostile),
    ]);
    const between = await ledger.counts();
    const third = await send(service, caller, 'json', hostile);
    const end = await ledger.counts();
    const add = (what: string) => findings.add(caller.who, action.href, `${action.name}: ${what}`);
    for (const reply of [first, second, third])
      for (const fault of answerFaults('json', null, reply)) add(fault);
    if (first.status >= 400 && second.status >= 400) {
      if (before !== end) add(`${first.status}, and yet something is stored`);
      continue;
    }
    done += 1;
    if (between !== end) add('the third time stored more');
    // Of what was thrown away nothing is left that could say so.
    if ((await caller.asProgram(target.url)).status === 404) continue;
    const answers = new Set([first, second, third].map(({ status, text }) => `${status} ${text}`));
    if (answers.size !== 1) add(`answers differ: ${[...answers].join(' | ')}`);
  }
  t.diagnostic(`${done} of ${targets.length} kinds of actions done, three times each`);
  assert.ok(done > targets.length / 3, 'too few actions could be done at all');
  assert.deepEqual(findings.lines, []);
});

test('odd words and values are kept as they are or refused in words, and never become markup', async (t) => {
  walks = await walkAsEveryone(service, seed + 200);
  const findings = await fireAll(t, oddAttacks, Math.round(budget * 0.3));
  walks = await walkAsEveryone(service, seed + 300);
  for (const { caller, visited } of walks) {
    for (const { url, reply } of visited.values()) {
      if (reply.status !== 200) findings.add(caller.who, url, `answers ${reply.status}`);
      const { status, text } = await caller.asBrowser(url);
      if (status !== 200) findings.add(caller.who, url, `answers a browser with ${status}`);
      if (text.includes(marker) || /<img src=x/u.test(text))
        findings.add(caller.who, url, 'words became markup');
    }
  }
  assert.deepEqual(findings.lines, []);
});

test('after all of that the record is whole', async (t) => {
  const found = await verifyRecord(service.services.store.pool, null);
  assert.ok(found);
  t.diagnostic(`${found.cases} cases, ${found.events} events, ${found.words} words`);
  assert.equal(found.broken, null);
});
