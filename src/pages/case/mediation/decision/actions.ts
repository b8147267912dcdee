/** Recording and correcting the decision, and checking its letter. */
import type { DecisionKind, NoticeItem, Section } from '../../../../law/situation/situation.ts';
import { decisionKinds, noticeItems, sections } from '../../../../law/situation/situation.ts';
import { checkLetter } from '../../../../mediation/commands/decision/check-letter.ts';
import {
  type RecordDecision,
  recordDecision,
} from '../../../../mediation/commands/decision/record-decision.ts';
import { documentTypeOf } from '../../../../room/kinds/document-type.ts';
import { checkbox, date, optionalFile, radio, textarea, type Upload } from '../../../../web/field.ts';
import { notThere } from '../../../../web/page.ts';
import { action } from '../../../site.ts';
import { boxOf, perform } from '../../case-view.ts';
import { type DecisionView, isOpen, mayRecord } from './decision.ts';
import { decisionNames, noticeNames, sectionNames, words } from './words.en.ts';

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
  ...(mediation === null
    ? {}
    : {
        reason: textarea({
          label: words.reason,
          hint: words.reasonHint,
          // The command asks for it: a first recording that is sent again has none, and is known as done.
          optional: true,
          rows: 2,
          maxLength: 2000,
          ...boxOf(view, recordDecision, 'reason'),
        }),
      }),
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

interface Recorded {
  readonly decision: string;
  readonly sections: readonly string[];
  readonly dated: Temporal.PlainDate | null;
  readonly sent: Temporal.PlainDate | null;
  readonly contactedOn?: Temporal.PlainDate | null;
  readonly letter: Upload | null;
  readonly reason?: string;
}

/** A family does not say anew when it turned to us: what a caseworker wrote stays. */
const inputOf = ({ mediation, viewer }: DecisionView, given: Recorded): Omit<RecordDecision, 'letter'> => {
  const before = mediation?.decision.contactedOn ?? null;
  return {
    // The boxes let through only these kinds and sections.
    decision: given.decision as DecisionKind,
    sections: given.sections as readonly Section[],
    dated: given.dated?.toString() ?? null,
    sent: given.sent?.toString() ?? null,
    contactedOn: viewer === 'desk' ? (given.contactedOn?.toString() ?? null) : before,
    reason: given.reason || null,
  };
};

const record = action<DecisionView>()({
  name: 'record-decision',
  path: '/case/:ref/decision/record',
  takesFile: true,
  title: ({ mediation }) => (mediation === null ? words.recordButton : words.correctButton),
  when: (decision) => isOpen(decision) && mayRecord(decision),
  fields: (decision) =>
    mayRecord(decision) ? { ...about(decision), ...days(decision), ...papers(decision) } : notThere,
  run: async (visit, decision, given) => {
    if (given.dated === null && given.sent === null)
      return { invalid: [{ field: 'dated', message: words.oneDateNeeded }] };
    const letter = letterOf(given.letter);
    if (letter === undefined) return { invalid: [{ field: 'letter', message: words.wrongKind }] };
    const { view } = decision;
    const input = { ...inputOf(decision, given), letter };
    // What was asked is the same whether or not the boxes of a correction stood there.
    const { contactedOn = null, reason = '', ...rest } = given;
    const asked = [rest, contactedOn, reason];
    return perform(visit, view, recordDecision, input, `${view.url}/decision`, null, asked);
  },
});

const check = action<DecisionView>()({
  name: 'check-letter',
  path: '/case/:ref/decision/check',
  title: words.checkButton,
  when: (decision) => isOpen(decision) && decision.viewer === 'desk' && decision.mediation !== null,
  fields: ({ viewer, mediation }) =>
    viewer === 'desk'
      ? {
          missing: checkbox({
            label: words.check,
            hint: words.checkHint,
            optional: true,
            value: mediation?.letterMisses ?? [],
            choices: noticeItems.map((item) => ({ value: item, label: noticeNames[item] })),
          }),
        }
      : notThere,
  run: (visit, { view }, { missing }) => {
    // The box lets through only these items.
    const input = { missing: missing as readonly NoticeItem[] };
    return perform(visit, view, checkLetter, input, `${view.url}/decision`);
  },
});

export const decisionActions = [record, check];
