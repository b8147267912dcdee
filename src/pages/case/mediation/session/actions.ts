/** What the family and the mediator can do about the mediation session. */
import { isPartyId } from '../../../../case/ids.ts';
import { partiesOf } from '../../../../case/standing.ts';
import { agreeToShorterNotice } from '../../../../mediation/commands/session/agree-to-shorter-notice.ts';
import { listAttendee, removeAttendee } from '../../../../mediation/commands/session/attendees.ts';
import { concludeMediation } from '../../../../mediation/commands/session/conclude-mediation.ts';
import { recordChildsViews } from '../../../../mediation/commands/session/record-childs-views.ts';
import type { AttendanceBasis, ChildsViewsWay, MediationResult } from '../../../../mediation/events.ts';
import { checkbox, date, radio, text, textarea } from '../../../../web/field.ts';
import { notThere } from '../../../../web/page.ts';
import { action } from '../../../site.ts';
import { boxOf, partyTitle, perform } from '../../case-view.ts';
import { isFamily, isForMediator, isOpen, type SessionView } from './session.ts';
import { words } from './words.en.ts';

const path = '/case/:ref/session';
const here = ({ view }: SessionView): string => `${view.url}/session`;

const chosen = <Word extends string>(all: Readonly<Record<Word, string>>, value: string): Word | null =>
  (Object.keys(all) as Word[]).find((each) => each === value) ?? null;
const choices = (all: Readonly<Record<string, string>>) =>
  Object.entries(all).map(([value, label]) => ({ value, label }));

const shorter = action<SessionView>()({
  name: 'agree-to-shorter-notice',
  path: `${path}/shorter-notice`,
  title: words.shorterButton,
  when: (session) =>
    isOpen(session) &&
    isFamily(session) &&
    session.mediation.session === null &&
    !session.mediation.shorterNoticeAgreed,
  run: (visit, session) => perform(visit, session.view, agreeToShorterNotice, {}, here(session)),
});

const listFields = ({ view }: SessionView) => {
  const parties = partiesOf(view.state).map((party) => ({ value: party.id, label: partyTitle(view, party) }));
  return {
    name: text({
      label: words.list.name,
      hint: words.list.nameHint,
      maxLength: 120,
      ...boxOf(view, listAttendee, 'name'),
    }),
    party: radio({
      label: words.list.party,
      choices: [...parties, { value: 'nobody', label: words.list.nobodys }],
    }),
    basis: radio({ label: words.list.basis, choices: choices(words.basis) }),
    agreedBy: checkbox({
      label: words.list.agreedBy,
      hint: words.list.agreedHint,
      optional: true,
      choices: parties,
    }),
  };
};

const list = action<SessionView>()({
  name: 'list-attendee',
  path: `${path}/attendees`,
  title: words.list.button,
  when: isForMediator,
  fields: listFields,
  run: (visit, session, { name, party, basis, agreedBy }) => {
    const why = chosen<AttendanceBasis>(words.basis, basis);
    if (why === null) return Promise.resolve(notThere);
    const input = {
      name,
      party: isPartyId(party) ? party : null,
      basis: why,
      agreedBy: agreedBy.filter(isPartyId),
    };
    return perform(visit, session.view, listAttendee, input, here(session));
  },
});

const remove = action<SessionView>()({
  name: 'remove-attendee',
  path: `${path}/attendees/:attendee/remove`,
  title: ({ attendees }, { attendee }) =>
    words.remove(attendees?.find((each) => each.attendee.id === attendee)?.name ?? ''),
  when: isForMediator,
  each: ({ mediation }) => mediation.attendees.map(({ id }) => ({ attendee: id })),
  fields: ({ mediation }, { attendee }) =>
    mediation.attendees.some(({ id }) => id === attendee) ? {} : notThere,
  run: (visit, session) =>
    perform(visit, session.view, removeAttendee, { attendee: visit.params['attendee'] ?? '' }, here(session)),
});

const views = action<SessionView>()({
  name: 'record-childs-views',
  path: `${path}/childs-views`,
  title: words.childButton,
  when: isForMediator,
  fields: ({ view }) => ({
    how: radio({ label: words.childHow, choices: choices(words.childDone) }),
    note: textarea({
      label: words.childNote,
      hint: words.childNoteHint,
      maxLength: 2000,
      rows: 4,
      ...boxOf(view, recordChildsViews, 'note'),
    }),
  }),
  run: (visit, session, { how, note }) => {
    const way = chosen<ChildsViewsWay>(words.childDone, how);
    return way === null
      ? Promise.resolve(notThere)
      : perform(visit, session.view, recordChildsViews, { how: way, note }, here(session));
  },
});

const conclude = action<SessionView>()({
  name: 'conclude-mediation',
  path: `${path}/conclude`,
  title: words.endButton,
  when: isForMediator,
  fields: ({ today }) => ({
    on: date({ label: words.endOn, value: today }),
    result: radio({ label: words.endResult, choices: choices(words.results) }),
  }),
  run: (visit, session, { on, result }) => {
    const how = chosen<MediationResult>(words.results, result);
    if (how === null || on === null) return Promise.resolve(notThere);
    return perform(visit, session.view, concludeMediation, { on: on.toString(), result: how }, here(session));
  },
});

export const sessionActions = [shorter, list, remove, views, conclude];
