/** The cells of the matrix: every person × every address and action of a case × HTML and JSON, each looked through for every mark. */

import { isCommandName, may } from '#src/case/may.ts';
import { isRefusal } from '#src/case/refusal.ts';
import { type Place, placeOf } from '#src/case/standing.ts';
import type { Case } from '#src/case/state.ts';
import type { PersonKey } from '#src/demonstration/people.ts';
import { people } from '#src/demonstration/people.ts';
import { audiencesOf, mayRead } from '#src/seal/audience.ts';
import type { TestService } from '#test/kit/service.ts';
import type { Caller, Reply } from '#test/kit/walk.ts';
import type { CaseAction, CaseAddress } from './addresses.ts';
import { marksIn, type PrivateWord } from './private-words.ts';

export interface Finding {
  readonly who: string;
  readonly where: string;
  readonly what: string;
}

/** Everything of one case that the suite asks about. */
export interface Tried {
  readonly name: string;
  readonly state: Case;
  readonly reads: readonly CaseAddress[];
  readonly acts: readonly CaseAction[];
}

const nobodysCase = 'WF-0000-00';

const reference = /WF-[0-9A-Z]{4}-[0-9A-Z]{2}/gu;
const essence = ({ status, headers, text }: Reply): string => {
  const { date: _date, 'content-length': _length, ...rest } = headers;
  return JSON.stringify([status, rest, text.replaceAll(reference, '')]);
};

/** A live feed never ends where it may be read; it is asked for apart. */
export const isFeed = ({ pattern }: CaseAddress): boolean => pattern.endsWith('/feed');

export class Matrix {
  readonly findings: Finding[] = [];
  /** A cell is one answer looked through for the words of one audience. */
  cells = 0;
  answers = 0;
  refused = 0;
  /** Which marks were seen by anybody: those that nobody ever sees prove nothing. */
  readonly seen = new Set<string>();
  readonly #service: TestService;
  readonly #words: readonly PrivateWord[];
  readonly #states: ReadonlyMap<string, Case>;

  constructor(service: TestService, words: readonly PrivateWord[], tried: readonly Tried[]) {
    this.#service = service;
    this.#words = words;
    this.#states = new Map(tried.map(({ state }) => [state.id, state]));
  }

  #add(caller: Caller, where: string, what: string): void {
    this.findings.push({ who: caller.who, where, what });
  }

  #account(caller: Caller) {
    return caller.who === 'nobody' ? null : this.#service.world.account(caller.who);
  }

  #roles(caller: Caller): ReadonlySet<string> {
    return new Set(caller.who === 'nobody' ? [] : people[caller.who].roles);
  }

  placeIn(caller: Caller, state: Case): Place {
    const account = this.#account(caller);
    return account === null ? { is: 'nobody' } : placeOf(state, account, this.#roles(caller));
  }

  /** Every mark in an answer is in an audience that this person is in; no address of another person is there. */
  look(caller: Caller, where: string, text: string): void {
    this.answers += 1;
    for (const state of this.#states.values()) this.cells += audiencesOf(state).length;
    const account = this.#account(caller);
    for (const mark of marksIn(text)) {
      const places = this.#words.filter((word) => word.mark === mark);
      const mayBe = places.some(({ id, audience }) => {
        const state = this.#states.get(id);
        return (
          state !== undefined && account !== null && mayRead(state, audience, account, this.#roles(caller))
        );
      });
      if (mayBe) this.seen.add(mark);
      else this.#add(caller, where, `reads a word of ${places.map(({ audience }) => audience).join(', ')}`);
    }
    if (this.#roles(caller).has('caseworker')) return;
    for (const [key, { email }] of Object.entries(people)) {
      if (key !== caller.who && text.includes(email))
        this.#add(caller, where, 'reads the address of another person');
    }
  }

  /** Not theirs looks the same as not there. In: the answer, and the same question about a case that nobody has. */
  #isLikeNothing(caller: Caller, where: string, mine: Reply, nothing: Reply): void {
    this.refused += 1;
    const expected = caller.who === 'nobody' ? [401, 303] : [404];
    if (!expected.includes(mine.status)) this.#add(caller, where, `answers ${mine.status}`);
    else if (mine.status === 404 && essence(mine) !== essence(nothing))
      this.#add(caller, where, 'differs from nothing');
  }

  async read(caller: Caller, { state }: Tried, address: CaseAddress): Promise<void> {
    const isNobody = this.placeIn(caller, state).is === 'nobody';
    if (isFeed(address) && !isNobody) return;
    for (const ask of [caller.asProgram, caller.asBrowser]) {
      const mine = await ask(address.url);
      this.look(caller, address.url, `${mine.text} ${JSON.stringify(mine.headers)}`);
      if (mine.status >= 500) this.#add(caller, address.url, `answers ${mine.status}`);
      if (!isNobody) continue;
      const nothing = await ask(address.url.replace(state.reference, nobodysCase));
      this.#isLikeNothing(caller, address.url, mine, nothing);
    }
  }

  /** Sends a box that no form has: who may act is told so (400), who may not finds nothing there. Nothing is ever done. */
  async act(caller: Caller, { state }: Tried, { name, url, pattern }: CaseAction): Promise<void> {
    const place = this.placeIn(caller, state);
    for (const headers of [caller.program, caller.browser]) {
      const send = async (to: string): Promise<Reply> => {
        const reply = await this.#service.server.inject({
          method: 'POST',
          url: to,
          headers: { ...headers, 'content-type': 'application/json', accept: headers['accept'] ?? '' },
          payload: JSON.stringify({ noSuchBox: 'x' }),
        });
        return {
          status: reply.statusCode,
          headers: reply.headers,
          type: String(reply.headers['content-type'] ?? ''),
          text: reply.body,
        };
      };
      const mine = await send(url);
      this.look(caller, url, mine.text);
      if (mine.status < 300 || mine.status >= 500) this.#add(caller, url, `answers ${mine.status}`);
      if (place.is === 'nobody') {
        this.#isLikeNothing(caller, url, mine, await send(url.replace(state.reference, nobodysCase)));
      } else if (this.#mayNever(caller, state, name, pattern) && mine.status !== 404) {
        this.#add(caller, url, `${name} may not be done and answers ${mine.status}`);
      }
    }
  }

  /** The table of who may do what refuses it as not theirs, for themselves and, at the desk, for a side. */
  #mayNever(caller: Caller, state: Case, name: string, pattern: string): boolean {
    const account = this.#account(caller);
    if (account === null || !isCommandName(name) || pattern.includes('/for/')) return false;
    const answer = may(state, name, { account, roles: this.#roles(caller), onBehalf: null });
    return isRefusal(answer) && answer.refused === 'not-yours';
  }
}

export const everybody = (): readonly (PersonKey | 'nobody')[] => [
  'nobody',
  ...(Object.keys(people) as PersonKey[]),
];
