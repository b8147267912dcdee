/** The safeguarding lead stops the forgetting of a case by its reference, and reads nothing of it. */
import type { CaseId } from '../../../case/ids.ts';
import { isCaseReference } from '../../../case/ids.ts';
import { isRefusal } from '../../../case/refusal.ts';
import { liftHold } from '../../../forgetting/commands/lift-hold.ts';
import { placeHold } from '../../../forgetting/commands/place-hold.ts';
import type { Account } from '../../../people/accounts.ts';
import { act, onceFor } from '../../../record/act.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { type Reading, text, textarea } from '../../../web/field.ts';
import { html } from '../../../web/html.ts';
import { type Done, type NotThere, notThere } from '../../../web/page.ts';
import { action, page, type SiteVisit, signedIn } from '../../site.ts';
import { words } from './words.en.ts';

interface Holds {
  /** Who reads why: those with this very role. */
  readonly leads: readonly Account[];
}

const here = '/safeguarding/holds';
/** The lead stands outside of the case, so the program reads its facts for them. */
const reader = { service: 'forgetting' } as const;

const load = async (visit: SiteVisit): Promise<Holds | NotThere> => {
  if (!signedIn(visit).roles.has('safeguarding-lead')) return notThere;
  return { leads: await visit.services.accounts.withRole('safeguarding-lead') };
};

const wanted = async ({ services }: SiteVisit, reference: string): Promise<CaseId | null> => {
  const normal = reference.trim().toUpperCase();
  return isCaseReference(normal) ? services.store.findCase(reader, normal) : null;
};

const notFound: Done = { invalid: [{ field: 'reference', message: words.notFound }] };

const actorOf = (visit: SiteVisit) => {
  const { account, roles } = signedIn(visit);
  return { account, roles, onBehalf: null };
};

const readersAmong = (visitorSees: Holds): readonly Reading[] =>
  visitorSees.leads.map(({ name }) => ({ name, role: words.role, party: null }));

const referenceBox = () => text({ label: words.reference, hint: words.referenceHint, maxLength: 12 });

const place = action<Holds>()({
  name: 'place-hold',
  path: here,
  title: words.place,
  fields: (holds) => ({
    reference: referenceBox(),
    why: textarea({
      label: words.why,
      maxLength: 2_000,
      audience: 'safeguarding',
      readers: readersAmong(holds),
    }),
  }),
  run: async (visit, _, { reference, why }) => {
    const id = await wanted(visit, reference);
    if (id === null) return notFound;
    const input = { reason: 'safeguarding' as const, why };
    const once = visit.onceKey === null ? null : onceFor(`place-hold ${visit.onceKey}`, [id, input], here);
    const result = await act(visit.services.store, id, actorOf(visit), placeHold, input, once, reader);
    return isRefusal(result) ? result : { go: here };
  },
});

const lift = action<Holds>()({
  name: 'lift-hold',
  path: `${here}/lift`,
  title: words.lift,
  fields: () => ({ reference: referenceBox() }),
  run: async (visit, _, { reference }) => {
    const { store } = visit.services;
    const id = await wanted(visit, reference);
    const found = id === null ? null : await store.readCase(reader, id);
    if (found === null) return notFound;
    const hold = found.state.forgetting.holds.find(({ reason }) => reason === 'safeguarding');
    if (hold === undefined) return { invalid: [{ field: 'reference', message: words.nothing }] };
    const result = await act(
      store,
      found.state.id,
      actorOf(visit),
      liftHold,
      { hold: hold.id },
      null,
      reader,
    );
    return isRefusal(result) ? result : { go: here };
  },
});

export const safeguardingHoldsPage = page<Holds>({
  path: here,
  open: 'signed-in',
  load,
  title: () => words.title,
  links: () => [{ rel: 'home', href: '/home', title: words.home }],
  actions: [place, lift],
  json: () => ({ says: words.intro }),
  look: () => ({ back: '/home', dense: true, leaveThisPage: false }),
  view: (_, kit) => ({
    main: html`<h1>${words.title}</h1><p>${words.intro}</p>${kit.form('place-hold')}
${card({ heading: words.liftHeading, html: kit.form('lift-hold', { secondary: true }) || html`` })}`,
  }),
});
