/** The request as it was asked: the desk checks it and keeps its notes here; the side that asked reads its own words. */
import { checkRequest } from '../../../case/commands/asking/check-request.ts';
import { noteArrangement } from '../../../case/commands/asking/note-arrangement.ts';
import { textarea } from '../../../web/field.ts';
import { notThere } from '../../../web/page.ts';
import { boxOf, caseLinks, partyName, perform } from '../../case/case-view.ts';
import { action, page } from '../../site.ts';
import { deskLook } from '../desk-view.ts';
import { isDesk, loadRequest, outsideTheLaw, type Request } from './request.ts';
import { deskSide, mainOf } from './view.ts';
import { words } from './words.en.ts';

const check = action<Request>()({
  name: 'check-request',
  path: '/case/:ref/request/check',
  title: words.check,
  when: (request) =>
    isDesk(request) && request.view.state.checkedAt === null && request.view.state.closed === null,
  fields: (request) => (isDesk(request) ? {} : notThere),
  run: (visit, { view }) => perform(visit, view, checkRequest, {}, `${view.url}/invitations`),
});

const note = action<Request>()({
  name: 'note-arrangement',
  path: '/case/:ref/request/notes',
  title: words.note,
  when: isDesk,
  fields: (request) =>
    isDesk(request)
      ? {
          text: textarea({
            label: words.noteLabel,
            rows: 3,
            ...boxOf(request.view, noteArrangement, 'text'),
          }),
        }
      : notThere,
  run: (visit, { view }, { text }) =>
    perform(visit, view, noteArrangement, { text }, `${view.url}/request#notes`),
});

const factsAsJson = (request: Request) => {
  const { view, askedBy, authority, law } = request;
  const { state } = view;
  const others = [...state.parties.values()].filter(({ id }) => id !== state.askingParty);
  return {
    askedBy,
    asker: state.asker,
    authority,
    hasPlan: state.hasPlan,
    kind: state.about,
    stage: state.stage,
    otherSide: { open: law.open, bodies: law.bodies, says: law.why, rule: 'DR-1', sources: law.sources },
    named: others.map((party) => ({ kind: party.kind, name: partyName(view, party) })),
    outsideTheLaw: outsideTheLaw(request).map((party) => partyName(view, party)),
    checkedAt: state.checkedAt?.toString() ?? null,
    notes: request.notes.map(({ at, author, text }) => ({ at: at.toString(), author, text })),
  };
};

export const requestPage = page<Request>({
  path: '/case/:ref/request',
  open: 'signed-in',
  load: loadRequest,
  title: ({ view }) => (view.place.is === 'member' ? words.titleForAsker : words.title),
  links: ({ view }) => caseLinks(view),
  actions: [check, note],
  json: (request) => ({
    askedAt: request.view.state.askedAt.toString(),
    ...request.said,
    ...(isDesk(request) ? factsAsJson(request) : {}),
  }),
  look: (request) => (isDesk(request) ? deskLook(request.view) : { back: request.view.url }),
  view: (request, kit) =>
    isDesk(request)
      ? { main: mainOf(request, kit), side: deskSide(request) }
      : { main: mainOf(request, kit) },
});
