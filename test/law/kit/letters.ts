/** Situations about one letter, in which a test says only what matters to it. */
import type { SituationJson } from './guiding.ts';

interface Letter {
  readonly kind?: string;
  readonly sections?: readonly string[];
  readonly dated?: string;
  readonly sent?: string;
  readonly letterOmits?: readonly string[];
}

/** A parent asks on a day about a refusal to assess, unless said otherwise. */
export function about(
  letter: Letter,
  today: string,
  events: Readonly<Record<string, unknown>> = {},
  more: SituationJson = {},
): SituationJson {
  const kind = letter.sections === undefined ? 'refuse-to-assess' : 'plan-content';
  return { today, asker: 'parent', matter: ['decision'], decision: { kind, ...letter }, events, ...more };
}
