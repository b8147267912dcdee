/** O-2 to O-5: when the actions of a written mediation agreement are due. Weeks of seven days; nothing rolls. */
import type { Day } from '../days/civil.ts';
import { sourcesOf } from '../rules/register.ts';
import type { ActionKind, AgreedAction, Agreement } from '../situation/situation.ts';
import { agreedSteps, icbTellsCouncilTime, otherActionTime, type Step } from '../values/agreed-times.ts';
import { countFrom } from '../values/limit.ts';
import { type Clock, type ClockFamily, fixedClock, noClocks } from './clock.ts';

const orderSources = sourcesOf('O-2');
const otherSources = sourcesOf('O-3');
const writtenSources = sourcesOf('O-5');
const tellsSources = sourcesOf('O-4');

const WRITTEN_RULE = 'The date that you all wrote in the agreement.';

export const isWithIcbAlone = (agreement: Agreement): boolean =>
  agreement.parties.every((party) => party === 'icb');

/** O-5: another time written in the agreement takes the place of the last step's. */
function stepClock(step: Step, start: Day, writtenBy: Day | undefined): Clock | undefined {
  if (writtenBy !== undefined)
    return fixedClock(step.what, 'local-authority', writtenBy, WRITTEN_RULE, writtenSources);
  const counted = countFrom(step.time, start);
  if (counted === undefined) return undefined;
  const rule = `${counted.period} after the agreement: ${step.does}.`;
  return fixedClock(step.what, 'local-authority', counted.due, rule, orderSources);
}

/**
 * The times that the law gives an action to which the parties give none, in words: `2 weeks after the agreement: …`.
 * In: the kind, and a day on which the law is looked up.
 */
export function agreedTimes(kind: ActionKind, on: Day): readonly string[] {
  const agreement: Agreement = { dated: on, parties: ['local-authority'], actions: [{ kind }] };
  return actionClocks(agreement, { kind }).flatMap((clock) => clock?.rule ?? []);
}

/** O-3: anything that the tribunal could not order, by the ICB where it is the ICB's to do. */
function otherAction(agreement: Agreement, action: AgreedAction): Clock | undefined {
  const owner = action.kind === 'health-provision' || isWithIcbAlone(agreement) ? 'icb' : 'local-authority';
  if (action.by !== undefined) {
    return fixedClock('other-agreed-action', owner, action.by, WRITTEN_RULE, writtenSources);
  }
  const counted = countFrom(otherActionTime, agreement.dated);
  if (counted === undefined) return undefined;
  return fixedClock(
    'other-agreed-action',
    owner,
    counted.due,
    `${counted.period} after the agreement.`,
    otherSources,
  );
}

function actionClocks(agreement: Agreement, action: AgreedAction): readonly (Clock | undefined)[] {
  if (action.kind === 'health-provision' || action.kind === 'other') return [otherAction(agreement, action)];
  const steps = agreedSteps[action.kind];
  return steps.map((step, index) =>
    stepClock(step, agreement.dated, index === steps.length - 1 ? action.by : undefined),
  );
}

/** The due date of each action and, after an agreement with the ICB alone, O-4: 1 week for the ICB to tell the council. */
export const agreedActions: ClockFamily = ({ agreement }) => {
  if (agreement === undefined) return noClocks;
  const clocks = agreement.actions.flatMap((action) => actionClocks(agreement, action));
  const tells = isWithIcbAlone(agreement) ? countFrom(icbTellsCouncilTime, agreement.dated) : undefined;
  if (tells !== undefined) {
    const rule = `${tells.period} after the agreement: the health board tells the council.`;
    clocks.push(fixedClock('icb-tells-la', 'icb', tells.due, rule, tellsSources));
  }
  return clocks.filter((clock) => clock !== undefined);
};
