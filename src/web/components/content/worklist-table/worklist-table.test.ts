import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from '../../../html.ts';
import { worklistTable } from './worklist-table.ts';

const columns = [
  { text: 'Case', sortHref: '/desk?by=case' },
  { text: 'By', sorted: 'ascending' },
  { text: 'Days', format: 'numeric' },
] as const;

test('columns and rows have heads, and each cell knows its column', () => {
  const markup = worklistTable({
    caption: '1 case',
    columns,
    rows: [{ cells: [html`<a href="/c">WF-1</a>`, '1 December', 3], isWaiting: true }],
    emptyText: 'None',
  }).toString();
  assert.match(markup, /<caption class="worklist__caption">1 case<\/caption>/);
  assert.match(markup, /<th scope="col"><a href="\/desk\?by=case">Case<\/a><\/th>/);
  assert.match(markup, /<th scope="col" aria-sort="ascending">By<\/th>/);
  assert.match(markup, /<tr class="worklist__row--waiting"><th scope="row"><a href="\/c">WF-1<\/a><\/th>/);
  assert.match(
    markup,
    /<td data-column="By">1 December<\/td><td data-column="Days" class="worklist__numeric">3<\/td>/,
  );
});

test('no rows are said in words, not shown as an empty table', () => {
  const markup = worklistTable({
    caption: 'Cases',
    columns,
    rows: [],
    emptyText: 'No case waits for you.',
  }).toString();
  assert.match(markup, /<h2>Cases<\/h2><p>No case waits for you\.<\/p>/);
  assert.doesNotMatch(markup, /<table/);
});

test('a row with too few cells is a fault', () => {
  assert.throws(
    () => worklistTable({ caption: 'Cases', columns, rows: [{ cells: ['a'] }], emptyText: '' }),
    /a cell for each column/,
  );
});
