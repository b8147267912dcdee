import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { officialText } from './official/official-file.ts';
import type { SettingRecord } from './official/setting-shapes.ts';
import { plainRows, sharedPath } from './official/shared-data.test-kit.ts';
import { readSettings } from './read-settings.ts';

const readFile = async (name: string) => {
  const read = await readSettings(officialText(sharedPath(name)));
  assert.ok('records' in read, JSON.stringify(read));
  return read;
};

const readRows = async (...lines: readonly string[]) => {
  const read = await readSettings([`${lines.join('\n')}\n`]);
  assert.ok('records' in read, JSON.stringify(read));
  return read;
};

const inAuthority = (records: readonly SettingRecord[], dfeCode: string) =>
  records.filter((record) => record.dfeCode === dfeCode);

/** The same facts as the plain reading of the file, field by field. */
const sameAs = (record: SettingRecord | undefined, row: Readonly<Record<string, string>>): void => {
  assert.ok(record);
  assert.equal(record.kind, 'setting');
  assert.deepEqual(
    [record.urn, record.name, record.town ?? '', record.dfeCode ?? '', record.laName ?? ''],
    [row.urn, row.name, row.town ?? '', row.dfe_la_code, row.la_name],
  );
};

describe('the schools of 2022', () => {
  test('every line of the official file becomes the same school', async () => {
    const { records, problems } = await readFile('schools-england-open-2022.csv');
    const rows = plainRows('schools-england-open-2022.csv');
    assert.equal(records.length, 27_332);
    for (const [index, row] of rows.entries()) {
      const record = records[index];
      sameAs(record, row);
      assert.equal(record?.from?.toString() ?? '', row.open_date?.split('-').reverse().join('-'));
      if (row.postcode !== '2036') assert.equal(record?.postcode ?? '', row.postcode?.toUpperCase());
      assert.equal(record?.to, null);
      assert.equal(record?.section41, null);
    }
    assert.deepEqual(problems, [
      { line: 24_127, reason: '2036 is not a postcode of the United Kingdom: kept without it.' },
    ]);
    assert.equal(
      records.find(({ name }) => name === 'British International School of Tunis')?.postcode,
      null,
    );
  });

  test('Southend-on-Sea has its eight schools, by name', async () => {
    const { records } = await readFile('schools-england-open-2022.csv');
    assert.deepEqual(
      inAuthority(records, '882').map(({ name }) => name),
      [
        'Milton Hall Primary School and Nursery',
        'Eastwood Primary School & Nursery',
        'Prince Avenue Academy and Nursery',
        'Friars Primary School and Nursery',
        'Hamstel Junior School',
        'Blenheim Primary School',
        'Hamstel Infant School and Nursery',
        'Temple Sutton Primary School',
      ],
    );
  });

  test('the sample has the same shape', async () => {
    const { records, problems } = await readFile('schools-sample.csv');
    assert.equal(records.length, 606);
    assert.deepEqual(problems, []);
    assert.equal(inAuthority(records, '882').length, 4);
  });
});

describe("the children's centres of 2026", () => {
  test('every line of the official file becomes the same centre', async () => {
    const { records, problems } = await readFile('early-years-centres-gias-2026.csv');
    assert.deepEqual(problems, []);
    assert.equal(records.length, 2992);
    for (const [index, row] of plainRows('early-years-centres-gias-2026.csv').entries()) {
      sameAs(records[index], row);
      assert.equal(records[index]?.postcode ?? '', row.postcode?.toUpperCase());
      assert.equal(records[index]?.settingKind, 'childrens-centre');
    }
    assert.equal(inAuthority(records, '882').length, 9);
  });
});

describe('the list of section 41', () => {
  test('every line of the official file is told of once: as an institution or as left out', async () => {
    const { records, problems } = await readFile('section41-approved-institutions-2026.csv');
    const rows = plainRows('section41-approved-institutions-2026.csv');
    assert.equal(rows.length, 413);
    const urns = new Set(rows.map((row) => row.urn).filter((urn) => urn !== ''));
    assert.deepEqual(new Set(records.map(({ urn }) => urn)), urns);
    assert.equal(records.length, 375);
    assert.equal(problems.length, rows.filter((row) => row.urn === '').length);
    for (const { reason } of problems) assert.match(reason, / has no URN: left out\.$/);
    const approved = records.filter(({ section41 }) => section41?.approved === true);
    assert.equal(approved.length, rows.filter((row) => row.s41_granted !== '').length);
    for (const record of records) {
      const standing = rows.find((row) => row.urn === record.urn && row.s41_granted !== '');
      assert.equal(record.section41?.approved, standing !== undefined);
      assert.deepEqual([record.from, record.to, record.postcode], [null, null, null]);
    }
  });

  const header = 'urn,name,dfe_la_code,la_name,establishment_type,s41_granted,s41_revoked';
  const row = (granted: string, revoked: string) =>
    `113616,Quay View School,878,Devon,Other independent special school,${granted},${revoked}`;
  const said = async (...rows: readonly string[]): Promise<string> => {
    const { section41 } = (await readRows(header, ...rows)).records[0] ?? {};
    assert.ok(section41);
    return section41.approved ? `approved from ${section41.from}` : `approved until ${section41.until}`;
  };

  test('approval that stands counts before approval that ended, in either order', async () => {
    const [granted, ended, endedLater] = [
      row('01/08/2022', ''),
      row('', '01/04/2015'),
      row('', '01/02/2024'),
    ];
    assert.equal(await said(granted), 'approved from 2022-08-01');
    assert.equal(await said(ended), 'approved until 2015-04-01');
    assert.equal(await said(granted, ended), 'approved from 2022-08-01');
    assert.equal(await said(ended, granted), 'approved from 2022-08-01');
    assert.equal(await said(ended, endedLater), 'approved until 2024-02-01');
    assert.equal(await said(endedLater, ended), 'approved until 2024-02-01');
  });
});

