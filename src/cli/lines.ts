/** Splits a stream of bytes into lines, whatever its size; a line alone has a limit. */

/** Longest line held in memory, in UTF-16 code units. A situation is a few hundred. */
const LONGEST_LINE = 1_000_000;

/** A line longer than the limit: its text is let go. */
export const overlong: unique symbol = Symbol('overlong line');
export type Line = string | typeof overlong;

/** Takes text piece by piece and gives the lines that have ended. */
class LineSplitter {
  #rest = '';
  #overflowed = false;

  /** The lines that this piece of text completes. */
  push(text: string): readonly Line[] {
    const parts = (this.#rest + text).split('\n');
    const rest = parts.pop() ?? '';
    const lines: Line[] = parts.map((part, index) => this.#finish(part, index === 0));
    if (parts.length > 0) this.#overflowed = false;
    if (rest.length > LONGEST_LINE) this.#overflowed = true;
    this.#rest = this.#overflowed ? '' : rest;
    return lines;
  }

  /** What stands after the last line break, if anything does. */
  end(): readonly Line[] {
    if (this.#overflowed) return [overlong];
    return this.#rest === '' ? [] : [this.#finish(this.#rest, false)];
  }

  #finish(part: string, continuesRest: boolean): Line {
    if ((continuesRest && this.#overflowed) || part.length > LONGEST_LINE) return overlong;
    return part.endsWith('\r') ? part.slice(0, -1) : part;
  }
}

/** The lines of a byte stream (UTF-8, ended by LF or CRLF), as many at a time as have arrived. */
export async function* linesOf(source: AsyncIterable<Uint8Array | string>): AsyncGenerator<readonly Line[]> {
  const decoder = new TextDecoder();
  const splitter = new LineSplitter();
  for await (const chunk of source) {
    yield splitter.push(typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }));
  }
  yield splitter.push(decoder.decode());
  yield splitter.end();
}
