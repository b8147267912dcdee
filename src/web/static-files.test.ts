import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { assetPath, staticFile } from './static-files.ts';

const folder = new URL('static/', import.meta.url);

test('an address with the right version may be kept for ever, any other only for minutes', () => {
  const address = assetPath('site.css');
  assert.match(address, /^\/static\/site\.css\?v=[0-9a-f]{12}$/);
  assert.equal(staticFile(address)?.cacheControl, 'public, max-age=31536000, immutable');
  for (const other of ['/static/site.css', '/static/site.css?v=', '/static/site.css?v=000000000000']) {
    assert.equal(staticFile(other)?.cacheControl, 'public, max-age=300');
  }
});

test('every file comes back whole, plain and compressed', () => {
  for (const name of readdirSync(folder)) {
    const body = readFileSync(new URL(name, folder));
    const file = staticFile(assetPath(name));
    assert.deepEqual(file?.body, body);
    if (file?.brotli) assert.deepEqual(brotliDecompressSync(file.brotli), body);
    if (file?.gzip) assert.deepEqual(gunzipSync(file.gzip), body);
    assert.equal(file?.brotli === undefined, name.endsWith('.woff2'));
  }
});

test('types are told so that browsers need not guess', () => {
  const typeOf = (name: string) => staticFile(assetPath(name))?.contentType;
  assert.equal(typeOf('site.css'), 'text/css; charset=utf-8');
  assert.equal(typeOf('live.js'), 'text/javascript; charset=utf-8');
  assert.equal(typeOf('icon.svg'), 'image/svg+xml');
  assert.equal(typeOf('atkinson-400.woff2'), 'font/woff2');
  assert.equal(typeOf('atkinson-OFL.txt'), 'text/plain; charset=utf-8');
});

test('nothing outside the folder can be asked for', () => {
  for (const address of [
    '/static/../html.ts',
    '/static/%2e%2e/html.ts',
    '/static/',
    '/static/none.css',
    '/other',
    '',
  ]) {
    assert.equal(staticFile(address), undefined);
  }
  assert.throws(() => assetPath('none.css'), /no static file/);
});

test('the style sheet and what it loads keep to their weights over the wire', () => {
  const wire = (name: string) => {
    const file = staticFile(assetPath(name));
    return (file?.brotli ?? file?.body)?.length ?? Number.POSITIVE_INFINITY;
  };
  assert.ok(wire('site.css') <= 12 * 1024);
  const firstPage = ['site.css', 'atkinson-400.woff2', 'atkinson-700.woff2', 'icon.svg', 'live.js'].map(wire);
  const htmlAllowance = 10 * 1024;
  assert.ok(firstPage.reduce((sum, size) => sum + size, htmlAllowance) <= 50 * 1024);
});
