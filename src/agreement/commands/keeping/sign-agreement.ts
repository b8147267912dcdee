/** A side signs the text it sees, named by its digest. */
import { type Command, sideOf } from '../../../case/command.ts';
import { refuse } from '../../../case/refusal.ts';

export const signAgreement: Command<{ name: string; digest: string }> = {
  name: 'sign-agreement',
  audiences: () => ({ name: 'signed' }),
  decide: (state, { name, digest }, { place }) => {
    const { agreement } = state.wayForward;
    if (agreement === null) return refuse('no-agreement-yet');
    const party = sideOf(place);
    if (agreement.signatures.has(party)) return refuse('already-signed');
    if (agreement.digest !== digest) return refuse('clause-has-changed');
    return [{ kind: 'agreement-signed', party, digest, words: { name: { audience: 'signed', text: name } } }];
  },
};
