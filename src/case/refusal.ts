/**
 * What the rules say no with. A refusal is an answer, not a fault: it has a stable code, and the words for it
 * (what happened, that nothing was lost, what to do next) stand with the pages.
 */
const refusalCodes = [
  'not-yours',
  'already-done',
  'changed-by-someone-else',
  'case-is-closed',
  'request-not-checked',
  'nobody-to-invite',
  'party-already-invited',
  'disagreement-is-with-the-authority',
  'only-while-a-plan-is-worked-on',
  'not-invited',
  'already-answered',
  'not-everyone-agreed',
  'taking-part-is-paused',
  'somebody-has-left',
  'nobody-left-to-talk-with',
  'no-mediator-yet',
  'mediator-not-independent',
  'mediator-has-an-interest',
  'mediator-already-appointed',
  'mediator-was-objected-to',
  'interests-not-declared',
  'no-mediator-proposed',
  'joint-room-not-open',
  'joint-room-already-open',
  'time-not-offered',
  'time-has-passed',
  'times-already-fixed',
  'no-meeting-fixed',
  'no-such-issue',
  'no-such-option',
  'no-such-clause',
  'clause-has-changed',
  'agreement-already-made',
  'talks-have-ended',
  'nothing-agreed-yet',
  'no-agreement-yet',
  'everyone-must-sign-first',
  'already-signed',
  'no-such-action',
  'actions-not-finished',
  'no-family-in-this-case',
  'date-of-birth-needed',
  'not-past-school-age-yet',
  'no-authority-in-this-case',
  'no-decision-yet',
  'decision-cannot-be-mediated',
  'decision-cannot-be-appealed',
  'sections-needed',
  'date-does-not-fit',
  'reason-needed',
  'information-not-given-yet',
  'mediation-not-chosen',
  'mediation-has-ended',
  'has-to-take-part',
  'five-working-days-notice',
  'authority-not-stated',
  'only-one-supporter',
  'no-session-held',
  'childs-views-not-recorded',
  'certificate-not-needed',
  'certificate-already-given',
  'no-certificate-yet',
  'not-time-for-a-certificate',
  'out-of-time-with-adviser',
  'case-is-open',
  'case-is-forgotten',
  'kept-by-a-hold',
  'nothing-proposed',
  'needs-a-second-person',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  readonly refused: RefusalCode;
}

export const refuse = (refused: RefusalCode): Refusal => ({ refused });

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value;

export const isRefusalCode = (text: string): text is RefusalCode =>
  refusalCodes.some((code) => code === text);
