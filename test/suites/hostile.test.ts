/**
 * Every action that anybody is offered, sent wrongly: nothing breaks, nothing is stored that was refused, nobody does what is
 * another's, and what was typed comes back. `HOSTILE_REQUESTS` for more of it, `HOSTILE_SEED` for the same again.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { tellStories } from '#src/demonstration/stories.ts';
import { verifyRecord } from '#src/record/verify.ts';
import { chanceWith } from '#test/kit/chance.ts';
import type { JsonAction } from '#test/kit/client.ts';
import { asForm, asJson, fill } from '#test/kit/filler.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { type Caller, callerFor, Findings, type Reply, type Walk, walkAsEveryone } from '#test/kit/walk.ts';
import { type Attack, marker } from './attack.ts';
import { oddAttacks } from './odd-requests.ts';
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
import { refusedAttacks } from './wrong-requests.ts';

const budget = Number(process.env['HOSTILE_REQUESTS'] ?? 2500);
const seed = Number(process.env['HOSTILE_SEED'] ?? (budget > 2500 ? Date.now() % 1_000_000 : 2014));
const chance = chanceWith(seed);

let service: TestService;
let ledger: Ledger;
let walks: readonly Walk[];
/** Requests for help that were begun and sent add up. */
const later = { most: 3000, requestsEach: 1 };

/** Of these one request makes at most one. */
const oneAtATime = ['cases', 'once', 'accounts', 'drafts', 'calls'];

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
    findings.add(caller.who, `${action.href} (${action.name})`, `${attack.as}: ${fault}`, attack.name);
  }
  if (isSignedOut(reply)) renewed.set(first.caller, await callerFor(service, caller.who));
  return reply.status;
};

/** Out: how many requests were answered with each status. */
const fireAll = async (
  attacks: readonly Attack[],
  most: number,
  findings: Findings,
): Promise<readonly number[]> => {
  const statuses: number[] = [];
  const foreign = new Map(walks.map(({ caller }) => [caller.who, foreignTo(caller)]));
  for (const shot of shotsFor(attacks, most * 4)) {
    if (statuses.length >= most) break;
    const status = await fire(shot, foreign.get(shot.target.caller.who) ?? [], findings);
    if (status !== 0) statuses.push(status);
  }
  return statuses;
};

const summary = (statuses: readonly number[]): string =>
  [...Map.groupBy(statuses, (status) => status)]
    .sort(([one], [other]) => one - other)
    .map(([status, all]) => `${all.length} × ${status}`)
    .join(', ');

test('whatever is wrong is refused as the contract says, and nothing of it is stored', async (t) => {
  const findings = new Findings();
  const statuses = await fireAll(refusedAttacks, Math.round(budget * 0.5), findings);
  const kinds = byKind(targetsOf(walks)).size;
  t.diagnostic(
    `seed ${seed}: ${statuses.length} requests at ${kinds} kinds of actions: ${summary(statuses)}`,
  );
  assert.deepEqual(findings.lines, []);
});

const placeOf = (url: string): string => /^\/(?:case\/WF-[\w-]+|ask\/[0-9a-f-]{36})/u.exec(url)?.[0] ?? '';
const hasPlace = ({ visited }: Walk, place: string): boolean =>
  [...visited.keys()].some((url) => placeOf(url) === place);
const isOffered = ({ visited }: Walk, { href }: JsonAction): boolean =>
  [...visited.values()].some(({ page }) => (page?.actions ?? []).some((action) => action.href === href));

/** The same values sent by somebody else, as a program and as a browser. */
const sendAs = async (
  caller: Caller,
  action: JsonAction,
  expects: Readonly<Record<Attack['as'], readonly number[]>>,
  findings: Findings,
): Promise<void> => {
  const values = fill(action, chance);
  const csrf = await tokenFor({ caller, url: caller.who === 'nobody' ? '/sign-in' : '/sign-out' });
  const packs = { json: asJson(values), form: asForm({ _csrf: csrf, ...values }) };
  const before = await ledger.reads();
  for (const as of ['json', 'form'] as const) {
    const reply = await send(service, caller, as, { href: action.href, packed: packs[as] });
    for (const fault of answerFaults(as, expects[as], reply)) {
      findings.add(caller.who, action.href, `${action.name} as ${as}: ${fault}`);
    }
  }
  if (before !== (await ledger.reads())) findings.add(caller.who, action.href, `${action.name}: stored`);
};

