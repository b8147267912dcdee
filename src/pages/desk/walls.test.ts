/** A caseworker walks through every page that can be reached from the worklist and reads no word of a room. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sayNotDone } from '#src/agreement/commands/keeping/say-not-done.ts';
import { signAgreement } from '#src/agreement/commands/keeping/sign-agreement.ts';
import { acceptClause } from '#src/agreement/commands/text/accept-clause.ts';
import { draftClause } from '#src/agreement/commands/text/draft-clause.ts';
import { markOption } from '#src/agreement/commands/text/mark-option.ts';
import { raiseIssue } from '#src/agreement/commands/text/raise-issue.ts';
import { suggestChange } from '#src/agreement/commands/text/suggest-change.ts';
import { suggestOption } from '#src/agreement/commands/text/suggest-option.ts';
import { checkRequest } from '#src/case/commands/asking/check-request.ts';
import { agreeToTakePart } from '#src/case/commands/inviting/agree-to-take-part.ts';
import { askQuestion } from '#src/case/commands/inviting/ask-question.ts';
import { inviteParty } from '#src/case/commands/inviting/invite-party.ts';
import { type CaseId, partyId } from '#src/case/ids.ts';
import type { PersonKey } from '#src/demonstration/people.ts';
import { offerTimes } from '#src/meeting/commands/offer-times.ts';
import { openJointRoom } from '#src/room/commands/open-joint-room.ts';
import { say } from '#src/room/commands/say.ts';
import { shareDocument } from '#src/room/commands/share-document.ts';
import { reading, stateOf, urlOf } from '#test/kit/desk.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
let id: CaseId;

const family = partyId('family');
const setting = partyId('setting');

/** Every word that is said to those who take part, or to one side and the mediator, begins like this. */
const secret = 'SECRET-WORDS';
const mark = 'could-not-live-with';

const speaks = async () => {
  const { does } = service.world;
  await does('samira', id, openJointRoom, {});
  await does('amina', id, say, { room: family, text: `${secret} of a side` });
  await does('helen', id, say, { room: setting, text: `${secret} of the other side` });
  await does('amina', id, say, { room: 'joint', text: `${secret} in the joint room` });
  await does('samira', id, say, { room: 'notes', text: `${secret} of the mediator` });
  const content = Buffer.from(`${secret} in a file`);
  await does('amina', id, shareDocument, {
    room: 'joint',
    name: `${secret}.txt`,
    type: 'text/plain',
    content,
  });
  const startsAt = Temporal.Instant.from('2099-06-01T09:00:00Z');
  const times = [{ startsAt, endsAt: startsAt.add({ hours: 1 }) }];
  await does('samira', id, offerTimes, { way: 'in-person', place: `${secret} place`, times });
};

const agrees = async () => {
  const { does } = service.world;
  const raised = await does('amina', id, raiseIssue, { text: `${secret} issue` });
  const [issue = ''] = [...raised.wayForward.issues.keys()];
  const suggested = await does('helen', id, suggestOption, { issue, text: `${secret} option` });
  const [option = ''] = [...suggested.wayForward.options.keys()];
  await does('amina', id, markOption, { option, mark });
  const words = { what: `${secret} clause`, howWeWillKnow: `${secret} sign` };
  const fields = { clause: null, revision: 0, issue: null, owner: setting, dueOn: '2099-05-05' };
  const drafted = await does('samira', id, draftClause, { ...fields, ...words });
  const [only] = [...drafted.wayForward.clauses.values()];
  const clause = { clause: only?.id ?? '', revision: only?.revision ?? 0 };
  await does('helen', id, suggestChange, { ...clause, text: `${secret} change` });
  for (const key of ['amina', 'helen'] as const) await does(key, id, acceptClause, clause);
  // By its page, so that the text is a whole agreement and the pages that show it open.
  await (await service.as('samira')).does(`${await urlOf(service, id)}/way-forward`, 'make-agreement');
  const digest = (await stateOf(service, id)).wayForward.agreement?.digest ?? '';
  for (const key of ['amina', 'helen'] as const) {
    await does(key, id, signAgreement, { name: `${secret} name`, digest });
  }
  await does('amina', id, sayNotDone, { clause: clause.clause, note: `${secret} note` });
};

