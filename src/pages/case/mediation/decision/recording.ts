/** The boxes for a decision, written down the first time or put right, and what comes of them. */
import {
  type DecisionKind,
  decisionKinds,
  type Section,
  sections,
} from '../../../../law/situation/situation.ts';
import {
  type RecordDecision,
  recordDecision,
} from '../../../../mediation/commands/decision/record-decision.ts';
import { documentTypeOf } from '../../../../room/kinds/document-type.ts';
import { checkbox, date, optionalFile, radio, type Upload } from '../../../../web/field.ts';
import type { Done } from '../../../../web/page.ts';
import type { SiteVisit } from '../../../site.ts';
import { boxOf, perform } from '../../case-view.ts';
import type { DecisionView } from './decision.ts';
import { decisionNames, sectionNames, words } from './words.en.ts';

const hintOf = (kind: DecisionKind) => {
  const hint = words.kindHints[kind];
  return hint === undefined ? {} : { hint };
};

const about = ({ mediation }: DecisionView) => ({
  decision: radio({
    label: words.kind,
    hint: words.kindHint,
    ...(mediation === null ? {} : { value: mediation.decision.kind }),
    choices: decisionKinds.map((kind) => ({ value: kind, label: decisionNames[kind], ...hintOf(kind) })),
  }),
  sections: checkbox({
    label: words.sections,
    hint: words.sectionsHint,
    optional: true,
    value: mediation?.decision.sections ?? [],
    choices: sections.map((section) => ({ value: section, label: sectionNames[section] })),
  }),
});

const prefilled = (day: string | null | undefined) =>
  day === null || day === undefined ? {} : { value: day };

const days = ({ mediation, viewer }: DecisionView) => ({
  dated: date({
    label: words.dated,
    hint: words.datedHint,
    optional: true,
    ...prefilled(mediation?.decision.dated),
  }),
  sent: date({
    label: words.sent,
    hint: words.sentHint,
    optional: true,
    ...prefilled(mediation?.decision.sent),
  }),
  ...(viewer === 'desk'
    ? {
        contactedOn: date({
          label: words.contactedOn,
          hint: words.contactedOnHint,
          optional: true,
          ...prefilled(mediation?.decision.contactedOn),
        }),
      }
    : {}),
});

const papers = ({ view, mediation }: DecisionView) => ({
  letter: optionalFile({
    label: words.letter,
    hint: mediation?.decision.letter ? words.letterAgainHint : words.letterHint,
    accept: ['.pdf', '.png', '.jpg', '.jpeg', '.docx', '.txt'],
    ...boxOf(view, recordDecision, 'letter'),
  }),
});

export const decisionFields = (decision: DecisionView) => ({
  ...about(decision),
  ...days(decision),
  ...papers(decision),
});

/** A file's name is what its sender says: made short and showable. */
const nameOf = ({ fileName }: Upload): string => {
  const name = fileName
    .toWellFormed()
    .normalize('NFC')
    .replace(/\p{C}/gu, '')
    .trim()
    .slice(0, 120)
    .toWellFormed();
  return name === '' ? words.letterFileName : name;
};

/** Null for a file of a kind that is not taken. */
const letterOf = (upload: Upload | null): RecordDecision['letter'] | undefined => {
  if (upload === null) return null;
  const type = documentTypeOf(upload.content);
  return type === null ? undefined : { name: nameOf(upload), type, content: upload.content };
};

interface Given {
  readonly decision: string;
  readonly sections: readonly string[];
  readonly dated: Temporal.PlainDate | null;
  readonly sent: Temporal.PlainDate | null;
  readonly contactedOn?: Temporal.PlainDate | null;
  readonly letter: Upload | null;
}

/**
 * In: what was given, when the family first turned to us where the boxes do not say it, and why it is changed; null for the
 * first time. Out: for the page kit.
 */
export const record = async (
  visit: SiteVisit,
  { view }: DecisionView,
  given: Given,
  contactedBefore: string | null,
  reason: string | null,
): Promise<Done> => {
  if (given.dated === null && given.sent === null)
    return { invalid: [{ field: 'dated', message: words.oneDateNeeded }] };
  const letter = letterOf(given.letter);
  if (letter === undefined) return { invalid: [{ field: 'letter', message: words.wrongKind }] };
  const input = {
    // The boxes let through only these kinds and sections.
    decision: given.decision as DecisionKind,
    sections: given.sections as readonly Section[],
    dated: given.dated?.toString() ?? null,
    sent: given.sent?.toString() ?? null,
    contactedOn: given.contactedOn?.toString() ?? contactedBefore,
    letter,
    reason,
  };
  return perform(visit, view, recordDecision, input, `${view.url}/decision`);
};
