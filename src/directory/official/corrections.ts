/**
 * Known faults of the list of authorities (mySociety, July 2025) and what is right. Each applies only while the list
 * still says the wrong thing, so a corrected list is taken at its word.
 *
 * Source: Department for Education, list of local authorities with their ONS and DfE codes and regions, as published
 * with its checks of statistics (dfe-published-data-qa, data/las.csv, Open Government Licence v3.0):
 * 942 and 943 since 1 April 2023; Derbyshire and Lincolnshire are in E12000004, the East Midlands.
 */
export interface Correction {
  readonly gss: string;
  readonly column: 'dfe_la_code' | 'region';
  readonly listSays: string;
  readonly correct: string;
}

export const authorityCorrections: readonly Correction[] = [
  { gss: 'E06000063', column: 'dfe_la_code', listSays: '', correct: '942' },
  { gss: 'E06000064', column: 'dfe_la_code', listSays: '', correct: '943' },
  { gss: 'E10000007', column: 'region', listSays: 'West Midlands', correct: 'East Midlands' },
  { gss: 'E10000019', column: 'region', listSays: 'Yorkshire and The Humber', correct: 'East Midlands' },
];

/** The cell as it should be. */
export const corrected = (gss: string, column: Correction['column'], listSays: string): string =>
  authorityCorrections.find(
    (known) => known.gss === gss && known.column === column && known.listSays === listSays,
  )?.correct ?? listSays;
