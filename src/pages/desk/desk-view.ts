/** What the caseworkers' pages of a case have in common: who may open them and how they look. */
import type { Command } from '../../case/command.ts';
import { isCommandName, may } from '../../case/may.ts';
import { isRefusal, type Refusal } from '../../case/refusal.ts';
import type { Party } from '../../case/state.ts';
import { partyTag } from '../../web/components/case/party-tag/party-tag.ts';
import { type Html, html } from '../../web/html.ts';
import { type Look, type NotThere, notThere } from '../../web/page.ts';
import { type CaseView, openCaseView, partyLabel } from '../case/case-view.ts';
import { dayInFull, londonDate } from '../dates.ts';
import type { SiteVisit } from '../site.ts';
import { words } from './desk-view.words.en.ts';

/** The case for a caseworker who acts as one; for everybody else, and for a caseworker who takes part in it, not there. */
export const openForDesk = async (visit: SiteVisit): Promise<CaseView | NotThere> => {
  const view = await openCaseView(visit);
  return view === notThere || view.place.is !== 'caseworker' ? notThere : view;
};

/** Dense, and without the way out that families need. */
export const deskLook = (view: CaseView): Look => ({
  dense: true,
  leaveThisPage: view.place.is === 'member',
  back: view.url,
});

export const day = (at: Temporal.Instant): string => dayInFull(londonDate(at));

/** Where a party stands, in a sentence with its day. */
export const standingSays = ({ taking, pausedAt }: Party): string => {
  if (pausedAt !== null) return words.standing.paused(day(pausedAt));
  if (taking.is === 'named') return words.standing.named;
  if (taking.is === 'invited') return words.standing.invited(day(taking.at), dayInFull(taking.replyBy));
  return words.standing[taking.is](day(taking.at));
};

/** The head of a party's card: its name in its colour, and where it stands. */
export const partyHeading = (view: CaseView, party: Party): Html =>
  html`<h2 class="card__heading">${partyTag({ side: party.kind, name: partyLabel(view, party) })}</h2><p>${standingSays(party)}</p>`;

export const reference = (view: CaseView): Html =>
  html`<p class="muted">${words.reference(view.state.reference)}</p>`;

/** Why a command would be refused as the case stands: asked before something is made outside the case, such as an account. */
export const wouldRefuse = <Input>(
  visit: SiteVisit,
  { state, actor }: CaseView,
  command: Command<Input>,
  input: Input,
): Refusal | null => {
  if (!isCommandName(command.name)) throw new Error(`${command.name} has no row in the may table`);
  const place = may(state, command.name, actor);
  if (isRefusal(place)) return place;
  const decided = command.decide(state, input, {
    at: visit.at,
    actor,
    place,
    newId: visit.services.store.newId,
  });
  return isRefusal(decided) ? decided : null;
};
