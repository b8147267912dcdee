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

const access: readonly AcceptedSurvivor[] = [
  {
    file: 'src/seal/audience.ts',
    original: "'arrangements'",
    replacement: '""',
    line: "case 'arrangements':",
    reason: 'Read as arrangements of a party, the name names no party: again the caseworkers alone.',
  },
  {
    file: 'src/seal/audience.ts',
    original: '[]',
    replacement: '["Stryker was here"]',
    line: '[...(wayForward.agreement?.signatures.keys() ?? [])].flatMap((party) =>',
    reason: 'A party of that name is in no case, so nobody is added.',
  },
];

export const acceptedSurvivors: readonly AcceptedSurvivor[] = [...access];
