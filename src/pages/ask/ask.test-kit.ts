/** Walks the questions of a request as a program does: from page to page, answering what it is asked. */
import assert from 'node:assert/strict';
import type { Filling, TestBrowser } from '#test/kit/browser.ts';
import type { TestClient } from '#test/kit/client.ts';
import type { TestService } from '#test/kit/service.ts';
import type { CaseId } from '../../case/ids.ts';
import type { Case } from '../../case/state.ts';

export type Fields = Filling;
/** What to answer on each page, by the last part of its address. */
export type Replies = Readonly<Record<string, Fields>>;

/** A parent in Southend without a plan, about a school. */
export const parentReplies = {
  who: { asker: 'parent' },
  council: { authority: 'E06000033' },
  stage: { stage: 'none' },
  plan: { plan: 'not-sure' },
  about: { about: 'provision-by-setting' },
  setting: { find: 'milton' },
  'setting-choose': { setting: 'setting:115313' },
  child: { child: 'Z' },
  story: { story: 'The small group stopped in September.' },
  hopes: { hopes: 'Reading again.' },
  summary: { summary: 'We would like to talk about reading.' },
  needs: {},
  name: { name: 'Ann Other' },
  contact: { email: 'ann@example.org' },
} as const satisfies Replies;

const { name: _name, contact: _contact, ...withoutThem } = parentReplies;

/** The same for somebody who is signed in: the account says who they are and how to reach them. */
export const signedInReplies = withoutThem;

const lastPart = (path: string): string => path.split('/').at(-1) ?? '';

/** In: where the client is. Out: every page it went through, the last being the check, or the first it has no answer for. */
const walksOn = async (client: TestClient, from: string, replies: Replies): Promise<readonly string[]> => {
  const seen = [from];
  for (let at = from; ; seen.push(at)) {
    const reply = replies[lastPart(at)];
    if (reply === undefined) return seen;
    assert.ok(seen.length < 40, `walks in circles: ${seen.map(lastPart).join(', ')}`);
    at = await client.does(at, 'answer', reply);
  }
};

/** Starts a request and answers everything. Out: the address of the request, `/ask/0190…`. */
export const fillsIn = async (client: TestClient, replies: Replies): Promise<string> => {
  const first = await client.does('/ask', 'start-request');
  const seen = await walksOn(client, first, replies);
  assert.equal(lastPart(seen.at(-1) ?? ''), 'check', `stopped at ${seen.map(lastPart).join(', ')}`);
  return first.split('/').slice(0, 3).join('/');
};

/** Fills in and sends. Out: the reference of the case. */
export const asks = async (client: TestClient, replies: Replies): Promise<string> => {
  const url = await fillsIn(client, replies);
  const sent = await client.does(`${url}/check`, 'ask-for-help');
  assert.equal(sent, `${url}/sent`);
  return String((await client.page(sent)).data['reference']);
};

/** The same in a browser without scripts: from the first page to the check. */
export const fillsInByHand = async (browser: TestBrowser, replies: Replies): Promise<void> => {
  await browser.goes('/ask');
  await browser.presses('Start now');
  for (let count = 0; !browser.page.path.endsWith('/check'); count += 1) {
    const step = lastPart(browser.page.path);
    const reply = replies[step];
    assert.ok(reply !== undefined && count < 40, `stopped at ${step}: ${browser.page.text.slice(0, 200)}`);
    await browser.presses(step === 'setting' ? 'Look for it' : 'Go on', reply);
  }
};

export interface AskedCase {
  readonly id: CaseId;
  readonly state: Case;
  /** The words of the request as a caseworker reads them. */
  readonly words: Readonly<Record<'about' | 'story' | 'hopes' | 'summary' | 'needs', string | null>>;
}

/** The case as the record has it, read by a caseworker. */
export const caseOf = async ({ services, world }: TestService, reference: string): Promise<AskedCase> => {
  const grace = world.actor('grace');
  const id = await services.store.findCase(grace, reference);
  const found = id === null ? null : await services.store.readCase(grace, id);
  if (id === null || found === null) throw new Error(`There is no case ${reference}`);
  const { request } = found.state;
  const { about, story, hopes, summary, needs } = request;
  const opened = await services.store.readWords(
    grace,
    id,
    [about, story, hopes, summary, needs].filter((word) => word !== null),
  );
  const text = opened.text;
  return {
    id,
    state: found.state,
    words: {
      about: text(about),
      story: text(story),
      hopes: text(hopes),
      summary: text(summary),
      needs: text(needs),
    },
  };
};
