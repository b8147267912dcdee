import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateThatMatters } from './date-that-matters.ts';

const day = { date: '2027-01-18', dateText: 'Monday 18 January 2027', why: 'The last safe day.' } as const;

test('the day and the reason stand open, the source is folded away', () => {
  const markup = dateThatMatters({
    ...day,
    how: 'Two months from the letter.',
    sources: [
      { text: 'HESC rule 20', href: 'https://www.legislation.gov.uk/uksi/2008/2699' },
      { text: 'Practice' },
    ],
  }).toString();
  const [open = '', folded = ''] = markup.split('<details');
  assert.match(open, /<time datetime="2027-01-18">Monday 18\u00a0January\u00a02027<\/time>/);
  assert.match(open, /The last safe day\./);
  assert.match(folded, /Why this date\?/);
  assert.match(folded, /Two months from the letter\./);
  assert.match(
    folded,
    /<li><a href="https:\/\/www.legislation.gov.uk\/uksi\/2008\/2699">HESC rule 20<\/a><\/li><li>Practice<\/li>/,
  );
});

test('without a source nothing can be unfolded', () => {
  assert.doesNotMatch(dateThatMatters({ ...day, sources: [] }).toString(), /<details/);
});
