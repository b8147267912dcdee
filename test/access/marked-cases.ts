/**
 * Cases in which every private text is a mark of its own, so that it is recognised wherever it comes out. They reach every
 * stage: asked, talking, signed with promises, a mediation with its certificate, two mediators, one that somebody left.
 */

import { makeAgreement } from '#src/agreement/commands/keeping/make-agreement.ts';
import { sayDone } from '#src/agreement/commands/keeping/say-done.ts';
import { sayNotDone } from '#src/agreement/commands/keeping/say-not-done.ts';
import { signAgreement } from '#src/agreement/commands/keeping/sign-agreement.ts';
import { acceptClause } from '#src/agreement/commands/text/accept-clause.ts';
import { draftClause } from '#src/agreement/commands/text/draft-clause.ts';
import { markOption } from '#src/agreement/commands/text/mark-option.ts';
import { raiseIssue } from '#src/agreement/commands/text/raise-issue.ts';
import { recogniseIssue } from '#src/agreement/commands/text/recognise-issue.ts';
import { suggestChange } from '#src/agreement/commands/text/suggest-change.ts';
import { suggestOption } from '#src/agreement/commands/text/suggest-option.ts';
import { freeze } from '#src/agreement/frozen-text.ts';
import { acceptedClauses, openIssues } from '#src/agreement/open-text.ts';
import { addSupporter } from '#src/case/commands/asking/add-supporter.ts';
import { checkRequest } from '#src/case/commands/asking/check-request.ts';
import { noteArrangement } from '#src/case/commands/asking/note-arrangement.ts';
import { answerQuestion } from '#src/case/commands/inviting/answer-question.ts';
import { askQuestion } from '#src/case/commands/inviting/ask-question.ts';
import { inviteParty } from '#src/case/commands/inviting/invite-party.ts';
import { standDown } from '#src/case/commands/mediator/stand-down.ts';
import { leave } from '#src/case/commands/taking-part/leave.ts';
import { type CaseId, partyId } from '#src/case/ids.ts';
import type { PersonKey } from '#src/demonstration/people.ts';
import type { Request, World } from '#src/demonstration/world.ts';
import { chooseMediation } from '#src/mediation/commands/choice/choose-mediation.ts';
import { giveInformation } from '#src/mediation/commands/choice/give-information.ts';
import { sayCannotArrange } from '#src/mediation/commands/choice/say-cannot-arrange.ts';
import { tellAuthority } from '#src/mediation/commands/choice/tell-authority.ts';
import { recordDecision } from '#src/mediation/commands/decision/record-decision.ts';
import { listAttendee } from '#src/mediation/commands/session/attendees.ts';
import { recordChildsViews } from '#src/mediation/commands/session/record-childs-views.ts';
import { offerTimes } from '#src/meeting/commands/offer-times.ts';
import { openJointRoom } from '#src/room/commands/open-joint-room.ts';
import { say } from '#src/room/commands/say.ts';
import { shareDocument } from '#src/room/commands/share-document.ts';
import { digestOf } from '#src/seal-mark/digest.ts';

const family = partyId('family');
const setting = partyId('setting');
const council = partyId('local-authority');

/** Marks stand out from every word and number that a page can hold. */
export const markForm = /MARK[A-Z]{6}[0-9]{4}X/gu;

let marks = 0;
const mark = (about: string): string => {
  marks += 1;
  const name = about
    .toUpperCase()
    .replaceAll(/[^A-Z]/gu, '')
    .padEnd(6, 'Q')
    .slice(0, 6);
  return `MARK${name}${String(marks).padStart(4, '0')}X`;
};

const asked = (
  about: Request['about'],
  against: Request['against'],
  more: Partial<Request> = {},
): Request => ({
  about,
  child: mark('child'),
  story: mark('story'),
  hopes: mark('hopes'),
  summary: mark('summary'),
  needs: mark('needs'),
  against,
  ...more,
});

