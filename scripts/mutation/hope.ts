/** Which tests to try first: those that killed a mutant of the same source a moment ago, then the quick ones. */

const REMEMBERED = 40;

export class Hope {
  readonly #milliseconds: Readonly<Record<string, number>>;
  readonly #killers = new Map<string, readonly string[]>();

  constructor(milliseconds: Readonly<Record<string, number>>) {
    this.#milliseconds = milliseconds;
  }

  remember(source: string, test: string): void {
    const others = (this.#killers.get(source) ?? []).filter((one) => one !== test);
    this.#killers.set(source, [test, ...others].slice(0, REMEMBERED));
  }

  /** In: tests as they stand in a file. */
  tests<Test extends { readonly id: string }>(tests: readonly Test[], source: string): readonly Test[] {
    const killers = this.#killers.get(source) ?? [];
    return tests.toSorted((a, b) => this.#rank(a.id, killers) - this.#rank(b.id, killers));
  }

  files(files: readonly string[], source: string): readonly string[] {
    const killers = this.#killers.get(source) ?? [];
    const rank = (file: string): number => {
      const recent = killers.findIndex((test) => test.startsWith(`${file} > `));
      return recent === -1 ? this.#timeOf(file) : recent - REMEMBERED;
    };
    return files.toSorted((a, b) => rank(a) - rank(b));
  }

  #rank(test: string, killers: readonly string[]): number {
    const recent = killers.indexOf(test);
    return recent === -1 ? (this.#milliseconds[test] ?? 0) : recent - REMEMBERED;
  }

  #timeOf(file: string): number {
    return Object.entries(this.#milliseconds)
      .filter(([test]) => test.startsWith(`${file} > `))
      .reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
  }
}
