import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partyList } from './party-list.ts';

test('each party stands by name beside what it has said', () => {
  assert.equal(
    partyList([
      { side: 'family', name: 'You', said: 'Agreed.' },
      { side: 'setting', name: 'Oak <School>', said: 'Not yet.' },
    ]).toString(),
    '<ul class="parties"><li><span class="party-tag side-family">You</span><div>Agreed.</div></li><li><span class="party-tag side-setting">Oak &lt;School&gt;</span><div>Not yet.</div></li></ul>',
  );
});
