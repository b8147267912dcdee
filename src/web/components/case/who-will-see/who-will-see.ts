/** The line under a box or at the head of a room that names everybody who will be able to read what is written there. */
import { type Html, html, type Part } from '../../../html.ts';
import { attribute } from '../../attributes.ts';
import { type Side, sideClass } from '../side.ts';

export interface Reader {
  readonly name: string;
  /** What they do, such as `mediator` or `deputy head`; left out for "you". */
  readonly role?: string | undefined;
  /** The name of their party, where it is not said by the role. */
  readonly party?: string | undefined;
  readonly side: Side;
  /** The person who is reading the page: shown as "you", and first. */
  readonly isYou?: boolean | undefined;
}

export interface WhoWillSeeOptions {
  /** Everybody in the audience, as the server works it out; never typed in by hand. */
  readonly readers: readonly Reader[];
  /** Parties who take part and will not see it, as they stand in a sentence: `the school`. */
  readonly notSeenBy?: readonly string[] | undefined;
  /** For `aria-describedby` of the box. */
  readonly id?: string | undefined;
  /** `Who will see this` unless told; for a room, `Who is in this room`. */
  readonly label?: string | undefined;
}

const eye = html`<svg class="who-will-see__eye" width="22" height="16" viewBox="0 0 22 16" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true" focusable="false"><path d="M1.5 8C4 3.8 7.3 1.5 11 1.5S18 3.8 20.5 8C18 12.2 14.7 14.5 11 14.5S4 12.2 1.5 8z"/><circle cx="11" cy="8" r="2.5" fill="currentColor"/></svg>`;

const sentence = (parts: readonly Part[], last: string): Part =>
  parts.map((part, index) => {
    if (index === 0) return part;
    return index === parts.length - 1 ? [` ${last} `, part] : [', ', part];
  });

const readerName = (reader: Reader): Html => {
  if (reader.isYou) return html`<b class="${sideClass(reader.side)}">you</b>`;
  const about = [reader.role, reader.party].filter((each) => each !== undefined && each !== '');
  return html`<b class="${sideClass(reader.side)}">${reader.name}</b>${about.length > 0 && ` (${about.join(', ')})`}`;
};

const everyReader = (readers: readonly Reader[]): Part => {
  if (readers.length === 0) return 'nobody';
  const ordered = [...readers.filter((each) => each.isYou), ...readers.filter((each) => !each.isYou)];
  return [ordered.every((each) => each.isYou) && 'only ', sentence(ordered.map(readerName), 'and')];
};

const nobodyElse = (parties: readonly string[] | undefined): Part => {
  if (parties === undefined) return '';
  if (parties.length === 0) return ' Nobody else.';
  return [' Nobody else: not ', sentence(parties, 'and not'), '.'];
};

export const whoWillSee = (options: WhoWillSeeOptions): Html =>
  html`<p class="who-will-see"${attribute('id', options.id)}>${eye}<span><strong>${options.label ?? 'Who will see this'}:</strong> ${everyReader(options.readers)}.${nobodyElse(options.notSeenBy)}</span></p>`;
