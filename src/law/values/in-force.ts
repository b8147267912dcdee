/** The days from which the laws used here apply. Facts from before them are another law's, which this service does not know. */
import { day } from '../days/civil.ts';

/** Children and Families Act 2014 Part 3 and SI 2014/1530 (SI 2014/889 art 7). */
export const childrenAndFamiliesAct = day('2014-09-01');

/** Equality Act 2010 (SI 2010/2317). */
export const equalityAct = day('2010-10-01');

/** Tribunal recommendations on health and social care in education appeals: SI 2017/1306 reg 1. */
export const tribunalRecommendations = day('2018-04-03');

/** The last day from which every rule can be counted and still be written with a four-figure year. */
export const lastCountableDay = day('9900-12-31');
