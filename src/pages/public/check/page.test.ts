import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { JsonPage, TestClient } from '#test/kit/client.ts';
import { offencesIn } from '#test/kit/plain-words.ts';
import { type TestService, testService } from '#test/kit/service.ts';

let service: TestService;
let anyone: TestClient;

before(async () => {
  service = await testService({ CLOCK: '2026-11-24T10:00' });
  anyone = await service.as(null);
});
after(() => service.stop());

interface Result {
  readonly routes: readonly { route: string; primary: boolean; whoDecides: string; sources: string[] }[];
  readonly dates: readonly {
    what: string;
    date: string;
    safeDate: string;
    latestDate: string;
    rule: string;
    sources: string[];
  }[];
  readonly guidance: {
    certificate: string;
    party: { who: string };
    notOpen: { route: string; why: string }[];
  };
  readonly otherSide: { bodies: string[]; why: string } | null;
}

const hasResult = (data: Readonly<Record<string, unknown>>): data is { readonly result: Result } =>
  typeof data['result'] === 'object' && data['result'] !== null;

const answered = async (query: string): Promise<{ page: JsonPage; result: Result; html: string }> => {
  const url = `/check?harm=no&${query}`;
  const page = await anyone.page(url);
  const { data } = page;
  assert.ok(hasResult(data), `still asks ${JSON.stringify(data['question'])}`);
  return { page, result: data.result, html: await anyone.html(url) };
};

const best = (result: Result): string | undefined => result.routes.find(({ primary }) => primary)?.route;
const open = (result: Result): readonly string[] => result.routes.map(({ route }) => route);
const shut = (result: Result): readonly string[] => result.guidance.notOpen.map(({ route }) => route);
const date = (result: Result, what: string) => result.dates.find((found) => found.what === what);
const askOf = ({ links }: JsonPage): string | undefined => links.find(({ rel }) => rel === 'ask')?.href;

test('the first question is about harm, and yes leads to people before anything else', async () => {
  const first = await anyone.page('/check');
  assert.equal(Object(first.data['question']).name, 'harm');
  const yes = first.links.find(({ rel, href }) => rel === 'answer' && href.includes('harm=yes'));
  assert.ok(yes);
  const safety = await anyone.page(yes.href);
  assert.deepEqual(
    Array.from(Object(safety.data['people']), ({ phone }) => phone),
    ['999', null, '0800 1111', '01632 960 001'],
  );
  const html = await anyone.html(yes.href);
  for (const wanted of [
    /999/u,
    /children’s services/u,
    /01632\u00a0960\u00a0001<\/a>\. We help/u,
    /Go on with the questions/u,
  ]) {
    assert.match(html, wanted);
  }
  assert.doesNotMatch(html, /<form/u);
  const goOn = safety.links.find(({ rel }) => rel === 'answer');
  assert.equal(Object((await anyone.page(goOn?.href ?? '')).data['question']).name, 'asker');
});

test('a risk of harm stays first in the answer, and other routes are still shown', async () => {
  const page = await anyone.page('/check?harm=yes&go-on=yes&asker=parent&about=admission&born=');
  assert.ok(hasResult(page.data));
  assert.equal(best(page.data.result), 'safeguarding');
  assert.ok(open(page.data.result).includes('school-admission-appeal'));
});

test('a refusal to assess: mediation, a certificate for an appeal, and two dates', async () => {
  const { result, html, page } = await answered(
    'asker=parent&about=decision&stage=none&decision=refuse-to-assess&dated=2026-11-02&sent=2026-11-03&happened=none&born=&wish=mediate',
  );
  assert.equal(best(result), 'mediation');
  assert.ok(open(result).includes('tribunal-appeal'));
  assert.equal(result.guidance.certificate, 'required');
  assert.deepEqual(date(result, 'contact-adviser')?.date, '2027-01-03');
  const appeal = date(result, 'appeal-received');
  assert.deepEqual(
    [appeal?.date, appeal?.safeDate, appeal?.latestDate, appeal?.rule],
    ['2027-01-02', '2027-01-02', '2027-01-04', 'T-1'],
  );
  assert.ok((appeal?.sources.length ?? 0) > 0);
  assert.match(html, /Saturday 2\u00a0January\u00a02027/u);
  assert.match(html, /The latest day is Monday 4 January 2027\./u);
  assert.match(html, />What fits best<\/p>\s*<h2 class="next-step__title">Mediation about a decision</u);
  assert.equal(askOf(page), undefined);
  assert.match(html, /SENDIASS/u);
});

test('part I only: the tribunal at once, without a certificate', async () => {
  const { result, html } = await answered(
    'asker=parent&about=decision&stage=none&decision=plan-content&sections=I&dated=2026-11-02&sent=&happened=none&born=2015-05-01&wish=appeal',
  );
  assert.equal(best(result), 'tribunal-appeal');
  assert.equal(result.guidance.certificate, 'not-required');
  assert.equal(date(result, 'contact-adviser'), undefined);
  assert.match(html, /You do not need a certificate for this\./u);
});

