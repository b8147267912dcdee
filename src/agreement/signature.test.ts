import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { importJWK, SignJWT } from 'jose';
import { digestOf } from '../seal-mark/digest.ts';
import type { SealRefusal } from '../seal-mark/seal-mark.ts';
import { makeSigningKey, type SigningKey } from '../seal-mark/signing-key.ts';
import { freeze } from './frozen-text.ts';
import { aText, on } from './print/agreement.test-kit.ts';
import { type SealPayload, sealAgreement, sealPayloadOf, verifySeal } from './signature.ts';

const isRefusal = (answer: SealPayload | SealRefusal): answer is SealRefusal => 'refused' in answer;

const text = aText();

describe('the seal', () => {
  let key: SigningKey;
  let other: SigningKey;
  let seal: string;
  const payload: SealPayload = sealPayloadOf(text, on('2027-05-22'));

  before(async () => {
    [key, other] = await Promise.all([makeSigningKey(), makeSigningKey()]);
    seal = await sealAgreement(key, payload);
  });

  const verified = async (jws: string, keys = [key.publicJwk]): Promise<SealPayload> => {
    const answer = await verifySeal(keys, jws);
    assert.ok(!isRefusal(answer), JSON.stringify(answer));
    return answer;
  };

  test('verifies with the public key and says what was sealed', async () => {
    const answer = await verified(seal);
    assert.deepEqual(JSON.parse(JSON.stringify(answer)), {
      reference: 'WF-7K3M-2Q',
      digest: digestOf(freeze(text)),
      madeOn: '2027-05-20',
      signedOn: '2027-05-22',
      parties: 2,
    });
    assert.deepEqual(await verified(seal, [other.publicJwk, key.publicJwk]), answer);
  });

  test('holds no name and no word', () => {
    const body = JSON.parse(Buffer.from(seal.split('.')[1] ?? '', 'base64url').toString());
    assert.deepEqual(Object.keys(body), ['digest', 'madeOn', 'parties', 'reference', 'signedOn']);
    assert.equal(body.parties, 2);
  });

  test('is the same each time, so that it can be printed again', async () => {
    assert.equal(await sealAgreement(key, payload), seal);
  });

  test('shows that a text was changed after it was sealed', async () => {
    const { digest } = await verified(seal);
    assert.equal(digest, digestOf(freeze(text)));
    for (const change of [
      { whatIfNot: 'Tell the service. We meet again?' },
      { reference: 'WF-7K3M-2R' },
      { madeOn: on('2027-05-21') },
      { parties: text.parties.slice(1) },
      { salt: '00112233445566778899aabbccddeefe' },
    ]) {
      assert.notEqual(digest, digestOf(freeze(aText(change))));
    }
  });

  test('of an unknown key is refused', async () => {
    assert.deepEqual(await verifySeal(other.publicJwk, seal), { refused: 'unknown-key' });
    assert.deepEqual(await verifySeal([], seal), { refused: 'unknown-key' });
  });

  test('by another key under our name is refused', async () => {
    const impostor = { ...other, publicJwk: { ...other.publicJwk, kid: key.publicJwk.kid } };
    const forged = await sealAgreement(impostor, payload);
    assert.deepEqual(await verifySeal(key.publicJwk, forged), { refused: 'signature-does-not-match' });
  });

  test('with no algorithm, or a shared secret made of the public key, is refused', async () => {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const body = seal.split('.')[1];
    const header = { kid: key.publicJwk.kid, typ: 'agreement-seal+jws' };
    const unsigned = `${part({ ...header, alg: 'none' })}.${body}.`;
    assert.deepEqual(await verifySeal(key.publicJwk, unsigned), { refused: 'signature-does-not-match' });
    const shared = await new SignJWT({ ...payload, madeOn: '2027-05-20', signedOn: '2027-05-22' })
      .setProtectedHeader({ ...header, alg: 'HS256' })
      .sign(Buffer.from(key.publicJwk.x, 'base64url'));
    assert.deepEqual(await verifySeal(key.publicJwk, shared), { refused: 'signature-does-not-match' });
  });

  test('signed by us for another purpose is not a seal', async () => {
    const sealed = JSON.parse(Buffer.from(seal.split('.')[1] ?? '', 'base64url').toString());
    const sign = async (claims: Record<string, unknown>, typ: string) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'EdDSA', kid: key.publicJwk.kid, typ })
        .sign(await importJWK(key.privateJwk, 'EdDSA'));
    const refused = { refused: 'not-a-seal' };
    assert.deepEqual(await verifySeal(key.publicJwk, await sign(sealed, 'JWT')), refused);
    for (const wrong of [
      { digest: 'abc' },
      { parties: 1.5 },
      { madeOn: '2027-02-30' },
      { madeOn: '2027' },
      { signedOn: null },
      { reference: 5 },
    ]) {
      const jws = await sign({ ...sealed, ...wrong }, 'agreement-seal+jws');
      assert.deepEqual(await verifySeal(key.publicJwk, jws), refused);
    }
  });

  test('one changed character anywhere is refused', async () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ ';
    for (let at = 0; at < seal.length; at += 1) {
      const before = seal[at] ?? '';
      const next = alphabet[(alphabet.indexOf(before) + 1) % alphabet.length] ?? '';
      for (const character of [next, '', '.', '=']) {
        if (character === before) continue;
        const changed = seal.slice(0, at) + character + seal.slice(at + 1);
        assert.ok(isRefusal(await verifySeal(key.publicJwk, changed)), `changed at ${at} to ${character}`);
      }
    }
    assert.ok(isRefusal(await verifySeal(key.publicJwk, `${seal}A`)));
    assert.ok(isRefusal(await verifySeal(key.publicJwk, ` ${seal}`)));
  });

  test('any text is answered, never thrown', async () => {
    const segment = fc.oneof(
      fc.string(),
      fc.json().map((json) => Buffer.from(json).toString('base64url')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(segment, { maxLength: 4 }), async (parts) => {
        assert.ok(isRefusal(await verifySeal(key.publicJwk, parts.join('.'))));
      }),
    );
  });
});
