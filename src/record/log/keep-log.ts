/** Keeps the log up with the record: a round at the start, every two seconds, and a last one at the end. */
import { type LogWriter, sequence } from './sequence.ts';

/** An acknowledged act is to be covered within 10 seconds; this leaves room for a slow round and a lost one. */
const restMilliseconds = 2_000;

/** In: also where to tell of trouble. Nothing is told twice in a row. */
export const keepLog = (writer: LogWriter, log: (line: string) => void): { stop: () => Promise<void> } => {
  let isStopped = false;
  let timer: NodeJS.Timeout | null = null;
  let told = '';

  const tell = (line: string): void => {
    if (line !== told && line !== '') log(line);
    told = line;
  };
  const round = async (): Promise<void> => {
    try {
      let refused = 0;
      for (;;) {
        const done = await sequence(writer);
        refused = done?.refused ?? refused;
        if (done === null || !done.isMore) break;
      }
      tell(refused === 0 ? '' : `fault in the log: ${refused} events wait that this program did not store`);
    } catch (error) {
      const why = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown trouble';
      tell(`the log is waiting: ${why}`);
    }
  };
  let working = round();
  const plan = (): void => {
    if (isStopped) return;
    timer = setTimeout(() => {
      working = round().then(plan);
    }, restMilliseconds);
    timer.unref();
  };
  void working.then(plan);
  return {
    stop: async () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
      await working;
      await round();
    },
  };
};
