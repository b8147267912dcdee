/** The one next step of a case for one person. The domain names it; `pages/page-for-step.ts` knows its page and words. */
import { acceptedClauses } from '../agreement/open-text.ts';
import { soonest } from '../clock/clock.ts';
import { type MediationStep, mediationStep } from '../mediation/next-step.ts';
import type { PartyId } from './ids.ts';
import {
  everyoneAgreed,
  goneParties,
  isActionDone,
  isPaused,
  isSignedByAll,
  type Place,
  partiesOf,
} from './standing.ts';
import type { Case } from './state.ts';

export type Step =
  | MediationStep
  | 'check-request'
  | 'invite-parties'
  | 'answer-questions'
  | 'decide-going-on'
  | 'propose-mediator'
  | 'close-case'
  | 'nothing-to-do'
  | 'wait-for-check'
  | 'answer-invitation'
  | 'wait-for-answers'
  | 'wait-for-mediator'
  | 'answer-mediator'
  | 'wait-for-acceptance'
  | 'declare-interests'
  | 'talk'
  | 'answer-times'
  | 'fix-meeting'
  | 'go-to-meeting'
  | 'read-clauses'
  | 'make-agreement'
  | 'sign'
  | 'wait-for-signatures'
  | 'keep-promises'
  | 'all-kept'
  | 'paused-by-you'
  | 'paused'
  | 'you-left'
  | 'you-declined'
  | 'somebody-gone'
  | 'talks-ended'
  | 'closed';

export interface NextStep {
  readonly step: Step;
  /** Whom the case waits for, where it waits. */
  readonly waitingFor: readonly PartyId[];
  /** London date by which the next thing is due, where there is one. */
  readonly by: string | null;
}

const plain = (step: Step): NextStep => ({ step, waitingFor: [], by: null });

const unanswered = (state: Case): NextStep => {
  const waiting = partiesOf(state).filter(
    (party) => party.taking.is === 'invited' || party.taking.is === 'named',
  );
  const dates = waiting.flatMap(({ taking }) => (taking.is === 'invited' ? [taking.replyBy] : [])).sort();
  return { step: 'wait-for-answers', waitingFor: waiting.map((party) => party.id), by: dates[0] ?? null };
};

const waitingToAccept = (state: Case): NextStep => ({
  step: 'wait-for-acceptance',
  waitingFor: [...state.parties.keys()].filter((party) => !state.mediator.acceptedBy.has(party)),
  by: null,
});

const unsigned = (state: Case): readonly PartyId[] =>
  [...state.parties.keys()].filter((party) => !state.wayForward.agreement?.signatures.has(party));

const isAllKept = (state: Case): boolean =>
  state.wayForward.agreement?.clauses.every(({ clause }) => isActionDone(state, clause)) ?? false;

/** The first date of a promise that is not done yet. */
const nextPromise = ({ clocks, wayForward }: Case): string | null =>
  soonest(clocks.current.filter(({ about }) => wayForward.clauses.has(about)))?.due ?? null;

const afterAgreement = (state: Case, own: PartyId | null): NextStep => {
  const waitingFor = unsigned(state);
  if (waitingFor.length > 0) {
    return {
      step: own !== null && waitingFor.includes(own) ? 'sign' : 'wait-for-signatures',
      waitingFor,
      by: null,
    };
  }
  if (isAllKept(state)) return plain('all-kept');
  return { step: 'keep-promises', waitingFor: [], by: nextPromise(state) };
};

const forCaseworker = (state: Case): NextStep => {
  if (state.checkedAt === null) return plain('check-request');
  if (state.questions.some((question) => question.answer === null)) return plain('answer-questions');
  if (goneParties(state).length > 0) return plain('decide-going-on');
  if (partiesOf(state).some((party) => party.taking.is === 'named')) return plain('invite-parties');
  if (isSignedByAll(state)) return isAllKept(state) ? plain('close-case') : afterAgreement(state, null);
  if (state.wayForward.talksEnded) return plain('close-case');
  if (state.mediator.appointed === null && state.mediator.proposed === null) return plain('propose-mediator');
  if (!everyoneAgreed(state)) return unanswered(state);
  if (state.mediator.appointed === null) {
    return state.mediator.declaration === null ? plain('wait-for-mediator') : waitingToAccept(state);
  }
  return state.wayForward.agreement === null ? plain('nothing-to-do') : afterAgreement(state, null);
};