test('support at a nursery without a plan: a talk, with the answers carried along', async () => {
  const { result, html, page } = await answered(
    'asker=parent&about=setting-provision&with=nursery&nursery=private-nursery&stage=none&happened=none&born=2023-02-14&authority=E06000033',
  );
  assert.equal(best(result), 'disagreement-resolution');
  assert.deepEqual(
    ['mediation', 'tribunal-appeal'].filter((route) => shut(result).includes(route)),
    ['mediation', 'tribunal-appeal'],
  );
  assert.equal(result.otherSide, null);
  assert.equal(askOf(page), '/ask?asker=parent&stage=none&about=provision-by-setting&authority=E06000033');
  assert.match(html, /You do not need a plan to ask for a talk\./u);
  assert.doesNotMatch(html, /too late/iu);
});

test('health support during an assessment: a talk with the council or the NHS board, not the setting', async () => {
  const { result, html, page } = await answered(
    'asker=young-person&about=health-or-social-care-support&with=nhs-service&stage=needs-assessment&happened=none&born=2008-03-01',
  );
  assert.equal(best(result), 'disagreement-resolution');
  assert.deepEqual(result.otherSide?.bodies, ['local-authority', 'icb']);
  assert.match(html, /It is not with the school, nursery or college\./u);
  assert.equal(
    askOf(page),
    '/ask?asker=young-person&stage=needs-assessment&about=health-or-social-care&with=icb',
  );
  assert.equal(result.guidance.party.who, 'young-person');
});

test('each live stage says who the disagreement is with', async () => {
  for (const stage of ['needs-assessment', 'drafting', 'review', 'reassessment']) {
    const { html } = await answered(
      `asker=parent&about=setting-provision&with=school&school=academy&stage=${stage}&happened=none&born=`,
    );
    assert.match(html, /Now the disagreement is with the council or the NHS board\./u, stage);
  }
  const none = await answered(
    'asker=parent&about=setting-provision&with=school&school=academy&stage=none&happened=none&born=',
  );
  assert.doesNotMatch(none.html, /Now the disagreement is with the council/u);
});

test('a delay without a letter: a complaint, then the ombudsman, and a talk beside it', async () => {
  const { result } = await answered(
    'asker=parent&about=delay-without-decision&stage=review&happened=review-meeting&happened=complained&review-meeting-on=2026-09-01&complained-on=2026-11-01&knew-on=2026-10-10&born=',
  );
  assert.equal(best(result), 'complaint-to-local-authority');
  assert.ok(open(result).includes('disagreement-resolution'));
  assert.equal(date(result, 'review-decision')?.date, '2026-09-29');
  assert.equal(date(result, 'lgsco-complaint')?.date, '2027-10-09');
});

test('discrimination by a school: a claim within 6 months less a day, not mediation', async () => {
  const { result } = await answered(
    'asker=parent&about=discrimination&with=school&school=maintained-school&stage=none&act-on=2026-07-15&happened=none&born=',
  );
  assert.equal(best(result), 'tribunal-discrimination-claim');
  assert.ok(shut(result).includes('mediation'));
  assert.equal(date(result, 'discrimination-claim')?.date, '2027-01-14');
  assert.equal(date(result, 'discrimination-claim')?.rule, 'T-5');
});

test('already appealed: the tribunal, and a talk with the council if all agree', async () => {
  const { result, html, page } = await answered(
    'asker=parent&about=decision&stage=awaiting-appeal&decision=plan-content&sections=B&sections=F&lodged=2026-10-01&same=yes&conceded=&happened=none&born=',
  );
  assert.equal(best(result), 'tribunal-appeal');
  assert.ok(open(result).includes('disagreement-resolution'));
  assert.equal(date(result, 'appeal-received'), undefined);
  assert.match(html, /Now the disagreement is with the council or the NHS board\./u);
  assert.equal(
    askOf(page),
    '/ask?asker=parent&stage=awaiting-appeal&about=duties&plan=yes&with=local-authority',
  );
});

test('a time that has passed is told kindly, with the way that is left', async () => {
  const { result, html } = await answered(
    'asker=parent&about=decision&stage=none&decision=cease&dated=2026-05-01&sent=&happened=none&letter-leaves-out=time-limits&born=&wish=undecided',
  );
  assert.equal(best(result), 'tribunal-permission');
  assert.match(html, /This day has passed\. Look at the ways above, or ring us\./u);
  assert.match(html, /The tribunal can let an appeal in after its last day/u);
  assert.doesNotMatch(html, /too late/iu);
});

test('held in a secure place: told at the end, and taken back as easily', async () => {
  const query =
    'asker=parent&about=setting-provision&with=school&school=academy&stage=none&happened=none&born=';
  const before = await answered(query);
  const link = before.page.links.find(({ href }) => href.includes('detained=yes'));
  const page = await anyone.page(link?.href ?? '');
  assert.ok(hasResult(page.data));
  assert.equal(open(page.data.result).includes('disagreement-resolution'), false);
  assert.ok(shut(page.data.result).includes('disagreement-resolution'));
  assert.ok(page.links.some(({ rel, href }) => rel === 'answer' && !href.includes('detained')));
});

