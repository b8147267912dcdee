/** Every page of a request, as data and as HTML: of the shape of the contract, saying the same, and in plain words. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { TestClient } from '#test/kit/client.ts';
import { type TestService, testService } from '#test/kit/service.ts';
import { readingGrade, sentencesIn, wordsIn } from '#test/law/kit/reading-age.ts';
import { htmlFaults } from '#test/suites/html-shape.ts';
import { shapeFaults } from '#test/suites/json-shape.ts';
import { fillsIn, parentReplies, type Replies, signedInReplies } from './ask.test-kit.ts';

let service: TestService;
before(async () => {
  service = await testService();
});
after(() => service.stop());

const steps = Object.keys(parentReplies);
const around = ['who-with', 'setting-other', 'check', 'save', 'saved', ''];

const faultsOf = async (client: TestClient, url: string): Promise<readonly string[]> => {
  const page = await client.page(url);
  const html = await client.html(url);
  return [...shapeFaults(page, url), ...(await htmlFaults(html, page, url))].map(
    (fault) => `${url.slice(41)}: ${fault}`,
  );
};

const withEverything: Replies = {
  ...signedInReplies,
  stage: { stage: 'review' },
  'who-with': { with: ['local-authority', 'icb', 'setting'] },
};

/** Pages that this person is asked; the others lead to the overview. */
const askedPages = async (client: TestClient, url: string): Promise<readonly string[]> => {
  const answers = await Promise.all(
    [...steps, ...around].map(async (step) => {
      const path = step === '' ? url : `${url}/${step}`;
      return { path, status: (await client.get(path)).status };
    }),
  );
  return answers.filter(({ status }) => status === 200).map(({ path }) => path);
};

test('each page has the shape of the contract, and its HTML shows what its data says', async () => {
  const amina = await service.as('amina');
  const grace = await service.as('grace');
  const forSomebody = { ...parentReplies, 'for-somebody': { 'for-somebody': 'post' } };
  const urls: readonly (readonly [TestClient, string])[] = [
    [amina, await fillsIn(amina, withEverything)],
    [grace, await fillsIn(grace, forSomebody)],
  ];
  const faults = [...(await faultsOf(amina, '/ask')), ...(await faultsOf(grace, '/ask'))];
  let looked = 0;
  for (const [client, url] of urls) {
    const paths = await askedPages(client, url);
    for (const path of paths) faults.push(...(await faultsOf(client, path)));
    looked += paths.length;
    await client.does(`${url}/check`, 'ask-for-help');
    faults.push(...(await faultsOf(client, `${url}/sent`)));
  }
  assert.deepEqual(faults, []);
  assert.ok(looked > 30, `only ${looked} pages were looked at`);
});

test('where health or social care is not open, the page shows the same to people and programs', async () => {
  const daniel = await service.as('daniel');
  const first = await daniel.does('/ask', 'start-request', { stage: 'none', about: 'health-or-social-care' });
  assert.deepEqual(await faultsOf(daniel, first.replace(/who$/u, 'not-open')), []);
});

/** The words of a page's main part, a line for each thing that stands by itself. */
const linesOf = (html: string): readonly string[] =>
  (/<main[\s\S]*?<\/main>/u.exec(html)?.[0] ?? '')
    .replace(/<(select|textarea|svg)[\s\S]*?<\/\1>/gu, '')
    .replace(/<\/?(?:p|li|h1|h2|label|legend|div|button|dt|dd|ul|ol|form|fieldset|section)\b[^>]*>/gu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/&[^;]*;/gu, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => wordsIn(line).length > 0);

test('families read short sentences of short words', async () => {
  const nobodysWords = new Set(['Southend-on-Sea', 'Milton']);
  const amina = await service.as('amina');
  const url = await fillsIn(amina, withEverything);
  const paths = ['/ask', ...(await askedPages(amina, url))];
  const long: string[] = [];
  const hard: string[] = [];
  for (const path of paths) {
    const lines = linesOf(await amina.html(path)).filter((line) => !nobodysWords.has(wordsIn(line)[0] ?? ''));
    const sentences = lines.flatMap(sentencesIn);
    // Who will see this is a list of names and not a sentence to understand.
    long.push(...sentences.filter((each) => wordsIn(each).length > 20 && !each.includes('caseworker')));
    const prose = sentences
      .filter((each) => wordsIn(each).length > 3)
      .map((each) => each.replace(/[.:?]?$/u, '.'));
    const grade = readingGrade(prose.join(' '));
    if (prose.length > 2 && grade > 6) hard.push(`${path.slice(41)} ${grade.toFixed(1)}`);
  }
  assert.deepEqual(long, []);
  assert.deepEqual(hard, []);
  assert.ok(paths.length > 15);
});

test('no title holds a name, a need or what somebody wrote', async () => {
  const amina = await service.as('amina');
  const url = await fillsIn(amina, { ...withEverything, child: { child: 'Zebedee' } });
  for (const path of await askedPages(amina, url)) {
    const { title } = await amina.page(path);
    assert.doesNotMatch(title, /Zebedee|Milton|Southend|Amina|needs/u);
    assert.match(path, /^\/ask\/[0-9a-f-]{36}(\/[a-z-]+)?$/u);
  }
});