const isEveryTimeAnswered = (state: Case): boolean =>
  [...state.parties.keys()].every((party) => state.meetings.offer?.answers.has(party));

const forMediator = (state: Case): NextStep => {
  if (goneParties(state).length > 0) return plain('somebody-gone');
  if (isPaused(state)) return plain('paused');
  if (state.wayForward.agreement !== null) return afterAgreement(state, null);
  const meeting = state.meetings.fixed;
  if (meeting !== null) {
    return { ...plain('go-to-meeting'), by: meeting.time.startsAt };
  }
  const drafted = state.wayForward.clauses.size;
  if (drafted > 0 && acceptedClauses(state).length === drafted) return plain('make-agreement');
  if (state.meetings.offer !== null && isEveryTimeAnswered(state)) return plain('fix-meeting');
  return plain('talk');
};

const forMember = (state: Case, own: PartyId): NextStep => {
  const party = state.parties.get(own);
  if (party?.taking.is === 'invited')
    return { step: 'answer-invitation', waitingFor: [own], by: party.taking.replyBy };
  if (party?.taking.is === 'left') return plain('you-left');
  if (party?.taking.is === 'declined') return plain('you-declined');
  if (party !== undefined && party.pausedAt !== null) return plain('paused-by-you');
  if (goneParties(state).length > 0) return plain('somebody-gone');
  if (isPaused(state)) return plain('paused');
  if (state.wayForward.agreement !== null) return afterAgreement(state, own);
  if (state.checkedAt === null) return plain('wait-for-check');
  if (!everyoneAgreed(state)) return unanswered(state);
  return state.mediator.appointed === null ? aboutMediator(state, own) : aboutTalk(state, own);
};

const aboutMediator = (state: Case, own: PartyId): NextStep => {
  if (state.mediator.declaration === null) return plain('wait-for-mediator');
  return state.mediator.acceptedBy.has(own) ? waitingToAccept(state) : plain('answer-mediator');
};

const aboutTalk = (state: Case, own: PartyId): NextStep => {
  const { offer, fixed } = state.meetings;
  if (offer !== null && fixed === null && !offer.answers.has(own)) return plain('answer-times');
  if ([...state.wayForward.clauses.values()].some((clause) => !clause.acceptedBy.has(own)))
    return plain('read-clauses');
  if (fixed !== null) return { ...plain('go-to-meeting'), by: fixed.time.startsAt };
  return plain('talk');
};

/** The date of the law by which a step of the mediation strand is due, where it has one. */
const dateOfStep = ({ clocks }: Case, step: MediationStep): string | null => {
  if (step !== 'give-certificate') return null;
  return soonest(clocks.current.filter(({ what }) => what === 'certificate-by'))?.due ?? null;
};

/** In: the case and the place of the person who looks. Out: one step, never none. */
export const nextStep = (state: Case, place: Place): NextStep => {
  if (state.closed !== null) return plain('closed');
  const mediation = state.checkedAt === null ? null : mediationStep(state, place);
  if (mediation !== null) return { ...plain(mediation), by: dateOfStep(state, mediation) };
  if (state.wayForward.talksEnded && place.is !== 'caseworker') return plain('talks-ended');
  switch (place.is) {
    case 'caseworker':
      return forCaseworker(state);
    case 'mediator':
      return forMediator(state);
    case 'proposed-mediator':
      return state.mediator.declaration === null ? plain('declare-interests') : waitingToAccept(state);
    case 'member':
      return forMember(state, place.party);
    case 'signer':
      return plain('you-left');
    case 'nobody':
      return plain('nothing-to-do');
    default:
      return place satisfies never;
  }
};
