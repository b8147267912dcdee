/** The mediator makes the agreement out of exactly the clauses that every side accepted. Part agreement is normal. */
import type { Command } from '../../../case/command.ts';
import { refuse } from '../../../case/refusal.ts';
import type { ClauseRevision } from '../../events.ts';
import { acceptedClauses, notWriting, openIssues } from '../../open-text.ts';

export interface MakeAgreement {
  /** The whole text, frozen, as canonical JSON with a random salt in it. */
  readonly document: string;
  /** SHA-256 of the document, hexadecimal. */
  readonly digest: string;
  /** What the document was built from; refused if a side changed its mind meanwhile. */
  readonly clauses: readonly ClauseRevision[];
}

export const makeAgreement: Command<MakeAgreement> = {
  name: 'make-agreement',
  audiences: () => ({ document: 'signed' }),
  decide: (state, { document, digest, clauses }, { newId }) => {
    const why = notWriting(state);
    if (why !== null) return why;
    const accepted = acceptedClauses(state).map(({ id: clause, revision }) => ({ clause, revision }));
    if (accepted.length === 0) return refuse('nothing-agreed-yet');
    if (JSON.stringify(accepted) !== JSON.stringify(clauses)) return refuse('changed-by-someone-else');
    return [
      {
        kind: 'agreement-made',
        agreement: newId(),
        clauses: accepted,
        openIssues: openIssues(state),
        digest,
        words: { document: { audience: 'signed', text: document } },
      },
    ];
  },
};
