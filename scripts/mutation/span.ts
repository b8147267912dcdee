/** Where in a source a mutant stands. */
import type { MutantResult } from '@stryker-mutator/api/core';

/** Out: the first character and the one after the last. Stryker's results count lines and columns from 1. */
export function spanOf({ location }: MutantResult, source: string): readonly [start: number, end: number] {
  const lines = source.split('\n');
  const at = ({ line, column }: MutantResult['location']['start']): number =>
    lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  return [at(location.start), at(location.end)];
}