test('a program that knows only the page walks to an answer by its links', async () => {
  let page = await anyone.page('/check');
  for (let steps = 0; page.data['result'] === null; steps += 1) {
    assert.ok(steps < 40);
    const answers = page.links.filter(({ rel }) => rel === 'answer');
    page = await anyone.page(answers.at(-1)?.href ?? '');
  }
  assert.ok(hasResult(page.data));
  assert.ok(page.links.some(({ rel }) => rel === 'talk'));
});

test('a bad date gets a message at its box, and what was typed is still there', async () => {
  const url =
    '/check?harm=no&asker=parent&about=decision&stage=none&decision=cease&dated-day=31&dated-month=2&dated-year=2026&asked=dated';
  const html = await anyone.html(url);
  assert.match(html, /<title>Error: Can this help me\?/u);
  assert.match(html, /href="#answer-dated-day"/u);
  assert.match(html, /id="answer-dated-error"/u);
  assert.match(html, /name="dated-day"[^>]* value="31"/u);
  assert.match(html, /<input type="hidden" name="decision" value="cease">/u);
  assert.match(String(Object((await anyone.page(url)).data['question']).error), /Write a real date/u);
});

test('nothing chosen is said at the question; going back keeps the answer', async () => {
  const html = await anyone.html('/check?harm=no&asked=asker');
  assert.match(html, /Answer this: Who are you\?/u);
  const page = await anyone.page('/check?harm=no&asker=young-person&about=admission');
  const back = page.links.find(({ rel }) => rel === 'back')?.href ?? '';
  assert.match(await anyone.html(back), /value="admission" checked/u);
  assert.match(await anyone.html(back), /<input type="hidden" name="asker" value="young-person">/u);
});

test('several choices go through a form in one box each, and come back as they were', async () => {
  const url =
    '/check?harm=no&asker=parent&about=decision&stage=none&decision=plan-content&sections=B&sections=F';
  const html = await anyone.html(url);
  assert.match(html, /<input type="hidden" name="sections" value="B,F">/u);
  const [one, other] = [await anyone.page(url), await anyone.page(url.replace('B&sections=F', 'B,F'))];
  assert.deepEqual(other.data['answers'], one.data['answers']);
});

test('nothing is kept: no cookie, no form that posts, no word of a stranger unescaped', async () => {
  const hostile = encodeURIComponent('"><script>alert(1)</script>‮سلام 👩‍👧');
  const url = `/check?harm=no&asker=parent&about=decision&stage=none&decision=cease&dated=${hostile}&x=${hostile}&born-day=${hostile}`;
  const answer = await anyone.get(url, 'text/html');
  assert.equal(answer.status, 200);
  assert.equal(answer.headers['set-cookie'], undefined);
  assert.doesNotMatch(answer.text, /<script>alert/u);
  assert.doesNotMatch(answer.text, /method="post"/u);
  assert.match(answer.text, /method="get" action="\/check"/u);
  assert.equal((await anyone.post('/check', { harm: 'no' })).status, 404);
});

test('an answer too long, or given too often, is left out rather than carried along', async () => {
  const long = 'x'.repeat(4000);
  const page = await anyone.page(`/check?harm=${long}&${'asker=parent&'.repeat(300)}`);
  assert.equal(Object(page.data['question']).name, 'harm');
  for (const { href } of page.links) assert.ok(href.length < 2000, href.slice(0, 80));
});

/** What a person reads in the main part of a page, block by block. */
const readIn = (html: string): string => {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return main
    .replace(/<\/?(?:p|li|h[1-4]|dt|dd|td|th|legend|label|div|summary|caption|section)\b[^>]*>/gu, '\n')
    .replace(/<[^>]+>/gu, '')
    .replace(/[^\S\n]+/gu, ' ');
};

test('every page on the way, and its answer, explains its special words and closes no door', async () => {
  const parent = 'harm=no&asker=parent';
  const ends = [
    `${parent}&about=decision&about=setting-provision&about=discrimination&with=school&school=academy&stage=none&decision=cease&dated=2026-01-05&sent=&act-on=&happened=none&knew-on=&letter-leaves-out=none&born=&wish=talk`,
    `${parent}&about=provision-not-delivered&about=health-or-social-care-support&with=council&with=nhs-board&stage=review&happened=none&knew-on=&born=`,
    `${parent}&about=decision&stage=none&decision=plan-content&sections=C&happened=none&knew-on=&born=&wish=mediate`,
  ];
  for (const end of ends) {
    const pairs = [...new URLSearchParams(end)];
    for (let count = 0; count <= pairs.length; count += 1) {
      const url = `/check?${new URLSearchParams(pairs.slice(0, count))}`;
      const said = [{ text: readIn(await anyone.html(url)), line: 1, isLink: false }];
      const offences = offencesIn(said).filter(({ rule }) => /^(?:explain|never|write)/u.test(rule));
      assert.deepEqual(offences, [], url);
    }
    assert.ok(hasResult((await anyone.page(`/check?${end}`)).data), end);
  }
});
