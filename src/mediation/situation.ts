/** The strand as a situation of the law, so that routes, needs and clocks come from the one place that knows them. */
import type { Case } from '../case/state.ts';
import { type Day, day } from '../law/days/civil.ts';
import type { Decision, Events, Situation } from '../law/situation/situation.ts';
import type { Mediation, RecordedDecision } from './state.ts';

const known = <Name extends string>(name: Name, on: string | null | undefined) =>
  (on === null || on === undefined ? {} : { [name]: day(on) }) as { readonly [Key in Name]?: Day };

export const lawDecision = (decision: RecordedDecision): Decision => ({
  kind: decision.kind,
  ...(decision.kind === 'plan-content' ? { sections: decision.sections } : {}),
  ...known('dated', decision.dated),
  ...known('sent', decision.sent),
});

const toldOn = ({ told }: Mediation, kind: 'local-authority' | 'icb'): string | undefined =>
  [...told].find(([party]) => party === kind || party.startsWith(`${kind}-`))?.[1].on;

const eventsOf = (mediation: Mediation): Events => {
  const { decision, choice, session, concluded, cannotArrange, certificate } = mediation;
  return {
    ...known('contactedAdviserOn', decision.contactedOn),
    ...known('declinedMediationOn', choice?.is === 'decline' ? choice.on : null),
    ...known('toldLocalAuthorityOn', toldOn(mediation, 'local-authority')),
    ...known('toldIcbOn', toldOn(mediation, 'icb')),
    ...known('sessionOn', session?.on),
    ...known('mediationEndedOn', concluded?.on),
    ...known('cannotArrangeToldOn', cannotArrange?.on),
    ...known('certificateOn', certificate?.issuedOn),
    ...(certificate === null ? {} : { certificateKind: certificate.kind }),
  };
};

/** In: the case, its strand and a London date. What nobody told stays open. */
export const situationOf = (state: Case, mediation: Mediation, today: string): Situation => {
  const family = state.parties.get(state.askingParty);
  const isYoungPerson = family?.members.some(({ as }) => as === 'young-person') === true;
  return {
    today: day(today),
    asker: isYoungPerson ? 'young-person' : 'parent',
    matter: ['decision'],
    stage: state.stage,
    decision: {
      ...lawDecision(mediation.decision),
      ...(mediation.letterMisses === null ? {} : { letterOmits: mediation.letterMisses }),
    },
    events: eventsOf(mediation),
    ...(mediation.appealedOn === null ? {} : { appeal: { lodgedOn: day(mediation.appealedOn) } }),
  };
};
