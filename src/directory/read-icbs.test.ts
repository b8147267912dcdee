import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { officialText } from './official/official-file.ts';
import { plainRows, sharedPath } from './official/shared-data.test-kit.ts';
import { readIcbs } from './read-icbs.ts';

const readRows = async (...rows: readonly string[]) => {
  const read = await readIcbs([['ods_code,gss_code,name', ...rows, ''].join('\n')]);
  assert.ok('records' in read, JSON.stringify(read));
  return read;
};

describe('the list of integrated care boards', () => {
  test('every line of the official file becomes the same board', async () => {
    const read = await readIcbs(officialText(sharedPath('icbs-2023.csv')));
    assert.ok('records' in read);
    assert.deepEqual(read.problems, []);
    const rows = plainRows('icbs-2023.csv');
    assert.equal(read.records.length, 42);
    assert.deepEqual(
      read.records.map(({ kind, ods, gss, name }) => [kind, ods, gss, name.toUpperCase()]),
      rows.map((row) => ['icb', row.ods_code, row.gss_code, row.name]),
    );
    for (const { name } of read.records) assert.match(name, /^NHS [A-Z].* Integrated Care Board$/);
  });

  test('names are written as people write them', async () => {
    const { records } = await readRows(
      'QT6,E54000036,NHS CORNWALL AND THE ISLES OF SCILLY INTEGRATED CARE BOARD',
      'QNC,E54000010,NHS STAFFORDSHIRE AND STOKE-ON-TRENT INTEGRATED CARE BOARD',
      'QOX,E54000040,"NHS BATH AND NORTH EAST SOMERSET, SWINDON AND WILTSHIRE INTEGRATED CARE BOARD"',
      'QNX,E54000064,NHS Sussex ICB',
    );
    assert.deepEqual(
      records.map(({ name }) => name),
      [
        'NHS Cornwall and the Isles of Scilly Integrated Care Board',
        'NHS Staffordshire and Stoke-on-Trent Integrated Care Board',
        'NHS Bath and North East Somerset, Swindon and Wiltshire Integrated Care Board',
        'NHS Sussex ICB',
      ],
    );
  });

  test('what is wrong with a line is told with its number, and the rest is read', async () => {
    const { records, problems } = await readRows(
      'QNX,E54000064,NHS SUSSEX',
      'Q,E54000001,NHS X',
      'QAA,E06000001,NHS X',
      'QAB,E54000002,',
      'QNX,E54000003,NHS SUSSEX AGAIN',
    );
    assert.equal(records.length, 1);
    assert.deepEqual(
      problems.map(({ line, reason }) => `${line}: ${reason}`),
      [
        '3: Q is not the ODS code of a board: left out.',
        '4: E06000001 is not the GSS code of a board: left out.',
        '5: QAB has no name: left out.',
        '6: QNX stands on line 2 already: left out.',
      ],
    );
  });

  test('another file is refused with the reason', async () => {
    assert.deepEqual(await readIcbs(officialText(sharedPath('local-authorities-england.csv'))), {
      refused: 'wrong-file',
      reason: 'This does not look like a list of integrated care boards: column ods_code is missing.',
    });
  });
});
