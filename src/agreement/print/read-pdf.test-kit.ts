/** For tests: an agreement to print, and what another program reads in the PDF. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AgreementDocument, DocumentClause } from '../agreement-document.ts';

export const on = (text: string) => Temporal.PlainDate.from(text);

export const aClause = (change: Partial<DocumentClause> = {}): DocumentClause => ({
  number: 1,
  who: 'The school',
  what: 'Give 3 hours of reading help every week.',
  byWhen: on('2027-06-01'),
  howWeWillKnow: 'The school writes each hour in a book.',
  ...change,
});

export const aDocument = (change: Partial<AgreementDocument> = {}): AgreementDocument => ({
  reference: 'WF-7K3M-2Q',
  serviceName: 'Way Forward',
  madeOn: on('2027-05-20'),
  parties: [
    { name: 'Siân Ŵyn', side: 'family', signedBy: { name: 'Siân Ŵyn', onDate: on('2027-05-21') } },
    { name: 'Hamstel Junior School', side: 'setting' },
  ],
  clauses: [aClause(), aClause({ number: 2, who: 'The council', what: 'Visit the class.', byWhen: null })],
  openIssues: ['Transport in the winter'],
  whatIfNot: 'Tell the service. We meet again.',
  checkUrl: 'https://way-forward.example/agreements/verify',
  ...change,
});

/** Runs a program of poppler-utils over a PDF. */
export const poppler = (program: string, args: readonly string[]): string => {
  const run = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64e6 });
  if (run.error !== undefined) {
    assert.fail(
      `${program} is missing: these tests read PDFs with poppler-utils (apt-get install poppler-utils)`,
    );
  }
  assert.equal(run.status, 0, run.stderr);
  return run.stdout;
};

export const withFile = <Answer>(pdf: Uint8Array, read: (path: string, folder: string) => Answer): Answer => {
  const folder = mkdtempSync(join(tmpdir(), 'agreement-'));
  try {
    const path = join(folder, 'agreement.pdf');
    writeFileSync(path, pdf);
    return read(path, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** The words of the PDF in reading order, each run of spaces and line breaks as one space. */
export const wordsOf = (pdf: Uint8Array): string =>
  withFile(pdf, (path) => poppler('pdftotext', ['-enc', 'UTF-8', path, '-']))
    .replaceAll('\u200b', '')
    .replaceAll(/\s+/g, ' ');

export const structureOf = (pdf: Uint8Array): string =>
  withFile(pdf, (path) => poppler('pdfinfo', ['-struct-text', path]));
