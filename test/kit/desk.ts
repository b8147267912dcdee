/** For the tests of the caseworkers' pages: where a case is, and who must find nothing there. */
import assert from 'node:assert/strict';
import { type CaseId, caseReference } from '#src/case/ids.ts';
import type { Case } from '#src/case/state.ts';
import type { PersonKey } from '#src/demonstration/people.ts';
import type { Request } from '#src/demonstration/world.ts';
import type { TestService } from './service.ts';

/** Words that must come back unharmed, and escaped in HTML. */
export const hostile = 'سلام "quoted" <script>alert(1)</script> 👩‍👧 & ‮gnp.exe';

export const reading: Request = {
  about: 'provision-by-setting',
  child: 'Zara Quill',
  story: 'The story of the small group.',
  hopes: 'The hope to read again.',
  summary: 'The summary: small-group reading stopped.',
  needs: 'The need: ring after four.',
  against: { setting: 'setting:115313' },
};

export const stateOf = async ({ services }: TestService, id: CaseId): Promise<Case> => {
  const found = await services.store.readCase({ service: 'clock' }, id);
  assert.ok(found);
  return found.state;
};

export const urlOf = async (service: TestService, id: CaseId): Promise<string> =>
  `/case/${(await stateOf(service, id)).reference}`;

const nobodysCase = caseReference('WF-0000-00');

/** Reading this page is for each of these people the same as reading a page that is not there. */
export const isNotThereFor = async (
  service: TestService,
  url: string,
  keys: readonly PersonKey[],
): Promise<void> => {
  for (const key of keys) {
    const client = await service.as(key);
    const elsewhere = url.replace(/WF-[0-9A-Z]{4}-[0-9A-Z]{2}/u, nobodysCase);
    for (const accept of ['application/json', 'text/html']) {
      const theirs = await client.get(url, accept);
      const nobodys = await client.get(elsewhere === url ? '/nothing-here' : elsewhere, accept);
      assert.equal(theirs.status, 404, `${url} for ${key}`);
      assert.equal(theirs.text, nobodys.text, `${url} for ${key}`);
    }
  }
};

/** The same for doing: neither a rule nor a box is named to somebody who may not do it. */
export const cannotBeDoneBy = async (
  service: TestService,
  href: string,
  fields: Readonly<Record<string, unknown>>,
  keys: readonly PersonKey[],
): Promise<void> => {
  for (const key of keys) {
    const client = await service.as(key);
    for (const sent of [fields, { nonsense: 'x' }]) {
      assert.equal((await client.post(href, sent)).status, 404, `${href} by ${key}`);
    }
  }
};

/** What is wrong at which box; fails unless the input was refused as input. */
export const errorsOf = (answer: {
  readonly status: number;
  readonly text: string;
}): Record<string, string> => {
  assert.equal(answer.status, 400, answer.text);
  const { errors } = JSON.parse(answer.text);
  return Object.fromEntries(
    errors.map(({ field, message }: { field: string; message: string }) => [field, message]),
  );
};

/** The last thing that happened in a case: who did it, and for whom. */
export const lastEvent = async ({ services, world }: TestService, id: CaseId) => {
  const found = (await services.store.readEvents(world.actor('grace'), id))?.at(-1);
  assert.ok(found);
  return found;
};
