/** Integrated care boards, from the list by ODS and ONS code. Boards merge: a code once given is never used again. */
import type { CsvText } from './csv.ts';
import { type Cell, type FileRefusal, type Read, type RowAnswer, readOfficial } from './official/reading.ts';

export interface IcbRecord {
  readonly kind: 'icb';
  /** Organisation Data Service of the NHS, three characters. */
  readonly ods: string;
  readonly gss: string;
  readonly name: string;
}

const smallWords = new Set(['and', 'at', 'by', 'in', 'of', 'on', 'the', 'upon', 'with']);

const titleWord = (word: string): string => {
  if (word === 'NHS') return word;
  const small = word.toLowerCase();
  return smallWords.has(small) ? small : small.charAt(0).toUpperCase() + small.slice(1);
};

/** "NHS CORNWALL AND THE ISLES OF SCILLY …" as it is written; a name that is not all capitals stays as it is. */
const titleCase = (name: string): string =>
  name === name.toUpperCase() ? name.replaceAll(/[^\s-]+/g, titleWord) : name;

const icbRow = (cell: Cell): RowAnswer<IcbRecord> => {
  const [ods, gss, name] = [cell('ods_code'), cell('gss_code'), cell('name')];
  if (!/^[A-Z][A-Z0-9]{2}$/.test(ods))
    return { leftOut: `${ods || 'Nothing'} is not the ODS code of a board` };
  if (!/^E54\d{6}$/.test(gss)) return { leftOut: `${gss || 'Nothing'} is not the GSS code of a board` };
  if (name === '') return { leftOut: `${ods} has no name` };
  return { record: { kind: 'icb', ods, gss, name: titleCase(name) } };
};

/** Refused as a whole: a file without the columns of this list. */
export const readIcbs = (text: CsvText): Promise<Read<IcbRecord> | FileRefusal> =>
  readOfficial(text, 'integrated care boards', [
    { columns: ['ods_code', 'gss_code', 'name'], row: icbRow, key: ({ ods }) => ods },
  ]);
