import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { authorityCorrections } from './official/corrections.ts';
import { officialText } from './official/official-file.ts';
import { plainRows, sharedPath } from './official/shared-data.test-kit.ts';
import { type AuthorityRecord, readAuthorities } from './read-authorities.ts';

const header = 'gss_code,official_name,short_name,region,la_type,dfe_la_code,start_date,gov_uk_slug';
const southend =
  'E06000033,Southend-on-Sea Borough Council,Southend-on-Sea,East of England,Unitary authority,882,2005-06-20,southend-on-sea';

const readRows = async (...rows: readonly string[]) => {
  const read = await readAuthorities([[header, southend, ...rows, ''].join('\n')]);
  assert.ok('records' in read, JSON.stringify(read));
  return read;
};

describe('the list of authorities', () => {
  test('every line of the official file becomes the same authority', async () => {
    const read = await readAuthorities(officialText(sharedPath('local-authorities-england.csv')));
    assert.ok('records' in read);
    assert.deepEqual(read.problems, []);
    const rows = plainRows('local-authorities-england.csv');
    assert.equal(read.records.length, 153);
    for (const [index, row] of rows.entries()) {
      const record: AuthorityRecord | undefined = read.records[index];
      assert.ok(record);
      const correction = authorityCorrections.find(({ gss }) => gss === row.gss_code);
      const expected = correction === undefined ? row : { ...row, [correction.column]: correction.correct };
      assert.deepEqual(
        [record.gss, record.name, record.shortName, record.region, record.type, record.dfeCode],
        ['gss_code', 'official_name', 'short_name', 'region', 'la_type', 'dfe_la_code'].map(
          (name) => expected[name],
        ),
      );
      assert.equal(record.from?.toString() ?? '', row.start_date);
      const slug = row.gov_uk_slug?.replaceAll('.', '');
      if (slug !== '') assert.equal(record.slug, slug);
    }
    assert.equal(new Set(read.records.map(({ slug }) => slug)).size, 153);
    assert.equal(new Set(read.records.map(({ dfeCode }) => dfeCode)).size, 153);
    for (const { slug } of read.records) assert.match(slug, /^[a-z]+(-[a-z]+)*$/);
  });

  test('each correction is of something the file does say', () => {
    const rows = plainRows('local-authorities-england.csv');
    for (const { gss, column, listSays } of authorityCorrections) {
      assert.equal(rows.find((row) => row.gss_code === gss)?.[column], listSays);
    }
  });

  test('a list that has been put right is taken at its word', async () => {
    const right = 'E10000007,Derbyshire County Council,Derbyshire,The Peak,County,830,,derbyshire';
    assert.equal((await readRows(right)).records[1]?.region, 'The Peak');
  });

  test('an address name is made where GOV.UK has none', async () => {
    const { records } = await readRows(
      "E06000099,King's & Queen's Council,St. King's & Queen's,London,Unitary authority,999,,",
    );
    assert.equal(records[1]?.slug, 'st-kings-queens');
    assert.equal(records[1]?.from, null);
  });

  test('what is wrong with a line is told with its number, and the rest is read', async () => {
    const { records, problems } = await readRows(
      'E07000223,Adur District Council,Adur,South East,District,,,',
      ',Nobody,Nobody,London,County,,,',
      'E06000098,,,London,Unitary authority,,,',
      'E06000097,X Council,X,London,Unitary authority,,2005-02-30,',
      'E06000096,X Council,X',
      southend,
    );
    assert.equal(records.length, 1);
    assert.deepEqual(problems, [
      { line: 3, reason: 'E07000223 is not the GSS code of a council with SEND duties: left out.' },
      { line: 4, reason: 'Nothing is not the GSS code of a council with SEND duties: left out.' },
      { line: 5, reason: 'E06000098 has no name: left out.' },
      { line: 6, reason: '2005-02-30 is not a date: left out.' },
      { line: 7, reason: 'It has 3 cells where the header has 8: left out.' },
      { line: 8, reason: 'E06000033 stands on line 2 already: left out.' },
    ]);
  });

  test('another file is refused with the reason, and so is a broken or an empty one', async () => {
    const boards = await readAuthorities(officialText(sharedPath('icbs-2023.csv')));
    const reason = (why: string) => `This does not look like a list of authorities: ${why}.`;
    assert.deepEqual(boards, { refused: 'wrong-file', reason: reason('column official_name is missing') });
    assert.deepEqual(await readAuthorities(['name\nx\n']), {
      refused: 'wrong-file',
      reason: reason('column gss_code is missing'),
    });
    assert.deepEqual(await readAuthorities(['']), { refused: 'wrong-file', reason: reason('it is empty') });
    assert.deepEqual(await readAuthorities([`${header}\n`]), {
      refused: 'wrong-file',
      reason: reason('it has a header and no line more'),
    });
    const none = await readAuthorities([`${header}\nx,x,x,x,x,x,,\n`]);
    assert.ok('refused' in none && none.reason.includes('no line holds one. Line 2: x is not the GSS code'));
    assert.deepEqual(await readAuthorities([`${header}\n${southend}\n"E0`]), {
      refused: 'broken-file',
      reason: 'Line 3 cannot be read: a quotation mark is opened and never closed.',
    });
  });

  test('columns in another order and columns never seen before do no harm', async () => {
    const read = await readAuthorities([
      'new,region,short_name,official_name,la_type,gss_code\n1,London,X,X Council,Borough,E09000099\n',
    ]);
    assert.ok('records' in read);
    assert.deepEqual(read.records, [
      {
        kind: 'authority',
        gss: 'E09000099',
        dfeCode: null,
        name: 'X Council',
        shortName: 'X',
        region: 'London',
        type: 'Borough',
        slug: 'x',
        from: null,
      },
    ]);
  });
});
