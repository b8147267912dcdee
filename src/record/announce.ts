/**
 * Tells all nodes that a case changed, after it was stored. Not inside the storing transaction: PostgreSQL lets commits
 * that notify pass one at a time, each with its own flush to disk, which made acts ten times slower.
 */
import type { Pool } from 'pg';

const gatherMilliseconds = 2;

export interface Announcer {
  announce(caseId: string): void;
}

/** Gathers what changed within a moment into one statement. A change that is not told of is found by the next sweep. */
export const announcer = (pool: Pool): Announcer => {
  const waiting = new Set<string>();
  const tell = async (): Promise<void> => {
    const ids = [...waiting];
    waiting.clear();
    try {
      await pool.query({ name: 'announce', text: 'select record.announce($1)', values: [ids] });
    } catch {
      // The database is away; open rooms and waiting notices look again by themselves when it is back.
    }
  };
  return {
    announce: (caseId) => {
      if (waiting.size === 0) setTimeout(() => void tell(), gatherMilliseconds);
      waiting.add(caseId);
    },
  };
};
