/** Other things that the asker should know: short, in plain words, with their sources. */
import type { Note, PartyKind, RouteId } from '../../guidance.ts';
import { type RuleId, sourcesOf } from '../../rules/register.ts';
import type { Facts } from '../../situation/facts.ts';

export interface Answered {
  readonly open: ReadonlySet<RouteId>;
  readonly party: PartyKind;
}

/** One group of notes: those that matter on these facts, given the routes and the party found. */
export type NoteFamily = (facts: Facts, answered: Answered) => readonly Note[];

/** A note with the rules that it rests on. */
export function note(text: string, ...rules: readonly RuleId[]): Note {
  return { text, sources: sourcesOf(...rules) };
}

export const noNotes: readonly Note[] = [];
