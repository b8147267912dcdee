/**
 * Writes src/directory/authorities.ts from the official list. Run when the list changes:
 * `node scripts/build-authorities.ts`; the list is read from ../shared/data, or from SHARED_DIR.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { officialText } from '../src/directory/official/official-file.ts';
import { readAuthorities } from '../src/directory/read-authorities.ts';

const shared = process.env.SHARED_DIR ?? fileURLToPath(new URL('../../shared', import.meta.url));
const target = new URL('../src/directory/authorities.ts', import.meta.url);

const read = await readAuthorities(officialText(`${shared}/data/local-authorities-england.csv`));
if ('refused' in read) throw new Error(read.reason);
if (read.problems.length > 0) throw new Error(`Line ${read.problems[0]?.line}: ${read.problems[0]?.reason}`);

const rows = read.records.map(({ gss, dfeCode, name, shortName, region, type, slug }) =>
  [gss, dfeCode ?? '', name, shortName, region, type, slug].join('|'),
);
if (rows.some((row) => /[`\\$]/.test(row) || row.split('|').length !== 7))
  throw new Error('A cell does not fit');

const source = `/**
 * The ${rows.length} councils of England with SEND duties (Children and Families Act 2014), one a line, by short name.
 * Written by scripts/build-authorities.ts, not by hand.
 *
 * Source: mySociety, uk_local_authority_names_and_codes (July 2025), MIT; DfE codes by name from Get Information about
 * Schools. Underlying data of the Office for National Statistics, GOV.UK and the Department for Education: contains
 * public sector information licensed under the Open Government Licence v3.0. Corrected as official/corrections.ts says.
 */

export interface Authority {
  /** Office for National Statistics, nine characters. */
  readonly gss: string;
  /** Department for Education, three figures. */
  readonly dfeCode: string | null;
  readonly name: string;
  readonly shortName: string;
  readonly region: string;
  readonly type: string;
  readonly slug: string;
}

/** gss|dfeCode|name|shortName|region|type|slug */
const list = \`
${rows.join('\n')}
\`;

export const authorities: readonly Authority[] = list
  .trim()
  .split('\\n')
  .map((line) => {
    const [gss = '', dfeCode = '', name = '', shortName = '', region = '', type = '', slug = ''] =
      line.split('|');
    return { gss, dfeCode: dfeCode === '' ? null : dfeCode, name, shortName, region, type, slug };
  });
`;
await writeFile(target, source);
process.stdout.write(`${rows.length} authorities written\n`);
