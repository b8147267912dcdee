import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type CsvFault, type CsvRow, readCsv } from './csv.ts';

const read = (...chunks: readonly string[]): Promise<(CsvRow | CsvFault)[]> =>
  Array.fromAsync(readCsv(chunks));

describe('reading CSV', () => {
  test('rows come with the line they start on', async () => {
    assert.deepEqual(await read('a,b\r\n1,2\r\n'), [
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', '2'] },
    ]);
  });

  test('quoted cells hold commas, quotation marks and line breaks', async () => {
    assert.deepEqual(await read('"a,b","say ""no""","x\r\ny"\nnext,,\n'), [
      { line: 1, cells: ['a,b', 'say "no"', 'x\ny'] },
      { line: 3, cells: ['next', '', ''] },
    ]);
  });

  test('a last line without an end, an empty quoted cell and spaces are kept', async () => {
    assert.deepEqual(await read(' a ,""\n,"" '), [
      { line: 1, cells: [' a ', ''] },
      { line: 2, fault: 'a quotation mark or line end stands where none may, in column 2' },
    ]);
    assert.deepEqual(await read('a,b'), [{ line: 1, cells: ['a', 'b'] }]);
  });

  test('empty lines are passed over and do not shift the count', async () => {
    assert.deepEqual(await read('a\n\n\r\nb\n\n'), [
      { line: 1, cells: ['a'] },
      { line: 4, cells: ['b'] },
    ]);
    assert.deepEqual(await read(''), []);
    assert.deepEqual(await read('\n'), []);
  });

  test('a byte order mark is no part of the first name, and is kept elsewhere', async () => {
    assert.deepEqual(await read('\ufeffurn,name\n\ufeff1,x\n'), [
      { line: 1, cells: ['urn', 'name'] },
      { line: 2, cells: ['\ufeff1', 'x'] },
    ]);
  });

  for (const [why, line, text] of [
    ['a quotation mark inside a bare cell', 2, 'a,b\n1,2"3"\nx,y\n'],
    ['words after a closing quotation mark', 2, 'a,b\n"1"2,3\nx,y\n'],
    ['a carriage return inside a line', 2, 'a,b\n1\r2,3\n'],
    ['a quotation mark never closed', 2, 'a,b\n"1,2\nx,y\n'],
  ] as const) {
    test(`${why} is a fault on line ${line}, and nothing follows`, async () => {
      const rows = await read(text);
      const last = rows.at(-1);
      assert.equal(rows.length, 2);
      assert.ok(last && 'fault' in last && last.line === line);
    });
  }

  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'ŵ', '\u00a0'), maxLength: 8 }),
    fc.string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replaceAll('\r', '')),
  );
  const quote = (text: string, always: boolean): string =>
    always || /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

  test('what is written is read back, however it is cut into pieces and whatever ends the lines', async () => {
    const files = fc.record({
      rows: fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
      end: fc.constantFrom('\n', '\r\n'),
      always: fc.boolean(),
      size: fc.integer({ min: 1, max: 9 }),
    });
    await fc.assert(
      fc.asyncProperty(files, async ({ rows, end, always, size }) => {
        const text = rows.map((row) => row.map((part) => quote(part, always)).join(',') + end).join('');
        const chunks = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
        const found = await read(...chunks);
        const first = always
          ? rows
          : [rows[0]?.map((part, at) => (at === 0 ? part.replace(/^\ufeff/, '') : part)), ...rows.slice(1)];
        assert.deepEqual(
          found.map((row) => ('cells' in row ? row.cells : row.fault)),
          first,
        );
      }),
      { numRuns: 500 },
    );
  });

  test('a cell of a million letters and quotation marks is read', async () => {
    const [row] = await read(`"${'a""'.repeat(500_000)}",b\n`);
    assert.ok(row && 'cells' in row);
    assert.equal(row.cells[0]?.length, 1_000_000);
  });
});
