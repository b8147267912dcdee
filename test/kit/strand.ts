/** A family, a council and a mediator in a mediation strand, without a database: commands of the real domain at a settable time. */

import type { Actor } from '#src/case/command.ts';
import { checkRequest } from '#src/case/commands/asking/check-request.ts';
import { agreeToTakePart } from '#src/case/commands/inviting/agree-to-take-part.ts';
import { inviteParty } from '#src/case/commands/inviting/invite-party.ts';
import { acceptMediator } from '#src/case/commands/mediator/accept-mediator.ts';
import { declareInterests } from '#src/case/commands/mediator/declare-interests.ts';
import { proposeMediator } from '#src/case/commands/mediator/propose-mediator.ts';
import { chooseMediation } from '#src/mediation/commands/choice/choose-mediation.ts';
import { giveInformation } from '#src/mediation/commands/choice/give-information.ts';
import { tellAuthority } from '#src/mediation/commands/choice/tell-authority.ts';
import { type RecordDecision, recordDecision } from '#src/mediation/commands/decision/record-decision.ts';
import type { Mediation } from '#src/mediation/state.ts';
import { fixMeeting } from '#src/meeting/commands/fix-meeting.ts';
import { offerTimes } from '#src/meeting/commands/offer-times.ts';
import { recordMeeting } from '#src/meeting/commands/record-meeting.ts';
import { PureCase, sides, threeParties } from './pure-case.ts';

export const decision: RecordDecision = {
  decision: 'refuse-to-assess',
  sections: [],
  dated: '2026-11-02',
  sent: '2026-11-03',
  contactedOn: null,
  letter: null,
  reason: null,
};

export const instant = (date: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(`${date}T10:00`).toZonedDateTime('Europe/London').toInstant();

export type People = ReturnType<typeof threeParties>['people'];

export class Strand {
  readonly people: People;
  readonly life: PureCase;

  /** In: the London date on which the family asks. The school of the usual three parties stays out of it. */
  constructor(askedOn = '2026-11-24') {
    const { people, request } = threeParties();
    this.people = people;
    const parties = request.parties.filter(({ party }) => party !== sides.setting);
    this.life = new PureCase(people.family, { ...request, parties }, instant(askedOn));
  }

  get mediation(): Mediation {
    const { mediation } = this.life.state;
    if (mediation === null) throw new Error('No decision is recorded');
    return mediation;
  }

  on(date: string): this {
    this.life.at = instant(date);
    return this;
  }

  /** Every one must be done: a refusal is a fault of the test. */
  does<Input>(actor: Actor, command: Parameters<typeof this.life.does<Input>>[1], input: Input): this {
    const refused = this.life.does(actor, command, input);
    if (refused !== null) throw new Error(`${command.name}: ${refused}`);
    return this;
  }

  decided(more: Partial<RecordDecision> = {}): this {
    return this.does(this.people.family, recordDecision, { ...decision, ...more });
  }

  informed(on: string): this {
    return this.does(this.people.caseworker, giveInformation, { on, how: 'phone' });
  }

  chosen(on: string): this {
    return this.does(this.people.family, chooseMediation, { on, issues: 'The refusal.', health: null });
  }

  told(on: string): this {
    const input = { body: sides.council, on, teller: 'service', how: 'email', reason: null } as const;
    return this.does(this.people.caseworker, tellAuthority, input);
  }

  /** The council is asked and agrees, and a mediator whom both accept is appointed. */
  together(): this {
    const { caseworker, council, family, mediator } = this.people;
    this.does(caseworker, checkRequest, {});
    this.does(caseworker, inviteParty, {
      party: sides.council,
      account: council.account,
      replyBy: '2026-12-08',
      summary: 'A refusal to assess.',
    });
    this.does(council, agreeToTakePart, { attendee: 'D. Sharp', mayDecide: 'Can agree to assess' });
    this.does(caseworker, proposeMediator, { mediator: mediator.account });
    this.does(mediator, declareInterests, { employer: 'none', interestIn: [], note: null });
    return this.does(family, acceptMediator, {}).does(council, acceptMediator, {});
  }

  offered(date: string): this {
    const startsAt = instant(date);
    const times = [{ startsAt, endsAt: startsAt.add({ hours: 2 }) }];
    return this.does(this.people.mediator, offerTimes, { way: 'online', place: 'a link', times });
  }

  fixes(): string | null {
    const time = this.life.state.meetings.offer?.times[0]?.id ?? '';
    return this.life.does(this.people.mediator, fixMeeting, { time });
  }

  held(date: string): this {
    const refused = this.offered(date).fixes();
    if (refused !== null) throw new Error(refused);
    const attended = [sides.family, sides.council];
    return this.on(date).does(this.people.mediator, recordMeeting, { attended });
  }
}