/** Talking in every room, with documents, marks, a question and a note. */
const talking = async (world: World): Promise<CaseId> => {
  const id = await world.asks('amina', asked('provision-by-setting', { setting: 'setting:115313' }));
  await world.bringsTogether(id, { setting: 'helen' });
  await world.does('amina', id, addSupporter, { party: family, account: world.account('joan') });
  const asking = await world.does('helen', id, askQuestion, { text: mark('question') });
  const question = asking.questions[0]?.id ?? '';
  await world.does('grace', id, answerQuestion, { question, text: mark('answer') });
  await world.does('grace', id, noteArrangement, { text: mark('note') });
  await world.appoints(id, 'samira');
  for (const [key, room] of [
    ['amina', family],
    ['helen', setting],
    ['samira', family],
    ['samira', setting],
    ['samira', 'notes'],
  ] as const) {
    await world.does(key, id, say, { room, text: mark('said') });
  }
  await world.does('samira', id, openJointRoom, {});
  for (const key of ['amina', 'helen'] as const) {
    await world.does(key, id, say, { room: 'joint', text: mark('joint') });
    const room = key === 'amina' ? family : setting;
    const file = { name: `${mark('name')}.txt`, type: 'text/plain' as const };
    await world.does(key, id, shareDocument, { room, ...file, content: Buffer.from(mark('content')) });
  }
  const times = [
    {
      startsAt: Temporal.Now.instant().add({ hours: 200 }),
      endsAt: Temporal.Now.instant().add({ hours: 202 }),
    },
  ];
  await world.does('samira', id, offerTimes, {
    way: 'online',
    place: `https://example.org/${mark('place')}`,
    times,
  });
  await writing(world, id, 'amina', 'helen');
  return id;
};

/** An issue, an option that each side marks for itself, a clause and a wish to change it. */
const writing = async (world: World, id: CaseId, one: PersonKey, other: PersonKey): Promise<void> => {
  const raised = await world.does(one, id, raiseIssue, { text: mark('issue') });
  const issue = [...raised.wayForward.issues.keys()].at(-1) ?? '';
  await world.does(other, id, recogniseIssue, { issue });
  const suggested = await world.does(one, id, suggestOption, { issue, text: mark('option') });
  const option = [...suggested.wayForward.options.keys()].at(-1) ?? '';
  for (const key of [one, other]) await world.does(key, id, markOption, { option, mark: 'not-sure' });
  const owner = setting;
  const clause = { clause: null, revision: 0, issue, owner, dueOn: '2099-06-01' };
  const drafted = await world.does('samira', id, draftClause, {
    ...clause,
    what: mark('what'),
    howWeWillKnow: mark('how'),
  });
  const clauseId = [...drafted.wayForward.clauses.keys()].at(-1) ?? '';
  await world.does(other, id, suggestChange, { clause: clauseId, revision: 1, text: mark('change') });
};

/** Signed by both, one promise said to be done and one said not to be. */
const signed = async (world: World): Promise<CaseId> => {
  const id = await world.asks('leah', asked('provision-by-setting', { setting: 'setting:143335' }));
  await world.bringsTogether(id, { setting: 'peter' });
  await world.appoints(id, 'samira');
  for (let number = 0; number < 2; number += 1) {
    const clause = { clause: null, revision: 0, issue: null, owner: setting, dueOn: '2099-06-01' };
    await world.does('samira', id, draftClause, {
      ...clause,
      what: mark('what'),
      howWeWillKnow: mark('how'),
    });
  }
  let state = await world.does('samira', id, openJointRoom, {});
  for (const { id: clause, revision } of state.wayForward.clauses.values()) {
    for (const key of ['leah', 'peter'] as const)
      state = await world.does(key, id, acceptClause, { clause, revision });
  }
  const accepted = acceptedClauses(state);
  const document = freeze({
    reference: state.reference,
    madeOn: Temporal.Now.plainDateISO('Europe/London'),
    parties: [
      { party: family, name: 'The family', side: 'family' },
      { party: setting, name: 'The school', side: 'setting' },
    ],
    clauses: accepted.map(({ id: clause, dueOn }, index) => ({
      number: index + 1,
      clause,
      who: 'The school',
      what: mark('frozen'),
      byWhen: dueOn === null ? null : Temporal.PlainDate.from(dueOn),
      howWeWillKnow: mark('frozen'),
    })),
    openIssues: openIssues(state),
    whatIfNot: mark('ifnot'),
    salt: 'ab'.repeat(16),
  });
  const clauses = accepted.map(({ id: clause, revision }) => ({ clause, revision }));
  const digest = digestOf(document);
  await world.does('samira', id, makeAgreement, { document, digest, clauses });
  await world.does('leah', id, signAgreement, { name: mark('signed'), digest });
  await world.does('peter', id, signAgreement, { name: mark('signed'), digest });
  const [first = '', second = ''] = accepted.map((clause) => clause.id);
  await world.does('peter', id, sayDone, { clause: first });
  await world.does('leah', id, sayNotDone, { clause: second, note: mark('notdone') });
  return id;
};

