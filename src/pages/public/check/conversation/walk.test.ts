import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { guide } from '#src/law/guide.ts';
import { readSituation } from '#src/law/situation/read.ts';
import { routingCases } from '#test/law/kit/cases.ts';
import { guided, primaryOf, routesOf } from '#test/law/kit/guiding.ts';
import { readAddress } from './address.ts';
import { answersFrom } from './answers.test-kit.ts';
import { questionNames } from './question.ts';
import { situationOf } from './situation.ts';
import { type Address, normalised, walk } from './walk.ts';

const today = Temporal.PlainDate.from('2026-11-24');

const at = (query: string): Address => readAddress(`/check?${query}`);

/** Answers every question that is asked until there is none; fails when it does not come to an end. */
const converse = (
  day: Temporal.PlainDate,
  answer: (name: string, options: readonly string[] | null) => readonly string[],
): Address => {
  let address: Address = new Map();
  for (let steps = 0; steps <= questionNames.length; steps += 1) {
    const { asks, answers } = walk(address, day, null);
    if (asks === null) return normalised(address, answers);
    assert.equal(asks.error, null, `${asks.question.name}: ${asks.error}`);
    const given = answer(asks.question.name, asks.field.choices?.map(({ value }) => value) ?? null);
    address = new Map([...address, [asks.question.name, given.length === 0 ? [''] : given]]);
  }
  return assert.fail('The questions do not come to an end');
};

/** Of what would be answered, only what is offered; nothing of it is "none of these". */
const amongOffered =
  (given: ReadonlyMap<string, readonly string[]>) =>
  (name: string, options: readonly string[] | null): readonly string[] => {
    const wanted = given.get(name) ?? [];
    if (options === null) return wanted;
    const offered = wanted.filter((value) => options.includes(value));
    return offered.length === 0 && options.includes('none') ? ['none'] : offered;
  };

const guidedBy = (address: Address, day: Temporal.PlainDate) => {
  const { answers, asks } = walk(address, day, null);
  assert.equal(asks, null);
  const read = readSituation(situationOf(answers, day, address.get('detained')?.[0] === 'yes'));
  assert.ok(read.ok, read.ok ? '' : read.problem.path);
  return guide(read.situation);
};

test('only what still matters is asked, in its order', () => {
  const asked = (query: string) => walk(at(query), today, null).asks?.question.name;
  assert.equal(asked(''), 'harm');
  assert.equal(asked('harm=yes'), 'go-on');
  assert.equal(asked('harm=no'), 'asker');
  const parent = 'harm=no&asker=parent';
  assert.equal(asked(`${parent}&about=decision`), 'stage');
  assert.equal(asked(`${parent}&about=setting-provision`), 'with');
  assert.equal(asked(`${parent}&about=setting-provision&with=college`), 'stage');
  assert.equal(asked(`${parent}&about=setting-provision&with=school`), 'school');
  assert.equal(asked(`${parent}&about=admission`), 'born');
  assert.equal(asked(`${parent}&about=draft-content`), 'happened');
  const decided = `${parent}&about=decision&stage=none`;
  assert.equal(asked(`${decided}&decision=refuse-to-assess`), 'dated');
  assert.equal(asked(`${decided}&decision=plan-content`), 'sections');
  assert.equal(asked(`${decided}&decision=plan-content&sections=C`), 'happened');
  assert.equal(asked(`${decided}&decision=not-appealable`), 'happened');
});

test('what the letter leaves out is asked only when time has run', () => {
  const letter = (dated: string) =>
    `harm=no&asker=parent&about=decision&stage=none&decision=cease&dated=${dated}&sent=&happened=none`;
  assert.equal(walk(at(letter('2026-11-01')), today, null).asks?.question.name, 'born');
  assert.equal(walk(at(letter('2026-05-01')), today, null).asks?.question.name, 'letter-leaves-out');
});

test('an answer that cannot be is asked for again, with the reason', () => {
  const asks = (query: string) => walk(at(query), today, null).asks;
  assert.match(String(asks('harm=perhaps')?.error), /Choose one of the answers shown/u);
  assert.match(String(asks('asked=harm')?.error), /Answer this/u);
  assert.match(String(asks('harm=yes&harm=no')?.error), /one answer/u);
  const letter = 'harm=no&asker=parent&about=decision&stage=none&decision=cease';
  const day = (query: string) => asks(`${letter}&${query}`);
  assert.match(String(day('dated-day=31&dated-month=2&dated-year=2026')?.error), /real date/u);
  assert.match(String(day('dated=2026-13-01')?.error), /real date/u);
  assert.match(String(day('dated=2026-11-25&sent=')?.error), /Wednesday 25 November 2026 is after today/u);
  assert.match(String(day('dated=2012-01-01')?.error), /law used here began/u);
  assert.match(
    String(day('dated=2026-11-02&sent=&happened=contacted&contacted-on=2026-11-01')?.error),
    /Sunday 1 November 2026 is before the decision/u,
  );
  assert.match(String(day('dated=&sent=&happened=none&happened=told')?.error), /but not both/u);
});

