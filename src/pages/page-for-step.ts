/** The page and the words of each next step. A step without its row does not compile. */
import type { PartyId } from '../case/ids.ts';
import type { NextStep, Step } from '../case/next-step.ts';
import { type CaseView, partyName } from './case/case-view.ts';
import { dayInFull, timeInFull } from './dates.ts';
import { words } from './page-for-step.words.en.ts';

export interface StepWords {
  readonly sentence: string;
  readonly detail: string | null;
  /** The main button: where the step is taken. Null when there is nothing for this person to do. */
  readonly action: { readonly text: string; readonly href: string } | null;
}

/** Under the case's own address. Null: nothing to open. */
const pathFor: Readonly<Record<Step, string | null>> = {
  'check-request': '/request',
  'invite-parties': '/invitations',
  'answer-questions': '/questions',
  'decide-going-on': '/going-on',
  'propose-mediator': '/mediator',
  'close-case': '/close',
  'nothing-to-do': null,
  'wait-for-check': null,
  'answer-invitation': '/invitation',
  'wait-for-answers': null,
  'wait-for-mediator': null,
  'answer-mediator': '/mediator',
  'wait-for-acceptance': null,
  'declare-interests': '/mediator',
  talk: '/rooms',
  'answer-times': '/meeting',
  'fix-meeting': '/meeting',
  'go-to-meeting': '/meeting',
  'read-clauses': '/way-forward',
  'make-agreement': '/way-forward',
  sign: '/agreement',
  'wait-for-signatures': '/agreement',
  'keep-promises': '/actions',
  'all-kept': '/actions',
  'paused-by-you': '/pause-or-leave',
  paused: null,
  'you-left': null,
  'you-declined': null,
  'somebody-gone': null,
  'talks-ended': null,
  closed: null,
  'give-information': '/mediation',
  'check-letter': '/decision',
  'tell-authority': '/mediation',
  'give-certificate': '/certificate',
  'choose-mediation': '/mediation',
  'conclude-mediation': '/session',
};

const listed = (names: readonly string[]): string =>
  names.length <= 1 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const dayOrTime = (by: string | null): string | null => {
  if (by === null) return null;
  return by.includes('T') ? timeInFull(by) : dayInFull(by);
};

/**
 * In: the step, what the parties are called and the address of the case, such as a row of a list knows them.
 * Out: one sentence, and at most one main button.
 */
export const wordsForStepOf = (
  { step, waitingFor, by }: NextStep,
  nameOf: (party: PartyId) => string,
  url: string,
): StepWords => {
  const { sentence, detail, button } = words[step]({
    who: listed(waitingFor.map(nameOf)),
    by: dayOrTime(by),
  });
  const path = pathFor[step];
  return {
    sentence,
    detail: detail ?? null,
    action: path === null || button === undefined ? null : { text: button, href: `${url}${path}` },
  };
};

/** The same for a case that is open, which knows its names. The desk waits for signatures and reads no agreement. */
export const wordsForStep = (next: NextStep, view: CaseView): StepWords => {
  const says = wordsForStepOf(next, (party) => partyName(view, party), view.url);
  const isOthers = next.step === 'wait-for-signatures' && view.place.is === 'caseworker';
  return isOthers ? { ...says, action: null } : says;
};
