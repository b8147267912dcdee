/** Mutants that no test can kill, because the program does the same with them. Each says why. */

export interface AcceptedSurvivor {
  readonly file: string;
  /** The code that is changed, as it stands there; line breaks and indents count as one space. */
  readonly original: string;
  /** What stands in its place, as the report shows it. */
  readonly replacement: string;
  /** The line on which it begins, without its indent, where the same change lives in one place and is killed in another. */
  readonly line?: string;
  readonly reason: string;
}

type Change = readonly [original: string, replacement: string, line?: string];

const inFile = (file: string, reason: string, ...changes: readonly Change[]): readonly AcceptedSurvivor[] =>
  changes.map(([original, replacement, line]) => ({
    file,
    original,
    replacement,
    reason,
    ...(line === undefined ? {} : { line }),
  }));

const NO_DAY = 'A day that is not there is neither before nor after another: the comparison says no as well.';
const NO_START = 'From no day nothing is counted, and without a count there is no limit either.';
const NOBODY = 'A body of that name is none of those that are asked for.';
const something = '["Stryker was here"]';

const clocks: readonly AcceptedSurvivor[] = [
  ...inFile(
    'src/law/clocks/agreed-actions.ts',
    'Only the words are taken, and who made the agreement or what else is in it is not in them.',
    ["['local-authority']", '[]'],
    [
      "'local-authority'",
      '""',
      "const agreement: Agreement = { dated: on, parties: ['local-authority'], actions: [{ kind }] };",
    ],
    ['[{ kind }]', '[]'],
    [
      '{ kind }',
      '{}',
      "const agreement: Agreement = { dated: on, parties: ['local-authority'], actions: [{ kind }] };",
    ],
  ),
  ...inFile('src/law/clocks/appeal.ts', NO_START, ['start === undefined', 'false']),
  ...inFile('src/law/clocks/appeal.ts', 'The safe count starts no later, so it is not there either.', [
    'fromLetter === undefined',
    'false',
  ]),
  ...inFile(
    'src/law/clocks/conceded.ts',
    'Where an appeal against the decision is lodged there is an appeal.',
    ['appeal?.concededOn', 'appeal.concededOn'],
  ),
  ...inFile('src/law/clocks/contact-adviser.ts', NO_START, ['start === undefined', 'false']),
  ...inFile(
    'src/law/clocks/contact-adviser.ts',
    'The safe count starts no later, so it is not there either.',
    ['counted === undefined', 'false'],
  ),
  ...inFile(
    'src/law/days/working.ts',
    'The same holidays are worked out again each time.',
    ['holidays === undefined', 'true'],
    ['holidaysByYear.set(year, holidays);', ';'],
  ),
  ...inFile('src/law/values/limit.ts', 'No amount applied on a day that is not there.', [
    'event === undefined',
    'false',
  ]),
];

const routes: readonly AcceptedSurvivor[] = [
  ...inFile(
    'src/law/routes/disagreement-resolution.ts',
    'Nobody can have declined for a body that is not there.',
    ['against.map(otherBodyOf).filter((body) => body !== undefined)', 'against.map(otherBodyOf)'],
    ['body !== undefined', 'true'],
  ),
  ...inFile(
    'src/law/routes/disagreement-resolution.ts',
    'Only the four matters of step 8 are asked for by name, and this is none of them.',
    ["'draft-content'", '""'],
    ["'delay-without-decision'", '""'],
    ["'provision-not-delivered'", '""'],
    ["'discrimination'", '""'],
    ["'appeal'", '""'],
  ),
  ...inFile('src/law/routes/disagreement-resolution.ts', NOBODY, ['[]', something]),
  ...inFile('src/law/routes/notes/people.ts', NO_DAY, ['born !== undefined', 'true']),
  ...inFile('src/law/routes/primary.ts', 'A route of that name is never open, so the next step is taken.', [
    '[]',
    something,
    'const nothing: readonly RouteId[] = [];',
  ]),
  ...inFile('src/law/routes/primary.ts', 'Following up an agreement is never open where there is none.', [
    'facts.agreement === undefined',
    'false',
  ]),
  ...inFile(
    'src/law/routes/primary.ts',
    'Where a decision is raised there is one: reading refuses the rest.',
    ['decision === undefined', 'false'],
  ),
  ...inFile('src/law/routes/primary.ts', NOBODY, [
    '[]',
    something,
    'const declined = events.invitationDeclinedBy ?? [];',
  ]),
  ...inFile('src/law/rules/routing-rows.ts', 'A first day that is not given is the usual one.', [
    'from === undefined',
    'false',
  ]),
];

const situation: readonly AcceptedSurvivor[] = [
  ...inFile('src/law/situation/bodies.ts', NOBODY, ["'service'", '""']),
  ...inFile(
    'src/law/situation/contradictions.ts',
    NO_DAY,
    ["typeof on === 'number'", 'true'],
    ['appeal.concededOn !== undefined', 'true'],
    ['born === undefined', 'false'],
    ['from !== undefined', 'true'],
    ['start === undefined', 'false'],
    ['on === undefined', 'false'],
    ['action.by === undefined', 'false'],
  ),
  ...inFile('src/law/situation/contradictions.ts', 'A letter with a date is a decision.', [
    'decision?.sent',
    'decision.sent',
  ]),
  ...inFile('src/law/situation/contradictions.ts', 'No event is certified by a certificate of no kind.', [
    'events.certificateKind === undefined',
    'false',
  ]),
  ...inFile('src/law/situation/facts.ts', NOBODY, ['[]', something]),
  ...inFile(
    'src/law/situation/read.ts',
    'Readers never refuse without a reason; this is for the compiler, and for the day when one does.',
    ["'A situation was refused without a reason'", '""'],
    ['situation === undefined', 'false'],
  ),
  ...inFile(
    'src/law/situation/reader.ts',
    'Of all JSON only text can be written like a date and be cut in pieces that are one.',
    ["typeof value === 'string'", 'true'],
  ),
];

const access: readonly AcceptedSurvivor[] = [
  ...inFile(
    'src/seal/audience.ts',
    'Read as arrangements of a party, the name names no party: again the caseworkers alone.',
    ["'arrangements'", '""', "case 'arrangements':"],
  ),
  ...inFile('src/seal/audience.ts', 'A party of that name is in no case, so nobody is added.', [
    '[]',
    something,
    '[...(wayForward.agreement?.signatures.keys() ?? [])].flatMap((party) =>',
  ]),
];

export const acceptedSurvivors: readonly AcceptedSurvivor[] = [...clocks, ...routes, ...situation, ...access];
