/** What is kept of a case and until when, as its people and the caseworkers may know it. */

import { type CaseKind, caseKinds } from '../../../forgetting/kinds.ts';
import { dueOn, type Retention, retentionSource } from '../../../forgetting/retention.ts';
import type { SignedCertificate } from '../../../forgetting/run/certificate.ts';
import { forgottenAt } from '../../../forgetting/state.ts';
import { type NotThere, notThere } from '../../../web/page.ts';
import { londonDate } from '../../dates.ts';
import type { SiteVisit } from '../../site.ts';
import { type CaseView, openCaseView } from '../case-view.ts';

export interface KeptKind {
  readonly kind: CaseKind;
  /** London dates: when it goes, or went. */
  readonly until: Temporal.PlainDate | null;
  readonly gone: Temporal.PlainDate | null;
}

export interface Keeping {
  readonly view: CaseView;
  readonly kinds: readonly KeptKind[];
  /** Null where the visitor is no caseworker: what a worker wrote for the others who work here. */
  readonly deskWords: {
    readonly holds: ReadonlyMap<string, string>;
    readonly proposal: string | null;
  } | null;
  /** For caseworkers, once something was destroyed. */
  readonly certificate: SignedCertificate | null;
}

/** Whether somebody is in the safeguarding notes is nobody's business, and so is when they go. */
const shownKinds = caseKinds.filter((kind) => kind !== 'safeguarding');

const keptKinds = ({ state }: CaseView, retention: Retention): readonly KeptKind[] =>
  shownKinds.map((kind) => {
    const tombstone = state.forgetting.erased.get(kind);
    return {
      kind,
      until: dueOn(state, retention, kind),
      gone: tombstone === undefined ? null : londonDate(tombstone.at),
    };
  });

const deskWordsOf = async (view: CaseView): Promise<Keeping['deskWords']> => {
  if (view.place.is !== 'caseworker') return null;
  const { holds, proposed } = view.state.forgetting;
  const opened = await view.read([...holds.map(({ why }) => why), proposed?.why]);
  const texts = holds.flatMap(({ id, why }): [string, string][] => {
    const text = opened.text(why);
    return text === null ? [] : [[id, text]];
  });
  return { holds: new Map(texts), proposal: opened.text(proposed?.why) };
};

export const openKeeping = async (visit: SiteVisit): Promise<Keeping | NotThere> => {
  const view = await openCaseView(visit);
  if (view === notThere || view.place.is === 'proposed-mediator') return notThere;
  const { config, forgetting } = visit.services;
  const isDesk = view.place.is === 'caseworker';
  return {
    view,
    kinds: keptKinds(view, config.retention),
    deskWords: await deskWordsOf(view),
    certificate: isDesk ? await forgetting.certificate(view.state) : null,
  };
};

/** A date that follows from a rule, as the contract writes it. */
export const untilAsJson = (until: Temporal.PlainDate) => ({
  date: until.toString(),
  safeDate: until.toString(),
  rule: 'retention',
  sources: [retentionSource],
});

export const isForgotten = ({ view }: Keeping): boolean => forgottenAt(view.state) !== null;