describe('the daily file of Get Information about Schools', () => {
  const header =
    'URN,LA (code),LA (name),EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),OpenDate,CloseDate,' +
    'Postcode,Town,FurtherEducationType (name),A column of tomorrow';
  const row = (change: Readonly<Record<string, string>> = {}) => {
    const cells = {
      urn: '100001',
      type: 'Community school',
      status: 'Open',
      open: '01-09-2001',
      close: '',
      further: '',
      ...change,
    };
    return `${cells.urn},882,Southend-on-Sea,"Hamstel, Junior",${cells.type},${cells.status},${cells.open},${cells.close},ss24pq,Southend,${cells.further},x`;
  };

  test('an open school', async () => {
    const { records, problems } = await readRows(header, row());
    assert.deepEqual(problems, []);
    assert.deepEqual(records, [
      {
        kind: 'setting',
        urn: '100001',
        name: 'Hamstel, Junior',
        town: 'Southend',
        postcode: 'SS2 4PQ',
        dfeCode: '882',
        laName: 'Southend-on-Sea',
        settingKind: 'maintained-school',
        from: Temporal.PlainDate.from('2001-09-01'),
        to: null,
        section41: null,
      },
    ]);
    assert.equal(records[0]?.from?.toString(), '2001-09-01');
  });

  test('closed, closing and opening settings have their days, or are left out', async () => {
    const { records, problems } = await readRows(
      header,
      row({ urn: '100002', status: 'Closed', close: '31-08-2019' }),
      row({ urn: '100003', status: '"Open, but proposed to close"', close: '31-08-2099' }),
      row({ urn: '100004', status: 'Proposed to open', open: '01-09-2099' }),
      row({ urn: '100005', status: 'Closed' }),
      row({ urn: '100006', status: 'Proposed to open', open: '' }),
      row({ urn: '100007', open: '31-02-2001' }),
      row({ urn: '100008', close: 'soon' }),
      row({ urn: 'X' }),
    );
    assert.deepEqual(
      records.map(({ urn, from, to }) => `${urn} ${from} ${to}`),
      ['100002 2001-09-01 2019-08-31', '100003 2001-09-01 2099-08-31', '100004 2099-09-01 null'],
    );
    assert.deepEqual(
      problems.map(({ line, reason }) => `${line} ${reason}`),
      [
        '5 100005 is closed, but there is no closing date: left out.',
        '6 100006 is not open yet, and there is no opening date: left out.',
        '7 31-02-2001 is not a date: left out.',
        '8 soon is not a date: left out.',
        '9 X is not a URN: left out.',
      ],
    );
  });

  for (const [type, kind, further] of [
    ['Community special school', 'maintained-school', ''],
    ['Academy converter', 'academy', ''],
    ['Free schools alternative provision', 'pupil-referral-unit', ''],
    ['Non-maintained special school', 'non-maintained-special-school', ''],
    ['Other independent special school', 'independent-school', ''],
    ['Local authority nursery school', 'maintained-nursery-school', ''],
    ['Further education', 'further-education-college', 'General further education college'],
    ['Further education', 'sixth-form-college', 'Sixth form college'],
    ['Special post 16 institution', 'specialist-college', ''],
    ['A type of tomorrow', 'other', ''],
  ] as const) {
    test(`${type} ${further} is ${kind}`, async () => {
      assert.equal((await readRows(header, row({ type, further }))).records[0]?.settingKind, kind);
    });
  }
});

describe('a file that is no list of settings', () => {
  test('is refused with the first missing column of the nearest shape', async () => {
    for (const name of ['local-authorities-england.csv', 'icbs-2023.csv', 'districts-to-county.csv']) {
      const read = await readSettings(officialText(sharedPath(name)));
      assert.deepEqual(read, {
        refused: 'wrong-file',
        reason: 'This does not look like a list of settings: column urn is missing.',
      });
    }
    assert.deepEqual(await readSettings(['urn,name,town,postcode\n1,2,3,4\n']), {
      refused: 'wrong-file',
      reason: 'This does not look like a list of settings: column open_date is missing.',
    });
  });

  test('a second line with the same URN is left out', async () => {
    const { records, problems } = await readRows(
      'urn,name,town,postcode,open_date',
      '100001,A,,,',
      '100001,B,,,',
    );
    assert.deepEqual(
      records.map(({ name }) => name),
      ['A'],
    );
    assert.deepEqual(problems, [{ line: 3, reason: '100001 stands on line 2 already: left out.' }]);
  });
});
