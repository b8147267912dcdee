/** For tests: an agreement to print, and what another program reads in the PDF. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AgreementDocument } from '../agreement-document.ts';
import type { FrozenClause, FrozenText } from '../frozen-text.ts';

export const on = (text: string) => Temporal.PlainDate.from(text);

export const aClause = (change: Partial<FrozenClause> = {}): FrozenClause => ({
  number: 1,
  clause: '0198f1f2-0000-7000-8000-000000000001',
  who: 'The school',
  what: 'Give 3 hours of reading help every week.',
  byWhen: on('2027-06-01'),
  howWeWillKnow: 'The school writes each hour in a book.',
  ...change,
});

export const aText = (change: Partial<FrozenText> = {}): FrozenText => ({
  reference: 'WF-7K3M-2Q',
  madeOn: on('2027-05-20'),
  parties: [
    { party: 'family', name: 'The family', side: 'family' },
    { party: 'setting', name: 'Hamstel Junior School', side: 'setting' },
  ],
  clauses: [aClause(), aClause({ number: 2, who: 'The council', what: 'Visit the class.', byWhen: null })],
  openIssues: ['Transport in the winter'],
  whatIfNot: 'Tell the service. We meet again.',
  salt: '00112233445566778899aabbccddeeff',
  ...change,
});

/** Signed by the family alone, unless told. */
export const aDocument = (
  text: Partial<FrozenText> = {},
  change: Partial<Omit<AgreementDocument, 'text'>> = {},
): AgreementDocument => ({
  serviceName: 'Way Forward',
  text: aText(text),
  signatures: new Map([['family', { name: 'Siân Ŵyn', onDate: on('2027-05-21') }]]),
  checkUrl: 'https://way-forward.example/agreements/verify',
  ...change,
});

export const signedByBoth: AgreementDocument['signatures'] = new Map([
  ['family', { name: 'Siân Ŵyn', onDate: on('2027-05-21') }],
  ['setting', { name: 'Priya Shah', onDate: on('2027-05-22') }],
]);

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
