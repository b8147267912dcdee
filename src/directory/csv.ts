/**
 * Comma-separated values, strictly (RFC 4180), line by line: official files are up to 60 MB. Besides CRLF a bare LF
 * ends a line, as the registers write it; empty lines are passed over; a byte order mark at the start is not a word.
 */

export type CsvText = AsyncIterable<string> | Iterable<string>;

export interface CsvRow {
  /** Line of the file on which the row starts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Where and why the file cannot be read on: nothing follows, as what follows could not be trusted. */
export interface CsvFault {
  readonly line: number;
  readonly fault: string;
}

interface Line {
  readonly line: number;
  readonly text: string;
}

/** The lines of the file without their ends. */
async function* linesOf(chunks: CsvText): AsyncGenerator<Line> {
  let line = 0;
  let rest = '';
  const next = (text: string): Line => {
    line += 1;
    const start = line === 1 && text.startsWith('\ufeff') ? 1 : 0;
    return { line, text: text.slice(start, text.endsWith('\r') ? -1 : undefined) };
  };
  for await (const chunk of chunks) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) yield next(part);
  }
  if (rest !== '') yield next(rest);
}

const quotesIn = (text: string): number => text.split('"').length - 1;

/** One cell, quoted or bare, and the comma or the end after it. */
const cellPattern = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r]*))(,|$)/y;

const cellsOf = (text: string): readonly string[] | string => {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    cellPattern.lastIndex = at;
    const [whole, quoted, bare, end] = cellPattern.exec(text) ?? [];
    if (whole === undefined) {
      const column = cells.length + 1;
      return `a quotation mark or line end stands where none may, in column ${column}`;
    }
    cells.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end !== ',') return cells;
    at += whole.length;
  }
};

const rowOf = ({ line, text }: Line): CsvRow | CsvFault => {
  const cells = cellsOf(text);
  return typeof cells === 'string' ? { line, fault: cells } : { line, cells };
};

/** The rows of the file in order, the header among them; a fault is the last thing that comes. */
export async function* readCsv(chunks: CsvText): AsyncGenerator<CsvRow | CsvFault> {
  let open: { readonly line: number; readonly texts: string[] } | null = null;
  for await (const { line, text } of linesOf(chunks)) {
    const closes: boolean = quotesIn(text) % 2 === (open === null ? 0 : 1);
    if (open !== null) open.texts.push(text);
    else if (!closes) open = { line, texts: [text] };
    if (!closes) continue;
    const row = rowOf(open === null ? { line, text } : { line: open.line, text: open.texts.join('\n') });
    open = null;
    if (text === '' && 'cells' in row && row.cells.length === 1) continue;
    yield row;
    if ('fault' in row) return;
  }
  if (open !== null) yield { line: open.line, fault: 'a quotation mark is opened and never closed' };
}
