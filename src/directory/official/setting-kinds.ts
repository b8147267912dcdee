/** What kind of place a setting is. The kinds of the contract, and three for what the registers say beyond them. */

export type SettingKind =
  | 'maintained-school'
  | 'academy'
  | 'independent-school'
  | 'non-maintained-special-school'
  | 'pupil-referral-unit'
  | 'maintained-nursery-school'
  | 'private-nursery'
  | 'further-education-college'
  | 'sixth-form-college'
  | 'specialist-college'
  | 'childrens-centre'
  /** A school, of which the file does not say the kind. */
  | 'school'
  | 'other';

/** `TypeOfEstablishment (name)` of Get Information about Schools, in small letters. */
const kindsByType: Readonly<Record<string, SettingKind>> = {
  'community school': 'maintained-school',
  'community special school': 'maintained-school',
  'foundation school': 'maintained-school',
  'foundation special school': 'maintained-school',
  'voluntary aided school': 'maintained-school',
  'voluntary controlled school': 'maintained-school',
  'local authority nursery school': 'maintained-nursery-school',
  'pupil referral unit': 'pupil-referral-unit',
  'academy alternative provision converter': 'pupil-referral-unit',
  'academy alternative provision sponsor led': 'pupil-referral-unit',
  'free schools alternative provision': 'pupil-referral-unit',
  'academy converter': 'academy',
  'academy sponsor led': 'academy',
  'academy special converter': 'academy',
  'academy special sponsor led': 'academy',
  'academy 16-19 converter': 'academy',
  'academy 16 to 19 sponsor led': 'academy',
  'academy secure 16 to 19': 'academy',
  'free schools': 'academy',
  'free schools special': 'academy',
  'free schools 16 to 19': 'academy',
  'studio schools': 'academy',
  'university technical college': 'academy',
  'city technology college': 'independent-school',
  'other independent school': 'independent-school',
  'other independent special school': 'independent-school',
  'non-maintained special school': 'non-maintained-special-school',
  'further education': 'further-education-college',
  'sixth form centres': 'sixth-form-college',
  'special college': 'specialist-college',
  'special post 16 institution': 'specialist-college',
  "children's centre": 'childrens-centre',
  "children's centre linked site": 'childrens-centre',
};

/** `TypeOfEstablishment`, with the kind of further education beside it where the file has it. */
export const kindOfType = (type: string, furtherEducation = ''): SettingKind => {
  const kind = kindsByType[type.toLowerCase()] ?? 'other';
  return kind === 'further-education-college' && /^sixth form/i.test(furtherEducation)
    ? 'sixth-form-college'
    : kind;
};

/** `type_group` of older extracts. "Special schools" may be maintained or not, so the kind stays open. */
export const kindOfGroup = (group: string): SettingKind => {
  if (group === 'Local authority maintained schools') return 'maintained-school';
  return group === 'Academies' || group === 'Free Schools' ? 'academy' : 'school';
};
