/** docs/law.md says what the code says, and every rule names a file and a test that hold it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { lawDocs, lawDocsPath } from '../../scripts/law-docs.ts';
import { rules } from '../../src/law/rules/register.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** Whether a text names a rule, not only one that begins alike. */
const names = (text: string, id: string): boolean => new RegExp(`\\b${id}\\b`).test(text);

const numbered = (family: string, last: number): readonly string[] =>
  Array.from({ length: last }, (_, index) => `${family}-${index + 1}`);

describe('the register', () => {
  it('holds every rule and row of the reference', () => {
    const wanted = [
      ...numbered('DR', 6),
      ...numbered('M', 6),
      ...numbered('C', 7),
      ...numbered('A', 11),
      ...numbered('O', 6),
      ...numbered('P', 3),
      ...numbered('T', 5),
      ...numbered('row', 20),
    ];
    assert.deepEqual(
      wanted.filter((id) => !Object.hasOwn(rules, id)),
      [],
    );
  });

  for (const [id, rule] of Object.entries(rules)) {
    it(`${id} is in its file and its test, with a source and a real first day`, () => {
      assert.ok(names(read(`../../src/law/${rule.file}`), id), rule.file);
      assert.ok(names(read(`./${rule.test}`), id), rule.test);
      assert.ok(rule.sources.every((source) => source !== ''));
      assert.equal(Temporal.PlainDate.from(rule.from).toString(), rule.from);
    });
  }
});

describe('docs/law.md', () => {
  it('is up to date: node scripts/law-docs.ts writes it', () => {
    assert.equal(readFileSync(lawDocsPath, 'utf8'), lawDocs());
  });
});
