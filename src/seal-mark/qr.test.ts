import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import QRCode from 'qrcode';
import { qrCode } from './qr.ts';

const address = 'https://way-forward.example/agreements/verify?seal=eyJhbGciOiJFZERTQSJ9';

/** The dark modules that the path draws, as a program that fills rectangles would see them. */
const drawn = (svg: string): Set<string> => {
  const path = /<path fill="#000" d="([^"]*)"/.exec(svg)?.[1] ?? '';
  const dark = new Set<string>();
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g)];
  assert.equal(runs.map(([run]) => run).join(''), path);
  for (const [, x, y, width, back] of runs) {
    assert.equal(x, back);
    for (let step = 0; step < Number(width); step += 1) {
      const module = `${Number(x) + step} ${y}`;
      assert.ok(!dark.has(module), `${module} is drawn once`);
      dark.add(module);
    }
  }
  return dark;
};

describe('the QR code', () => {
  test('draws exactly the dark modules, four light ones away from the edge', () => {
    const { svg } = qrCode(address, 'Check this agreement');
    const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' });
    const expected = new Set<string>();
    for (let y = 0; y < modules.size; y += 1) {
      for (let x = 0; x < modules.size; x += 1) if (modules.get(x, y)) expected.add(`${y + 4} ${x + 4}`);
    }
    assert.deepEqual([...drawn(svg)].sort(), [...expected].sort());
    assert.ok(expected.size > 100);
    assert.match(svg, new RegExp(`viewBox="0 0 ${modules.size + 8} ${modules.size + 8}"`));
  });

  test('another text is another picture', () => {
    assert.notEqual(qrCode(address, 'a').svg, qrCode(`${address}x`, 'a').svg);
  });

  test('has its title as text, and nothing that a strict policy stops', () => {
    const { svg, title } = qrCode(address, 'Check "A&B" </title><script>');
    assert.equal(title, 'Check "A&B" </title><script>');
    assert.match(svg, /<title>Check &quot;A&amp;B&quot; &lt;\/title&gt;&lt;script&gt;<\/title>/);
    assert.doesNotMatch(svg, /style|<script|\son\w+=/);
  });

  test('a text that no code can hold is a fault', () => {
    assert.throws(() => qrCode('a'.repeat(3000), 'a'));
  });
});
