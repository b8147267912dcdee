/**
 * Makes the fonts of the printed papers, src/print/fonts/*.ttf, from the web fonts of `@fontsource/*`.
 * Typst reads TrueType, not WOFF2. The families get names of our own, so that a font of the same name on a machine
 * can never take their place. Run after a new version of a font: `node scripts/build-pdf-fonts.ts [FOLDER]`, where
 * FOLDER holds `node_modules` with the packages below (this project, if not given).
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { boxFont } from './fonts/box-font.ts';
import { nameTable, readTables, writeFont } from './fonts/sfnt.ts';

interface Source {
  readonly family: string;
  readonly package: string;
  readonly subset: string;
  readonly weights: readonly (400 | 700)[];
}

const licence = 'SIL Open Font License 1.1: https://openfontlicense.org';
const sizeLimit = 150_000;

/** Latin in two weights; the scripts of names and quoted words in one, which Typst then uses for bold as well. */
const sources: readonly Source[] = [
  {
    family: 'Way Forward Latin',
    package: 'atkinson-hyperlegible-next',
    subset: 'latin',
    weights: [400, 700],
  },
  {
    family: 'Way Forward Latin Ext',
    package: 'atkinson-hyperlegible-next',
    subset: 'latin-ext',
    weights: [400, 700],
  },
  { family: 'Way Forward Vietnamese', package: 'noto-sans', subset: 'vietnamese', weights: [400] },
  { family: 'Way Forward Greek', package: 'noto-sans', subset: 'greek', weights: [400] },
  { family: 'Way Forward Cyrillic', package: 'noto-sans', subset: 'cyrillic', weights: [400] },
  { family: 'Way Forward Hebrew', package: 'noto-sans-hebrew', subset: 'hebrew', weights: [400] },
  { family: 'Way Forward Arabic', package: 'noto-sans-arabic', subset: 'arabic', weights: [400] },
];

const project = new URL('../', import.meta.url);
const packages = new URL(
  'node_modules/@fontsource/',
  process.argv[2] === undefined ? project : new URL(`file://${process.argv[2]}/`),
);
const target = new URL('src/print/fonts/', project);

const trueType = async (source: Source, weight: 400 | 700): Promise<Uint8Array> => {
  const file = `${source.package}/files/${source.package}-${source.subset}-${weight}-normal.woff2`;
  const woff2 = await readFile(new URL(file, packages));
  const font = await subsetFont(woff2, '', {
    targetFormat: 'truetype',
    keepAllGlyphs: true,
    noHinting: true,
  });
  const name = nameTable(source.family, weight === 700 ? 'Bold' : 'Regular', licence);
  return writeFont(new Map([...readTables(font), ['name', name]]));
};

const save = async (name: string, font: Uint8Array): Promise<void> => {
  if (font.length >= sizeLimit)
    throw new Error(`${name} has ${font.length} bytes, the limit is ${sizeLimit}`);
  await writeFile(new URL(name, target), font);
  process.stdout.write(`${name} ${font.length} bytes\n`);
};

await mkdir(target, { recursive: true });
for (const source of sources) {
  for (const weight of source.weights) {
    const name = `${source.family.toLowerCase().replaceAll(' ', '-')}-${weight}.ttf`;
    await save(name, await trueType(source, weight));
  }
}
await save('way-forward-box-400.ttf', boxFont('Way Forward Box'));
for (const font of new Set(sources.map((source) => source.package))) {
  await copyFile(new URL(`${font}/LICENSE`, packages), new URL(`OFL-${font}.txt`, target));
}
