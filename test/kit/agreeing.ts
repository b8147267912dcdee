/** A case whose sides talk with their mediator, and the people in it as programs: from the first issue to the last promise. */
import assert from 'node:assert/strict';
import type { PersonKey } from '#src/demonstration/people.ts';
import type { JsonPage, TestClient } from './client.ts';
import { type TestService, testService } from './service.ts';

export interface Agreeing {
  readonly service: TestService;
  /** `/case/WF-7K3M-2Q`. */
  readonly url: string;
  readonly as: (key: PersonKey | null) => Promise<TestClient>;
  /** The mediator drafts a clause; out: its id. */
  readonly drafts: (clause?: Readonly<Record<string, unknown>>) => Promise<string>;
  /** A side raises an issue that every side recognises; out: its id. */
  readonly agreeOnIssue: (text: string) => Promise<string>;
  readonly accepts: (key: PersonKey, clause: string) => Promise<void>;
  readonly makes: () => Promise<void>;
  readonly signs: (key: PersonKey, name: string) => Promise<void>;
}

/** Not before today on the clock of any test. */
export const laterOn = '2099-06-01';

const idsIn = (page: JsonPage, list: string, name: string): readonly string[] => {
  const items = page.data[list];
  assert.ok(Array.isArray(items));
  return items.map((item) => String(item[name]));
};

/** In: variables of the environment such as `CLOCK`. Out: Amina (family), Helen (school), for three sides Nadia (council), and Samira (mediator). */
export const agreeing = async (
  environment: Readonly<Record<string, string>> = {},
  sides: 2 | 3 = 2,
): Promise<Agreeing> => {
  const service = await testService(environment);
  const { world } = service;
  const council = sides === 3;
  const id = await world.asks('amina', {
    about: council ? 'duties' : 'provision-by-setting',
    child: 'Zara',
    story: 'The group stopped.',
    hopes: 'Reading again.',
    summary: 'Reading stopped.',
    against: { setting: 'setting:115313', ...(council ? { 'local-authority': 'la:E06000033' } : {}) },
  });
  await world.bringsTogether(id, { setting: 'helen', ...(council ? { 'local-authority': 'nadia' } : {}) });
  await world.appoints(id, 'samira');
  const home = await (await service.as('amina')).page('/home');
  const url = home.links.find(({ rel }) => rel === 'case')?.href ?? '';
  const others = ['helen', ...(council ? ['nadia'] : [])] as const;
  const text = `${url}/way-forward`;
  const last = async (list: string, name: string): Promise<string> => {
    const page = await (await service.as('samira')).page(text);
    return idsIn(page, list, name).at(-1) ?? assert.fail(`There is no ${name}`);
  };
  return {
    service,
    url,
    as: service.as,
    drafts: async (clause = {}) => {
      await (await service.as('samira')).does(`${text}/new-clause`, 'draft-clause', {
        owner: 'setting',
        what: 'Three reading groups a week.',
        dueOn: laterOn,
        howWeWillKnow: 'A note home every Friday.',
        ...clause,
      });
      return last('clauses', 'clause');
    },
    agreeOnIssue: async (issue) => {
      await (await service.as('amina')).does(text, 'raise-issue', { text: issue });
      const issueId = await last('issues', 'issue');
      for (const key of others)
        await (await service.as(key as PersonKey)).does(text, 'recognise-issue', {}, issueId);
      return issueId;
    },
    accepts: async (key, clause) => {
      await (await service.as(key)).does(text, 'accept-clause', {}, clause);
    },
    makes: async () => {
      await (await service.as('samira')).does(text, 'make-agreement');
    },
    signs: async (key, name) => {
      await (await service.as(key)).does(`${url}/agreement`, 'sign-agreement', { name });
    },
  };
};
