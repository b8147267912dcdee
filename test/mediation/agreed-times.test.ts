/** Promises of a mediation agreement: the law's times where the parties wrote none (O-2, O-3), theirs where they did (O-5). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeAgreement } from '#src/agreement/commands/keeping/make-agreement.ts';
import { sayDone } from '#src/agreement/commands/keeping/say-done.ts';
import { sayNotDone } from '#src/agreement/commands/keeping/say-not-done.ts';
import { signAgreement } from '#src/agreement/commands/keeping/sign-agreement.ts';
import { acceptClause } from '#src/agreement/commands/text/accept-clause.ts';
import { draftClause } from '#src/agreement/commands/text/draft-clause.ts';
import { acceptedClauses } from '#src/agreement/open-text.ts';
import { clockState } from '#src/clock/clock.ts';
import { agreedTimes } from '#src/law/clocks/agreed-actions.ts';
import { day } from '#src/law/days/civil.ts';
import type { ActionKind } from '#src/law/situation/situation.ts';
import { sides } from '#test/kit/pure-case.ts';
import { Strand } from '#test/kit/strand.ts';

interface Promise {
  readonly lawAction: ActionKind;
  readonly dueOn: string | null;
}

/** All sign on 24 November 2026. */
const agreed = (strand: Strand, promises: readonly Promise[]): Strand => {
  const { mediator, family, council } = strand.people;
  for (const { lawAction, dueOn } of promises) {
    strand.does(mediator, draftClause, {
      clause: null,
      revision: 0,
      issue: null,
      owner: sides.council,
      dueOn,
      lawAction,
      what: 'what',
      howWeWillKnow: 'how',
    });
  }
  for (const { id: clause, revision } of [...strand.life.state.wayForward.clauses.values()]) {
    strand.does(family, acceptClause, { clause, revision }).does(council, acceptClause, { clause, revision });
  }
  const clauses = acceptedClauses(strand.life.state).map(({ id: clause, revision }) => ({
    clause,
    revision,
  }));
  strand.does(mediator, makeAgreement, { document: 'text', digest: 'digest', clauses });
  const signs = { name: 'me', digest: 'digest' };
  return strand.does(family, signAgreement, signs).does(council, signAgreement, signs);
};

const mediating = () =>
  new Strand().decided().informed('2026-11-24').chosen('2026-11-24').told('2026-11-24').together();
const promised = (strand: Strand) =>
  strand.life.state.clocks.current
    .filter(({ about }) => strand.life.state.wayForward.clauses.has(about))
    .map(({ what, due, rule }) => [what, due, rule.id]);

test('agreeing to assess has its three times, counted from the day all signed', () => {
  assert.deepEqual(promised(agreed(mediating(), [{ lawAction: 'assess', dueOn: null }])), [
    ['notify-will-assess', '2026-12-08', 'O-2'],
    ['notify-no-plan', '2027-02-02', 'O-2'],
    ['final-plan-after-assessment', '2027-03-02', 'O-2'],
  ]);
});

test('anything else has two weeks, unless the parties wrote another day', () => {
  const strand = agreed(mediating(), [
    { lawAction: 'other', dueOn: null },
    { lawAction: 'other', dueOn: '2027-01-15' },
  ]);
  assert.deepEqual(promised(strand), [
    ['other-agreed-action', '2026-12-08', 'O-3'],
    ['other-agreed-action', '2027-01-15', 'O-5'],
  ]);
});

test('outside a mediation a promise has the day that all wrote, or none, and no rule of law', () => {
  const strand = agreed(new Strand().together(), [
    { lawAction: 'assess', dueOn: '2027-01-15' },
    { lawAction: 'assess', dueOn: null },
  ]);
  assert.deepEqual(promised(strand), [['promise', '2027-01-15', null]]);
});

test('a promise is met once all who signed say so, and runs again when one takes that back', () => {
  const strand = agreed(mediating(), [{ lawAction: 'other', dueOn: null }]);
  const { family, council } = strand.people;
  const [clause] = [...strand.life.state.wayForward.clauses.keys()];
  const clock = () => strand.life.state.clocks.current.find(({ about }) => about === clause);
  const is = () => {
    const now = clock();
    return now === undefined ? null : clockState(now, '2026-12-05');
  };
  strand.on('2026-12-01').does(council, sayDone, { clause: clause ?? '' });
  assert.equal(is(), 'running');
  strand.on('2026-12-04').does(family, sayDone, { clause: clause ?? '' });
  assert.deepEqual([is(), clock()?.doneOn], ['met', '2026-12-01']);
  strand.does(family, sayNotDone, { clause: clause ?? '', note: 'not quite' });
  assert.equal(is(), 'running');
});

test('the times are said in words for the text that all sign', () => {
  assert.deepEqual(agreedTimes('other', day('2026-11-24')), ['2 weeks after the agreement.']);
  assert.equal(agreedTimes('make-plan', day('2026-11-24')).length, 2);
});
