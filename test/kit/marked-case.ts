/** A whole case in which every private text holds a mark of its own, so that one can look for each of them anywhere. */
import { sayNotDone } from '#src/agreement/commands/keeping/say-not-done.ts';
import { draftClause } from '#src/agreement/commands/text/draft-clause.ts';
import { markOption } from '#src/agreement/commands/text/mark-option.ts';
import { raiseIssue } from '#src/agreement/commands/text/raise-issue.ts';
import { recogniseIssue } from '#src/agreement/commands/text/recognise-issue.ts';
import { suggestChange } from '#src/agreement/commands/text/suggest-change.ts';
import { suggestOption } from '#src/agreement/commands/text/suggest-option.ts';
import { checkRequest } from '#src/case/commands/asking/check-request.ts';
import { noteArrangement } from '#src/case/commands/asking/note-arrangement.ts';
import { agreeToTakePart } from '#src/case/commands/inviting/agree-to-take-part.ts';
import { answerQuestion } from '#src/case/commands/inviting/answer-question.ts';
import { askQuestion } from '#src/case/commands/inviting/ask-question.ts';
import { inviteParty } from '#src/case/commands/inviting/invite-party.ts';
import { acceptMediator } from '#src/case/commands/mediator/accept-mediator.ts';
import { declareInterests } from '#src/case/commands/mediator/declare-interests.ts';
import { proposeMediator } from '#src/case/commands/mediator/propose-mediator.ts';
import { closeCase } from '#src/case/commands/taking-part/close-case.ts';
import { type CaseId, partyId } from '#src/case/ids.ts';
import { offerTimes } from '#src/meeting/commands/offer-times.ts';
import { openJointRoom } from '#src/room/commands/open-joint-room.ts';
import { say } from '#src/room/commands/say.ts';
import { shareDocument } from '#src/room/commands/share-document.ts';
import { stateOf } from './desk.ts';
import type { TestService } from './service.ts';

/** Letters and figures only: the same in HTML, JSON, a database and a PDF. */
export const markOf = (name: string): string => `Qz${Buffer.from(name).toString('hex')}zQ`;

export interface MarkedCase {
  readonly id: CaseId;
  readonly url: string;
  /** Every mark that was written, by what it stands in. */
  readonly marks: ReadonlyMap<string, string>;
}

const family = partyId('family');
const setting = partyId('setting');

class Marking {
  readonly marks = new Map<string, string>();
  readonly #service: TestService;
  readonly #id: CaseId;

  constructor(service: TestService, id: CaseId) {
    this.#service = service;
    this.#id = id;
  }

  text(name: string): string {
    const mark = markOf(name);
    this.marks.set(name, mark);
    return `The words ${mark} here.`;
  }

  async begins(): Promise<void> {
    const { does, account } = this.#service.world;
    const id = this.#id;
    await does('grace', id, checkRequest, {});
    await does('grace', id, noteArrangement, { text: this.text('note') });
    const invited = { party: setting, account: account('peter'), replyBy: '2099-01-01' };
    await does('grace', id, inviteParty, { ...invited, summary: this.text('shared-summary') });
    const asked = await does('peter', id, askQuestion, { text: this.text('question') });
    const question = asked.questions[0]?.id ?? '';
    await does('grace', id, answerQuestion, { question, text: this.text('answer') });
    const agreed = { attendee: this.text('attendee'), mayDecide: this.text('may-decide') };
    await does('peter', id, agreeToTakePart, agreed);
    await does('grace', id, proposeMediator, { mediator: account('tom') });
    const interests = { employer: 'none' as const, interestIn: [], note: this.text('interests') };
    await does('tom', id, declareInterests, interests);
    for (const key of ['priya', 'peter'] as const) await does(key, id, acceptMediator, {});
  }

  async talks(): Promise<void> {
    const { does } = this.#service.world;
    const id = this.#id;
    await does('tom', id, openJointRoom, {});
    await does('priya', id, say, { room: 'joint', text: this.text('joint') });
    await does('priya', id, say, { room: family, text: this.text('family-room') });
    await does('peter', id, say, { room: setting, text: this.text('setting-room') });
    await does('tom', id, say, { room: 'notes', text: this.text('mediator-notes') });
    const content = Buffer.from(this.text('document'));
    const document = { name: `${this.text('document-name')}.txt`, type: 'text/plain' as const, content };
    await does('priya', id, shareDocument, { room: family, ...document });
    const startsAt = this.#service.services.store.now().add({ hours: 240 });
    const times = [{ startsAt, endsAt: startsAt.add({ hours: 2 }) }];
    await does('tom', id, offerTimes, { way: 'in-person', place: this.text('place'), times });
  }

  async agrees(url: string): Promise<void> {
    const { does } = this.#service.world;
    const id = this.#id;
    const raised = await does('priya', id, raiseIssue, { text: this.text('issue') });
    const issue = [...raised.wayForward.issues.keys()][0] ?? '';
    await does('peter', id, recogniseIssue, { issue });
    const suggested = await does('peter', id, suggestOption, { issue, text: this.text('option') });
    const option = [...suggested.wayForward.options.keys()][0] ?? '';
    await does('priya', id, markOption, { option, mark: 'could-live-with' });
    const clause = { clause: null, revision: 0, issue, owner: setting, dueOn: '2099-06-01' };
    const words = { what: this.text('clause'), howWeWillKnow: this.text('how') };
    const drafted = await does('tom', id, draftClause, { ...clause, ...words });
    const drafts = [...drafted.wayForward.clauses.keys()][0] ?? '';
    await does('peter', id, suggestChange, { clause: drafts, text: this.text('change') });
    for (const key of ['priya', 'peter'] as const)
      await (await this.#service.as(key)).does(`${url}/way-forward`, 'accept-clause', {}, drafts);
    await (await this.#service.as('tom')).does(`${url}/way-forward`, 'make-agreement');
    for (const key of ['priya', 'peter'] as const)
      await (await this.#service.as(key)).does(`${url}/agreement`, 'sign-agreement', {
        name: this.text(`signature-${key}`),
      });
    await does('priya', id, sayNotDone, { clause: drafts, note: this.text('not-done') });
  }
}

/** In: a service. Out: a closed case of Priya (family) with Peter (school) and Tom (mediator), everything in it marked. */
export const markedCase = async (service: TestService, isClosed = true): Promise<MarkedCase> => {
  const names = ['child', 'story', 'hopes', 'summary', 'needs'] as const;
  const asked = Object.fromEntries(names.map((name) => [name, `The words ${markOf(name)} here.`]));
  const { child = '', story = '', hopes = '', summary = '', needs = '' } = asked;
  const id = await service.world.asks('priya', {
    about: 'provision-by-setting',
    against: { setting: 'setting:134860' },
    ...{ child, story, hopes, summary, needs },
  });
  const url = `/case/${(await stateOf(service, id)).reference}`;
  const marking = new Marking(service, id);
  for (const name of names) marking.marks.set(name, markOf(name));
  await marking.begins();
  await marking.talks();
  await marking.agrees(url);
  if (isClosed) await service.world.does('grace', id, closeCase, { outcome: 'agreement-not-kept' });
  return { id, url, marks: marking.marks };
};
