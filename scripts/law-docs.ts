/** Writes docs/law.md from the register of rules and the dated values. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { arrangingRules, outcomeRules } from '../src/law/rules/meeting-rules.ts';
import {
  ombudsmanRules,
  partyRules,
  reviewRules,
  tribunalRules,
} from '../src/law/rules/party-and-time-rules.ts';
import { besideRows, routingRows } from '../src/law/rules/routing-rows.ts';
import type { Rule } from '../src/law/rules/rule.ts';
import { certificateRules, disagreementRules, mediationRules } from '../src/law/rules/service-rules.ts';
import {
  agreedSteps,
  concededSteps,
  icbTellsCouncilTime,
  otherActionTime,
} from '../src/law/values/agreed-times.ts';
import { bankHolidayExceptions } from '../src/law/values/bank-holidays.ts';
import type { DatedLimit } from '../src/law/values/limit.ts';
import { limits } from '../src/law/values/limits.ts';

const chapters: readonly (readonly [title: string, rules: Readonly<Record<string, Rule>>])[] = [
  ['Disagreement resolution', disagreementRules],
  ['The right to mediate', mediationRules],
  ['Certificates', certificateRules],
  ['Arranging and holding mediation', arrangingRules],
  ['What follows from mediation and appeal', outcomeRules],
  ['Whose case it is', partyRules],
  ['The tribunal’s times', tribunalRules],
  ['Reviews of a plan', reviewRules],
  ['The ombudsman', ombudsmanRules],
  ['The routing table', routingRows],
  ['Beside the routing table', besideRows],
];

const INTRODUCTION = `# The law as code

Written by \`scripts/law-docs.ts\` from the code; change the code, not this page. Law of England as at November 2026.

\`src/law/\` is pure: a situation in, guidance out. \`values/\` holds what the law fixes (time limits, holidays, school years),
each with its source and the day from which it applies, read only by asking what applied on a day. \`clocks/\` computes dates,
\`routes/\` says which ways are open, shut and first, \`rules/\` is the register below. Each text shown to a person takes its
sources from that register. \`situation/\` reads the input: another shape, or facts that cannot all be true, are refused with
the place and the reason; a fact that is absent stays open.

“To check”: the rule or a detail of it has not been confirmed in the text of the law itself; pages show it with the mark
“Not confirmed”. “Source to check”: the rule is sure, but not that it stands in the provision named; pages say so beside the source.
To review a rule, read its file (a few lines, with the provision in its comment) and its test (examples by day and by sentence).
Besides, \`test/law/clocks/edges.test.ts\` holds every clock the day before, on and after each edge of the calendar, and
\`test/law/calendar.test.ts\` holds the bank holidays to the official list and to another library.`;

const READINGS = `## Readings

Where the rules leave room, the code reads them so:

- **Roll-forward** is one step. A limit on Saturday 31 July goes to Monday 2 August and stays there, though August is closed.
- **A period that starts with a day** ends on the corresponding date less one day. Where the month has no such date this gives
  the earlier of two possible last days, so that nobody is harmed by the choice (act on 31 August, last day 27 February).
- **First contact with the adviser**: declining, the end of mediation and news that it cannot be arranged imply contact by their
  own day. Declining after the limit, with no earlier contact known, is a late contact. After the other two a certificate is
  owed by law, so an unknown first contact is not held against the family.
- **No certificate is promised** to a family that first contacted the adviser after the limit and then declined (C-6).
- **A letter's two months gone, the contact limit still running** (a letter sent well after its date, no contact yet): the
  tribunal is asked for more time, and the answer says until when the adviser can still be called.
- **Section I alone** means I and neither B nor F: only these three can be appealed.
- **An appeal about something else** leaves a decision raised now without an appeal: its dates run. Where the decision is only
  background, the appeal is taken to be against it.
- **The stage alone** can say that an appeal waits, without its date: the appeal is a route, but no date is hidden.
- **Who must agree** to disagreement resolution: every body named on the other side of that matter, and the family. A body
  that only another matter needs does not shut it.
- **The final reply of the council** puts the ombudsman in place of any complaint to it.
- **Capacity lacking, no date of birth, the young person asking**: school age is over by the asker's own word, so the
  alternative person is the party.`;

/** A name in the code as words: contactAdviserTime, contact adviser. */
const spoken = (name: string): string =>
  name.replace(/Time/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const escaped = (text: string): string => text.replaceAll('|', '\\|');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const confirmedTold = ({ confirmed, sourceConfirmed }: Rule): string => {
  if (!confirmed) return 'to check';
  return sourceConfirmed ? 'yes' : 'source to check';
};

const chapter = (title: string, rules: Readonly<Record<string, Rule>>): string => {
  const rows = Object.entries(rules).map(([id, rule]) => [
    id,
    rule.title,
    rule.sources.join('; '),
    rule.from,
    confirmedTold(rule),
    `\`src/law/${rule.file}\``,
    `\`test/law/${rule.test}\``,
  ]);
  return `## ${title}\n\n${table(['rule', 'what it says', 'source', 'from', 'confirmed', 'file', 'test'], rows)}`;
};

function limitRows(what: string, { rule, unit, versions }: DatedLimit): readonly (readonly string[])[] {
  return versions.map(({ from, amount, source, confirmed }) => [
    rule,
    what,
    `${amount} ${unit.replace('-', ' ').slice(0, amount === 1 ? -1 : undefined)}`,
    from,
    source,
    confirmed ? 'yes' : 'to check',
  ]);
}

function limitsChapter(): string {
  const steps = [
    ...Object.entries(agreedSteps).map(([kind, some]) => [`agreed: ${kind}`, some] as const),
    ...Object.entries(concededSteps).map(([kind, some]) => [`unopposed appeal: ${kind}`, some] as const),
  ];
  const rows = [
    ...Object.entries(limits).flatMap(([name, one]) => limitRows(spoken(name), one)),
    ...limitRows('the ICB tells the council', icbTellsCouncilTime),
    ...limitRows('other agreed action', otherActionTime),
    ...steps.flatMap(([kind, some]) => some.flatMap(({ what, time }) => limitRows(`${kind}, ${what}`, time))),
  ];
  return `## Time limits\n\n${table(['rule', 'what', 'time', 'from', 'source', 'confirmed'], rows)}`;
}

function holidaysChapter(): string {
  const rows = bankHolidayExceptions.map(({ added, removed, why, source }) => [
    removed.join(', '),
    added.join(', '),
    why,
    source,
  ]);
  return `## Bank holidays out of the rule\n\n${table(['not', 'but', 'why', 'source'], rows)}`;
}

/** The text of docs/law.md. */
export function lawDocs(): string {
  const parts = [
    INTRODUCTION,
    ...chapters.map(([title, rules]) => chapter(title, rules)),
    limitsChapter(),
    holidaysChapter(),
    READINGS,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Where the page stands. */
export const lawDocsPath = fileURLToPath(new URL('../docs/law.md', import.meta.url));

if (import.meta.main) writeFileSync(lawDocsPath, lawDocs());
