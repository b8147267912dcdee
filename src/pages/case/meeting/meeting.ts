/** The meeting as one person sees it: what is offered and answered, what is fixed, and what was before. */
import { notTogether } from '../../../case/command.ts';
import type { PartyId } from '../../../case/ids.ts';
import { type Refusal, refuse } from '../../../case/refusal.ts';
import { partiesOf } from '../../../case/standing.ts';
import type { MeetingWay, OfferedTime } from '../../../meeting/events.ts';
import type { FixedMeeting } from '../../../meeting/state.ts';
import { mayRead } from '../../../seal/audience.ts';
import { type NotThere, notThere } from '../../../web/page.ts';
import type { SiteVisit } from '../../site.ts';
import { type CaseView, openCaseView } from '../case-view.ts';

export type Answer = 'suits' | 'does-not-suit' | 'not-answered';

export interface TimeOnOffer extends OfferedTime {
  readonly hasPassed: boolean;
  readonly answers: ReadonlyMap<PartyId, Answer>;
}

export interface MeetingView {
  readonly view: CaseView;
  /** Whether the times and the place are this person's to know; not those of somebody who left. */
  readonly isTheirs: boolean;
  /** Why no meeting can be arranged now; null if one can. */
  readonly why: Refusal | null;
  readonly offer: {
    readonly way: MeetingWay;
    readonly place: string | null;
    readonly times: readonly TimeOnOffer[];
  } | null;
  readonly fixed: (FixedMeeting & { readonly where: string | null; readonly hasBegun: boolean }) | null;
  /** Newest first. */
  readonly past: readonly FixedMeeting[];
}

/** Arranged by the mediator for those who take part; a caseworker records an answer on a page of the desk. */
export const sharesMeeting = ({ state, actor, place }: CaseView): boolean =>
  (place.is === 'member' || place.is === 'mediator') &&
  mayRead(state, 'everyone', actor.account, actor.roles);

const answerOf = (suits: readonly string[] | undefined, time: string): Answer => {
  if (suits === undefined) return 'not-answered';
  return suits.includes(time) ? 'suits' : 'does-not-suit';
};

const hasBegun = ({ startsAt }: OfferedTime, at: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(startsAt), at) <= 0;

const onOffer = (view: CaseView, at: Temporal.Instant): readonly TimeOnOffer[] => {
  const { offer } = view.state.meetings;
  return (offer?.times ?? []).map((time) => ({
    ...time,
    hasPassed: hasBegun(time, at),
    answers: new Map(
      partiesOf(view.state).map(({ id }): [PartyId, Answer] => [
        id,
        answerOf(offer?.answers.get(id), time.id),
      ]),
    ),
  }));
};

export const loadMeeting = async (visit: SiteVisit): Promise<MeetingView | NotThere> => {
  const view = await openCaseView(visit);
  if (view === notThere) return notThere;
  const { state, place } = view;
  if (place.is !== 'member' && place.is !== 'mediator') return notThere;
  const why = state.closed === null ? notTogether(state) : refuse('case-is-closed');
  if (!sharesMeeting(view)) return { view, isTheirs: false, why, offer: null, fixed: null, past: [] };
  const { offer, fixed, past } = state.meetings;
  const opened = await view.read([offer?.place, fixed?.place]);
  return {
    view,
    isTheirs: true,
    why,
    offer:
      offer === null || fixed !== null
        ? null
        : { way: offer.way, place: opened.text(offer.place), times: onOffer(view, visit.at) },
    fixed:
      fixed === null
        ? null
        : { ...fixed, where: opened.text(fixed.place), hasBegun: hasBegun(fixed.time, visit.at) },
    past: past.toReversed(),
  };
};
