/**
 * A mediation adviser gives the family its certificate, within 3 working days (C-3, C-4, C-5). It is dated the day it is
 * given and is permanent (C-7). Giving one ends nothing: a family who still want to meet go on (C-5).
 */
import type { Command } from '../../../case/command.ts';
import { isRefusal, refuse } from '../../../case/refusal.ts';
import type { CertificateKind } from '../../../law/situation/situation.ts';
import { certificateGround } from '../../certificate-ground.ts';
import { familyOf, londonDay } from '../../rules.ts';

export interface IssueCertificate {
  readonly number: string;
  readonly certificate: CertificateKind;
  readonly issuedOn: string;
  /** The whole text, as canonical JSON. */
  readonly document: string;
  readonly digest: string;
}

/** Refused: another kind than the facts allow, or another day than today. */
export const issueCertificate: Command<IssueCertificate> = {
  name: 'issue-certificate',
  audiences: ({ askingParty }) => ({ document: `arrangements:${askingParty}` }),
  decide: (state, { number, certificate, issuedOn, document, digest }, { at }) => {
    const ground = certificateGround(state, at);
    if (isRefusal(ground)) return ground;
    const family = familyOf(state);
    if (family === null) return refuse('no-family-in-this-case');
    if (ground !== certificate) return refuse('not-time-for-a-certificate');
    if (issuedOn !== londonDay(at)) return refuse('date-does-not-fit');
    const words = { document: { audience: `arrangements:${family.id}` as const, text: document } };
    return [{ kind: 'certificate-issued', number, certificate, issuedOn, digest, words }];
  },
};
