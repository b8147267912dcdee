/** What a side can tell us about promises: by number, owner and date, for their words are not the desk's to read. */
import { sayDone } from '../../../agreement/commands/keeping/say-done.ts';
import { sayNotDone } from '../../../agreement/commands/keeping/say-not-done.ts';
import { isSignedByAll } from '../../../case/standing.ts';
import { radio, textarea } from '../../../web/field.ts';
import { partyName } from '../../case/case-view.ts';
import { dayInFull } from '../../dates.ts';
import { action } from '../../site.ts';
import { boxFor, byField, isOpen, record, type Side } from './side.ts';
import { words } from './words.en.ts';

interface PromiseLine {
  readonly clause: string;
  readonly label: string;
  readonly isSaidDone: boolean;
}

/** Numbered as in the agreement that everybody signed. */
export const promisesOf = ({ view, party }: Side): readonly PromiseLine[] => {
  const { agreement, clauses } = view.state.wayForward;
  if (agreement === null || !isSignedByAll(view.state)) return [];
  return agreement.clauses.map(({ clause }, index) => {
    const its = clauses.get(clause);
    const owner = its === undefined ? '' : partyName(view, its.owner);
    const due = its === undefined || its.dueOn === null ? null : dayInFull(its.dueOn);
    return {
      clause,
      label: words.promiseChoice(index + 1, owner, due),
      isSaidDone: agreement.actions.get(clause)?.saidDoneBy.has(party.id) ?? false,
    };
  });
};

const openPromises = (side: Side) => promisesOf(side).filter(({ isSaidDone }) => !isSaidDone);

const promiseField = (promises: readonly PromiseLine[]) =>
  radio({
    label: words.promise,
    hint: words.promiseHint,
    choices: promises.map(({ clause, label }) => ({ value: clause, label })),
  });

const done = action<Side>()({
  name: 'say-done',
  path: '/case/:ref/for/:party/say-done',
  title: words.sayDone.button,
  when: (side) => isOpen(side) && openPromises(side).length > 0,
  // All of them, so that the command answers for one that is said to be done already.
  fields: (side) => ({ clause: promiseField(promisesOf(side)), by: byField() }),
  run: (visit, side, { clause, by }) => record(visit, side, sayDone, { clause }, by),
});

const notDone = action<Side>()({
  name: 'say-not-done',
  path: '/case/:ref/for/:party/say-not-done',
  title: words.sayNotDone.button,
  when: (side) => isOpen(side) && promisesOf(side).length > 0,
  fields: (side) => ({
    clause: promiseField(promisesOf(side)),
    note: textarea({
      label: words.sayNotDone.note,
      hint: words.sayNotDone.noteHint,
      rows: 3,
      ...boxFor(side, sayNotDone, 'note'),
    }),
    by: byField(),
  }),
  run: (visit, side, { clause, note, by }) => record(visit, side, sayNotDone, { clause, note }, by),
});

export const promiseActions = [done, notDone];
