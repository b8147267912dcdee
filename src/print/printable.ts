/** Words made fit to print: what every template of a paper may be given. */

/** Families of `fonts/*.ttf` in order of preference; the box stands for whatever the others lack. */
export const fonts = ['Latin', 'Latin Ext', 'Vietnamese', 'Greek', 'Cyrillic', 'Hebrew', 'Arabic', 'Box'].map(
  (script) => `Way Forward ${script}`,
);

/** Letters that surely fit in one line of the text. */
const lineLetters = 24;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A word longer than a line may be cut anywhere: invisible spaces (U+200B) say so. Hyphens and strokes cut already. */
const breakable = (text: string, longest: number): string =>
  text.replaceAll(new RegExp(`[^\\s\\p{Pd}/]{${longest + 1},}`, 'gu'), (word) =>
    Array.from(graphemes.segment(word), ({ segment }) => segment).join('\u200b'),
  );

/**
 * What a person wrote, fit to print. Left out: control characters and U+FEFF, U+FFFE, which PDF/UA-1 refuses, and
 * U+202A to U+202E, which could show words in another order than they are read. Line breaks stay.
 */
export const printable = (text: string, longest = lineLetters): string =>
  breakable(
    text
      .toWellFormed()
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll(/(?![\t\n])\p{Cc}|[\u202a-\u202e\ufeff\ufffe]/gu, ''),
    longest,
  );

/** A date in full: "Tuesday 1 June 2027". */
export const inFull = (date: Temporal.PlainDate): string => {
  const part = (options: Intl.DateTimeFormatOptions) => date.toLocaleString('en-GB', options);
  return `${part({ weekday: 'long' })} ${date.day} ${part({ month: 'long' })} ${date.year}`;
};
