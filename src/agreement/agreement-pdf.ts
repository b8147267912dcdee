/** The agreement as a PDF that everybody can read: PDF/UA-1 (ISO 14289-1), tagged, large type, our own fonts. */
import { Worker } from 'node:worker_threads';
import type { AgreementDocument } from './agreement-document.ts';
import { printedAgreement } from './print/printed-agreement.ts';
import type { Order, Print } from './print/typesetter.ts';

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (fault: Error) => void;
}

/** One thread, started by the first agreement; it holds nothing between two agreements and keeps no program alive. */
let typesetter: Worker | null = null;
const waiting = new Map<number, Waiting>();
let lastId = 0;

const settle = (print: Print): void => {
  const order = waiting.get(print.id);
  waiting.delete(print.id);
  if (waiting.size === 0) typesetter?.unref();
  if ('pdf' in print) order?.resolve(print.pdf);
  else order?.reject(new Error(`The agreement could not be made into an accessible PDF: ${print.fault}`));
};

const started = (): Worker => {
  if (typesetter !== null) return typesetter;
  const worker = new Worker(new URL('./print/typesetter.ts', import.meta.url));
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
 * The bytes of the PDF; the same document always gives the same bytes. Control characters and overrides of the
 * writing direction are left out, all other words stand as they were written. A character that no font of ours has
 * is drawn as a box and still read out rightly. What cannot be made accessible is a fault: thrown, without words.
 */
export const agreementPdf = async (document: AgreementDocument): Promise<Uint8Array> => {
  const agreement = JSON.stringify(printedAgreement(document));
  lastId += 1;
  const order: Order = { id: lastId, agreement };
  const worker = started();
  return new Promise((resolve, reject) => {
    waiting.set(order.id, { resolve, reject });
    worker.ref();
    worker.postMessage(order);
  });
};
