import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorities } from './authorities.ts';
import { councilLinks, councilsWithLinks } from './council-links.ts';

test('every address that is known belongs to a council, is secure, and was seen on a real day', () => {
  assert.ok(councilsWithLinks().length > 0);
  for (const gss of councilsWithLinks()) {
    assert.ok(
      authorities.some((authority) => authority.gss === gss),
      gss,
    );
    const links = councilLinks(gss);
    assert.ok(links !== null && (links.localOffer !== undefined || links.sendiass !== undefined), gss);
    for (const url of [links.localOffer, links.sendiass]) {
      if (url !== undefined) assert.equal(new URL(url).protocol, 'https:', url);
    }
    assert.equal(Temporal.PlainDate.from(links.seenOn).toString(), links.seenOn);
  }
});

test('a council whose addresses nobody has looked up has none, and no code of no council has any', () => {
  assert.equal(councilLinks('E08000035'), null);
  assert.equal(councilLinks('__proto__'), null);
});
