/** What each body is: a school, another setting, an authority. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isHealthBody, isSchool, isSetting, otherBodyOf } from '../../src/law/situation/bodies.ts';
import { type Body, bodies } from '../../src/law/situation/situation.ts';

const schools: readonly Body[] = [
  'maintained-school',
  'academy',
  'independent-school',
  'non-maintained-special-school',
  'pupil-referral-unit',
  'maintained-nursery-school',
];
const otherSettings: readonly Body[] = [
  'private-nursery',
  'further-education-college',
  'sixth-form-college',
  'specialist-college',
];

describe('a body', () => {
  for (const body of bodies) {
    it(`${body} is what it is called`, () => {
      assert.equal(isSchool(body), schools.includes(body));
      assert.equal(isSetting(body), [...schools, ...otherSettings].includes(body));
      assert.equal(isHealthBody(body), body === 'icb' || body === 'nhs-provider');
    });
  }

  it('answers for itself, a setting for its kind, an NHS provider to the ICB, and this service to nobody here', () => {
    for (const body of [...schools, ...otherSettings]) assert.equal(otherBodyOf(body), 'setting');
    assert.equal(otherBodyOf('local-authority'), 'local-authority');
    assert.equal(otherBodyOf('icb'), 'icb');
    assert.equal(otherBodyOf('nhs-provider'), 'icb');
    assert.equal(otherBodyOf('the-service'), undefined);
  });
});
