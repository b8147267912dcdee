import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { freeze, readFrozenText } from '#src/agreement/frozen-text.ts';
import { verifySeal } from '#src/agreement/signature.ts';
import { digestOf } from '#src/seal-mark/digest.ts';
import { type Agreeing, agreeing, laterOn } from '#test/kit/agreeing.ts';

const strange = 'שלום \u202eabc 😀 <script>alert(1)</script> ਪੰਜਾਬੀ';

describe('a part agreement', () => {
  let together: Agreeing;
  let page = '';
  const data = async (key: 'amina' | 'helen' | 'nadia' | 'samira') =>
    (await (await together.as(key)).page(page)).data;

  before(async () => {
    together = await agreeing({ CLOCK: '2027-06-14T10:00' }, 3);
    page = `${together.url}/agreement`;
  });
  after(() => together.service.stop());

  test('before it is made there is none, and nothing to sign', async () => {
    const amina = await together.as('amina');
    assert.deepEqual(await data('amina'), { says: 'There is no agreement yet.', made: false });
    const answer = await amina.post(`${page}/signature`, { name: 'Amina', digest: '' });
    assert.deepEqual([answer.status, answer.json()['refusal']], [409, 'no-agreement-yet']);
    assert.equal((await amina.get(`${together.url}/actions`)).status, 404);
    const samira = await together.as('samira');
    const made = await samira.post(`${together.url}/way-forward/agreement`, { seen: '' });
    assert.equal(made.json()['refusal'], 'nothing-agreed-yet');
  });

  test('holds the parts that every side accepts; what one side does not accept stays out, and its issue open', async () => {
    const reading = await together.agreeOnIssue('The reading group');
    const transport = await together.agreeOnIssue('Transport');
    const first = await together.drafts({ issue: reading, what: strange });
    const second = await together.drafts({ issue: transport, owner: 'local-authority', what: 'A taxi.' });
    for (const key of ['amina', 'helen', 'nadia'] as const) await together.accepts(key, first);
    for (const key of ['amina', 'helen'] as const) await together.accepts(key, second);
    const samira = await together.as('samira');
    const way = `${together.url}/way-forward`;
    assert.deepEqual((await samira.page(way)).data['agreementNow'], {
      in: [1],
      out: [2],
      openIssues: ['Transport'],
    });
    assert.match(
      await samira.html(way),
      /These parts stay out[\s\S]*Part 2: A taxi\.[\s\S]*These things stay open:/,
    );
    await together.makes();
    const { text } = await data('amina');
    const { clauses, openIssues, parties } = text as Record<string, Record<string, unknown>[]>;
    assert.deepEqual(openIssues, ['Transport']);
    assert.deepEqual(
      clauses?.map(({ number, clause, who, what, byWhen }) => ({ number, clause, who, what, byWhen })),
      [
        {
          number: 1,
          clause: first,
          who: 'Milton Hall Primary School and Nursery',
          what: strange,
          byWhen: laterOn,
        },
      ],
    );
    assert.deepEqual(
      parties?.map(({ name, side }) => [name, side]),
      [
        ['The family', 'family'],
        ['Milton Hall Primary School and Nursery', 'setting'],
        ['Southend-on-Sea City Council', 'local-authority'],
      ],
    );
    const html = await (await together.as('nadia')).html(page);
    assert.ok(!html.includes('<script>alert'));
    assert.ok(html.includes('&lt;script&gt;alert(1)&lt;/script&gt; ਪੰਜਾਬੀ'));
    assert.match(html, /What stays open[\s\S]*Transport/);
  });

  test('every side reads the same text, and its digest is that of the words in the record', async () => {
    const [one, other, third, mediators] = [
      await data('amina'),
      await data('helen'),
      await data('nadia'),
      await data('samira'),
    ];
    assert.deepEqual(
      [other['text'], third['text'], mediators['text']],
      [one['text'], one['text'], one['text']],
    );
    const document = JSON.stringify(one['text'], (_, value) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    );
    const text = readFrozenText(document);
    assert.ok(text !== null);
    assert.equal(digestOf(freeze(text)), one['digest']);
    assert.equal(createHash('sha256').update(document).digest('hex'), one['digest']);
    assert.match(text.salt, /^[0-9a-f]{32}$/);
  });

  test('its text can no longer change', async () => {
    const way = `${together.url}/way-forward`;
    const [samira, amina] = [await together.as('samira'), await together.as('amina')];
    const { clauses } = (await data('amina'))['text'] as { clauses: { clause: string }[] };
    const refusals = [
      await amina.post(`${way}/clauses/${clauses[0]?.clause}/take-back`, {}),
      await amina.post(`${way}/issues`, { text: 'One more' }),
      await samira.post(`${way}/clauses/${clauses[0]?.clause}/remove`, {}),
      await samira.post(`${way}/end-talks`, {}),
      await samira.post(`${way}/agreement`, { seen: '' }),
    ].map((answer) => [answer.status, answer.json()['refusal']]);
    assert.deepEqual(new Set(refusals.map(String)), new Set(['409,agreement-already-made']));
    assert.deepEqual((await amina.page(way)).actions, []);
  });

  test('each side signs once, by name, the text that it sees', async () => {
    const [amina, helen] = [await together.as('amina'), await together.as('helen')];
    const sign = `${page}/signature`;
    const { digest } = await data('amina');
    for (const fields of [
      {},
      { name: '', digest },
      { name: 'x'.repeat(121), digest },
      { name: ['A', 'B'], digest },
      { name: 'Amina', digest, also: 'x' },
    ])
      assert.equal((await amina.post(sign, fields)).status, 400, JSON.stringify(fields));
    for (const other of ['', 'x', String(digest).toUpperCase(), `${String(digest).slice(0, -1)}0`]) {
      if (other === digest) continue;
      assert.equal(
        (await amina.post(sign, { name: 'Amina', digest: other })).json()['refusal'],
        'clause-has-changed',
      );
    }
    const key = { 'idempotency-key': randomUUID() };
    const name = 'أمينة Yusuf 😀 <b>';
    const [once, again] = [
      await amina.post(sign, { name, digest }, key),
      await amina.post(sign, { name, digest }, key),
    ];
    assert.deepEqual([once.status, again.status], [200, 200]);
    const twice = await amina.post(sign, { name, digest });
    assert.deepEqual([twice.status, twice.json()['refusal']], [409, 'already-signed']);
    const html = await helen.html(page);
    assert.match(html, /أمينة Yusuf 😀 &lt;b&gt; signed on Monday 14 June 2027\./);
    assert.match(await amina.html(page), /Thank you\. You have signed\./);
    assert.deepEqual(
      (await amina.page(page)).actions.map((action) => action.name),
      [],
    );
    assert.equal((await data('helen'))['says'], 'Please read this. If it says what you agreed, sign it.');
  });

  test('the desk is told whom the case waits for, and is led to nothing that it may not read', async () => {
    const grace = await together.as('grace');
    const { data, links } = await grace.page(together.url);
    assert.match(JSON.stringify(data['nextStep']), /We are waiting for .* to sign/);
    for (const { href } of links) assert.equal((await grace.get(href)).status, 200, href);
  });

  test('who will read the name is told', async () => {
    const [action] = (await (await together.as('helen')).page(page)).actions;
    assert.equal(action?.name, 'sign-agreement');
    assert.deepEqual(action.readers?.map(({ name }) => name).sort(), [
      'Amina Yusuf',
      'Helen Marsh',
      'Nadia Rahman',
      'Samira Haddad',
    ]);
  });

  test('the service seals it when the last side has signed, and not before', async () => {
    await together.signs('helen', 'Helen Marsh');
    assert.deepEqual(await data('amina').then(({ seal, signedByAll }) => [seal, signedByAll]), [null, false]);
    await together.signs('nadia', 'Nadia Rahman');
    const { seal, digest, says, signedByAll } = await data('samira');
    assert.deepEqual([says, signedByAll], ['Every side has signed. Thank you.', true]);
    const keys = await (await together.as(null)).get('/agreements/keys.json');
    const answer = await verifySeal(JSON.parse(keys.text).keys, String(seal));
    assert.ok('digest' in answer);
    assert.deepEqual(
      [answer.digest, answer.parties, answer.signedOn.toString(), answer.madeOn.toString()],
      [digest, 3, '2027-06-14', '2027-06-14'],
    );
  });

  test('nobody else reads or signs it', async () => {
    const { digest } = await data('amina');
    for (const key of ['grace', 'owen', 'daniel', 'tom', 'ruth'] as const) {
      const client = await together.as(key);
      assert.equal((await client.get(page)).status, 404, key);
      assert.equal((await client.post(`${page}/signature`, { name: 'X', digest })).status, 404, key);
    }
    const samira = await together.as('samira');
    assert.equal((await samira.post(`${page}/signature`, { name: 'X', digest })).status, 404);
    assert.equal((await (await together.as(null)).get(page)).status, 401);
  });
});

