/** Who will read each box of a request, by the very rule that decides it once the case exists. */
import { askAudiences } from '../../../case/commands/asking/ask-for-help.ts';
import type { AskerAs, MemberAs, Sealed } from '../../../case/events.ts';
import { evolve } from '../../../case/evolve.ts';
import { accountId, caseId, caseReference, partyId, wordId } from '../../../case/ids.ts';
import type { Case } from '../../../case/state.ts';
import type { Account } from '../../../people/accounts.ts';
import { type Audience, audienceName, readersOf } from '../../../seal/audience.ts';
import type { Reading } from '../../../web/field.ts';
import { asksWithOwnAccount, one, otherParties, toldBy } from './asked.ts';
import type { DraftView } from './draft-view.ts';
import { askingKind, askingPartyName, partyNameOf } from './names.ts';
import { words } from './words.en.ts';

/** As what a person stands in the asking side. */
export const memberAs: Readonly<Record<AskerAs, MemberAs>> = {
  parent: 'parent',
  'young-person': 'young-person',
  helper: 'supporter',
  officer: 'representative',
};

/** Stands for the case and the asker, who have no ids yet. */
const unborn = '00000000-0000-0000-0000-000000000000';

/** The case as it would begin: its one member is the asker. */
const caseToBe = (view: DraftView): Case => {
  const kind = askingKind(view);
  const askingParty = partyId(kind);
  const account = accountId(unborn);
  const sealed: Sealed = { audience: 'intake', word: wordId(unborn) };
  return evolve(null, {
    envelope: {
      case: caseId(unborn),
      version: 1,
      at: Temporal.Instant.fromEpochMilliseconds(0),
      actor: account,
      onBehalf: null,
    },
    event: {
      kind: 'help-asked',
      reference: caseReference('WF-0000-00'),
      authority: '',
      about: 'duties',
      stage: 'none',
      hasPlan: null,
      asker: view.voice,
      askingParty,
      parties: [
        { party: askingParty, kind, organisation: null, members: [{ account, as: memberAs[view.voice] }] },
      ],
      words: { about: sealed, story: sealed, hopes: sealed, summary: sealed },
    },
  });
};

const asker = (view: DraftView): Reading => {
  const isYou = toldBy(view.asked) === null;
  const known = asksWithOwnAccount(view.asked) ? (view.me?.name ?? '') : one(view.asked, 'name');
  const unnamed = isYou ? words.you : words.personYouWriteFor;
  return {
    name: known === '' ? unnamed : known,
    role: words.memberAs[memberAs[view.voice]],
    party: askingPartyName(view),
    side: askingKind(view),
    isYou,
  };
};

const worker = (view: DraftView, { account, name }: Account): Reading => ({
  name,
  role: words.caseworker,
  party: null,
  side: 'service',
  isYou: account === view.me?.account,
});

const readersIn = (view: DraftView, audience: Audience): readonly Reading[] => {
  const { accounts, roles } = readersOf(caseToBe(view), audience);
  const workers = view.staff.filter((each) =>
    each.roles.some((role) => [...roles].some((wanted) => wanted === role)),
  );
  return [
    ...(accounts.size > 0 ? [asker(view)] : []),
    ...workers.filter(({ account }) => !isAskersOwn(view, account)).map((each) => worker(view, each)),
  ];
};

/** A caseworker who asks for help in a matter of their own is named once. */
const isAskersOwn = (view: DraftView, account: string): boolean =>
  asksWithOwnAccount(view.asked) && account === view.me?.account;

type Box = 'child' | 'story' | 'hopes' | 'summary' | 'needs';

/** For a box that takes words: its audience and readers. */
export const readBy = (view: DraftView, box: Box) => {
  const audience = askAudiences(partyId(askingKind(view)))[box] ?? 'intake';
  return { audience: audienceName(audience), readers: readersIn(view, audience) };
};

/** The summary goes to the others with the invitation; their people are not known yet. */
export const summaryReadBy = (view: DraftView) => {
  const { audience, readers } = readBy(view, 'summary');
  const invited = otherParties(view.asked).map(
    (party): Reading => ({
      name: partyNameOf(view, party),
      role: words.onlyInvited,
      party: null,
      side: party.kind,
    }),
  );
  return { audience, readers: [...readers, ...invited] };
};
