/** Sends what an attack made, and judges the answer by the contract; knows what is stored before and after. */
import pg from 'pg';
import { joinPrivatePostgres } from '#src/record/private-postgres/join.ts';
import type { JsonAction } from '#test/kit/client.ts';
import { textOf as textInside } from '#test/kit/html-reader.ts';
import type { TestService } from '#test/kit/service.ts';
import { type Caller, kindOf, type Reply, type Walk } from '#test/kit/walk.ts';
import { type Attack, type Hostile, marker } from './attack.ts';

export interface Target {
  readonly caller: Caller;
  /** The page that offers it. */
  readonly url: string;
  readonly action: JsonAction;
}

const kindOfTarget = ({ action }: Target): string => `${action.name} ${kindOf(action.href)}`;

export const targetsOf = (walks: readonly Walk[]): readonly Target[] =>
  walks.flatMap(({ caller, visited }) =>
    [...visited.values()].flatMap(({ url, page }) =>
      (page?.actions ?? []).map((action) => ({ caller, url, action })),
    ),
  );

export const byKind = (targets: readonly Target[]): ReadonlyMap<string, readonly Target[]> =>
  Map.groupBy(targets, kindOfTarget);

/** The token of this visitor's forms, from any page with a form. */
export const csrfOf = async (caller: Caller, url: string): Promise<string> =>
  /name="_csrf" value="([^"]*)"/u.exec((await caller.asBrowser(url)).text)?.[1] ?? '';

export const send = async (
  { server }: TestService,
  caller: Caller,
  as: Attack['as'],
  { href, packed, headers = {}, byCookie = false }: Hostile,
): Promise<Reply> => {
  const cookies = { ...caller.browser, accept: 'application/json' };
  const program = byCookie ? cookies : caller.program;
  const reply = await server.inject({
    method: 'POST',
    url: href,
    headers: { ...(as === 'json' ? program : caller.browser), 'content-type': packed.type, ...headers },
    payload: packed.body,
  });
  return {
    status: reply.statusCode,
    headers: reply.headers,
    type: String(reply.headers['content-type'] ?? ''),
    text: reply.body,
  };
};

const inContract = { json: [200, 201], form: [303] };
const refusals = [400, 401, 403, 404, 409, 413, 415, 429];
/** An address that no page could have is refused by the server itself. */
const onlyOfAddresses = [414];

const problemFaults = ({ status, type, text }: Reply): readonly string[] => {
  if (!type.startsWith('application/problem+json')) return [`${status} as ${type}`];
  const { title, status: said, refusal, detail } = JSON.parse(text);
  return [
    ...(said === status && typeof title === 'string' && title !== ''
      ? []
      : [`problem says ${said} ${title}`]),
    ...(status === 409 && !(/^[a-z]+(-[a-z]+)*$/u.test(refusal) && detail)
      ? [`409 without words: ${text}`]
      : []),
  ];
};

const pageFaults = ({ status, type, text }: Reply): readonly string[] => {
  if (!type.startsWith('text/html')) return [`${status} as ${type}`];
  const headings = text.match(/<h1[\s>]/gu)?.length ?? 0;
  return [
    ...(headings === 1 ? [] : [`${status} with ${headings} h1`]),
    ...(textInside(text, 'title') === '' ? [`${status} without title`] : []),
    ...(text.includes(marker) || /<img src=x/u.test(text) ? ['what was typed became markup'] : []),
  ];
};

const escaped = (text: string): string =>
  text.replace(
    /[&<>"']/gu,
    (character) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' }[character]};`,
  );

/** In: what was expected and what came. Out: what is not as the contract says. */
export const answerFaults = (
  as: Attack['as'],
  expects: readonly number[] | null,
  reply: Reply,
  typed?: string,
): readonly string[] => {
  const { status } = reply;
  const known = [...inContract[as], ...refusals, ...onlyOfAddresses];
  if (!known.includes(status)) return [`answers ${status}`];
  const faults =
    expects === null || expects.includes(status) ? [] : [`answers ${status}, not ${expects.join(' or ')}`];
  if (status < 400) return faults;
  const isLost =
    as === 'form' &&
    [400, 403, 409].includes(status) &&
    typed !== undefined &&
    !reply.text.includes(escaped(typed));
  return [
    ...faults,
    ...(as === 'json' ? problemFaults(reply) : pageFaults(reply)),
    ...(isLost ? [`${status}: what was typed is lost`] : []),
  ];
};

export interface Ledger {
  /** Changes whenever anything is stored that somebody sent. */
  reads(): Promise<string>;
  /** How many there are of what is added to. */
  counts(): Promise<Readonly<Record<string, number>>>;
  close(): Promise<void>;
}

const counted = {
  events: 'record.event',
  words: 'record.word',
  cases: 'record.case_file',
  once: 'record.once',
  accounts: 'people.account',
  drafts: 'people.draft',
  calls: 'people.call_request',
};

const howMany = `select ${Object.entries(counted)
  .map(([name, table]) => `(select count(*)::int from ${table}) as ${name}`)
  .join(', ')}`;

/** What is written over rather than added to. */
const contents = `select
  (select md5(string_agg(details::text || roles::text, '' order by account_id)) from people.account) as accounts,
  (select md5(string_agg(sealed::text, '' order by draft_id)) from people.draft) as drafts,
  (select md5(string_agg(sealed::text || coalesce(made_at::text, ''), '' order by call_id)) from people.call_request) as calls`;

/** Looks at the tables as their owner, past every wall. */
export const openLedger = async ({ dataDir }: TestService): Promise<Ledger> => {
  const owner = new pg.Client((await joinPrivatePostgres(dataDir))('postgres', 'wayforward'));
  await owner.connect();
  const counts = async () => (await owner.query<Record<string, number>>(howMany)).rows[0] ?? {};
  return {
    counts,
    reads: async () => JSON.stringify([await counts(), (await owner.query(contents)).rows]),
    close: () => owner.end(),
  };
};
