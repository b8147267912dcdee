/** Papers as PDFs that everybody can read: PDF/UA-1 (ISO 14289-1), tagged, large type, our own fonts. */
import { Worker } from 'node:worker_threads';
import type { Order, Print } from './typesetter.ts';

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (fault: Error) => void;
}

/** One thread, started by the first paper; it holds nothing between two papers and keeps no program alive. */
let typesetter: Worker | null = null;
const waiting = new Map<number, Waiting>();
let lastId = 0;

const settle = (print: Print): void => {
  const order = waiting.get(print.id);
  waiting.delete(print.id);
  if (waiting.size === 0) typesetter?.unref();
  if ('pdf' in print) order?.resolve(print.pdf);
  else order?.reject(new Error(`The paper could not be made into an accessible PDF: ${print.fault}`));
};

const started = (): Worker => {
  if (typesetter !== null) return typesetter;
  const worker = new Worker(new URL('./typesetter.ts', import.meta.url));
  const lost = (reason: string): void => {
    if (typesetter !== worker) return;
    typesetter = null;
    for (const order of waiting.values()) order.reject(new Error(`The typesetter stopped: ${reason}`));
    waiting.clear();
  };
  worker.on('message', settle);
  worker.on('error', (fault: Error) => lost(fault.message));
  worker.on('exit', (code) => lost(`exit code ${code}`));
  typesetter = worker;
  return worker;
};

/**
 * The bytes of the PDF; the same document always gives the same bytes. In: a template of ours by its path under `src`,
 * and what it prints, as plain JSON whose words are `printable`. A character that no font of ours has is drawn as a box
 * and still read out rightly. What cannot be made accessible is a fault: thrown, without words.
 */
export const typeset = async (template: string, document: object): Promise<Uint8Array> => {
  lastId += 1;
  const order: Order = { id: lastId, template, document: JSON.stringify(document) };
  const worker = started();
  return new Promise((resolve, reject) => {
    waiting.set(order.id, { resolve, reject });
    worker.ref();
    worker.postMessage(order);
  });
};
