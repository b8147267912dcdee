/** What a cell of an official file may hold, put into one form. */

/** Text with single ordinary spaces: the files hold double and non-breaking ones. */
export const cleanText = (cell: string): string => cell.replaceAll(/\s+/g, ' ').trim();

export const textOrNull = (cell: string): string | null => (cell === '' ? null : cell);

const datePatterns = [
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
  /^(?<day>\d{2})[-/](?<month>\d{2})[-/](?<year>\d{4})$/,
];

/** `2027-06-01`, `01-06-2027` or `01/06/2027`; null for an empty cell; undefined for anything that is not a date. */
export const dateOf = (cell: string): Temporal.PlainDate | null | undefined => {
  if (cell === '') return null;
  const { year, month, day } = datePatterns.map((pattern) => pattern.exec(cell)?.groups).find(Boolean) ?? {};
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    );
  } catch {
    return undefined;
  }
};

/** As in the Royal Mail's list: area, district, space, sector, unit (BS 7666). */
const postcodePattern = /^([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})$/;

/** In capitals with one space; null for an empty cell; undefined for what is no postcode of the United Kingdom. */
export const postcodeOf = (cell: string): string | null | undefined => {
  if (cell === '') return null;
  const [, outward, inward] = postcodePattern.exec(cell.toUpperCase()) ?? [];
  return outward === undefined || inward === undefined ? undefined : `${outward} ${inward}`;
};

/** The three-figure code of an authority; null where there is none (`000` is "does not apply"). */
export const dfeCodeOf = (cell: string): string | null =>
  /^\d{3}$/.test(cell) && cell !== '000' ? cell : null;
