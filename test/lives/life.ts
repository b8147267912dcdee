/** One whole life of a case over ninety days, from one seed: the same seed gives the same life, act for act. */
import type { Actor } from '#src/case/command.ts';
import { leave } from '#src/case/commands/taking-part/leave.ts';
import { pause } from '#src/case/commands/taking-part/pause.ts';
import { evolve } from '#src/case/evolve.ts';
import { may } from '#src/case/may.ts';
import { nextStep } from '#src/case/next-step.ts';
import { isRefusal } from '#src/case/refusal.ts';
import { partiesOf, placeOf, stageOf } from '#src/case/standing.ts';
import type { Case } from '#src/case/state.ts';
import { type Chance, chanceWith } from '#test/kit/chance.ts';
import { type PureCase, threeParties } from '#test/kit/pure-case.ts';
import type { People } from './acts.ts';
import { doneOnce, everyAct } from './more-acts.ts';
import { Post } from './post.ts';
import { rarely, usual, whimOneIn } from './temper.ts';
import { everybodyHasAPlace, type Faults, lookBack, silenceIsSeen, wordsStayPrivate } from './truths.ts';

const days = 90;
const everyActName = Object.keys(everyAct);
const noon = Temporal.PlainTime.from('12:00');

export interface Lived {
  readonly faults: readonly string[];
  readonly acts: number;
  readonly events: number;
  readonly notices: number;
  /** The stage in which it ended, or the outcome with which it was closed. */
  readonly end: string;
  readonly kinds: ReadonlySet<string>;
}

const idsFrom = (seed: number) => {
  let count = 0;
  return (): string => {
    count += 1;
    const tail = `${(seed >>> 0).toString(16).padStart(8, '0')}${count.toString(16).padStart(4, '0')}`;
    return `00000000-0000-4000-8000-${tail}`;
  };
};

class Life {
  readonly faults: Faults = [];
  readonly post = new Post();
  acts = 0;
  readonly #chance: Chance;
  readonly #people: People;
  readonly #life: PureCase;
  #queued = 0;
  #folded: Case | null = null;

  constructor(seed: number) {
    this.#chance = chanceWith(Math.imul(seed, 0x9e3779b1));
    // Any day of two years, so that weekends, holidays and changes of the clocks fall in.
    const first = Temporal.PlainDate.from('2026-09-01').add({ days: this.#chance.below(730) });
    const at = first.toZonedDateTime({ timeZone: 'Europe/London', plainTime: noon }).toInstant();
    const { people, asked } = threeParties(idsFrom(seed), at);
    this.#people = people;
    this.#life = asked;
  }

  #queueNotices(): void {
    for (; this.#queued < this.#life.events.length; this.#queued += 1) {
      const recorded = this.#life.events[this.#queued];
      if (recorded === undefined) continue;
      this.#folded = evolve(this.#folded, recorded);
      this.post.queue(this.#folded, recorded);
    }
  }

  /** Some ring instead, and a caseworker writes it down for their side. */
  #actorFor(actor: Actor): Actor {
    const place = placeOf(this.#life.state, actor.account, actor.roles);
    if (place.is !== 'member' || this.#chance.below(10) !== 0) return actor;
    return { ...this.#people.caseworker, onBehalf: { party: place.party, by: 'phone' } };
  }

  #do(name: string, actor: Actor): void {
    const act = everyAct[name];
    if (act === undefined) throw new Error(`Nobody knows how to ${name}`);
    const pick = this.#chance.below(200);
    const before = this.#life.events.length;
    const refused = act(this.#life, this.#people, actor, pick);
    this.acts += 1;
    this.#queueNotices();
    const isDone = refused === null && this.#life.events.length > before;
    // The same request arrives once more, as when the line broke before the answer.
    if (!isDone || !doneOnce.has(name) || this.#chance.below(4) !== 0) return;
    const after = this.#life.events.length;
    act(this.#life, this.#people, actor, pick);
    this.#queueNotices();
    if (this.#life.events.length !== after) this.faults.push(`${name} sent twice was done twice`);
  }

  #nameFor(actor: Actor): string | null {
    const place = placeOf(this.#life.state, actor.account, actor.roles);
    if (this.#chance.below(whimOneIn) === 0) return this.#chance.oneOf(everyActName);
    if (this.#chance.below(120) === 0) return this.#chance.oneOf(rarely);
    const names = usual[nextStep(this.#life.state, place).step];
    return names === undefined ? null : this.#chance.oneOf(names);
  }

  /** Whoever takes part can pause and leave in one action, whatever else is the matter. */
  #canGo(): void {
    const { state, at } = this.#life;
    if (state.closed !== null) return;
    const party = this.#chance.oneOf(partiesOf(state));
    const member = party.members[0];
    if (member === undefined || party.taking.is !== 'agreed') return;
    const actor = { account: member.account, roles: new Set<string>(), onBehalf: null };
    const place = may(state, 'leave', actor);
    const newId = () => '';
    if (isRefusal(place) || isRefusal(leave.decide(state, {}, { at, actor, place, newId })))
      this.faults.push(`${party.id} cannot leave`);
    else if (party.pausedAt === null && isRefusal(pause.decide(state, {}, { at, actor, place, newId })))
      this.faults.push(`${party.id} cannot pause`);
  }

  live(): Lived {
    const diligent = new Map(Object.values(this.#people).map((actor) => [actor, 1 + this.#chance.below(4)]));
    for (let day = 0; day < days; day += 1) {
      for (const [actor, oneIn] of diligent) {
        if (this.#chance.below(oneIn) !== 0) continue;
        const name = this.#nameFor(actor);
        if (name !== null) this.#do(name, this.#actorFor(actor));
      }
      this.#canGo();
      silenceIsSeen(this.#life, this.faults);
      everybodyHasAPlace(this.#life, this.#people, this.faults);
      if (day % 15 === 14) wordsStayPrivate(this.#life, this.#people, this.faults);
      this.post.deliver(this.#life.state, this.#chance);
      this.#life.at = this.#life.at.add({ hours: 24 });
    }
    lookBack(this.#life, this.faults);
    const { state, events } = this.#life;
    return {
      faults: [...this.faults, ...this.post.faults],
      acts: this.acts,
      events: events.length,
      notices: this.post.notices.length,
      end: state.closed?.outcome ?? stageOf(state),
      kinds: new Set(events.map(({ event }) => event.kind)),
    };
  }
}

export const liveOnce = (seed: number): Lived => new Life(seed).live();
