/**
 * A gallery for looking: sample pages made of our components, served on loopback under the real security policy.
 * `node scripts/look.ts` serves until stopped. `node scripts/look.ts FOLDER` takes pictures at 320 and 1280 pixels into
 * the folder, checks every page with axe and html-validate, and ends with 1 if anything was found.
 */
import { inspect } from './look/inspect.ts';
import { serveGallery } from './look/serve.ts';

const folder = process.argv[2];
const gallery = await serveGallery(folder === undefined ? 4600 : 0);

if (folder === undefined) {
  console.log(gallery.pages.map((page) => `${gallery.origin}/${page.name}`).join('\n'));
} else {
  const findings = await inspect(gallery, folder);
  console.log(findings.length === 0 ? 'Nothing found.' : findings.join('\n'));
  process.exitCode = findings.length === 0 ? 0 : 1;
  await gallery.close();
}
