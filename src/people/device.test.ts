import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deviceAsText, deviceFromText, deviceOf } from './device.ts';

const agents = {
  'iphone safari':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
  'iphone chrome':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/131.0.6778.31 Mobile/15E148 Safari/604.1',
  'android-phone samsung':
    'Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36',
  'android-tablet chrome':
    'Mozilla/5.0 (Linux; Android 13; SM-X200) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
  'windows edge':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0',
  'mac firefox': 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:133.0) Gecko/20100101 Firefox/133.0',
  'chromebook chrome':
    'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
  'linux unknown': 'curl on Linux',
  'unknown unknown': '<script>alert(1)</script>',
} as const;

for (const [expected, agent] of Object.entries(agents)) {
  test(`${expected} is known from what it says`, () => {
    const device = deviceOf(agent);
    assert.equal(deviceAsText(device), expected);
    assert.deepEqual(deviceFromText(expected), device);
  });
}

test('what is stored and no longer known is unknown', () => {
  assert.deepEqual(deviceFromText('toaster netscape'), { kind: 'unknown', browser: 'unknown' });
});
