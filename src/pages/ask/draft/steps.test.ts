import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { cannotAsk } from '../../../case/commands/asking/ask-for-help.ts';
import { accountId, caseReference, organisationId } from '../../../case/ids.ts';
import { type DisagreementKind, disagreementKinds, ehcStages, otherSide } from '../../../law/disagreement.ts';
import type { Answers } from '../../../people/drafts.ts';
import { requestOf } from '../sending/request.ts';
import { type Asked, askers, authorityOf, boardOf, chosenBodies, offeredBodies, toldBy } from './asked.ts';
import { askedSteps, firstMissing, isAsked, nextToDo, stepBefore, steps } from './steps.ts';

const board = (code: string) => ({
  id: organisationId(`icb:${code}`),
  kind: 'icb' as const,
  name: `Board ${code}`,
  authority: null,
  town: null,
});

const asked = (answers: Answers, more: Partial<Asked> = {}): Asked => ({
  answers,
  isCaseworker: false,
  hasAccount: false,
  hasName: false,
  organisation: null,
  boards: [board('QH8')],
  ...more,
});

const parent = {
  asker: 'parent',
  authority: 'E06000033',
  stage: 'none',
  plan: 'no',
  about: 'duties',
  with: ['setting', 'local-authority'],
  settings: ['setting:115313'],
  child: 'Z',
  story: 'S',
  hopes: '',
  summary: 'M',
  needs: [],
  name: 'Ann',
  phone: '01632 960 001',
} as const;

const word = fc.constantFrom('', 'something', 'something more', 'words', 'words again');
const listOf = (...values: string[]) => fc.subarray(values);
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined, freq: 15 });

const anyAnswers = fc
  .record({
    'for-somebody': maybe(fc.constantFrom('phone', 'post', 'no', 'odd')),
    asker: maybe(fc.constantFrom(...askers, 'odd')),
    permission: maybe(listOf('yes')),
    'own-side': maybe(fc.constantFrom('local-authority', 'icb', 'odd')),
    authority: maybe(fc.constantFrom('E06000033', 'E10000012', 'odd')),
    stage: maybe(fc.constantFrom(...ehcStages, 'odd')),
    plan: maybe(fc.constantFrom('yes', 'no', 'not-sure')),
    about: maybe(fc.constantFrom(...disagreementKinds, 'odd')),
    with: maybe(listOf('setting', 'local-authority', 'icb', 'odd')),
    board: maybe(fc.constantFrom('icb:QH8', 'icb:QMX', 'not-sure')),
    settings: maybe(listOf('setting:115313', 'setting:130672', 'setting:144694')),
    'setting-name': maybe(word),
    child: maybe(word),
    story: maybe(word),
    hopes: maybe(word),
    summary: maybe(word),
    needs: maybe(listOf('interpreter', 'odd')),
    name: maybe(word),
    email: maybe(fc.constantFrom('', 'a@example.org')),
    phone: maybe(fc.constantFrom('', '01632 960 001')),
  })
  .map((answers) => {
    const given: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries(answers)) if (value !== undefined) given[name] = value;
    return given;
  });

const anyAsked: fc.Arbitrary<Asked> = fc
  .record({
    answers: anyAnswers,
    isCaseworker: fc.boolean(),
    hasAccount: fc.boolean(),
    hasName: fc.boolean(),
    organisation: fc.constantFrom(
      null,
      ...['la:E06000033', 'icb:QH8', 'setting:115313'].map((id) => organisationId(id)),
    ),
    boards: fc.constantFrom([], [board('QH8')], [board('QH8'), board('QMX')]),
  })
  .map((each) => ({ ...each, hasAccount: each.hasAccount || each.isCaseworker }));

test('whatever was answered, a request without a missing answer is whole, and names each party once', () => {
  let whole = 0;
  fc.assert(
    fc.property(anyAsked, (each) => {
      if (firstMissing(each) !== null) return;
      whole += 1;
      const request = requestOf(each, accountId(randomUUID()), caseReference('WF-7K3M-2Q'));
      const names = request.parties.map(({ party }) => party);
      assert.equal(new Set(names).size, names.length);
      assert.ok(names.includes(request.askingParty));
      assert.ok(names.length >= 2, 'there is somebody else');
      assert.ok(request.child !== '' && request.story !== '' && request.summary !== '');
      assert.equal(request.about === 'between-authorities', request.asker === 'officer');
      assert.equal(request.askingParty === 'family', request.asker !== 'officer');
    }),
    { numRuns: 20_000 },
  );
  assert.ok(whole > 50, `only ${whole} were whole`);
});