/** A mediation about a decision, with its letter, who comes, and the child's views. */
const mediated = async (world: World): Promise<CaseId> => {
  const id = await world.asks(
    'priya',
    asked('duties', { 'local-authority': 'la:E06000033', setting: 'setting:134860' }),
  );
  await world.bringsTogether(id, { 'local-authority': 'david', setting: 'carol' });
  await world.appoints(id, 'tom');
  const today = Temporal.Now.plainDateISO('Europe/London');
  const on = today.subtract({ days: 3 }).toString();
  const dated = today.subtract({ days: 20 }).toString();
  const letter = {
    name: `${mark('letter')}.txt`,
    type: 'text/plain' as const,
    content: Buffer.from(mark('letter')),
  };
  const decision = {
    decision: 'refuse-to-assess',
    sections: [],
    dated,
    sent: dated,
    contactedOn: null,
  } as const;
  await world.does('priya', id, recordDecision, { ...decision, letter, reason: null });
  await world.does('priya', id, recordDecision, { ...decision, letter: null, reason: mark('reason') });
  await world.does('grace', id, giveInformation, { on, how: 'phone' });
  await world.does('priya', id, chooseMediation, { on, issues: mark('issues'), health: mark('health') });
  const told = { body: council, on, teller: 'service', how: 'email', reason: null } as const;
  await world.does('grace', id, tellAuthority, told);
  const comes = { party: family, basis: 'supporter', agreedBy: [] } as const;
  await world.does('tom', id, listAttendee, { name: mark('attend'), ...comes });
  await world.does('tom', id, recordChildsViews, { how: 'met-the-child', note: mark('views') });
  await world.does('david', id, sayCannotArrange, { on });
  return id;
};

/** A first mediator who stood down, a second one, and a side that left. */
const changed = async (world: World): Promise<CaseId> => {
  const id = await world.asks('daniel', asked('provision-by-setting', { setting: 'setting:115313' }));
  await world.bringsTogether(id, { setting: 'helen' });
  await world.appoints(id, 'ines');
  await world.does('daniel', id, say, { room: family, text: mark('said') });
  await world.does('ines', id, say, { room: 'notes', text: mark('notes') });
  await world.does('ines', id, openJointRoom, {});
  await world.does('helen', id, say, { room: 'joint', text: mark('joint') });
  await world.does('ines', id, standDown, {});
  await world.appoints(id, 'samira');
  await world.does('samira', id, say, { room: 'notes', text: mark('notes') });
  await world.does('helen', id, leave, {});
  return id;
};

/** Asked and checked; one party is invited, the other does not know of it yet. */
const inviting = async (world: World): Promise<CaseId> => {
  const against = { setting: 'setting:130672', 'local-authority': 'la:E06000033' };
  const id = await world.asks('maya', asked('duties', against, { asker: 'young-person' }));
  await world.does('owen', id, checkRequest, {});
  const replyBy = Temporal.Now.plainDateISO('Europe/London').add({ days: 14 }).toString();
  await world.does('owen', id, inviteParty, {
    party: setting,
    account: world.account('carol'),
    replyBy,
    summary: mark('shared'),
  });
  await world.does('maya', id, say, { room: family, text: mark('early') }).catch(() => undefined);
  return id;
};

export interface MarkedCase {
  readonly name: string;
  readonly id: CaseId;
}

/** In: how many of them, the richest first. */
export const markCases = async (world: World, most: number): Promise<readonly MarkedCase[]> => {
  const makers = { talking, mediated, changed, signed, inviting };
  const cases: MarkedCase[] = [];
  for (const [name, make] of Object.entries(makers).slice(0, most))
    cases.push({ name, id: await make(world) });
  return cases;
};
