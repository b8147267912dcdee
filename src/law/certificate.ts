/** Which decisions can be mediated, which appealed, and whether an appeal needs a certificate. */
import type { CertificateNeed } from './guidance.ts';
import type { Decision, Section } from './situation/situation.ts';

/** M-2: CFA 2014 s.51(2)(c), education. */
const appealableSections: readonly Section[] = ['B', 'F', 'I'];
/** C-2: any of these brings the certificate back (CFA 2014 s.55(2)). */
const certificateSections: readonly Section[] = ['B', 'F'];
/** SEND Regs 2014 reg 12: the sections of a plan about health and social care. */
const healthSections: readonly Section[] = ['C', 'G'];
const socialCareSections: readonly Section[] = ['D', 'H1', 'H2'];

const anyOf = (decision: Decision, group: readonly Section[]): boolean =>
  decision.sections?.some((section) => group.includes(section)) ?? false;

const onlyOf = (decision: Decision, group: readonly Section[]): boolean =>
  decision.sections?.every((section) => group.includes(section)) ?? false;

export const hasHealthSection = (decision: Decision): boolean => anyOf(decision, healthSections);
export const hasSocialCareSection = (decision: Decision): boolean => anyOf(decision, socialCareSections);
export const isHealthAlone = (decision: Decision): boolean => onlyOf(decision, healthSections);

/** M-1: an appealable decision, or a plan made, amended or replaced, any section of it (CFA 2014 s.52). */
export function canBeMediated(decision: Decision): boolean {
  return decision.kind !== 'not-appealable';
}

/** M-2: the closed list of CFA 2014 s.51(2); of a plan's content only sections B, F and I. */
export function canBeAppealed(decision: Decision): boolean {
  if (decision.kind === 'plan-content') return anyOf(decision, appealableSections);
  return decision.kind !== 'not-appealable';
}

/**
 * Whether an appeal needs a mediation certificate. C-1: it does (CFA 2014 s.55(3)). C-2: not if it is only about section I
 * (CFA 2014 s.55(2)). Decided by the decision alone, whether or not a certificate is held.
 */
export function certificateNeedOf(decision: Decision | undefined): CertificateNeed {
  if (decision === undefined || !canBeMediated(decision)) return 'not-applicable';
  if (decision.kind === 'plan-content' && !anyOf(decision, certificateSections)) return 'not-required';
  return 'required';
}
