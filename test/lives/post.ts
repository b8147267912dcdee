/** Notices on their way out: queued with the act, tried again when sending fails, and the right to be told looked at when sent. */
import type { Recorded } from '#src/case/events.ts';
import { placeOf } from '#src/case/standing.ts';
import type { Case } from '#src/case/state.ts';
import { noticesFor } from '#src/notice/notices.ts';
import { rightsOf } from '#src/record/append.ts';
import type { Chance } from '#test/kit/chance.ts';

interface Notice {
  readonly account: ReturnType<typeof noticesFor>[number]['account'];
  readonly kind: string;
  tries: number;
  is: 'waiting' | 'sent' | 'no-longer-theirs' | 'given-up';
}

/** Told also to somebody who has no place any more: that is what they are told. */
const partings = new Set(['somebody-left', 'mediator-changed', 'case-closed']);
const mostTries = 5;

export class Post {
  readonly notices: Notice[] = [];
  readonly faults: string[] = [];

  /** In: the case after the event, as the record queues notices with the act. */
  queue(after: Case, { event, envelope }: Recorded): void {
    const told = noticesFor(after, event, envelope.actor);
    const people = new Set(told.map(({ account, kind }) => `${account} ${kind}`));
    if (people.size !== told.length) this.faults.push(`${event.kind} tells somebody twice`);
    for (const { account, kind } of told) {
      if (account === envelope.actor && kind !== 'request-received')
        this.faults.push(`${event.kind} tells whoever did it`);
      this.notices.push({ account, kind, tries: 0, is: 'waiting' });
    }
  }

  /** One attempt at each that waits; one in six fails, as when the mail server is away. */
  deliver(state: Case, chance: Chance): void {
    const people = new Set(rightsOf(state).people);
    for (const notice of this.notices) {
      if (notice.is !== 'waiting') continue;
      notice.tries += 1;
      if (!people.has(notice.account) && !partings.has(notice.kind)) {
        notice.is = 'no-longer-theirs';
      } else if (chance.below(6) === 0) {
        if (notice.tries >= mostTries) notice.is = 'given-up';
      } else {
        notice.is = 'sent';
        const opens = placeOf(state, notice.account, new Set()).is !== 'nobody';
        if (!opens && !partings.has(notice.kind))
          this.faults.push(`${notice.kind} leads somebody to what they cannot open`);
      }
    }
  }
}
