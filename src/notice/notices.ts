/** Who is told because something happened. A notice names a kind and a case, never a word that somebody wrote. */
import { isIndependent } from '../case/commands/mediator/declare-interests.ts';
import type { CaseEvent } from '../case/events.ts';
import type { AccountId, PartyId } from '../case/ids.ts';
import { partiesOf } from '../case/standing.ts';
import type { Case, Party } from '../case/state.ts';

const noticeKinds = [
  'request-received',
  'invitation',
  'question-answered',
  'added-to-a-side',
  'party-answered',
  'mediator-proposed-to-you',
  'mediator-to-accept',
  'mediator-appointed',
  'mediator-changed',
  'joint-room-open',
  'new-words',
  'new-document',
  'times-offered',
  'times-answered',
  'meeting-fixed',
  'meeting-cancelled',
  'clause-to-look-at',
  'agreement-to-sign',
  'agreement-signed',
  'action-changed',
  'somebody-paused',
  'somebody-left',
  'asked-again',
  'yours-to-decide',
  'talks-ended',
  'case-closed',
  'mediation-to-choose',
  'mediation-wanted',
  'mediation-not-arranged',
  'mediation-concluded',
  'certificate-ready',
  'something-to-read',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

interface Told {
  readonly account: AccountId;
  readonly kind: NoticeKind;
}

const membersOf = (party: Party | undefined): readonly AccountId[] =>
  party?.members.map((member) => member.account) ?? [];

const askedOrTakingPart = (state: Case): readonly AccountId[] =>
  partiesOf(state)
    .filter(({ taking }) => taking.is === 'agreed' || taking.is === 'invited')
    .flatMap(membersOf);

const mediatorOf = (state: Case): readonly AccountId[] =>
  state.mediator.appointed === null ? [] : [state.mediator.appointed];

const everybody = (state: Case) => [...askedOrTakingPart(state), ...mediatorOf(state)];

const inRoom = (state: Case, room: string): readonly AccountId[] => {
  if (room === 'joint') return everybody(state);
  if (room === 'notes') return [];
  return [...membersOf(state.parties.get(room as PartyId)), ...mediatorOf(state)];
};

const audienceOfNotice = (
  state: Case,
  event: CaseEvent,
): readonly [NoticeKind, readonly AccountId[]] | null => {
  switch (event.kind) {
    case 'help-asked':
      return ['request-received', membersOf(state.parties.get(event.askingParty))];
    case 'party-invited':
      return ['invitation', [event.member]];
    case 'question-answered':
      return ['question-answered', membersOf(state.parties.get(event.party))];
    case 'member-added':
      return ['added-to-a-side', [event.member]];
    case 'party-agreed':
    case 'party-declined':
      return ['party-answered', askedOrTakingPart(state)];
    case 'young-person-became-party':
      return ['yours-to-decide', [event.member]];
    case 'gone-on-without':
      return ['asked-again', askedOrTakingPart(state)];
    case 'party-paused':
    case 'party-resumed':
      return ['somebody-paused', everybody(state)];
    case 'party-left':
      return ['somebody-left', everybody(state)];
    case 'mediator-proposed':
      return ['mediator-proposed-to-you', [event.mediator]];
    case 'interests-declared':
      // Who is not independent stands down in the same act, and that is told by itself.
      return isIndependent(event) ? ['mediator-to-accept', askedOrTakingPart(state)] : null;
    case 'mediator-appointed':
      return ['mediator-appointed', everybody(state)];
    case 'mediator-objected-to':
    case 'mediator-stood-down':
      return ['mediator-changed', [...askedOrTakingPart(state), event.mediator]];
    case 'case-closed':
      return ['case-closed', everybody(state)];
    default:
      return noticeOfTalk(state, event);
  }
};

const noticeOfTalk = (state: Case, event: CaseEvent): readonly [NoticeKind, readonly AccountId[]] | null => {
  switch (event.kind) {
    case 'joint-room-opened':
      return ['joint-room-open', askedOrTakingPart(state)];
    case 'said':
      return ['new-words', inRoom(state, event.room)];
    case 'document-shared':
      return ['new-document', inRoom(state, event.room)];
    case 'times-offered':
      return ['times-offered', askedOrTakingPart(state)];
    case 'times-answered':
      return ['times-answered', mediatorOf(state)];
    case 'meeting-fixed':
      return ['meeting-fixed', everybody(state)];
    case 'meeting-cancelled':
      return ['meeting-cancelled', everybody(state)];
    case 'clause-drafted':
    case 'change-suggested':
      return ['clause-to-look-at', everybody(state)];
    case 'agreement-made':
      return ['agreement-to-sign', askedOrTakingPart(state)];
    case 'agreement-signed':
      return ['agreement-signed', everybody(state)];
    case 'action-said-done':
    case 'action-said-not-done':
      return ['action-changed', everybody(state)];
    case 'talks-ended':
      return ['talks-ended', everybody(state)];
    default:
      return noticeOfMediation(state, event);
  }
};

/** The adviser's certificate is the family's; nobody else is told of it. */
const noticeOfMediation = (
  state: Case,
  event: CaseEvent,
): readonly [NoticeKind, readonly AccountId[]] | null => {
  const family = () => membersOf(state.parties.get(state.askingParty));
  switch (event.kind) {
    case 'information-given':
      return ['mediation-to-choose', family()];
    case 'authority-told':
      return ['mediation-wanted', membersOf(state.parties.get(event.body))];
    case 'cannot-arrange-said':
      return ['mediation-not-arranged', family()];
    case 'mediation-concluded':
      return ['mediation-concluded', everybody(state)];
    case 'certificate-issued':
    case 'certificate-corrected':
      return ['certificate-ready', family()];
    default:
      return null;
  }
};

/** In: the case after the event, the event, and who did it (never told of their own act, save the receipt of a request). */
export const noticesFor = (state: Case, event: CaseEvent, actor: AccountId): readonly Told[] => {
  const told = audienceOfNotice(state, event);
  if (told === null) return [];
  const [kind, accounts] = told;
  return [...new Set(accounts)]
    .filter((account) => account !== actor || kind === 'request-received')
    .map((account) => ({ account, kind }));
};

export const isNoticeKind = (text: string): text is NoticeKind => noticeKinds.some((kind) => kind === text);
