import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from '../../../html.ts';
import { clauseCard } from './clause-card.ts';

const clause = {
  number: 2,
  title: 'Small-group reading',
  who: 'Oak Primary',
  what: 'Three sessions each week',
  byWhen: 'By Monday 11 January 2027',
  howWeWillKnow: 'A note home every Friday',
} as const;

test('a clause says who does what, by when, and how we will know', () => {
  const markup = clauseCard({ ...clause, id: 'clause-2' }).toString();
  assert.match(markup, /<article class="card clause-card" id="clause-2">/);
  assert.match(markup, /<h3 class="card__heading">2. Small-group reading<\/h3>/);
  const terms = [...markup.matchAll(/<dt>([^<]*)<\/dt><dd>([^<]*)<\/dd>/g)].map(([, term, value]) => [
    term,
    value,
  ]);
  assert.deepEqual(terms, [
    ['Who', 'Oak Primary'],
    ['What', 'Three sessions each week'],
    ['By when', 'By Monday 11 January 2027'],
    ['How we will know', 'A note home every Friday'],
  ]);
});

test('what each party says is written out, not only drawn', () => {
  const markup = clauseCard({
    ...clause,
    acceptances: [
      { name: 'The school', side: 'setting', state: 'accepts' },
      { name: 'The council', side: 'local-authority', state: 'would-change' },
      { name: 'The NHS board', side: 'icb', state: 'thinking' },
      { name: 'You', side: 'family', state: 'thinking' },
      { name: 'You', side: 'family', state: 'accepts' },
    ],
  }).toString();
  const said = [...markup.matchAll(/<span aria-hidden="true">[^<]*<\/span>([^<]*)<\/li>/g)].map(
    (match) => match[1],
  );
  assert.deepEqual(said, [
    'The school accepts',
    'The council would change this',
    'The NHS board has not said yet',
    'You have not said yet',
    'You accept',
  ]);
});

test('without answers or actions there are no empty lists', () => {
  assert.doesNotMatch(clauseCard({ ...clause, acceptances: [] }).toString(), /<ul|clause-card__actions/);
  assert.match(
    clauseCard({ ...clause, actions: html`<form></form>` }).toString(),
    /clause-card__actions"><form>/,
  );
});
