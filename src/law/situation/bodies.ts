/** What kind of body is on the other side. */
import type { OtherBody } from '../disagreement.ts';
import type { Body } from './situation.ts';

type BodyFamily = 'school' | 'other-setting' | 'local-authority' | 'health' | 'service';

/** Schools of any kind, whose discrimination goes to the tribunal (Equality Act 2010 Sch 17), and all the others. */
const families: Readonly<Record<Body, BodyFamily>> = {
  'local-authority': 'local-authority',
  icb: 'health',
  'nhs-provider': 'health',
  'maintained-school': 'school',
  academy: 'school',
  'independent-school': 'school',
  'non-maintained-special-school': 'school',
  'pupil-referral-unit': 'school',
  'maintained-nursery-school': 'school',
  'private-nursery': 'other-setting',
  'further-education-college': 'other-setting',
  'sixth-form-college': 'other-setting',
  'specialist-college': 'other-setting',
  'the-service': 'service',
};

export const isSchool = (body: Body): boolean => families[body] === 'school';
export const isSetting = (body: Body): boolean => isSchool(body) || families[body] === 'other-setting';
export const isHealthBody = (body: Body): boolean => families[body] === 'health';

const parties: Readonly<Record<BodyFamily, OtherBody | undefined>> = {
  school: 'setting',
  'other-setting': 'setting',
  'local-authority': 'local-authority',
  health: 'icb',
  service: undefined,
};

/** The party to disagreement resolution that a body is or answers to: for an NHS provider, the ICB that pays it. */
export function otherBodyOf(body: Body): OtherBody | undefined {
  return parties[families[body]];
}
