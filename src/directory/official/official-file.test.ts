import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readSettings } from '../read-settings.ts';
import { officialText } from './official-file.ts';

describe('the text of an official file', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'official-'));
  });
  after(() => rm(folder, { recursive: true }));

  const textOf = async (bytes: Uint8Array): Promise<string> => {
    const path = join(folder, 'file.csv');
    await writeFile(path, bytes);
    return (await Array.fromAsync(officialText(path))).join('');
  };

  test('is read as UTF-8, also where a character is cut between two pieces', async () => {
    const text = `${'a'.repeat(65_535)}ŵ€é`;
    assert.equal(await textOf(Buffer.from(text)), text);
  });

  test('is read as Windows-1252 where it is not UTF-8', async () => {
    assert.equal(await textOf(Buffer.from([0x45, 0xe9, 0x20, 0x92, 0x80])), 'Eé ’€');
    assert.equal(await textOf(Buffer.from([0x45, 0xc5])), 'EÅ');
  });

  test('a file that is not there is a fault', async () => {
    await assert.rejects(Array.fromAsync(officialText(join(folder, 'none.csv'))), { code: 'ENOENT' });
  });

  test('a daily file in Windows-1252 with a byte order mark or without is read', async () => {
    const header =
      'URN,EstablishmentName,LA (code),LA (name),TypeOfEstablishment (name),EstablishmentStatus (name),OpenDate,CloseDate,Postcode,Town';
    const row =
      '100001,École Ste Anne,882,Southend-on-Sea,Other independent school,Open,01-09-2001,,SS1 1AA,Southend';
    const path = join(folder, 'edubasealldata20270601.csv');
    for (const bytes of [
      Buffer.from(`${header}\r\n${row}\r\n`, 'latin1'),
      Buffer.from(`\ufeff${header}\r\n${row}\r\n`),
    ]) {
      await writeFile(path, bytes);
      const read = await readSettings(officialText(path));
      assert.ok('records' in read, JSON.stringify(read));
      assert.equal(read.records[0]?.name, 'École Ste Anne');
    }
  });
});