describe('making an agreement', () => {
  let together: Agreeing;
  let way = '';
  before(async () => {
    together = await agreeing();
    way = `${together.url}/way-forward`;
  });
  after(() => together.service.stop());

  test('what the mediator did not see is not made; the same request twice makes one', async () => {
    const clause = await together.drafts();
    for (const key of ['amina', 'helen'] as const) await together.accepts(key, clause);
    const samira = await together.as('samira');
    const make = (await samira.page(way)).actions.find(({ name }) => name === 'make-agreement');
    const seen = { seen: make?.fields[0]?.value };
    await (await together.as('amina')).does(way, 'take-back-acceptance', {}, clause);
    assert.equal((await samira.post(make?.href ?? '', seen)).json()['refusal'], 'nothing-agreed-yet');
    const other = await together.drafts({ what: 'Another.' });
    for (const key of ['amina', 'helen'] as const) await together.accepts(key, other);
    assert.equal((await samira.post(make?.href ?? '', seen)).json()['refusal'], 'changed-by-someone-else');
    await together.accepts('amina', clause);
    const now = (await samira.page(way)).actions.find(({ name }) => name === 'make-agreement');
    const fields = { seen: now?.fields[0]?.value };
    const key = { 'idempotency-key': randomUUID() };
    const [once, again] = [
      await samira.post(now?.href ?? '', fields, key),
      await samira.post(now?.href ?? '', fields, key),
    ];
    assert.deepEqual([once.status, again.status, again.text], [200, 200, once.text]);
    assert.equal(once.json()['location'], `${together.url}/agreement`);
    const { data } = await samira.page(`${together.url}/agreement`);
    const { clauses, openIssues } = data['text'] as Record<string, { what: string }[]>;
    assert.deepEqual(
      clauses?.map(({ what }) => what),
      ['Three reading groups a week.', 'Another.'],
    );
    assert.deepEqual(openIssues, []);
    assert.match(await samira.html(`${together.url}/agreement`), /Nothing stays open\./);
  });
});
