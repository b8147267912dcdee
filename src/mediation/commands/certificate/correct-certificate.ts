/** A misspelt name is put right on the certificate. Its number, kind and date stay; the old text is kept (C-7). */
import type { Command } from '../../../case/command.ts';
import { refuse } from '../../../case/refusal.ts';

export interface CorrectCertificate {
  /** The digest of the text that is corrected: refused if somebody else has corrected it meanwhile. */
  readonly before: string;
  readonly document: string;
  readonly digest: string;
}

export const correctCertificate: Command<CorrectCertificate> = {
  name: 'correct-certificate',
  audiences: ({ askingParty }) => ({ document: `arrangements:${askingParty}` }),
  decide: (state, { before, document, digest }) => {
    const certificate = state.mediation?.certificate ?? null;
    if (certificate === null) return refuse('no-certificate-yet');
    if (certificate.digest !== before) return refuse('changed-by-someone-else');
    const words = { document: { audience: certificate.document.audience, text: document } };
    return [{ kind: 'certificate-corrected', number: certificate.number, digest, words }];
  },
};
