import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { importJWK, SignJWT } from 'jose';
import { sealAgreement, verifySeal } from '../agreement/signature.ts';
import { digestOf } from '../seal-mark/digest.ts';
import { makeSigningKey, type SigningKey } from '../seal-mark/signing-key.ts';
import { aCertificate, anyCertificate, on } from './certificate.test-kit.ts';
import type { Certificate } from './certificate.ts';
import { certificateNumberOf } from './certificate-number.ts';
import { sealCertificate, verifyCertificateSeal } from './certificate-seal.ts';
import { certificateText } from './certificate-text.ts';

describe('the seal on a certificate', () => {
  let key: SigningKey;
  let other: SigningKey;
  let seal: string;
  const certificate = aCertificate();

  before(async () => {
    [key, other] = await Promise.all([makeSigningKey(), makeSigningKey()]);
    seal = await sealCertificate(key, certificate);
  });

  test('says number, kind, date, decision and council, and the digest of the text', async () => {
    const answer = await verifyCertificateSeal([other.publicJwk, key.publicJwk], seal);
    assert.deepEqual(JSON.parse(JSON.stringify(answer)), {
      number: certificate.number,
      kind: 'not-pursued',
      issuedOn: '2027-05-20',
      decision: { kind: 'refuse-to-assess', madeOn: '2027-04-12', authority: 'E06000033' },
      digest: digestOf(certificateText(certificate)),
    });
  });

  test('holds no name and no word', () => {
    const [head = '', body = ''] = seal.split('.').map((part) => Buffer.from(part, 'base64url').toString());
    assert.deepEqual(JSON.parse(head), { alg: 'EdDSA', kid: key.publicJwk.kid, typ: 'certificate-seal+jws' });
    assert.deepEqual(Object.keys(JSON.parse(body)), [
      'authority',
      'decision',
      'decisionMadeOn',
      'digest',
      'issuedOn',
      'kind',
      'number',
    ]);
    assert.doesNotMatch(body, /Leo|Ruth|Southend|Way Forward/);
  });

  test('is the same each time, so that it can be printed again', async () => {
    assert.equal(await sealCertificate(key, certificate), seal);
  });

  test('of any certificate verifies, and is another for every changed field', async () => {
    await fc.assert(
      fc.asyncProperty(anyCertificate, async (any) => {
        assert.ok('digest' in (await verifyCertificateSeal(key.publicJwk, await sealCertificate(key, any))));
      }),
    );
    const { decision, party } = certificate;
    const changes: readonly Partial<Certificate>[] = [
      { number: certificateNumberOf(on('2027-05-20'), new Uint8Array(16)) },
      { issuedOn: on('2027-05-21') },
      { decision: { ...decision, kind: 'cease' } },
      { decision: { ...decision, madeOn: on('2027-04-13') } },
      { decision: { ...decision, sentOn: on('2027-04-13') } },
      { decision: { ...decision, authority: { ...decision.authority, name: 'Essex' } } },
      { decision: { ...decision, authority: { ...decision.authority, gss: 'E06000034' } } },
      { party: { ...party, name: 'Sian' } },
      { party: { ...party, as: 'alternative-person' } },
      { child: { name: 'Léo' } },
      { adviser: { name: 'R' } },
      { provider: { name: 'W' } },
      { correctionOf: { correctedOn: on('2027-06-01'), what: ['child-name'] } },
      { salt: '00112233445566778899aabbccddeefe' },
    ];
    for (const change of changes) {
      const changed: Certificate = {
        ...certificate,
        ...change,
        kind: 'not-pursued',
        declinedOn: on('2027-05-18'),
      };
      assert.notEqual(digestOf(certificateText(changed)), digestOf(certificateText(certificate)));
      assert.notEqual(await sealCertificate(key, changed), seal, JSON.stringify(change));
    }
  });

  test('of an unknown key, or of another key under our name, is refused', async () => {
    assert.deepEqual(await verifyCertificateSeal(other.publicJwk, seal), { refused: 'unknown-key' });
    const impostor = { ...other, publicJwk: { ...other.publicJwk, kid: key.publicJwk.kid } };
    const forged = await sealCertificate(impostor, certificate);
    const refused = { refused: 'signature-does-not-match' };
    assert.deepEqual(await verifyCertificateSeal(key.publicJwk, forged), refused);
  });

  test('is none on an agreement, nor the other way round', async () => {
    const day = on('2027-05-20');
    const payload = {
      reference: 'WF-7K3M-2Q',
      digest: 'a'.repeat(64),
      madeOn: day,
      signedOn: day,
      parties: 2,
    };
    const agreement = await sealAgreement(key, payload);
    assert.deepEqual(await verifyCertificateSeal(key.publicJwk, agreement), { refused: 'not-a-seal' });
    assert.deepEqual(await verifySeal(key.publicJwk, seal), { refused: 'not-a-seal' });
  });

  test('signed by us but saying what no certificate says is not a seal', async () => {
    const claims = JSON.parse(Buffer.from(seal.split('.')[1] ?? '', 'base64url').toString());
    for (const wrong of [
      { number: 'WFC-2027-0000-0000-0' },
      { number: 7 },
      { kind: 'refused' },
      { issuedOn: '2027-02-30' },
      { decision: 'school-meals' },
      { decisionMadeOn: null },
      { authority: 'Essex' },
      { digest: 'abc' },
    ]) {
      const jws = await new SignJWT({ ...claims, ...wrong })
        .setProtectedHeader({ alg: 'EdDSA', kid: key.publicJwk.kid, typ: 'certificate-seal+jws' })
        .sign(await importJWK(key.privateJwk, 'EdDSA'));
      assert.deepEqual(await verifyCertificateSeal(key.publicJwk, jws), { refused: 'not-a-seal' });
    }
  });

  test('one changed character anywhere is refused', async () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=';
    for (let at = 0; at < seal.length; at += 1) {
      const here = seal[at] ?? '';
      const next = alphabet[(alphabet.indexOf(here) + 1) % alphabet.length] ?? '';
      for (const character of [next, '', '.']) {
        if (character === here) continue;
        const changed = seal.slice(0, at) + character + seal.slice(at + 1);
        assert.ok('refused' in (await verifyCertificateSeal(key.publicJwk, changed)), `changed at ${at}`);
      }
    }
  });
});
