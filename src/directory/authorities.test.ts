import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorities } from './authorities.ts';
import { officialText } from './official/official-file.ts';
import { sharedPath } from './official/shared-data.test-kit.ts';
import { readAuthorities } from './read-authorities.ts';

test('the authorities in the product are those of the official file, all 153', async () => {
  const read = await readAuthorities(officialText(sharedPath('local-authorities-england.csv')));
  assert.ok('records' in read);
  assert.deepEqual(
    authorities,
    read.records.map(({ kind: _kind, from: _from, ...authority }) => authority),
  );
  assert.equal(authorities.length, 153);
  assert.deepEqual(
    authorities.find(({ gss }) => gss === 'E06000033'),
    {
      gss: 'E06000033',
      dfeCode: '882',
      name: 'Southend-on-Sea Borough Council',
      shortName: 'Southend-on-Sea',
      region: 'East of England',
      type: 'Unitary authority',
      slug: 'southend-on-sea',
    },
  );
});