before(async () => {
  service = await testService();
  const { world } = service;
  id = await world.asks('amina', reading);
  await world.does('grace', id, checkRequest, {});
  const account = world.account('helen');
  await world.does('grace', id, inviteParty, {
    party: setting,
    account,
    replyBy: '2099-01-01',
    summary: 'x',
  });
  await world.does('helen', id, askQuestion, { text: 'A question for the desk' });
  await world.does('helen', id, agreeToTakePart, { attendee: `${secret} who`, mayDecide: `${secret} what` });
  await world.appoints(id, 'samira');
  await speaks();
  await agrees();
});
after(() => service.stop());

/** Every page within reach of links from where somebody starts, in both representations. */
const walk = async (key: PersonKey, start: string): Promise<ReadonlyMap<string, string>> => {
  const client = await service.as(key);
  const seen = new Map<string, string>();
  const waiting = [start];
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (seen.has(url) || !/^\/(case|desk|home)/u.test(url)) continue;
    const answer = await client.get(url);
    seen.set(url, answer.text + (await client.get(url, 'text/html')).text);
    const isJson = String(answer.headers['content-type']).startsWith('application/json');
    // A receipt is JSON and no page: it leads nowhere.
    if (answer.status === 200 && isJson && !url.endsWith('.json'))
      waiting.push(...(await client.page(url)).links.map(({ href }) => href));
  }
  return seen;
};

test('every caseworker reaches every page of the desk, and no word that is not for the desk stands on any', async () => {
  const url = await urlOf(service, id);
  for (const key of ['grace', 'owen'] as const) {
    const seen = await walk(key, '/desk');
    const pages = ['', '/people', '/request', '/questions', '/close', '/for/family', '/for/setting'];
    for (const page of pages) assert.ok(seen.has(`${url}${page}`), `${key} does not reach ${page}`);
    assert.match(seen.get(`${url}/questions`) ?? '', /A question for the desk/);
    assert.match(seen.get(`${url}/request`) ?? '', /The story of the small group/);
    for (const [page, text] of seen) {
      assert.ok(!text.includes(secret) && !text.includes(mark), `${page} for ${key}`);
    }
  }
});

test('pages that no link leads to now hold none of these words either', async () => {
  const url = await urlOf(service, id);
  const grace = await service.as('grace');
  for (const page of ['/invitations', '/going-on', '/close']) {
    for (const accept of ['application/json', 'text/html']) {
      const { status, text } = await grace.get(`${url}${page}`, accept);
      assert.equal(status, 200, page);
      assert.ok(!text.includes(secret), page);
    }
  }
  const { actions } = await grace.page(`${url}/for/family`);
  assert.ok(actions.length > 0);
  for (const { href } of actions) {
    const refused = await grace.post(href, { nonsense: 'x' }, { accept: 'text/html' });
    assert.equal(refused.status, 400, href);
    assert.ok(!refused.text.includes(secret), href);
  }
});

test('no side finds another side’s address, nor a word between the desk and another side', async () => {
  for (const [key, own] of [
    ['amina', 'amina.yusuf@example.org'],
    ['helen', 'helen.marsh@example.org'],
    ['samira', 'samira.haddad@example.org'],
  ] as const) {
    const seen = await walk(key, '/home');
    assert.ok([...seen.keys()].some((page) => page.endsWith('/people')));
    for (const [page, text] of seen) {
      const addresses = text.match(/[\w.]+@example\.org/gu) ?? [];
      assert.deepEqual(
        addresses.filter((address) => address !== own),
        [],
        `${page} for ${key}`,
      );
      if (key !== 'helen') assert.ok(!text.includes('A question for the desk'), `${page} for ${key}`);
    }
  }
});
