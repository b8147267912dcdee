/** The certificate of a case: what may be given now, what was given, and how its text is made from the facts. */
import { randomBytes } from 'node:crypto';
import { isRefusal, type Refusal } from '../../../../case/refusal.ts';
import type { Certificate, CertificateFacts, Ground } from '../../../../certificate/certificate.ts';
import { certificateNumberOf } from '../../../../certificate/certificate-number.ts';
import { readCertificateText } from '../../../../certificate/certificate-text.ts';
import { certificateNeedOf } from '../../../../law/certificate.ts';
import type { CertificateKind } from '../../../../law/situation/situation.ts';
import { certificateGround } from '../../../../mediation/certificate-ground.ts';
import { familyOf } from '../../../../mediation/rules.ts';
import { lawDecision } from '../../../../mediation/situation.ts';
import type { Mediation } from '../../../../mediation/state.ts';
import { type NotThere, notThere } from '../../../../web/page.ts';
import { londonDate } from '../../../dates.ts';
import type { SiteVisit } from '../../../site.ts';
import { type CaseView, openCaseView, ownParty, partyName, personName } from '../../case-view.ts';

export interface CertificateView {
  readonly view: CaseView;
  readonly mediation: Mediation;
  readonly today: Temporal.PlainDate;
  /** The kind that is due now, or why none is. */
  readonly ground: CertificateKind | Refusal;
  readonly isNeeded: boolean;
  readonly given: Certificate | null;
  /** What the child is called in the request; for a caseworker who prepares a certificate. */
  readonly childName: string | null;
  readonly isYoungPerson: boolean;
}

/** The family's, and the mediation adviser's at the desk. */
export const loadCertificate = async (visit: SiteVisit): Promise<CertificateView | NotThere> => {
  const view = await openCaseView(visit);
  if (view === notThere) return notThere;
  const { state } = view;
  const { mediation } = state;
  const family = familyOf(state);
  const isTheirs = view.place.is === 'caseworker' || (family !== null && ownParty(view) === family.id);
  if (mediation === null || family === null || !isTheirs) return notThere;
  const opened = await view.read([mediation.certificate?.document, state.request.about]);
  const text = opened.text(mediation.certificate?.document);
  return {
    view,
    mediation,
    today: londonDate(visit.at),
    ground: certificateGround(state, visit.at),
    isNeeded: certificateNeedOf(lawDecision(mediation.decision)) === 'required',
    given: text === null ? null : readCertificateText(text),
    childName: opened.text(state.request.about),
    isYoungPerson: family.members.some(({ as }) => as === 'young-person'),
  };
};

const date = (on: string): Temporal.PlainDate => Temporal.PlainDate.from(on);

/** The day on which the certificate rests. */
const restsOn = ({ view, mediation, today }: CertificateView, kind: CertificateKind): Ground => {
  const { choice, concluded, cannotArrange } = mediation;
  switch (kind) {
    case 'not-pursued':
      return {
        kind,
        declinedOn: date(choice?.is === 'decline' ? choice.on : (concluded?.on ?? today.toString())),
      };
    case 'took-place':
      return { kind, concludedOn: date(concluded?.on ?? today.toString()) };
    case 'deemed': {
      if (cannotArrange !== null) {
        return { kind, couldNotArrangeOn: date(cannotArrange.on), because: 'authority-said-so' };
      }
      const due = view.state.clocks.current.find(({ what }) => what === 'mediation-by')?.due;
      const over = due === undefined ? today : date(due).add({ days: 1 });
      return { kind, couldNotArrangeOn: over, because: 'time-ran-out' };
    }
    default:
      return kind satisfies never;
  }
};

export interface Names {
  readonly party: string;
  /** Empty where the young person is the party. */
  readonly child: string;
  readonly adviser: string;
}

const decisionOf = ({ view, mediation }: CertificateView): CertificateFacts['decision'] => {
  const { kind, dated, sent } = mediation.decision;
  const council = [...view.state.parties.values()].find((party) => party.kind === 'local-authority');
  const madeOn = dated ?? sent;
  if (madeOn === null) throw new Error('A decision has a date');
  return {
    kind,
    madeOn: date(madeOn),
    sentOn: dated === null || sent === null ? null : date(sent),
    authority: { name: partyName(view, council?.id ?? view.state.askingParty), gss: view.state.authority },
  };
};

/** A new certificate, dated today. In: which kind is due, the names as they should stand, who provides the service. */
export const newCertificate = (
  open: CertificateView,
  kind: CertificateKind,
  names: Names,
  provider: string,
): Certificate => ({
  ...restsOn(open, kind),
  number: certificateNumberOf(open.today, randomBytes(16)),
  issuedOn: open.today,
  decision: decisionOf(open),
  party: { name: names.party, as: open.isYoungPerson ? 'young-person' : 'parent' },
  child: open.isYoungPerson ? null : { name: names.child },
  about: open.mediation.decision.sections,
  adviser: { name: names.adviser },
  provider: { name: provider },
  correctionOf: null,
  salt: randomBytes(16).toString('hex'),
});

export const familyName = ({ view }: CertificateView): string => {
  const account = familyOf(view.state)?.members.find(({ as }) => as !== 'supporter')?.account;
  return account === undefined ? '' : personName(view, account);
};

export const dueKind = ({ ground }: CertificateView): CertificateKind | null =>
  isRefusal(ground) ? null : ground;