test('a date may be one day or three boxes, and is kept as one day', () => {
  const query =
    'harm=no&asker=parent&about=discrimination&with=college&stage=none&act-on-day=1&act-on-month=9&act-on-year=2026';
  const { answers } = walk(at(query), today, null);
  assert.deepEqual(answers.get('act-on'), ['2026-09-01']);
  const address = normalised(at(query), answers);
  assert.deepEqual(address.get('act-on'), ['2026-09-01']);
  assert.equal(address.has('act-on-day'), false);
});

test('changing an answer keeps what no longer matters, and drops what is no longer offered', () => {
  const before =
    'harm=no&asker=parent&about=decision&stage=none&decision=cease&dated=2026-11-02&sent=&happened=contacted&happened=told&contacted-on=2026-11-03&told-on=2026-11-04';
  const without = before.replace('decision=cease', 'decision=plan-content&sections=I');
  const { answers } = walk(at(without), today, null);
  assert.deepEqual(answers.get('happened'), ['told']);
  assert.equal(answers.has('contacted-on'), false);
  assert.deepEqual(normalised(at(without), answers).get('contacted-on'), ['2026-11-03']);
});

test('the question to change is asked again with its answer, and those after it are kept', () => {
  const query = 'harm=no&asker=young-person&about=admission&born=';
  const { asks, answers } = walk(at(query), today, 'asker');
  assert.equal(asks?.question.name, 'asker');
  assert.deepEqual(asks?.typed, { asker: 'young-person' });
  assert.equal(answers.has('about'), false);
  assert.deepEqual(normalised(at(query), answers).get('about'), ['admission']);
});

test('the conversation leads to what the law says of each of the known situations', () => {
  const told = routingCases.flatMap(({ id, situation, expect }) => {
    const given = answersFrom(situation);
    return given === null ? [] : [{ id, situation, expect, given }];
  });
  assert.ok(told.length >= 48, `only ${told.length} of ${routingCases.length} situations can be told`);
  for (const { id, situation, expect, given } of told) {
    const day = Temporal.PlainDate.from(String(situation['today']));
    const beside: Address = new Map(given.has('detained') ? [['detained', ['yes']]] : []);
    const found = guidedBy(new Map([...beside, ...converse(day, amongOffered(given))]), day);
    const direct = guided(situation);
    const primary = primaryOf(found);
    assert.ok(primary !== undefined && [expect.primary].flat().includes(primary), `${id}: ${primary}`);
    assert.equal(primary, primaryOf(direct), id);
    assert.deepEqual(new Set(routesOf(found)), new Set(routesOf(direct)), id);
    assert.deepEqual(found.deadlines, direct.deadlines, id);
    assert.deepEqual(found.party, direct.party, id);
    assert.equal(found.certificate, direct.certificate, id);
    const shut = (guidance: typeof found) => new Set(guidance.notOpen.map(({ route }) => route));
    assert.deepEqual(shut(found), shut(direct), id);
  }
});

test('whatever is answered, the conversation ends in guidance', () => {
  const choose = fc.array(fc.nat(), { minLength: 60, maxLength: 60 });
  fc.assert(
    fc.property(choose, (numbers) => {
      let turn = 0;
      const next = (most: number) => (numbers[turn++ % numbers.length] ?? 0) % most;
      const address = converse(today, (name, options) => {
        // Days that cannot contradict each other: all are today, or not known. Nobody is born on the day they ask.
        if (options === null) return name === 'born' || next(2) === 0 ? [] : [today.toString()];
        const first = options[next(options.length)];
        return first === undefined ? [] : [first];
      });
      const { routes } = guidedBy(address, today);
      assert.equal(routes.filter(({ primary }) => primary).length, 1);
    }),
    { numRuns: 300 },
  );
});

test('no address makes it fail', () => {
  const name = fc.constantFrom(
    ...questionNames,
    'asked',
    'change',
    'authority',
    'dated-day',
    '__proto__',
    '',
  );
  const value = fc.oneof(
    fc.constantFrom(
      'yes',
      'no',
      'parent',
      'decision',
      'none',
      'cease',
      'plan-content',
      'F',
      '2026-01-31',
      '2016-02-29',
      'school',
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value), { maxLength: 60 }), (pairs) => {
      const query = new URLSearchParams(
        pairs.map(([key, text]): [string, string] => [key, text.toWellFormed()]),
      );
      const { asks, answers } = walk(at(query.toString()), today, query.get('change'));
      if (asks === null) assert.ok(readSituation(situationOf(answers, today)).ok);
    }),
    { numRuns: 2000 },
  );
});
