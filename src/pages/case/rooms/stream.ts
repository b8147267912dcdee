/** One person's live view of one room: each new word once, in order, and only while the room is theirs. */
import { PassThrough } from 'node:stream';
import type { CaseId } from '../../../case/ids.ts';
import { roomAudience } from '../../../room/audience.ts';
import { entriesOf } from '../../../room/entries.ts';
import type { RoomName } from '../../../room/events.ts';
import { mayRead } from '../../../seal/audience.ts';
import type { Pass } from '../../../web/entry.ts';
import { notThere } from '../../../web/page.ts';
import type { Services, SiteVisit } from '../../site.ts';
import { type CaseView, openCaseView } from '../case-view.ts';
import { roomNamed } from './open-room.ts';
import { entryItem, openEntries, type ShownEntry } from './shown-entry.ts';

export interface RoomNow {
  readonly view: CaseView;
  readonly room: RoomName;
}

/** The room as it is this person's now; null where it is not there for them. */
export const openRoomNow = async (visit: SiteVisit): Promise<RoomNow | null> => {
  const view = await openCaseView(visit);
  if (view === notThere) return null;
  const room = roomNamed(view, visit.params.room ?? '');
  if (room === null) return null;
  const { state, actor } = view;
  const audience = roomAudience(room, state.mediator.appointed);
  return mayRead(state, audience, actor.account, actor.roles) ? { view, room } : null;
};

/** A slow reader comes back and goes on where they were, rather than filling our memory. */
const mostWaitingBytes = 1_048_576;
const mostAtOnce = 100;
/** In ticks of the feed: often enough that no proxy between takes the quiet for a broken line. */
const ticksPerBeat = 30;

const isUnread = ({ is, text, document }: ShownEntry): boolean =>
  (is === 'said' && text === null) || (is === 'shared' && document === null);

export class RoomStream {
  readonly body = new PassThrough();
  readonly caseId: CaseId;
  readonly pass: Pass;
  readonly #services: Services;
  readonly #visit: SiteVisit;
  #after: number;
  #work: Promise<void> | null = null;
  #hasNews = false;
  #ticks = 0;

  /** In: how the person came in, for which room, and the version after which everything is new to them. */
  constructor(services: Services, pass: Pass, visit: SiteVisit, { view }: RoomNow, after: number) {
    this.#services = services;
    this.#visit = visit;
    this.#after = after;
    this.pass = pass;
    this.caseId = view.state.id;
    this.body.on('error', () => {});
    this.body.write('retry: 2000\n\n');
  }

  /** Looks for news now, or once more after the look that is under way. */
  refresh(): void {
    this.#hasNews = true;
    this.#work ??= this.#untilNothingNew().finally(() => {
      this.#work = null;
    });
  }

  /** Called twice a second: says now and then that the line is open, and looks whether news got lost on the way. */
  tick(): void {
    this.#ticks += 1;
    const isBeat = this.#ticks % ticksPerBeat === 0;
    if (isBeat && !this.body.writableEnded) this.body.write(': still here\n\n');
    if (isBeat || this.#hasNews) this.refresh();
  }

  end(): void {
    this.body.end();
  }

  async #untilNothingNew(): Promise<void> {
    try {
      while (this.#hasNews && !this.body.writableEnded) {
        this.#hasNews = false;
        await this.#look();
      }
    } catch {
      // The database is away: nothing was sent, and the next tick looks again.
      this.#hasNews = true;
    }
  }

  async #now(): Promise<RoomNow | null> {
    const { door, store } = this.#services;
    const visitor = await door.enter(this.pass.secret, this.pass.by);
    return visitor === null ? null : openRoomNow({ ...this.#visit, visitor, at: store.now() });
  }

  async #look(): Promise<void> {
    const now = await this.#now();
    if (now === null) return this.end();
    const fresh = entriesOf(now.view.state, now.room).filter(({ version }) => version > this.#after);
    const next = fresh.slice(0, mostAtOnce);
    if (next.length > 0 && !(await this.#send(now, next))) return this.end();
    const last = next.at(-1)?.version ?? this.#after;
    this.#after = Math.max(this.#after, last);
    if (fresh.length > next.length) this.#hasNews = true;
  }

  /** Out: false when the right to read ended while the words were being opened. */
  async #send({ view, room }: RoomNow, entries: ReturnType<typeof entriesOf>): Promise<boolean> {
    const shown = await openEntries(view, room, entries);
    if (shown.some(isUnread) && (await this.#now()) === null) return false;
    for (const entry of shown) {
      const data = { id: entry.id, html: entryItem(entry).toString(), message: entry };
      this.body.write(`event: message\nid: ${entry.id}\ndata: ${JSON.stringify(data)}\n\n`);
    }
    return this.body.writableLength <= mostWaitingBytes;
  }
}
