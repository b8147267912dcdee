import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseCss, writeCss } from './css-tree.ts';
import { officialStyles } from './official-styles.ts';
import { siteCss } from './site-css.ts';

const built = siteCss();

test('the committed style sheet is the one its sources make', () => {
  const committed = readFileSync(new URL('../../src/web/static/site.css', import.meta.url), 'utf8');
  assert.equal(committed, built, 'Run: node scripts/build-assets.ts');
});

test('nothing of the government brand is left', () => {
  assert.doesNotMatch(built, /GDS Transport|crown|govuk-(header|footer|logo|cookie)|--govuk-|#1d70b8/i);
});

test('it loads nothing but fonts of this site', () => {
  const loaded = [...built.matchAll(/url\(([^)]*)\)/g)].map((match) => match[1] ?? '');
  assert.equal(loaded.length, 4);
  for (const address of loaded) assert.match(address, /^atkinson-(ext-)?(400|700)\.woff2\?v=[0-9a-f]{12}$/);
  assert.doesNotMatch(built, /@import|data:/);
});

test('every colour variable that is used is set', () => {
  const set = new Set([...built.matchAll(/(--[\w-]+):/g)].map((match) => match[1]));
  const used = [...built.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1]);
  assert.deepEqual(
    [...new Set(used)].filter((name) => !set.has(name)),
    [],
  );
});

test('rules of components that we do not render are left out, of the others kept', () => {
  const css =
    '.govuk-tabs,.govuk-tag{color:#0b0c0c}.govuk-tabs{top:0}@media (min-width:1em){.govuk-tag{margin:0}.govuk-tabs{top:1px}}';
  assert.equal(
    writeCss(officialStyles(css)),
    '.govuk-tag{color:var(--ink)}@media (min-width:1em){.govuk-tag{margin:0}}',
  );
});

test('a colour that we have no answer for is a fault', () => {
  assert.throws(() => officialStyles('.govuk-tag{color:#123456}'), /#123456/);
});

test('writing a style sheet small changes nothing that counts', () => {
  const css =
    '/* why */ a > b ,\n c::before { content: "; } /* x */"; margin: 0.5rem  -0.25em; }\n@media print { p { color: red } }';
  assert.equal(
    writeCss(parseCss(css)),
    'a>b,c::before{content:"; } /* x */";margin:.5rem -.25em}@media print{p{color:red}}',
  );
});

test('a style sheet that ends too early is a fault', () => {
  assert.throws(() => parseCss('a{color:red'), /ends inside a block/);
  assert.throws(() => parseCss('a'), /Not a rule/);
});
