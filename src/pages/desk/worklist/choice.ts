/** Which cases the worklist shows: read from the address, and written into the addresses of its links. */
import { isCaseReference } from '../../../case/ids.ts';
import type { Stage } from '../../../case/standing.ts';
import type { WorklistPlace } from '../../../record/worklist.ts';

export type Show = 'waiting' | 'open' | 'closed';
export type OpenStage = Exclude<Stage, 'closed'>;

export interface Choice {
  readonly show: Show;
  /** Null: every stage. Closed cases have none. */
  readonly stage: OpenStage | null;
  readonly after: WorklistPlace | null;
}

export const shows: readonly Show[] = ['open', 'waiting', 'closed'];
export const openStages: readonly OpenStage[] = [
  'checking',
  'inviting',
  'choosing-mediator',
  'talking',
  'signing',
  'keeping-promises',
];

const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/u;

const placeOf = (text: string | undefined): WorklistPlace | null => {
  const [at = '', reference = ''] = (text ?? '').split('_');
  if (!instantForm.test(at) || !isCaseReference(reference)) return null;
  try {
    return { changedAt: Temporal.Instant.from(at), reference };
  } catch {
    return null;
  }
};

/** In: the query of an address. What it does not know is left out, and the list is the longer for it. */
export const choiceOf = (query: Readonly<Record<string, string>>): Choice => {
  const show = shows.find((each) => each === query['show']) ?? 'open';
  const stage = show === 'closed' ? null : (openStages.find((each) => each === query['stage']) ?? null);
  return { show, stage, after: placeOf(query['older']) };
};

/** The address of a choice; the usual one is plain `/desk`. */
export const hrefOf = ({ show, stage, after }: Choice): string => {
  const query = new URLSearchParams({
    ...(show === 'open' ? {} : { show }),
    ...(stage === null || show === 'closed' ? {} : { stage }),
    ...(after === null ? {} : { older: `${after.changedAt}_${after.reference}` }),
  }).toString();
  return query === '' ? '/desk' : `/desk?${query}`;
};
