/** The request as it was asked, with whatever of it this person may read. */
import type { AccountId } from '../../../case/ids.ts';
import type { Party } from '../../../case/state.ts';
import { authorities } from '../../../directory/authorities.ts';
import { type OtherSide, otherSide } from '../../../law/disagreement.ts';
import { type NotThere, notThere } from '../../../web/page.ts';
import { type CaseView, openCaseView, personName } from '../../case/case-view.ts';
import { type SiteVisit, signedIn } from '../../site.ts';
import { words } from './words.en.ts';

export interface Note {
  readonly at: Temporal.Instant;
  readonly author: string;
  readonly text: string | null;
}

export interface Request {
  readonly view: CaseView;
  readonly askedBy: string;
  readonly authority: string;
  readonly said: {
    readonly child: string | null;
    readonly story: string | null;
    readonly hopes: string | null;
    readonly summary: string | null;
    /** Null where nothing was asked for, and where it is not this person's to read. */
    readonly needs: string | null;
  };
  /** Newest first; empty for everybody but caseworkers. */
  readonly notes: readonly Note[];
  readonly law: OtherSide;
}

export const isDesk = ({ view }: Request): boolean => view.place.is === 'caseworker';

/** The caseworkers, the side that asked and the mediator: those who are in the audience `intake`. */
const mayOpenRequest = ({ place, state }: CaseView): boolean =>
  place.is === 'caseworker' ||
  place.is === 'mediator' ||
  (place.is === 'member' && place.party === state.askingParty);

const nameOf = async (visit: SiteVisit, view: CaseView, account: AccountId): Promise<string> =>
  (await visit.services.accounts.known(signedIn(visit), [account])).get(account)?.name ??
  personName(view, account);

export const loadRequest = async (visit: SiteVisit): Promise<Request | NotThere> => {
  const view = await openCaseView(visit);
  if (view === notThere || !mayOpenRequest(view)) return notThere;
  const { state } = view;
  const { about, story, hopes, summary, needs } = state.request;
  const notes = view.place.is === 'caseworker' ? state.notes : [];
  const opened = await view.read([about, story, hopes, summary, needs, ...notes.map((note) => note.text)]);
  return {
    view,
    askedBy: await nameOf(visit, view, state.askedBy),
    authority:
      authorities.find(({ gss }) => gss === state.authority)?.name ?? words.unknownAuthority(state.authority),
    said: {
      child: opened.text(about),
      story: opened.text(story),
      hopes: opened.text(hopes),
      summary: opened.text(summary),
      needs: opened.text(needs),
    },
    notes: notes
      .map(({ at, by, text }) => ({ at, author: personName(view, by), text: opened.text(text) }))
      .reverse(),
    law: otherSide(state.about, state.stage),
  };
};

/** Parties that were named although the law names others for this kind and stage. */
export const outsideTheLaw = ({ view, law }: Request): readonly Party[] =>
  [...view.state.parties.values()].filter(
    ({ id, kind }) =>
      id !== view.state.askingParty && kind !== 'family' && !law.bodies.some((body) => body === kind),
  );
