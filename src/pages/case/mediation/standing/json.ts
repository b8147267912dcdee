/** The strand as data: what the page says, and no more, for the one who looks. */
import { arrangingBody, bodiesOf, isMediating } from '../../../../mediation/rules.ts';
import { partyTitle, personName } from '../../case-view.ts';
import { clockAsJson } from '../../dates/dates.ts';
import { clocksFor } from '../../dates/who-may-see.ts';
import { certificateNeed, knowsChoice } from '../strand.ts';
import { headOf } from './head.ts';
import { type StrandView, standsFor } from './strand-view.ts';
import { dutiesOf, dutySources, lateSays } from './telling-part.ts';

const choiceAsJson = ({ mediation, viewer, opened, view }: StrandView) => {
  const { choice } = mediation;
  if (choice === null) return null;
  if (choice.is === 'decline') return knowsChoice(viewer) ? { is: choice.is, on: choice.on } : null;
  const { is, on, issues, health } = choice;
  const isDesk = view.place.is === 'caseworker';
  return {
    is,
    on,
    ...(isDesk ? {} : { issues: opened.text(issues), health: health === null ? null : opened.text(health) }),
  };
};

const informationAsJson = ({ mediation: { information }, view, viewer }: StrandView) => {
  if (viewer === 'body') return {};
  if (information === null) return { information: null };
  const { on, how, by } = information;
  return { information: { on, how, by: personName(view, by) } };
};

export const toldAsJson = ({ view, mediation }: StrandView) =>
  bodiesOf(view.state).map(({ id, kind }) => {
    const told = mediation.told.get(id);
    const { on = null, teller = null, how = null } = told ?? {};
    return { party: id, kind, name: partyTitle(view, id), on, teller, how };
  });

const arrangingAsJson = ({ view, mediation }: StrandView) => {
  const body = arrangingBody(view.state, mediation);
  return body === null ? null : { party: body.id, name: partyTitle(view, body) };
};

const ownAsJson = ({ mediation, viewer }: StrandView) =>
  knowsChoice(viewer)
    ? {
        certificateNeeded: certificateNeed(mediation) === 'required',
        certificateOn: mediation.certificate?.issuedOn ?? null,
        appealedOn: mediation.appealedOn,
      }
    : {};

const dutyAsJson = (strand: StrandView) => {
  const says = dutiesOf(strand);
  return says.length === 0 ? {} : { duty: { says, sources: dutySources() } };
};

const ofLaw = (strand: StrandView) =>
  clocksFor(strand.view)
    .filter(({ basis }) => basis === 'law')
    .map((clock) => clockAsJson(strand.view, clock, strand.today));

export const strandAsJson = (strand: StrandView) => {
  const { mediation, view } = strand;
  const isShown = isMediating(view.state) || mediation.told.size > 0;
  return {
    stands: standsFor(strand),
    says: headOf(strand).sentence,
    detail: headOf(strand).detail,
    choice: choiceAsJson(strand),
    ...informationAsJson(strand),
    told: isShown ? toldAsJson(strand) : [],
    arranging: isMediating(view.state) ? arrangingAsJson(strand) : null,
    cannotArrangeOn: mediation.cannotArrange?.on ?? null,
    happensNow: lateSays(strand),
    ...dutyAsJson(strand),
    ...ownAsJson(strand),
    dates: ofLaw(strand),
  };
};