test('with nothing left to do, no rule says no', () => {
  let done = 0;
  fc.assert(
    fc.property(anyAsked, (each) => {
      if (nextToDo(each) !== null) return;
      done += 1;
      assert.equal(firstMissing(each), null);
      const { about, stage, parties, askingParty } = requestOf(
        each,
        accountId(randomUUID()),
        caseReference('WF-7K3M-2Q'),
      );
      const others = parties.filter(({ party }) => party !== askingParty).map(({ kind }) => kind);
      assert.equal(cannotAsk(about, stage, others), null);
    }),
    { numRuns: 20_000 },
  );
  assert.ok(done > 20, `only ${done} were done`);
});

test('going back from any question ends at the first, through questions that are asked', () => {
  fc.assert(
    fc.property(anyAsked, (each) => {
      const seen = [];
      for (let step = askedSteps(each).at(-1) ?? null; step !== null; step = stepBefore(each, step)) {
        assert.ok(isAsked(each, step));
        seen.push(step);
      }
      assert.deepEqual(seen.reverse(), askedSteps(each));
    }),
  );
});

test('nobody is asked for a plan, a hope or a need before sending', () => {
  const { plan: _, hopes: __, needs: ___, ...needed } = parent;
  assert.equal(firstMissing(asked(needed)), null);
  assert.equal(nextToDo(asked(needed)), 'plan');
});

for (const name of [
  'asker',
  'authority',
  'stage',
  'about',
  'child',
  'story',
  'summary',
  'name',
  'phone',
] as const) {
  test(`a request without ${name} is not whole`, () => {
    const { [name]: _, ...rest } = parent;
    assert.notEqual(firstMissing(asked(rest)), null);
  });
}

test('a family is offered exactly the bodies of the law, and a setting besides while a plan is worked on', () => {
  const kinds = disagreementKinds.filter((kind): kind is DisagreementKind => kind !== 'between-authorities');
  for (const about of kinds) {
    for (const stage of ehcStages) {
      const side = otherSide(about, stage);
      const expected = stage === 'none' ? side.bodies : [...side.bodies, 'setting'];
      assert.deepEqual(offeredBodies(asked({ ...parent, about, stage })), expected, `${about} ${stage}`);
      assert.equal(isAsked(asked({ ...parent, about, stage }), 'not-open'), !side.open);
    }
  }
});

test('where the law names one body alone, nobody is asked which', () => {
  const school = asked({ ...parent, about: 'provision-by-setting', with: [] });
  assert.equal(isAsked(school, 'who-with'), false);
  assert.deepEqual(chosenBodies(school), ['setting']);
});

test('an answer that no longer fits the stage is asked for again, though it is there', () => {
  const fits = asked({ ...parent, with: ['setting'] });
  assert.equal(nextToDo(fits), null);
  const changed = asked({ ...parent, with: ['setting'], stage: 'review' });
  assert.equal(nextToDo(changed), 'who-with');
  assert.equal(firstMissing(changed), null);
});

test('a board is asked for only where there are several, and may be left to a caseworker', () => {
  const answers = { ...parent, stage: 'review', with: ['icb'] };
  assert.equal(isAsked(asked(answers), 'board'), false);
  assert.equal(boardOf(asked(answers)), 'icb:QH8');
  const several = { boards: [board('QH8'), board('QMX')] };
  assert.equal(nextToDo(asked(answers, several)), 'board');
  assert.equal(boardOf(asked({ ...answers, board: 'not-sure' }, several)), null);
  assert.equal(nextToDo(asked({ ...answers, board: 'not-sure' }, several)), null);
  assert.equal(boardOf(asked({ ...answers, board: 'icb:QMX' }, several)), 'icb:QMX');
  assert.equal(boardOf(asked(answers, { boards: [] })), null);
});

test('an officer’s account says the body only for that account, not for those a caseworker writes for', () => {
  const officer = { ...parent, asker: 'officer', authority: 'E10000012', 'own-side': 'icb' };
  const own = { hasAccount: true, hasName: true, organisation: organisationId('la:E06000033') };
  assert.equal(authorityOf(asked(officer, own)), 'E06000033');
  assert.equal(isAsked(asked(officer, own), 'your-body'), false);
  const written = asked({ ...officer, 'for-somebody': 'phone' }, { ...own, isCaseworker: true });
  assert.equal(toldBy(written), 'phone');
  assert.equal(authorityOf(written), 'E10000012');
  assert.equal(isAsked(written, 'your-body'), true);
  const teacher = asked(officer, { ...own, organisation: organisationId('setting:115313') });
  assert.equal(isAsked(teacher, 'your-body'), true);
});

test('each step belongs to one place in the order', () => {
  assert.equal(new Set(steps).size, steps.length);
});
