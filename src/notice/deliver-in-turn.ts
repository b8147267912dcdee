/** Sends notices soon after something happened, and what was left over at the start and every half minute. */
import type { Outbox } from './outbox.ts';

const restMilliseconds = 30_000;
/** A moment's patience lets one act with many notices go out together. */
const soonMilliseconds = 150;

export const deliverInTurn = (
  outbox: Pick<Outbox, 'deliver'>,
  onChange: (listener: (caseId: string) => void) => () => void,
  log: (line: string) => void,
): { stop: () => Promise<void> } => {
  let isStopped = false;
  let timer: NodeJS.Timeout | null = null;
  let working: Promise<void> = Promise.resolve();

  const work = async (): Promise<void> => {
    try {
      while (!isStopped && (await outbox.deliver()) > 0);
    } catch (error) {
      log(`notices are waiting: ${error instanceof Error ? error.name : 'unknown trouble'}`);
    }
    plan(restMilliseconds);
  };
  const plan = (milliseconds: number): void => {
    if (isStopped) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      working = working.then(work);
    }, milliseconds);
    timer.unref();
  };

  const forget = onChange(() => plan(soonMilliseconds));
  plan(soonMilliseconds);
  return {
    stop: async () => {
      isStopped = true;
      forget();
      if (timer !== null) clearTimeout(timer);
      await working;
    },
  };
};
