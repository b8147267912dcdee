/** What the register keeps of a rule. */
export interface Rule {
  /** The rule in a line. */
  readonly title: string;
  /** Provision, judgment or guidance, one each. */
  readonly sources: readonly [string, ...string[]];
  /** First day on which it applies, YYYY-MM-DD. */
  readonly from: string;
  /** False where what it says, or a detail of it, is not confirmed in the text of the law itself. */
  readonly confirmed: boolean;
  /** False where the rule is sure, but not that this is the provision it stands in. */
  readonly sourceConfirmed: boolean;
  /** The file under src/law that applies it or tells people of it. */
  readonly file: string;
  /** The file under test/law that holds it. */
  readonly test: string;
}

/** Children and Families Act 2014 Part 3, SI 2014/1530 and the Code of Practice. */
const CFA_IN_FORCE = '2014-09-01';

/** A rule of the 2014 law, confirmed unless said otherwise. */
export function rule(
  title: string,
  sources: readonly [string, ...string[]],
  file: string,
  test: string,
  more: {
    readonly from?: string;
    readonly confirmed?: boolean;
    readonly sourceConfirmed?: boolean;
  } = {},
): Rule {
  const { from = CFA_IN_FORCE, confirmed = true, sourceConfirmed = true } = more;
  return { title, sources, from, confirmed, sourceConfirmed, file, test };
}
