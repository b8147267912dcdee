/** For tests: what another program reads in a PDF. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    const path = join(folder, 'paper.pdf');
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
