/** What became of the mutants of an area, as text. */
import { readFileSync } from 'node:fs';
import type { AcceptedSurvivor } from './accepted-survivors.ts';
import type { Area } from './areas.ts';
import type { Tried } from './mutate.ts';
import { spanOf } from './span.ts';

interface Survivor {
  readonly file: string;
  readonly line: number;
  /** The line's text, without its indent. */
  readonly text: string;
  readonly original: string;
  readonly replacement: string;
  readonly covered: boolean;
}

export interface Report {
  readonly text: string;
  readonly good: boolean;
}

const onOneLine = (code: string): string => code.replace(/\s+/g, ' ').trim();

function survivorIn(source: string, { file, line, mutant }: Tried): Survivor {
  const [start, end] = spanOf(mutant, source);
  return {
    file,
    line,
    text: (source.split('\n')[line - 1] ?? '').trim(),
    original: onOneLine(source.slice(start, end)),
    replacement: onOneLine(mutant.replacement ?? ''),
    covered: mutant.status !== 'NoCoverage',
  };
}

const isAccepted = (survivor: Survivor, accepted: AcceptedSurvivor): boolean =>
  accepted.file === survivor.file &&
  onOneLine(accepted.original) === survivor.original &&
  onOneLine(accepted.replacement) === survivor.replacement &&
  (accepted.line === undefined || accepted.line === survivor.text);

const countOf = (tried: readonly Tried[], status: Tried['mutant']['status']): number =>
  tried.filter(({ mutant }) => mutant.status === status).length;

function survivorsIn(tried: readonly Tried[]): readonly Survivor[] {
  const alive = tried.filter(({ mutant }) => mutant.status === 'Survived' || mutant.status === 'NoCoverage');
  const survivors = alive.map((one) => survivorIn(readFileSync(one.file, 'utf8'), one));
  return survivors.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

const percent = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);

function survivorLine(survivor: Survivor, reason: string | undefined): string {
  const { file, line, original, replacement, covered } = survivor;
  const reached = covered ? '' : ' (no test reaches it)';
  return `${file}:${line}${reached}\n  ${original}\n  → ${replacement}\n  ${reason ?? 'NO REASON GIVEN'}`;
}

/**
 * In: every mutant of the area, and the survivors accepted in its files. Good when the score reaches the bar, no mutant ended
 * in a fault of the tool, and each accepted survivor is there.
 */
export function report(
  name: string,
  area: Area,
  tried: readonly Tried[],
  accepted: readonly AcceptedSurvivor[],
): Report {
  const survivors = survivorsIn(tried);
  const reasonFor = (survivor: Survivor) => accepted.find((one) => isAccepted(survivor, one))?.reason;
  const excused = survivors.filter((survivor) => reasonFor(survivor) !== undefined).length;
  const stale = accepted.filter((one) => !survivors.some((survivor) => isAccepted(survivor, one)));
  const killed = countOf(tried, 'Killed');
  const timedOut = countOf(tried, 'Timeout');
  const notCovered = countOf(tried, 'NoCoverage');
  const faults = tried.length - killed - timedOut - survivors.length;
  const counted = killed + timedOut + survivors.length - (area.lessAccepted ? excused : 0);
  const score = percent(killed + timedOut, counted);
  const good = score >= area.bar && faults === 0 && stale.length === 0;
  const lines = [
    `${name}: ${tried.length} mutants, ${killed} killed, ${timedOut} timed out, ${survivors.length - notCovered} survived, ` +
      `${notCovered} not covered, ${excused} of the living accepted; score ${score.toFixed(2)} %, bar ${area.bar} %`,
    ...survivors.map((survivor) => survivorLine(survivor, reasonFor(survivor))),
    ...stale.map(
      ({ file, original, replacement }) => `accepted, but not alive: ${file}: ${original} → ${replacement}`,
    ),
    ...(faults === 0 ? [] : [`${faults} mutants ended in a fault, neither killed nor alive`]),
  ];
  return { text: lines.join('\n'), good };
}
