/** The contracts, compiled: an independent judge of what goes in and comes out. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { sharedJson } from './shared.ts';

function compiled(path: string): ValidateFunction {
  const schema = sharedJson(path);
  if (typeof schema !== 'object' || schema === null) throw new Error(`${path} is not a schema`);
  // `strict` would refuse keywords in the contracts that are right but unusual.
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

export const isSituation: ValidateFunction = compiled('contracts/situation.schema.json');
export const isGuidance: ValidateFunction = compiled('contracts/guidance.schema.json');
