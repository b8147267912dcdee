/** The typesetting itself, in a thread of its own so that no request waits. Takes `Order`s, answers each with a `Print`. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

export interface Order {
  readonly id: number;
  /** Path of a template of ours under `src`. */
  readonly template: string;
  /** What is printed, as JSON: data for the template, never source. */
  readonly document: string;
}

/** The PDF, or why there is none, without a word of what was to be printed. */
export type Print = { readonly id: number } & ({ readonly pdf: Uint8Array } | { readonly fault: string });

const sources = new URL('../', import.meta.url);
const fontFolder = new URL('fonts/', import.meta.url);

const compiler = NodeCompiler.create({
  workspace: fileURLToPath(sources),
  fontArgs: [
    {
      fontBlobs: readdirSync(fontFolder)
        .filter((name) => name.endsWith('.ttf'))
        .map((name) => readFileSync(new URL(name, fontFolder))),
    },
  ],
});

/** What the compiler says, without the words it quotes: they are somebody's, and faults are logged. */
const withoutWords = (diagnostics: unknown): string =>
  String(diagnostics)
    .replaceAll(/"(?:[^"\\]|\\.)*"/g, '"…"')
    .slice(0, 500);

const print = ({ id, template, document }: Order): Print => {
  try {
    const mainFilePath = fileURLToPath(new URL(template, sources));
    const compiled = compiler.compile({ mainFilePath, inputs: { document } });
    if (compiled.result === null) {
      const reasons = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
      return { id, fault: withoutWords(reasons.map((reason) => String(reason?.message)).join('; ')) };
    }
    return { id, pdf: compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }) };
  } catch (error) {
    return { id, fault: withoutWords(error) };
  } finally {
    // else the words of everybody's papers would stay in memory
    compiler.evictCache(0);
  }
};

parentPort?.on('message', (order: Order) => parentPort?.postMessage(print(order)));
