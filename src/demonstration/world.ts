/** A small world in which named people issue real commands: the seed of the demonstration, and of tests. */
import type { Actor, Command } from '../case/command.ts';
import type { AskForHelp } from '../case/commands/asking/ask-for-help.ts';
import { checkRequest } from '../case/commands/asking/check-request.ts';
import { agreeToTakePart } from '../case/commands/inviting/agree-to-take-part.ts';
import { inviteParty } from '../case/commands/inviting/invite-party.ts';
import { acceptMediator } from '../case/commands/mediator/accept-mediator.ts';
import { declareInterests } from '../case/commands/mediator/declare-interests.ts';
import { proposeMediator } from '../case/commands/mediator/propose-mediator.ts';
import type { NewParty, PartyKind } from '../case/events.ts';
import {
  type AccountId,
  type CaseId,
  type OrganisationId,
  organisationId,
  type PartyId,
  partyId,
} from '../case/ids.ts';
import { newReference } from '../case/new-reference.ts';
import { isRefusal } from '../case/refusal.ts';
import type { Case } from '../case/state.ts';
import type { Services } from '../pages/site.ts';
import { act, openCase } from '../record/act.ts';
import { type PersonKey, people, southend } from './people.ts';

export interface World {
  readonly account: (key: PersonKey) => AccountId;
  readonly actor: (key: PersonKey) => Actor;
  /** A command by a person; a refusal is a fault of the seed. */
  readonly does: <Input>(key: PersonKey, id: CaseId, command: Command<Input>, input: Input) => Promise<Case>;
  readonly asks: (key: PersonKey, request: Request) => Promise<CaseId>;
  /** Checked, all invited and agreed: `others` names who answers for each party. */
  readonly bringsTogether: (id: CaseId, others: Readonly<Record<string, PersonKey>>) => Promise<void>;
  /** The London date by the clock of the record. */
  readonly today: () => Temporal.PlainDate;
  /** A mediator whom everyone accepts. */
  readonly appoints: (id: CaseId, mediator: PersonKey) => Promise<void>;
}

export interface Request {
  readonly about: AskForHelp['about'];
  readonly stage?: AskForHelp['stage'];
  readonly asker?: AskForHelp['asker'];
  readonly askingParty?: PartyId;
  readonly askingOrganisation?: OrganisationId;
  readonly hasPlan?: boolean | null;
  readonly against: Readonly<Record<string, string>>;
  readonly child: string;
  readonly story: string;
  readonly hopes: string;
  readonly summary: string;
  readonly needs?: string;
}

const memberAs = {
  parent: 'parent',
  'young-person': 'young-person',
  helper: 'supporter',
  officer: 'representative',
} as const;

const kindOf = (party: string): PartyKind => {
  const kind = party.replace(/-\d$/u, '');
  const kinds: readonly PartyKind[] = ['family', 'setting', 'local-authority', 'icb'];
  const found = kinds.find((each) => each === kind);
  if (found !== undefined) return found;
  throw new Error(`There is no kind of party ${kind}`);
};

const asksFor = (account: AccountId, request: Request): AskForHelp => {
  const askingParty = request.askingParty ?? partyId('family');
  const { asker = 'parent', against, stage = 'none', hasPlan = null, needs = null } = request;
  const as = memberAs[asker];
  const asking = {
    party: askingParty,
    kind: kindOf(askingParty),
    organisation: request.askingOrganisation ?? null,
    members: [{ account, as }],
  } as const;
  const others = Object.entries(against).map(([party, body]) => ({
    party: partyId(party),
    kind: kindOf(party),
    organisation: organisationId(body),
    members: [],
  }));
  const { about, child, story, hopes, summary } = request;
  const parties: readonly NewParty[] = [asking, ...others];
  return {
    reference: newReference(),
    authority: southend,
    about,
    stage,
    hasPlan,
    asker,
    askingParty,
    parties,
    child,
    story,
    hopes,
    summary,
    needs,
  };
};

export const openWorld = async ({ accounts, store }: Services): Promise<World> => {
  const ids = new Map<PersonKey, AccountId>();
  for (const [key, { organisation, ...person }] of Object.entries(people)) {
    const body = organisation === null ? null : organisationId(organisation);
    const id = await accounts.findOrMake({ ...person, phone: null, organisation: body });
    // The keys of `people` are exactly the keys of a person.
    ids.set(key as PersonKey, id);
  }
  const account = (key: PersonKey): AccountId => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`Nobody is called ${key}`);
    return id;
  };
  const actor = (key: PersonKey): Actor => ({
    account: account(key),
    roles: new Set(people[key].roles),
    onBehalf: null,
  });
  const does: World['does'] = async (key, id, command, input) => {
    const result = await act(store, id, actor(key), command, input);
    if (isRefusal(result) || 'doneBefore' in result)
      throw new Error(`${key} could not ${command.name}: ${JSON.stringify(result)}`);
    return result.state;
  };
  const today = () => store.now().toZonedDateTimeISO('Europe/London').toPlainDate();
  return {
    account,
    actor,
    does,
    today,
    asks: async (key, request) => {
      const result = await openCase(store, actor(key), asksFor(account(key), request));
      if (!('state' in result)) throw new Error(`${key} could not ask for help: ${JSON.stringify(result)}`);
      return result.state.id;
    },
    bringsTogether: async (id, others) => {
      const state = await does('grace', id, checkRequest, {});
      const words = await store.readWords(actor('grace'), id, [state.request.summary]);
      const replyBy = today().add({ days: 14 }).toString();
      for (const [party, key] of Object.entries(others)) {
        const input = {
          party: partyId(party),
          account: account(key),
          replyBy,
          summary: words.text(state.request.summary) ?? '',
        };
        await does('grace', id, inviteParty, input);
        const { name, role } = people[key];
        await does(key, id, agreeToTakePart, {
          attendee: `${name}, ${role}`,
          mayDecide: 'Support from our own budget',
        });
      }
    },
    appoints: async (id, mediator) => {
      await does('grace', id, proposeMediator, { mediator: account(mediator) });
      const state = await does(mediator, id, declareInterests, {
        employer: 'none',
        interestIn: [],
        note: null,
      });
      for (const party of state.parties.values()) {
        const member = party.members[0]?.account;
        const key = [...ids].find(([, id_]) => id_ === member)?.[0];
        if (key !== undefined) await does(key, id, acceptMediator, {});
      }
    },
  };
};
