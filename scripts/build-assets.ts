/**
 * Makes the committed files of `src/web/static/` that have a source elsewhere: fonts and `site.css`. For developers,
 * after a change of styles or an upgrade; nothing is built when the service is installed or run.
 */
import { writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { fontFiles } from './assets/fonts.ts';
import { siteCss } from './assets/site-css.ts';

const folder = new URL('../src/web/static/', import.meta.url);

const write = (name: string, body: string | Uint8Array): void => {
  writeFileSync(new URL(name, folder), body);
  const wire = name.endsWith('.woff2') ? body.length : brotliCompressSync(body).length;
  console.log(`${name}: ${body.length} bytes, ${wire} over the wire`);
};

for (const { name, body } of await fontFiles()) write(name, body);
write('site.css', siteCss());
