/** The meeting of a case as one person sees it. */
import type { PartyId } from '../../../case/ids.ts';
import { partiesOf } from '../../../case/standing.ts';
import type { OfferedTime } from '../../../meeting/events.ts';
import { type NotThere, notThere } from '../../../web/page.ts';
import { timeInFull } from '../../dates.ts';
import type { SiteVisit } from '../../site.ts';
import { type CaseView, openCaseView, partyName } from '../case-view.ts';

export interface MeetingView {
  readonly view: CaseView;
  readonly place: string | null;
}

/** Not there for caseworkers and before there is a mediator: who may be inside is decided by the case. */
export const openMeeting = async (visit: SiteVisit): Promise<MeetingView | NotThere> => {
  const view = await openCaseView(visit);
  if (view === notThere || view.state.mediator.appointed === null) return notThere;
  if (view.place.is !== 'member' && view.place.is !== 'mediator') return notThere;
  const { fixed, offer } = view.state.meetings;
  const sealed = fixed?.place ?? offer?.place ?? null;
  const words = await view.read([sealed]);
  return { view, place: words.text(sealed) };
};

export const lengthInMinutes = ({ startsAt, endsAt }: OfferedTime): number =>
  Temporal.Instant.from(endsAt).since(Temporal.Instant.from(startsAt)).total('minutes');

/** `Monday 1 June 2027 at 10:00, 120 minutes`. */
export const timeLabel = (time: OfferedTime): string =>
  `${timeInFull(time.startsAt)}, ${lengthInMinutes(time)} minutes`;

/** The sides that said this time suits them, by name. */
export const suitedBy = ({ view }: MeetingView, time: OfferedTime): readonly string[] =>
  [...(view.state.meetings.offer?.answers ?? [])]
    .filter(([, suits]) => suits.includes(time.id))
    .map(([party]) => partyName(view, party));

export const notAnswered = ({ view }: MeetingView): readonly PartyId[] =>
  partiesOf(view.state)
    .map((party) => party.id)
    .filter((party) => view.state.meetings.offer?.answers.has(party) !== true);
