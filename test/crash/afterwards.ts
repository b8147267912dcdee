/** Looks, when all is over, at what the record holds of each act: words, events and notices. */
import type { Recorded, Sealed } from '#src/case/events.ts';
import { evolve } from '#src/case/evolve.ts';
import type { Case } from '#src/case/state.ts';
import { noticesFor } from '#src/notice/notices.ts';
import type { Services } from '#src/pages/site.ts';
import { asService } from '#src/record/as-service.ts';
import { sealedIn } from './sealed-in.ts';
import type { Stage } from './stage.ts';

export interface Found {
  /** How often each label stands in the record; an act of several words counts once. */
  readonly times: ReadonlyMap<string, number>;
  readonly faults: readonly string[];
  readonly notices: number;
}

interface NoticeRow {
  readonly notice_id: string;
  readonly version: number;
  readonly account_id: string;
  readonly kind: string;
  readonly outcome: string | null;
  readonly was_sent: boolean;
}

const label = /act-\d+-\d+-end/u;

/** Who was to be told of each event, from the facts alone. */
const expectedNotices = (events: readonly Recorded[]): readonly string[] => {
  let state: Case | null = null;
  return events.flatMap((recorded) => {
    state = evolve(state, recorded);
    const { version, actor } = recorded.envelope;
    return noticesFor(state, recorded.event, actor).map(
      ({ account, kind }) => `${version} ${account} ${kind}`,
    );
  });
};

const noticeFaults = (events: readonly Recorded[], rows: readonly NoticeRow[]): readonly string[] => {
  const expected = expectedNotices(events).toSorted();
  const stored = rows.map((row) => `${row.version} ${row.account_id} ${row.kind}`).toSorted();
  return [
    ...(JSON.stringify(expected) === JSON.stringify(stored)
      ? []
      : [`${stored.length} notices are stored where the facts ask for ${expected.length}`]),
    ...rows
      .filter(({ outcome, was_sent }) => (outcome === 'sent') !== was_sent)
      .map(({ notice_id, outcome }) => `notice ${notice_id} is ${outcome} and its message does not say so`),
    ...rows
      .filter(({ outcome }) => outcome !== 'sent' && outcome !== 'no-longer-theirs')
      .map(({ notice_id, outcome }) => `notice ${notice_id} did not go out: ${outcome}`),
  ];
};

/** Everybody who may read something in these cases, so that every word is opened by one of them. */
const openAll = async (
  { store, accounts }: Services,
  state: Case,
  words: readonly Sealed[],
): Promise<ReadonlyMap<string, string>> => {
  const readers = [
    ...[...state.parties.values()].flatMap(({ members }) =>
      members.map(({ account }) => ({ account, roles: [] })),
    ),
    ...(state.mediator.appointed === null
      ? []
      : [{ account: state.mediator.appointed, roles: ['mediator'] }]),
    ...(await accounts.withRole('caseworker')).map(({ account }) => ({ account, roles: ['caseworker'] })),
  ];
  const opened = new Map<string, string>();
  for (const { account, roles } of readers) {
    const read = await store.readWords({ account, roles: new Set(roles) }, state.id, words);
    for (const word of words) {
      const text = read.text(word);
      if (text !== null) opened.set(word.word, text);
    }
  }
  return opened;
};

/** In: the record when nobody writes to it any more, and the cases. */
export const lookAfterwards = async (services: Services, { cases }: Stage): Promise<Found> => {
  const times = new Map<string, number>();
  const faults: string[] = [];
  let notices = 0;
  for (const { id, url } of cases) {
    const found = await services.store.readCase({ service: 'verify' }, id);
    const events = await services.store.readEvents({ service: 'verify' }, id);
    if (found === null || events === null) throw new Error(`${url} is gone`);
    const opened = await openAll(
      services,
      found.state,
      events.flatMap(({ event }) => sealedIn(event)),
    );
    for (const { event, envelope } of events) {
      const texts = sealedIn(event).map(({ word }) => opened.get(word));
      if (texts.includes(undefined)) faults.push(`${url} event ${envelope.version}: a word does not open`);
      const own = new Set(texts.flatMap((text) => label.exec(text ?? '')?.[0] ?? []));
      for (const each of own) times.set(each, (times.get(each) ?? 0) + 1);
    }
    const rows = await asService(services.store.pool, 'notices', async (client) => {
      const { rows: all } = await client.query<NoticeRow>(
        `select n.notice_id, n.version, n.account_id, n.kind, n.outcome,
           exists (select from people.sent_message m where m.message_id = n.notice_id) as was_sent
         from record.notice n where n.case_id = $1`,
        [id],
      );
      return all;
    });
    notices += rows.length;
    faults.push(...noticeFaults(events, rows).map((fault) => `${url}: ${fault}`));
  }
  return { times, faults, notices };
};