test('the very same request by the wrong person does nothing, and tells somebody outside nothing', async (t) => {
  const findings = new Findings();
  const targets = targetsOf(walks).filter(({ action }) => placeOf(action.href) !== '');
  const first = chance.shuffled([...byKind(targets).values()].map((each) => chance.oneOf(each)));
  const most = Math.round(budget * 0.04);
  for (const { action } of [...first, ...chance.shuffled(targets)].slice(0, most)) {
    const place = placeOf(action.href);
    const outside = chance.oneOf(
      walks.filter((walk) => !hasPlace(walk, place) && walk.caller.who !== 'nobody'),
    );
    await sendAs(outside.caller, action, { json: [404], form: [404] }, findings);
    const inside = walks.filter((walk) => hasPlace(walk, place) && !isOffered(walk, action));
    const refused = [400, 404, 409];
    for (const { caller } of inside.length === 0 ? [] : [chance.oneOf(inside)]) {
      await sendAs(caller, action, { json: refused, form: refused }, findings);
    }
    const nobody = walks.filter((walk) => walk.caller.who === 'nobody' && !hasPlace(walk, place));
    const isAtDoor = place.startsWith('/case/');
    for (const { caller } of nobody) {
      await sendAs(
        caller,
        action,
        isAtDoor ? { json: [401], form: [303] } : { json: [404], form: [404] },
        findings,
      );
    }
  }
  t.diagnostic(`${Math.min(most, first.length + targets.length)} actions tried by the wrong people`);
  assert.deepEqual(findings.lines, []);
});

/** Twice at the same moment and once more, with one key. Out: whether it was done, and what was wrong about it. */
const doThrice = async (
  { action, caller, url }: Target,
  key: string,
): Promise<readonly [boolean, readonly string[]]> => {
  const request = {
    href: action.href,
    packed: asJson(fill(action, chance)),
    headers: { 'idempotency-key': key },
  };
  const again = () => send(service, caller, 'json', request);
  const before = await ledger.counts();
  const atOnce = await Promise.all([again(), again()]);
  const between = await ledger.counts();
  const replies = [...atOnce, await again()];
  const end = await ledger.counts();
  const faults = replies.flatMap((reply) => answerFaults('json', null, reply));
  if (replies.every(({ status }) => status >= 400)) {
    return [
      false,
      isDeepStrictEqual(before, end) ? faults : [...faults, 'refused, and yet something is stored'],
    ];
  }
  const doubled = Object.entries(between).filter(
    ([what, count]) => oneAtATime.includes(what) && count > (before[what] ?? 0) + 1,
  );
  faults.push(...doubled.map(([what]) => `two ${what} at once`));
  if (!isDeepStrictEqual(between, end)) faults.push('the third time stored more');
  // Of what was thrown away nothing is left that could say so.
  const isGone = (await caller.asProgram(url)).status === 404;
  const answers = new Set(replies.map(({ status, text }) => `${status} ${text}`));
  if (answers.size > 1 && !isGone) faults.push(`answers differ: ${[...answers].join(' | ')}`);
  return [true, faults];
};

test('the same action sent twice with one key is done once and leads to the same place', async (t) => {
  const findings = new Findings();
  walks = await walkAsEveryone(service, seed + 100, later);
  // What has no boxes may end a case for others, so it comes last.
  const targets = [...byKind(targetsOf(walks)).values()]
    .map((each) => chance.oneOf(each))
    .sort((one, other) => other.action.fields.length - one.action.fields.length);
  let done = 0;
  for (const [index, target] of targets.entries()) {
    const { caller, action } = target;
    const [isDone, faults] = await doThrice(target, `once-${seed}-${index}`);
    done += isDone ? 1 : 0;
    for (const fault of faults) findings.add(caller.who, action.href, `${action.name}: ${fault}`);
  }
  t.diagnostic(`${done} of ${targets.length} kinds of actions done, three times each`);
  assert.ok(done > targets.length / 2, 'too few actions could be done at all');
  assert.deepEqual(findings.lines, []);
});

test('odd words and values are kept as they are or refused in words, and never become markup', async (t) => {
  const findings = new Findings();
  const statuses: number[] = [];
  // What is done changes what is offered, so everybody looks again now and then.
  for (let round = 0; statuses.length < budget * 0.25; round += 1) {
    walks = await walkAsEveryone(service, seed + 200 + round, later);
    statuses.push(
      ...(await fireAll(
        oddAttacks,
        Math.ceil(Math.min(budget * 0.25, Math.max(400, budget / 32))),
        findings,
      )),
    );
  }
  t.diagnostic(`seed ${seed}: ${statuses.length} odd requests: ${summary(statuses)}`);
  walks = await walkAsEveryone(service, seed + 100, later);
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
