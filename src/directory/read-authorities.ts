/** The councils of England with SEND duties, from mySociety's list of local authorities (see `authorities.ts`). */
import type { CsvText } from './csv.ts';
import { dateOf, dfeCodeOf } from './official/cells.ts';
import { corrected } from './official/corrections.ts';
import { type Cell, type FileRefusal, type Read, type RowAnswer, readOfficial } from './official/reading.ts';

export interface AuthorityRecord {
  readonly kind: 'authority';
  /** Office for National Statistics, nine characters. */
  readonly gss: string;
  /** Department for Education, three figures; null where the list does not know it. */
  readonly dfeCode: string | null;
  readonly name: string;
  readonly shortName: string;
  readonly region: string;
  readonly type: string;
  /** Name for addresses: GOV.UK's own, or made of the short name where GOV.UK has none. */
  readonly slug: string;
  readonly from: Temporal.PlainDate | null;
}

/** Unitary authorities, metropolitan districts, London boroughs and counties; a shire district has no SEND duties. */
const gssPattern = /^E(?:06|08|09|10)\d{6}$/;

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[.'’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-');

const authorityRow = (cell: Cell): RowAnswer<AuthorityRecord> => {
  const gss = cell('gss_code');
  const name = cell('official_name');
  const shortName = cell('short_name');
  const from = dateOf(cell('start_date'));
  if (!gssPattern.test(gss))
    return { leftOut: `${gss || 'Nothing'} is not the GSS code of a council with SEND duties` };
  if (name === '' || shortName === '') return { leftOut: `${gss} has no name` };
  if (from === undefined) return { leftOut: `${cell('start_date')} is not a date` };
  const dfeCode = dfeCodeOf(corrected(gss, 'dfe_la_code', cell('dfe_la_code')));
  const region = corrected(gss, 'region', cell('region'));
  const slug = slugOf(cell('gov_uk_slug') || shortName);
  return {
    record: { kind: 'authority', gss, dfeCode, name, shortName, region, type: cell('la_type'), slug, from },
  };
};

/** Refused as a whole: a file without the columns of this list. */
export const readAuthorities = (text: CsvText): Promise<Read<AuthorityRecord> | FileRefusal> =>
  readOfficial(text, 'authorities', [
    {
      columns: ['gss_code', 'official_name', 'short_name', 'region', 'la_type'],
      row: authorityRow,
      key: ({ gss }) => gss,
    },
  ]);
