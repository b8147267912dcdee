/** Schools, nurseries, colleges and children's centres, from any of the official lists in `official/setting-shapes.ts`. */
import type { CsvText } from './csv.ts';
import { type FileRefusal, type Read, readOfficial } from './official/reading.ts';
import { type SettingRecord, settingShapes } from './official/setting-shapes.ts';

/** Refused as a whole: a file whose header is none of the known ones. */
export const readSettings = (text: CsvText): Promise<Read<SettingRecord> | FileRefusal> =>
  readOfficial(text, 'settings', settingShapes);
