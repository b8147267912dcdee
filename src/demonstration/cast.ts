/** The cast list: who there is to come in as, and what each is in the middle of. */

import { type AccountId, caseId } from '../case/ids.ts';
import { nextStep } from '../case/next-step.ts';
import { placeOf } from '../case/standing.ts';
import type { Services } from '../pages/site.ts';
import { asService } from '../record/as-service.ts';
import { people } from './people.ts';

export interface CastMember {
  readonly account: AccountId;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly party: string | null;
  readonly cases: readonly string[];
  readonly doing: string;
}

const doingOf = async (
  { store }: Services,
  account: AccountId,
  roles: ReadonlySet<string>,
  ids: readonly string[],
) => {
  const reader = { account, roles };
  const found = await Promise.all(ids.map((id) => store.readCase(reader, caseId(id))));
  return found.flatMap((each) => {
    if (each === null) return [];
    const { step } = nextStep(each.state, placeOf(each.state, account, roles));
    return [`${each.state.reference} (${step.replaceAll('-', ' ')})`];
  });
};

export const castOf = async (services: Services): Promise<readonly CastMember[]> => {
  const { accounts, organisations, store } = services;
  const members: CastMember[] = [];
  for (const { email, role } of Object.values(people)) {
    const account = await accounts.findByEmail(email);
    if (account === null) continue;
    const ids = await asService(store.pool, 'clock', async (client) => {
      const { rows } = await client.query<{ case_id: string; reference: string }>(
        'select case_id, reference from record.standing join record.case_file using (case_id) where account_id = $1 order by asked_at, case_id',
        [account.account],
      );
      return rows;
    });
    const body =
      account.organisation === null
        ? null
        : (await organisations.byId([account.organisation])).get(account.organisation);
    const doing = await doingOf(
      services,
      account.account,
      new Set(account.roles),
      ids.map((row) => row.case_id),
    );
    const worklist = account.roles.includes('caseworker')
      ? 'Has the worklist of all cases.'
      : 'In no case yet.';
    members.push({
      account: account.account,
      name: account.name,
      email,
      role,
      party: body?.name ?? null,
      cases: ids.map((row) => row.reference),
      doing: doing.length === 0 ? worklist : `In the middle of: ${doing.join('; ')}.`,
    });
  }
  return members;
};

const lasts = Temporal.Duration.from({ hours: 12 });

/** One line a person, with what they are in the middle of and a sign-in link. */
export const castLines = async (services: Services): Promise<string> => {
  const { config, door } = services;
  const cast = await castOf(services);
  if (cast.length === 0) return '';
  const lines: string[] = [];
  for (const member of cast) {
    const link = `${config.baseUrl}/sign-in/${await door.makeLink(member.account, '/home', lasts, true)}`;
    lines.push(
      `  ${member.name}, ${member.role}${member.party === null ? '' : `, ${member.party}`}. ${member.doing}\n    ${link}`,
    );
  }
  return `\nPeople of the demonstration (all of them also at ${config.baseUrl}/cast):\n\n${lines.join('\n')}\n\n`;
};
