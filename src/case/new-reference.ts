/** Makes a reference that can be read out on the telephone: no I, L, O or U, and nothing of the person in it. */
import { randomInt } from 'node:crypto';
import { type CaseReference, caseReference } from './ids.ts';

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const some = (count: number): string =>
  Array.from({ length: count }, () => letters[randomInt(letters.length)]).join('');

/** Six letters of 32: a thousand million references. The record refuses one that is taken. */
export const newReference = (): CaseReference => caseReference(`WF-${some(4)}-${some(2)}`);
