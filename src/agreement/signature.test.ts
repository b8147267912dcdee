import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { importJWK, SignJWT } from 'jose';
import { type AcceptedText, type AgreementDocument, acceptedText } from './agreement-document.ts';
import {
  digestOf,
  isSameSeal,
  makeSigningKey,
  type SealPayload,
  type SealRefusal,
  type SigningKey,
  sealAgreement,
  sealPayloadOf,
  verifySeal,
} from './signature.ts';

const isRefusal = (answer: SealPayload | SealRefusal): answer is SealRefusal => 'refused' in answer;

const on = (text: string) => Temporal.PlainDate.from(text);

const text: AcceptedText = {
  clauses: [
    {
      number: 1,
      who: 'The school',
      what: 'Give 3 hours a week.',
      byWhen: on('2027-06-01'),
      howWeWillKnow: 'A log.',
    },
    { number: 2, who: 'Siân', what: 'Visit.', byWhen: null, howWeWillKnow: 'She tells us.' },
  ],
  openIssues: ['Transport'],
  whatIfNot: 'We meet again.',
};

const document: AgreementDocument = {
  ...text,
  reference: 'WF-7K3M-2Q',
  serviceName: 'Way Forward',
  madeOn: on('2027-05-20'),
  parties: [
    { name: 'Siân Evans', side: 'family' },
    { name: 'Hamstel Junior School', side: 'setting' },
  ],
  checkUrl: 'https://way-forward.example/agreements/verify',
};

describe('the digest of an agreement', () => {
  test('is the SHA-256 of the canonical text, which can be computed by anybody', () => {
    assert.equal(
      acceptedText(text),
      '{"clauses":[{"byWhen":"2027-06-01","howWeWillKnow":"A log.","number":1,"what":"Give 3 hours a week.",' +
        '"who":"The school"},{"byWhen":null,"howWeWillKnow":"She tells us.","number":2,"what":"Visit.","who":"Siân"}],' +
        '"openIssues":["Transport"],"whatIfNot":"We meet again."}',
    );
    // printf '%s' '…' | sha256sum
    assert.equal(digestOf(text), 'bd4e1c208f6a274ffa8d6557d15802f4fd4ac371010d2c8cd65c6ba399fa2d7a');
  });

  test('changes with every accepted word, number, date and their order', () => {
    const [first, second] = text.clauses;
    assert.ok(first && second);
    const changes: readonly AcceptedText[] = [
      { ...text, clauses: [{ ...first, what: 'Give 3 hours a week' }, second] },
      { ...text, clauses: [{ ...first, who: 'the school' }, second] },
      { ...text, clauses: [{ ...first, howWeWillKnow: 'A log. ' }, second] },
      { ...text, clauses: [{ ...first, byWhen: on('2027-06-02') }, second] },
      { ...text, clauses: [{ ...first, byWhen: null }, second] },
      { ...text, clauses: [{ ...first, number: 3 }, second] },
      { ...text, clauses: [second, first] },
      { ...text, clauses: [first] },
      { ...text, openIssues: [] },
      { ...text, openIssues: ['transport'] },
      { ...text, whatIfNot: 'We meet again!' },
    ];
    const digests = new Set([text, ...changes].map(digestOf));
    assert.equal(digests.size, changes.length + 1);
  });

  test('does not change when somebody signs', () => {
    const parties = document.parties.map((party) => ({
      ...party,
      signedBy: { name: 'S', onDate: on('2027-05-21') },
    }));
    const signed: AgreementDocument = { ...document, parties };
    assert.equal(digestOf(signed), digestOf(document));
  });

  test('moving words from one place to another never gives the same digest', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (one, other, moved) => {
        const issues = (openIssues: readonly string[]) => digestOf({ ...text, openIssues });
        fc.pre(moved !== '');
        assert.notEqual(issues([one + moved, other]), issues([one, moved + other]));
      }),
    );
  });

  test('half a character pair in a word is no fault', () => {
    assert.match(digestOf({ ...text, whatIfNot: 'a\ud800' }), /^[0-9a-f]{64}$/);
  });
});

describe('the seal', () => {
  let key: SigningKey;
  let other: SigningKey;
  let seal: string;
  const payload: SealPayload = sealPayloadOf(document);

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
    assert.deepEqual({ ...answer, madeOn: answer.madeOn.toString() }, { ...payload, madeOn: '2027-05-20' });
    assert.ok(isSameSeal(answer, sealPayloadOf(document)));
    assert.ok(isSameSeal(await verified(seal, [other.publicJwk, key.publicJwk]), payload));
  });

  test('holds no name and no word', () => {
    const body = JSON.parse(Buffer.from(seal.split('.')[1] ?? '', 'base64url').toString());
    assert.deepEqual(Object.keys(body), ['digest', 'madeOn', 'parties', 'reference']);
    assert.equal(body.parties, 2);
  });

  test('is the same each time, so that it can be printed again', async () => {
    assert.equal(await sealAgreement(key, payload), seal);
  });

  test('shows that a document was changed after it was sealed', async () => {
    const answer = await verified(seal);
    for (const change of [
      { whatIfNot: 'We meet again?' },
      { reference: 'WF-7K3M-2R' },
      { madeOn: on('2027-05-21') },
      { parties: document.parties.slice(1) },
    ]) {
      assert.equal(isSameSeal(answer, sealPayloadOf({ ...document, ...change })), false);
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
    const shared = await new SignJWT({ ...payload, madeOn: '2027-05-20' })
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
