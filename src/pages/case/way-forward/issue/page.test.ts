import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { PersonKey } from '#src/demonstration/people.ts';
import { type Agreeing, agreeing } from '#test/kit/agreeing.ts';
import type { JsonPage } from '#test/kit/client.ts';

let together: Agreeing;
let issue = '';
let page = '';

before(async () => {
  together = await agreeing({}, 3);
  const id = await together.agreeOnIssue('How often the reading group meets');
  issue = id;
  page = `${together.url}/way-forward/issues/${id}`;
});
after(() => together.service.stop());

const options = ({ data }: JsonPage): readonly Record<string, unknown>[] => {
  assert.ok(Array.isArray(data['options']));
  return data['options'];
};
const suggests = async (key: PersonKey, text: string): Promise<string> => {
  const client = await together.as(key);
  assert.equal(await client.does(page, 'suggest-option', { text }), page);
  return String(options(await client.page(page)).at(-1)?.['option']);
};
const marks = async (key: PersonKey, option: string, mark: string) => {
  await (await together.as(key)).does(page, 'mark-option', { mark }, option);
};

test('every side and the mediator write ideas, which everyone reads as they were written', async () => {
  const text = 'A helper\non Mondays. سلام 😀 <b>"bold"</b>';
  await suggests('amina', text);
  await suggests('samira', 'Shared books.');
  for (const key of ['amina', 'helen', 'nadia', 'samira'] as const) {
    const client = await together.as(key);
    const [first, second] = options(await client.page(page));
    assert.deepEqual([first?.['text'], first?.['from']], [text, 'the family']);
    assert.deepEqual([second?.['number'], second?.['from']], [2, 'the mediator']);
    const html = await client.html(page);
    assert.ok(html.includes('A helper<br>on Mondays. سلام 😀 &lt;b&gt;&quot;bold&quot;&lt;/b&gt;'));
  }
});

test('who will see a mark: that side and the mediator, by name', async () => {
  const action = (await (await together.as('helen')).page(page)).actions.find(
    ({ name }) => name === 'mark-option',
  );
  assert.equal(action?.audience, 'side:setting');
  assert.deepEqual(action?.readers?.map(({ name }) => name).sort(), ['Helen Marsh', 'Samira Haddad']);
});

test('no side sees what another side has marked, in HTML or JSON, nor that it has', async () => {
  const option = await suggests('helen', 'Twice a week for a term.');
  const [amina, nadia] = [await together.as('amina'), await together.as('nadia')];
  const withoutKeys = (html: string) => html.replace(/name="_(once|csrf)" value="[^"]*"/gu, '');
  const before = [withoutKeys(await amina.html(page)), (await amina.get(page)).text];
  const elsewhere = () =>
    Promise.all(
      ['', '/way-forward', '/history', '/rooms', '/people'].map(
        async (path) => (await amina.get(`${together.url}${path}`)).text,
      ),
    );
  const elsewhereBefore = await elsewhere();
  await marks('nadia', option, 'could-not-live-with');
  await marks('helen', option, 'not-sure');
  assert.deepEqual([withoutKeys(await amina.html(page)), (await amina.get(page)).text], before);
  assert.deepEqual(await elsewhere(), elsewhereBefore);
  await marks('amina', option, 'could-live-with');
  const own = options(await amina.page(page)).find((each) => each['option'] === option);
  assert.equal(own?.['yourMark'], 'could-live-with');
  assert.ok(!('marks' in (own ?? {})));
  assert.match(await amina.html(page), /value="could-live-with"[^>]*checked/);
  const nadias = options(await nadia.page(page)).find((each) => each['option'] === option);
  assert.equal(nadias?.['yourMark'], 'could-not-live-with');
});

test('the mediator reads what each side marked, and is told when every side could live with an idea', async () => {
  const option = await suggests('nadia', 'A trial until Easter.');
  const samira = await together.as('samira');
  const forMediator = async () =>
    options(await samira.page(page)).find((each) => each['option'] === option) ?? assert.fail();
  await marks('amina', option, 'could-live-with');
  await marks('helen', option, 'could-live-with');
  assert.equal((await forMediator())['everySideCouldLiveWithIt'], false);
  assert.doesNotMatch(await samira.html(page), /Every side could live with this idea/);
  await marks('nadia', option, 'could-live-with');
  assert.deepEqual(await forMediator().then((each) => [each['everySideCouldLiveWithIt'], each['marks']]), [
    true,
    ['family', 'setting', 'local-authority'].map((party) => ({ party, mark: 'could-live-with' })),
  ]);
  assert.match(await samira.html(page), /Every side could live with this idea/);
  for (const key of ['amina', 'helen', 'nadia'] as const)
    assert.doesNotMatch(await (await together.as(key)).html(page), /Every side could/);
  // Nothing is accepted by that: only people accept.
  assert.deepEqual((await samira.page(`${together.url}/way-forward`)).data['clauses'], []);
  await marks('helen', option, 'not-sure');
  assert.equal((await forMediator())['everySideCouldLiveWithIt'], false);
});

test('what is no mark, and what is not there, does not go through', async () => {
  const helen = await together.as('helen');
  const [first] = options(await helen.page(page));
  const href = `${page}/options/${first?.['option']}/mark`;
  for (const mark of ['yes', '', 'could-live-with ', ['could-live-with', 'not-sure'], 7]) {
    const answer = await helen.post(href, { mark });
    assert.equal(answer.status, mark === 'could-live-with ' ? 200 : 400, JSON.stringify(mark));
  }
  assert.equal((await helen.post(`${page}/options/${randomUUID()}/mark`, { mark: 'not-sure' })).status, 404);
  assert.equal((await helen.get(`${together.url}/way-forward/issues/${randomUUID()}`)).status, 404);
  assert.equal((await helen.post(`${page}/options`, { text: 'x'.repeat(2001) })).status, 400);
  const samira = await together.as('samira');
  assert.equal((await samira.post(href, { mark: 'not-sure' })).status, 404);
});

test('caseworkers and strangers find nothing there', async () => {
  for (const key of ['grace', 'daniel', 'tom'] as const) {
    const client = await together.as(key);
    assert.equal((await client.get(page)).status, 404, key);
    assert.equal((await client.post(`${page}/options`, { text: 'x' })).status, 404, key);
  }
});

test('the address and the title hold no word of the issue', async () => {
  const { title, url } = await (await together.as('amina')).page(page);
  assert.equal(title, 'One thing we do not agree about');
  assert.ok(url.endsWith(issue));
});
