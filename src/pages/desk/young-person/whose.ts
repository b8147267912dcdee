/** What the page knows of whose case it is. */
import { familyParty, notYetTheirs } from '../../../case/commands/family/family-party.ts';
import type { CaseView } from '../../case/case-view.ts';

export interface Whose {
  readonly view: CaseView;
  readonly at: Temporal.Instant;
  /** London date. */
  readonly today: Temporal.PlainDate;
  readonly assessment: string | null;
}

export const isTheirs = ({ view }: Whose): boolean =>
  familyParty(view.state)?.members.some(({ as }) => as === 'young-person') === true;

export const mayBeHanded = (whose: Whose): boolean =>
  !isTheirs(whose) && notYetTheirs(whose.view.state, whose.at) === null && whose.view.state.closed === null;
