/** What the answers of an unsent request mean. Pure: in, the answers and who gives them; out, the facts that follow. */
import type { AskerAs, PartyKind } from '../../../case/events.ts';
import { type OrganisationId, organisationId } from '../../../case/ids.ts';
import { authorities } from '../../../directory/authorities.ts';
import type { Organisation } from '../../../directory/organisations.ts';
import {
  type DisagreementKind,
  disagreementKinds,
  type EhcStage,
  ehcStages,
  isLiveStage,
  type OtherBody,
  otherSide,
} from '../../../law/disagreement.ts';
import type { Answers } from '../../../people/drafts.ts';

export const askers: readonly AskerAs[] = ['parent', 'young-person', 'helper', 'officer'];
const otherBodies: readonly OtherBody[] = ['setting', 'local-authority', 'icb'];

/** A board's box answered with "I am not sure": a caseworker finds out. */
export const notSure = 'not-sure';

export interface Asked {
  readonly answers: Answers;
  readonly isCaseworker: boolean;
  /** Signed in, so that name and address are known already. */
  readonly hasAccount: boolean;
  readonly hasName: boolean;
  /** The organisation that the visitor answers for. */
  readonly organisation: OrganisationId | null;
  /** The NHS boards of the register. */
  readonly boards: readonly Organisation[];
}

export const one = ({ answers }: Pick<Asked, 'answers'>, name: string): string => {
  const value = answers[name];
  return typeof value === 'string' ? value : '';
};

export const many = ({ answers }: Pick<Asked, 'answers'>, name: string): readonly string[] => {
  const value = answers[name];
  return value === undefined || typeof value === 'string' ? [] : value;
};

/** Whether this was answered, were it with nothing. */
export const isAnswered = ({ answers }: Pick<Asked, 'answers'>, name: string): boolean =>
  answers[name] !== undefined;

const oneOf = <Value extends string>(values: readonly Value[], text: string): Value | null =>
  values.find((value) => value === text) ?? null;

/** How somebody told a caseworker, who writes it down for them; null when people write for themselves. */
export const toldBy = (asked: Asked): 'phone' | 'post' | null =>
  asked.isCaseworker ? oneOf(['phone', 'post'], one(asked, 'for-somebody')) : null;

/** Whether the visitor's own account asks. */
export const asksWithOwnAccount = (asked: Asked): boolean => asked.hasAccount && toldBy(asked) === null;

export const askerOf = (asked: Asked): AskerAs | null => oneOf(askers, one(asked, 'asker'));
export const isOfficer = (asked: Asked): boolean => askerOf(asked) === 'officer';

/** Only authorities disagree between authorities, and that is all that their officers ask for here (CFA 2014 s.57). */
export const aboutOf = (asked: Asked): DisagreementKind | null => {
  if (isOfficer(asked)) return 'between-authorities';
  const about = oneOf(disagreementKinds, one(asked, 'about'));
  return about === 'between-authorities' ? null : about;
};

export const stageOf = (asked: Asked): EhcStage | null =>
  isOfficer(asked) ? 'none' : oneOf(ehcStages, one(asked, 'stage'));

/** Null: not sure, or not asked. */
export const hasPlan = (asked: Asked): boolean | null => {
  const plan = isOfficer(asked) ? '' : one(asked, 'plan');
  return plan === 'yes' || plan === 'no' ? plan === 'yes' : null;
};

/** The body that a signed-in officer answers for. */
const officersBody = (asked: Asked): OrganisationId | null =>
  isOfficer(asked) && asksWithOwnAccount(asked) && asked.organisation?.startsWith('setting:') === false
    ? asked.organisation
    : null;

/** The side of an officer who asks: a council or an NHS board; null for everybody else. */
export const ownSide = (asked: Asked): 'local-authority' | 'icb' | null => {
  if (!isOfficer(asked)) return null;
  const body = officersBody(asked);
  if (body !== null) return body.startsWith('la:') ? 'local-authority' : 'icb';
  return oneOf(['local-authority', 'icb'] as const, one(asked, 'own-side'));
};

export const isOwnSideKnown = (asked: Asked): boolean => officersBody(asked) !== null;

/** GSS code of the council that owes the duties; null while it is not known. */
export const authorityOf = (asked: Asked): string | null => {
  const own = officersBody(asked);
  const code = own?.startsWith('la:') ? own.slice('la:'.length) : one(asked, 'authority');
  return authorities.some(({ gss }) => gss === code) ? code : null;
};

export const isAuthorityKnown = (asked: Asked): boolean => officersBody(asked)?.startsWith('la:') === true;

/** Null: nobody knows which board it is yet, and a caseworker finds out. */
export const boardOf = (asked: Asked): OrganisationId | null => {
  const own = officersBody(asked);
  if (own?.startsWith('icb:')) return own;
  const [only, another] = asked.boards;
  if (only !== undefined && another === undefined) return only.id;
  return asked.boards.find(({ id }) => id === one(asked, 'board'))?.id ?? null;
};

/** Whether there is anything to ask about the board. */
export const isBoardOpen = (asked: Asked): boolean =>
  officersBody(asked)?.startsWith('icb:') !== true && asked.boards.length > 1;

/**
 * The bodies that may be chosen as the other side. Those of the law (CoP 2015 11.8), and while a plan is worked on
 * a setting besides, because it can help to have it at the table.
 */
export const offeredBodies = (asked: Asked): readonly OtherBody[] => {
  const about = aboutOf(asked);
  const stage = stageOf(asked);
  if (about === null || stage === null) return [];
  const { bodies, family } = otherSide(about, stage);
  return family && isLiveStage(stage) ? [...bodies, 'setting'] : bodies;
};

/** The kinds of bodies that are asked to take part. */
export const chosenBodies = (asked: Asked): readonly OtherBody[] => {
  const own = ownSide(asked);
  if (isOfficer(asked)) return own === null ? [] : [own === 'icb' ? 'local-authority' : 'icb'];
  const offered = offeredBodies(asked);
  if (offered.length === 1) return offered;
  const chosen = many(asked, 'with');
  return otherBodies.filter((body) => chosen.includes(body));
};

/** Schools, nurseries and colleges chosen from the register. */
const settingsOf = (asked: Asked): readonly OrganisationId[] =>
  many(asked, 'settings').map((id) => organisationId(id));

export interface OtherParty {
  readonly kind: PartyKind;
  readonly organisation: OrganisationId | null;
  /** What it is called, where no register knows it. */
  readonly calledBy: string | null;
}

const otherPartiesOf = (asked: Asked, body: OtherBody): readonly OtherParty[] => {
  const authority = authorityOf(asked);
  switch (body) {
    case 'local-authority':
      return [
        {
          kind: body,
          organisation: authority === null ? null : organisationId(`la:${authority}`),
          calledBy: null,
        },
      ];
    case 'icb':
      return [{ kind: body, organisation: boardOf(asked), calledBy: null }];
    case 'setting': {
      const written = one(asked, 'setting-name');
      return [
        ...settingsOf(asked).map((organisation) => ({ kind: body, organisation, calledBy: null })),
        ...(written === '' ? [] : [{ kind: body, organisation: null, calledBy: written }]),
      ];
    }
    default:
      return body satisfies never;
  }
};

/** Everybody who will be asked to take part, in the order setting, council, board. */
export const otherParties = (asked: Asked): readonly OtherParty[] =>
  otherBodies
    .filter((body) => chosenBodies(asked).includes(body))
    .flatMap((body) => otherPartiesOf(asked, body));
