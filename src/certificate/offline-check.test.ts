import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { poppler } from '../print/read-pdf.test-kit.ts';
import { makeSigningKey } from '../seal-mark/signing-key.ts';
import { aCertificate } from './certificate.test-kit.ts';
import { certificatePdf } from './certificate-pdf.ts';
import { sealCertificate } from './certificate-seal.ts';

const page = readFileSync(new URL('../../docs/check-a-certificate.md', import.meta.url), 'utf8');
const program = /^```js\n(.*?)^```$/ms.exec(page)?.[1] ?? '';

describe('the check without us, as docs/check-a-certificate.md tells it', () => {
  let folder = '';
  const file = (name: string) => join(folder, name);
  const certificate = aCertificate();

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'certificate-'));
    const key = await makeSigningKey();
    const links = { checkUrl: 'https://way-forward.example/certificates/verify' };
    const seal = await sealCertificate(key, certificate);
    writeFileSync(file('certificate.pdf'), await certificatePdf(certificate, seal, links));
    const older = await makeSigningKey();
    writeFileSync(file('keys.json'), JSON.stringify({ keys: [older.publicJwk, key.publicJwk] }));
    writeFileSync(file('other-keys.json'), JSON.stringify({ keys: [older.publicJwk] }));
    writeFileSync(file('check.mjs'), program);
    poppler('pdfdetach', ['-saveall', '-o', folder, file('certificate.pdf')]);
  });
  after(() => rmSync(folder, { recursive: true }));

  const check = (...names: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['check.mjs', ...names], {
      cwd: folder,
      encoding: 'utf8',
      env: {},
    });
    assert.equal(stderr, '');
    return [status, stdout.trim()];
  };
  const changed = (name: string, change: (text: string) => string) => {
    writeFileSync(file(`changed-${name}`), change(readFileSync(file(name), 'utf8')));
    return `changed-${name}`;
  };

  test('is a program of about ten lines that needs no package', () => {
    const lines = program.trim().split('\n');
    assert.ok(lines.length >= 8 && lines.length <= 14, String(lines.length));
    assert.doesNotMatch(program, /from '(?!node:)/);
  });

  test('says what the seal says, with the words and without', () => {
    const says = {
      authority: 'E06000033',
      decision: 'refuse-to-assess',
      decisionMadeOn: '2027-04-12',
      issuedOn: '2027-05-20',
      kind: 'not-pursued',
      number: certificate.number,
    };
    for (const names of [['certificate-words.json'], []]) {
      const [status, output] = check('keys.json', 'certificate-seal.jws', ...names);
      const { digest, ...rest } = JSON.parse(String(output));
      assert.deepEqual([status, rest], [0, says]);
      assert.match(digest, /^[0-9a-f]{64}$/);
    }
  });

  test('finds a changed word', () => {
    for (const change of [
      (text: string) => text.replace('Leo', 'Lea'),
      (text: string) => `${text} `,
      () => '',
    ]) {
      const words = changed('certificate-words.json', change);
      assert.deepEqual(check('keys.json', 'certificate-seal.jws', words), [1, 'words changed']);
    }
  });

  test('finds another key and another date', () => {
    assert.deepEqual(check('other-keys.json', 'certificate-seal.jws'), [1, 'not ours']);
    const seal = changed('certificate-seal.jws', (text) => {
      const [head, body = '', signature] = text.split('.');
      const later = Buffer.from(body, 'base64url').toString().replace('2027-05-20', '2027-06-20');
      return [head, Buffer.from(later).toString('base64url'), signature].join('.');
    });
    assert.deepEqual(check('keys.json', seal, 'certificate-words.json'), [1, 'not ours']);
  });
});
