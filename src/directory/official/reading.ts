/** Reading an official file into records: its header says which shape it has, each row is checked by that shape. */
import { type CsvRow, type CsvText, readCsv } from '../csv.ts';
import { cleanText } from './cells.ts';

export interface Problem {
  readonly line: number;
  /** Plain words: what is wrong and what was done, "left out" or what it was "kept without". */
  readonly reason: string;
}

export interface Read<Item> {
  readonly records: readonly Item[];
  readonly problems: readonly Problem[];
}

/** The whole file is of no use, and nothing was taken from it. */
export interface FileRefusal {
  readonly refused: 'wrong-file' | 'broken-file';
  readonly reason: string;
}

/** The text of a cell, cleaned; empty for a column that the file does not have. */
export type Cell = (column: string) => string;

/** A record, perhaps with something to tell about it, or why there is none. */
export type RowAnswer<Item> =
  | { readonly record: Item; readonly note?: string }
  | { readonly leftOut: string };

export interface Shape<Item> {
  /** Columns without which it is not this shape. Others are tolerated: registers grow columns. */
  readonly columns: readonly string[];
  readonly row: (cell: Cell) => RowAnswer<Item>;
  readonly key: (record: Item) => string;
  /** What two rows about the same thing say together; without it the second is left out. */
  readonly merge?: (one: Item, other: Item) => Item;
}

/** The shape whose columns are all there, or the first column missing from the nearest one. */
const shapeOf = <Item>(shapes: readonly Shape<Item>[], header: ReadonlySet<string>): Shape<Item> | string => {
  const missing = shapes.map(({ columns }) => columns.filter((column) => !header.has(column)));
  const fit = shapes[missing.findIndex((columns) => columns.length === 0)];
  const nearest = missing.toSorted((one, other) => one.length - other.length)[0]?.[0];
  return fit ?? nearest ?? '';
};

class Collected<Item> {
  readonly problems: Problem[] = [];
  readonly #shape: Shape<Item>;
  readonly #columns: readonly string[];
  readonly #found = new Map<string, { readonly record: Item; readonly line: number }>();

  constructor(shape: Shape<Item>, columns: readonly string[]) {
    this.#shape = shape;
    this.#columns = columns;
  }

  get records(): readonly Item[] {
    return Array.from(this.#found.values(), ({ record }) => record);
  }

  take({ line, cells }: CsvRow): void {
    const reason = cells.length === this.#columns.length ? this.#keep(line, cells) : this.#wrongWidth(cells);
    if (reason !== undefined) this.problems.push({ line, reason });
  }

  #wrongWidth(cells: readonly string[]): string {
    return `It has ${cells.length} cells where the header has ${this.#columns.length}: left out.`;
  }

  #keep(line: number, cells: readonly string[]): string | undefined {
    const answer = this.#shape.row((column) => cleanText(cells[this.#columns.indexOf(column)] ?? ''));
    if ('leftOut' in answer) return `${answer.leftOut}: left out.`;
    const key = this.#shape.key(answer.record);
    const first = this.#found.get(key);
    if (first !== undefined && this.#shape.merge === undefined) {
      return `${key} stands on line ${first.line} already: left out.`;
    }
    const record = first === undefined ? answer.record : this.#shape.merge?.(first.record, answer.record);
    this.#found.set(key, { record: record ?? answer.record, line: first?.line ?? line });
    return answer.note;
  }
}

/**
 * The records of a file and what was wrong with single lines. Refused as a whole: a file whose header fits no shape,
 * one that is not proper CSV, and one without a single record, which would seem to close everything it should list.
 */
export const readOfficial = async <Item>(
  text: CsvText,
  listOf: string,
  shapes: readonly Shape<Item>[],
): Promise<Read<Item> | FileRefusal> => {
  const wrong = (why: string): FileRefusal => ({
    refused: 'wrong-file',
    reason: `This does not look like a list of ${listOf}: ${why}.`,
  });
  let collected: Collected<Item> | null = null;
  for await (const row of readCsv(text)) {
    if ('fault' in row)
      return { refused: 'broken-file', reason: `Line ${row.line} cannot be read: ${row.fault}.` };
    if (collected !== null) {
      collected.take(row);
      continue;
    }
    const columns = row.cells.map(cleanText);
    const shape = shapeOf(shapes, new Set(columns));
    if (typeof shape === 'string') return wrong(`column ${shape} is missing`);
    collected = new Collected(shape, columns);
  }
  if (collected === null) return wrong('it is empty');
  const { records, problems } = collected;
  const [first] = problems;
  if (records.length > 0) return { records, problems };
  return wrong(
    first === undefined
      ? 'it has a header and no line more'
      : `no line holds one. Line ${first.line}: ${first.reason}`,
  );
};
