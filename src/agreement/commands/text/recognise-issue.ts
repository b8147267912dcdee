/** A side says: yes, this is one of the things we disagree about. It agrees to nothing else by that. */
import { type Command, noWords, sideOf } from '../../../case/command.ts';
import { refuse } from '../../../case/refusal.ts';
import { notWriting } from '../../open-text.ts';

export const recogniseIssue: Command<{ issue: string }> = {
  name: 'recognise-issue',
  audiences: noWords,
  decide: (state, { issue: id }, { place }) => {
    const issue = state.wayForward.issues.get(id);
    if (issue === undefined) return refuse('no-such-issue');
    const party = sideOf(place);
    if (issue.recognisedBy.has(party)) return refuse('already-done');
    return notWriting(state) ?? [{ kind: 'issue-recognised', issue: id, party }];
  },
};
