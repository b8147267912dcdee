/**
 * What a side tells us about the one text: that it accepts a part, takes that back, or has signed the paper that the
 * mediator sent. By number and owner alone: the words are not the desk's to read.
 */
import { signAgreement } from '../../../agreement/commands/keeping/sign-agreement.ts';
import { acceptClause } from '../../../agreement/commands/text/accept-clause.ts';
import { takeBackAcceptance } from '../../../agreement/commands/text/take-back-acceptance.ts';
import { notWriting } from '../../../agreement/open-text.ts';
import type { Clause } from '../../../agreement/state.ts';
import { radio, text } from '../../../web/field.ts';
import { notThere } from '../../../web/page.ts';
import { partyName } from '../../case/case-view.ts';
import { action } from '../../site.ts';
import { boxFor, byField, isOpen, record, type Side } from './side.ts';
import { words } from './words.en.ts';

interface Part {
  readonly clause: Clause;
  readonly label: string;
}

/** Numbered as on the page of the text; a part that was drafted anew is another part. */
const partsOf = ({ view }: Side): readonly Part[] =>
  [...view.state.wayForward.clauses.values()].map((clause, index) => ({
    clause,
    label: words.text.part(index + 1, partyName(view, clause.owner), clause.revision),
  }));

const isAccepted = ({ party }: Side, { clause }: Part): boolean => clause.acceptedBy.has(party.id);
const isWriting = ({ view }: Side): boolean => notWriting(view.state) === null;

/** What was read out, down to the draft: if it is drafted anew meanwhile, nothing is accepted. */
const draftOf = ({ clause }: Part): string => `${clause.id} ${clause.revision}`;
const chosenIn = (value: string) => {
  const [clause = '', revision = ''] = value.split(' ');
  return { clause, revision: Number(revision) };
};

const partField = (parts: readonly Part[]) =>
  radio({
    label: words.text.which,
    hint: words.text.whichHint,
    choices: parts.map((part) => ({ value: draftOf(part), label: part.label })),
  });

const accept = action<Side>()({
  name: 'accept-clause',
  path: '/case/:ref/for/:party/accept-clause',
  title: words.text.accept.button,
  when: (side) => isOpen(side) && isWriting(side) && partsOf(side).some((part) => !isAccepted(side, part)),
  // All of them, so that the command answers for one that is accepted already.
  fields: (side) => ({ part: partField(partsOf(side)), by: byField() }),
  run: (visit, side, { part, by }) => record(visit, side, acceptClause, chosenIn(part), by),
});

const takeBack = action<Side>()({
  name: 'take-back-acceptance',
  path: '/case/:ref/for/:party/take-back-acceptance',
  title: words.text.takeBack.button,
  when: (side) => isOpen(side) && isWriting(side) && partsOf(side).some((part) => isAccepted(side, part)),
  fields: (side) => ({ part: partField(partsOf(side)), by: byField() }),
  run: (visit, side, { part, by }) => {
    const { clause } = chosenIn(part);
    return record(visit, side, takeBackAcceptance, { clause }, by);
  },
});

const sign = action<Side>()({
  name: 'sign-agreement',
  path: '/case/:ref/for/:party/sign-agreement',
  title: words.text.sign.button,
  when: (side) => {
    const { agreement } = side.view.state.wayForward;
    return isOpen(side) && agreement !== null && !agreement.signatures.has(side.party.id);
  },
  fields: (side) =>
    side.view.state.wayForward.agreement === null
      ? notThere
      : {
          name: text({
            label: words.text.sign.name,
            hint: words.text.sign.nameHint,
            maxLength: 120,
            ...boxFor(side, signAgreement, 'name'),
          }),
          by: byField(),
        },
  run: (visit, side, { name, by }) => {
    const digest = side.view.state.wayForward.agreement?.digest ?? '';
    return record(visit, side, signAgreement, { name, digest }, by);
  },
});

export const textActions = [accept, takeBack, sign];
