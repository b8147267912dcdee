/** The four shapes in which official lists of settings come, told apart by their headers. */
import { dateOf, dfeCodeOf, postcodeOf, textOrNull } from './cells.ts';
import type { Cell, RowAnswer, Shape } from './reading.ts';
import { kindOfGroup, kindOfType, type SettingKind } from './setting-kinds.ts';

/** Approval under section 41 of the Children and Families Act 2014; losing it does not close a school. */
export type Section41 =
  | { readonly approved: true; readonly from: Temporal.PlainDate | null }
  | { readonly approved: false; readonly until: Temporal.PlainDate | null };

/** Null is always "this file does not say", never "there is none". */
export interface SettingRecord {
  readonly kind: 'setting';
  /** Unique reference number of the Department for Education. */
  readonly urn: string;
  readonly name: string;
  readonly town: string | null;
  readonly postcode: string | null;
  /** Three-figure code of the authority in whose area it is, which may be a former one or Welsh. */
  readonly dfeCode: string | null;
  readonly laName: string | null;
  readonly settingKind: SettingKind;
  /** The day it opened. */
  readonly from: Temporal.PlainDate | null;
  /** The day it closed or will close. */
  readonly to: Temporal.PlainDate | null;
  readonly section41: Section41 | null;
}

type Names = Record<'urn' | 'name' | 'town' | 'postcode' | 'dfeCode' | 'laName', string>;

const names: Names = {
  urn: 'urn',
  name: 'name',
  town: 'town',
  postcode: 'postcode',
  dfeCode: 'dfe_la_code',
  laName: 'la_name',
};

const giasNames: Names = {
  urn: 'URN',
  name: 'EstablishmentName',
  town: 'Town',
  postcode: 'Postcode',
  dfeCode: 'LA (code)',
  laName: 'LA (name)',
};

type Extra = Pick<SettingRecord, 'settingKind'> & Partial<Pick<SettingRecord, 'from' | 'to' | 'section41'>>;

/** What all shapes have in common. A postcode that is none costs the postcode, not the setting. */
const settingOf = (cell: Cell, columns: Names, extra: Extra): RowAnswer<SettingRecord> => {
  const urn = cell(columns.urn);
  const name = cell(columns.name);
  if (!/^\d{5,6}$/.test(urn)) return { leftOut: urn === '' ? `${name} has no URN` : `${urn} is not a URN` };
  if (name === '') return { leftOut: `${urn} has no name` };
  const postcode = postcodeOf(cell(columns.postcode));
  const record: SettingRecord = {
    kind: 'setting',
    urn,
    name,
    town: textOrNull(cell(columns.town)),
    postcode: postcode ?? null,
    dfeCode: dfeCodeOf(cell(columns.dfeCode)),
    laName: textOrNull(cell(columns.laName)),
    from: null,
    to: null,
    section41: null,
    ...extra,
  };
  if (postcode !== undefined) return { record };
  return {
    record,
    note: `${cell(columns.postcode)} is not a postcode of the United Kingdom: kept without it.`,
  };
};

type Dates = Pick<SettingRecord, 'from' | 'to'>;

/** The dates in these columns, or which of them is none. */
const datesOf = (cell: Cell, from: string, to: string): Dates | { readonly leftOut: string } => {
  const [start, end] = [dateOf(cell(from)), dateOf(cell(to))];
  if (start === undefined) return { leftOut: `${cell(from)} is not a date` };
  return end === undefined ? { leftOut: `${cell(to)} is not a date` } : { from: start, to: end };
};

const schoolRow = (cell: Cell): RowAnswer<SettingRecord> => {
  const dates = datesOf(cell, 'open_date', 'close_date');
  if ('leftOut' in dates) return dates;
  return settingOf(cell, names, { settingKind: kindOfGroup(cell('type_group')), ...dates });
};

const section41Row = (cell: Cell): RowAnswer<SettingRecord> => {
  const dates = datesOf(cell, 's41_granted', 's41_revoked');
  if ('leftOut' in dates) return dates;
  const section41: Section41 =
    dates.to === null ? { approved: true, from: dates.from } : { approved: false, until: dates.to };
  return settingOf(cell, names, { settingKind: kindOfType(cell('establishment_type')), section41 });
};

/** A place that is closed or not yet open without saying since when cannot be shown on the right days. */
const giasRow = (cell: Cell): RowAnswer<SettingRecord> => {
  const dates = datesOf(cell, 'OpenDate', 'CloseDate');
  if ('leftOut' in dates) return dates;
  const status = cell('EstablishmentStatus (name)');
  const urn = cell('URN');
  if (status === 'Closed' && dates.to === null)
    return { leftOut: `${urn} is closed, but there is no closing date` };
  if (status === 'Proposed to open' && dates.from === null) {
    return { leftOut: `${urn} is not open yet, and there is no opening date` };
  }
  const settingKind = kindOfType(cell('TypeOfEstablishment (name)'), cell('FurtherEducationType (name)'));
  return settingOf(cell, giasNames, { settingKind, ...dates });
};

/** The list gives each grant and each end of approval a row: a standing approval counts, else the latest end. */
const mergeSection41 = (one: SettingRecord, other: SettingRecord): SettingRecord => {
  if (one.section41?.approved === true || other.section41 === null) return one;
  if (other.section41.approved || one.section41 === null) return other;
  const [until, otherUntil] = [one.section41.until, other.section41.until];
  if (until === null || otherUntil === null) return until === null ? other : one;
  return Temporal.PlainDate.compare(until, otherUntil) < 0 ? other : one;
};

const key = ({ urn }: SettingRecord): string => urn;

export const settingShapes: readonly Shape<SettingRecord>[] = [
  {
    columns: [
      ...Object.values(giasNames),
      'TypeOfEstablishment (name)',
      'EstablishmentStatus (name)',
      'OpenDate',
      'CloseDate',
    ],
    row: giasRow,
    key,
  },
  {
    columns: ['urn', 'name', 'dfe_la_code', 'la_name', 'establishment_type', 's41_granted', 's41_revoked'],
    row: section41Row,
    key,
    merge: mergeSection41,
  },
  { columns: ['urn', 'name', 'town', 'postcode', 'open_date'], row: schoolRow, key },
  {
    columns: ['urn', 'name', 'town', 'postcode', 'dfe_la_code', 'la_name', 'type'],
    row: (cell) => settingOf(cell, names, { settingKind: kindOfType(cell('type')) }),
    key,
  },
];
