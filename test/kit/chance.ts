/** Chance that can be had again: the same seed gives the same choices. */

export interface Chance {
  /** A whole number from 0 up to, not including, this. */
  below(most: number): number;
  /** One of a list that is not empty. */
  oneOf<Item>(list: readonly Item[]): Item;
  shuffled<Item>(list: readonly Item[]): readonly Item[];
}

/** Mulberry32: small, and even enough for choosing. */
export const chanceWith = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number) => Math.floor(next() * most);
  return {
    below,
    oneOf: (list) => {
      const item = list[below(list.length)];
      if (item === undefined) throw new Error('There is nothing to choose from');
      return item;
    },
    shuffled: (list) =>
      list
        .map((item) => ({ item, at: next() }))
        .sort((one, other) => one.at - other.at)
        .map(({ item }) => item),
  };
};
