/** How hard a text is to read, by the Flesch-Kincaid grade: US school years; grade 5 is read at 10 to 11. */

const VOWEL_GROUP = /[aeiouy]+/g;

/** A count that is right for most English words: vowel groups, less a silent final e. */
export function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const spoken = /[^l]e$/.test(letters) ? letters.slice(0, -1) : letters;
  return Math.max(1, spoken.match(VOWEL_GROUP)?.length ?? 0);
}

export const sentencesIn = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?:])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

export const wordsIn = (text: string): readonly string[] =>
  text.split(/\s+/).filter((word) => /[A-Za-z0-9]/.test(word));

/** Flesch-Kincaid grade of some text. */
export function readingGrade(text: string): number {
  const words = wordsIn(text);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentencesIn(text).length) + 11.8 * (syllables / words.length) - 15.59;
}
