/** Cuts the typeface down to what English pages use. */
import { readFileSync } from 'node:fs';
import subsetFont from 'subset-font';

const source = (name: string): Buffer =>
  readFileSync(new URL(import.meta.resolve(`@fontsource/atkinson-hyperlegible-next/files/${name}`)));

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');

/** ASCII, the accents of Western Europe, and the signs of British print. Welsh ŵ and ŷ stand in `latin-ext`. */
const characters = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}ıŒœ–—‘’‚“”„†•…‹›€™↑↓−`;

export interface FontFile {
  readonly name: string;
  readonly body: Uint8Array;
}

/** The font files of the site and the licence that goes with them. */
export const fontFiles = async (): Promise<readonly FontFile[]> => {
  const files: FontFile[] = [];
  for (const weight of [400, 700]) {
    const latin = source(`atkinson-hyperlegible-next-latin-${weight}-normal.woff2`);
    const body = await subsetFont(latin, characters, { targetFormat: 'woff2' });
    files.push({ name: `atkinson-${weight}.woff2`, body });
    const extended = source(`atkinson-hyperlegible-next-latin-ext-${weight}-normal.woff2`);
    files.push({ name: `atkinson-ext-${weight}.woff2`, body: extended });
  }
  const licence = new URL(import.meta.resolve('@fontsource/atkinson-hyperlegible-next/LICENSE'));
  return [...files, { name: 'atkinson-OFL.txt', body: readFileSync(licence) }];
};
