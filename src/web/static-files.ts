/**
 * The committed files under `static/`, read and compressed once at start. Their addresses carry a digest of the
 * content, so a browser may keep each for ever and never shows an old one.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export interface StaticFile {
  readonly body: Buffer;
  /** The same, compressed; undefined where that saves nothing, as with fonts. */
  readonly brotli: Buffer | undefined;
  readonly gzip: Buffer | undefined;
  readonly contentType: string;
  readonly etag: string;
}

export interface FoundFile extends StaticFile {
  readonly cacheControl: string;
}

const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  woff2: 'font/woff2',
};

const folder = new URL('static/', import.meta.url);

/** The first 12 hexadecimal figures of SHA-256: what an address carries after `?v=`. */
export const contentVersion = (body: Uint8Array): string =>
  createHash('sha256').update(body).digest('hex').slice(0, 12);

const load = (name: string, contentType: string): StaticFile => {
  const body = readFileSync(new URL(name, folder));
  const compresses = !name.endsWith('.woff2');
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  return {
    body,
    brotli: compresses ? brotliCompressSync(body, quality) : undefined,
    gzip: compresses ? gzipSync(body, { level: 9 }) : undefined,
    contentType,
    etag: `"${contentVersion(body)}"`,
  };
};

const files: ReadonlyMap<string, StaticFile> = new Map(
  readdirSync(folder).flatMap((name) => {
    const contentType = contentTypes[name.slice(name.lastIndexOf('.') + 1)];
    return contentType === undefined ? [] : [[name, load(name, contentType)]];
  }),
);

/** Where static files stand. */
export const staticPrefix = '/static/';

/** The address of a static file by its name, with its version. A name that is not there is a fault. */
export const assetPath = (name: string): string => {
  const file = files.get(name);
  if (file === undefined) throw new Error(`There is no static file ${name}`);
  return `${staticPrefix}${name}?v=${file.etag.slice(1, -1)}`;
};

/**
 * The file for the path and query of a request, such as `/static/site.css?v=0123456789ab`, or undefined. Only an
 * address with the right version may be kept for ever.
 */
export const staticFile = (address: string): FoundFile | undefined => {
  if (!address.startsWith(staticPrefix)) return undefined;
  const [name = '', query = ''] = address.slice(staticPrefix.length).split('?', 2);
  const file = files.get(name);
  if (file === undefined) return undefined;
  const isExact = `"${new URLSearchParams(query).get('v')}"` === file.etag;
  return { ...file, cacheControl: isExact ? 'public, max-age=31536000, immutable' : 'public, max-age=300' };
};
