/**
 * kill -9 at random moments under load. Afterwards every acknowledged act is there once, every other one wholly or not at
 * all, the chain is whole, no notice is lost or doubled, and the service serves. `CRASH_KILLS`, `CRASH_SEED`: `npm run test:crash`.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { asService } from '#src/record/as-service.ts';
import { clusterOf, newDataDir } from '#src/record/private-postgres.test-kit.ts';
import { verifyRecord } from '#src/record/verify.ts';
import { chanceWith } from '#test/kit/chance.ts';
import { lookAfterwards } from './afterwards.ts';
import { killAtRandom } from './killing.ts';
import { type Act, send, startLoad } from './load.ts';
import { doingsOf, openBehind, setStage } from './stage.ts';
import { type Supervised, supervise } from './supervised.ts';

const kills = Number(process.env['CRASH_KILLS'] ?? 6);
const seed = Number(process.env['CRASH_SEED'] ?? Date.now() % 1_000_000);
const lanes = 12;
const caseCount = Math.min(24, 4 + Math.ceil(kills / 8));

let running: Supervised | null = null;
after(async () => running?.stop());

/** Every request that was acknowledged, sent again: the same answer, and nothing more is done. */
const replay = async (url: string, acts: readonly Act[]): Promise<readonly string[]> => {
  const faults: string[] = [];
  for (const act of acts) {
    const reply = await send(url, act);
    const text = await reply.text();
    if (reply.status !== 200 && reply.status !== 201)
      faults.push(`${act.label}: ${reply.status} ${text.slice(0, 80)}`);
    else if (JSON.parse(text).location !== act.location) faults.push(`${act.label} leads to ${text}`);
  }
  return faults;
};

const untilServing = async (url: string): Promise<void> => {
  const from = performance.now();
  for (;;) {
    const isReady = await fetch(new URL('/ready', url)).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    if (performance.now() - from > 60_000) throw new Error(`Not ready: ${running?.lines.join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** What a killed program had taken to send is taken again after two minutes, what failed later, so the clock is set on. */
const deliverTheRest = async (dataDir: string): Promise<void> => {
  const clock = Temporal.Now.plainDateTimeISO('Europe/London').add({ days: 1 });
  const behind = await openBehind(dataDir, { CLOCK: clock.toString({ smallestUnit: 'minute' }) });
  const { outbox, store } = behind.services;
  const isWaiting = () =>
    asService(store.pool, 'notices', async (client) => {
      const { rowCount } = await client.query(
        "select from record.notice where sent_at is null or outcome = 'claimed' limit 1",
      );
      return rowCount === 1;
    });
  try {
    for (let round = 0; round < 1000 && (await isWaiting()); round += 1) await outbox.deliver();
  } finally {
    await behind.stop();
  }
};

test('whatever is killed, what was acknowledged is there once, and it serves again without a hand', async (t) => {
  const dataDir = await newDataDir(t);
  const stage = await setStage(dataDir, caseCount);
  const service = await supervise(dataDir);
  running = service;
  await untilServing(service.url);
  const chance = chanceWith(seed);
  const load = startLoad(service.url, await doingsOf(service.url, stage), lanes, chance);
  const began = performance.now();
  const cluster = await clusterOf(dataDir);
  const killed = await killAtRandom(kills, service, cluster, load, chanceWith(seed + 1)).finally(load.stop);
  const seconds = (performance.now() - began) / 1000;
  await untilServing(service.url);

  const acknowledged = load.acts.filter(({ location }) => location !== null);
  const replayed = await replay(service.url, acknowledged);
  await service.stop();
  await deliverTheRest(dataDir);
  const behind = await openBehind(dataDir);
  try {
    const found = await lookAfterwards(behind.services, stage);
    const verified = await verifyRecord(behind.services.store.pool, null);
    const times = ({ label }: Act) => found.times.get(label) ?? 0;
    const others = load.acts.filter(({ location }) => location === null);
    const pause = (share: number) =>
      Math.round(killed.pauses[Math.floor((killed.pauses.length - 1) * share)] ?? 0);
    t.diagnostic(
      `seed ${seed}: ${kills} kills in ${seconds.toFixed(0)} s: ${[...killed.times].map(([kind, n]) => `${n} × ${kind}`).join(', ')}; ${service.starts()} starts`,
    );
    t.diagnostic(
      `${load.acts.length} acts by ${lanes} at once: ${acknowledged.length} acknowledged (${acknowledged.filter(({ tries }) => tries > 1).length} after more than one try), ${others.length} given up, of which ${others.filter((act) => times(act) === 1).length} were done`,
    );
    t.diagnostic(`until the next act was acknowledged: half within ${pause(0.5)} ms, at most ${pause(1)} ms`);
    t.diagnostic(`${found.notices} notices; ${verified?.events} events, ${verified?.words} words`);
    assert.deepEqual(load.wrong, []);
    assert.deepEqual(
      acknowledged.filter((act) => times(act) === 0).map(({ label }) => label),
      [],
      'lost',
    );
    assert.deepEqual(
      load.acts.filter((act) => times(act) > 1).map(({ label }) => label),
      [],
      'done twice',
    );
    assert.deepEqual(replayed, []);
    assert.deepEqual(found.faults, []);
    assert.equal(verified?.broken, null);
    assert.ok(acknowledged.length > kills * 5, 'too little was done for the kills to mean anything');
  } finally {
    await behind.stop();
  }
});
