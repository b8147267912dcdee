/** An unsent request as its writer sees it, found by the browser's secret or the account; for anybody else it is not there. */
import { type OrganisationId, organisationId } from '../../../case/ids.ts';
import type { Organisation } from '../../../directory/organisations.ts';
import type { Account } from '../../../people/accounts.ts';
import type { Draft, Holder } from '../../../people/drafts.ts';
import { type NotThere, notThere } from '../../../web/page.ts';
import type { SiteVisit } from '../../site.ts';
import { type Asked, askerOf, authorityOf, otherParties } from './asked.ts';

/** To whom the questions speak. */
export type Voice = 'parent' | 'young-person' | 'helper' | 'officer';

export interface DraftView {
  readonly draft: Draft;
  /** `/ask/0190…`. */
  readonly url: string;
  readonly asked: Asked;
  readonly voice: Voice;
  /** The account of the person signed in. */
  readonly me: Account | null;
  /** Everybody who may read by a role of the staff. */
  readonly staff: readonly Account[];
  readonly bodies: ReadonlyMap<OrganisationId, Organisation>;
  /** What was found in the register for a name, on the page that shows it. */
  readonly found: readonly Organisation[];
  readonly phone: string;
}

/** Enough for all boards of England. */
const mostBoards = 100;

export const holderOf = ({ holder, visitor }: SiteVisit): Holder => ({
  secret: holder,
  account: visitor?.account ?? null,
});

const staffFor = async ({ services, visitor }: SiteVisit): Promise<readonly Account[]> => {
  const { accounts } = services;
  if (visitor !== null) return accounts.staff(visitor);
  const [caseworkers, leads] = await Promise.all([
    accounts.withRole('caseworker'),
    accounts.withRole('safeguarding-lead'),
  ]);
  return [...new Map([...caseworkers, ...leads].map((worker) => [worker.account, worker])).values()];
};

const findDraft = ({ services, params }: SiteVisit, holder: Holder): Promise<Draft | null> =>
  services.drafts.read(params['draft'] ?? '', holder);

const viewOf = async (visit: SiteVisit, draft: Draft): Promise<DraftView> => {
  const { services, visitor } = visit;
  const [me, staff, boards] = await Promise.all([
    visitor === null ? null : services.accounts.forService(visitor.account),
    staffFor(visit),
    services.organisations.search('icb', '', '', mostBoards),
  ]);
  const asked: Asked = {
    answers: draft.answers,
    isCaseworker: visitor?.roles.has('caseworker') ?? false,
    hasAccount: visitor !== null,
    hasName: me !== null && me.name !== '',
    organisation: visitor?.organisation ?? null,
    boards,
  };
  const known = otherParties(asked).flatMap(({ organisation }) => organisation ?? []);
  const own = asked.organisation === null ? [] : [asked.organisation];
  const authority = authorityOf(asked);
  const council = authority === null ? [] : [organisationId(`la:${authority}`)];
  return {
    draft,
    url: `/ask/${draft.id}`,
    asked,
    voice: askerOf(asked) ?? 'parent',
    me,
    staff,
    bodies: await services.organisations.byId([...known, ...own, ...council]),
    found: [],
    phone: services.config.phone,
  };
};

/** In: a visit whose address holds `:draft`. Out: the request that is being written, or not there when it is sent or not theirs. */
export const openDraft = async (visit: SiteVisit): Promise<DraftView | NotThere> => {
  const draft = await findDraft(visit, holderOf(visit));
  return draft === null || draft.askedCase !== null ? notThere : viewOf(visit, draft);
};

/** The reference of the case that a request became, for those who wrote it; null while it is not sent. */
export const openSent = async (visit: SiteVisit): Promise<string | null> =>
  (await findDraft(visit, holderOf(visit)))?.askedCase ?? null;

/** The view with more answers, as the rules see them; nothing is stored. */
export const withAnswers = (view: DraftView, answers: Draft['answers']): DraftView => {
  const asked = { ...view.asked, answers: { ...view.asked.answers, ...answers } };
  return { ...view, asked, draft: { ...view.draft, answers: asked.answers } };
};
