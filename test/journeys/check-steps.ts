/** The questions of "Can this help me?" as people answer them: by their headings, labels and buttons. */
import assert from 'node:assert/strict';
import type { Journeys, Traveller } from '#test/kit/journey.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
export const exactly = (text: string): RegExp => new RegExp(`^\\s*${escaped(text)}\\s*$`, 'u');

/** The page is that of one question, or of the answer. */
export const isAsked = async (person: Traveller, heading: string): Promise<void> => {
  const found = await person.page.getByRole('heading', { level: 1 }).textContent();
  // A question that need not be answered says so behind its words.
  const question = found?.replace('(you can leave this empty)', '').trim();
  assert.equal(question, heading, person.page.url());
};

/** Chooses by the whole label and goes on. */
export const answers = async (
  person: Traveller,
  question: string,
  ...choices: readonly string[]
): Promise<void> => {
  await isAsked(person, question);
  for (const choice of choices) await person.chooses(exactly(choice));
  await person.presses('Continue');
};

export const writesDay = async (person: Traveller, question: string, iso: string): Promise<void> => {
  await isAsked(person, question);
  await person.dates(question, iso);
  await person.presses('Continue');
};

export const doesNotKnow = async (person: Traveller, question: string): Promise<void> => {
  await isAsked(person, question);
  await person.follows('I do not know');
};

export interface Answered {
  /** The route that the page puts first. */
  readonly best: string;
  /** The routes of the table, in its order. */
  readonly compared: readonly string[];
  /** The routes that are not open now. */
  readonly shut: readonly string[];
  /** The dates with their headings. */
  readonly dates: readonly string[];
}

const tidy = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => text.replace(/\s+/gu, ' ').trim());

/** The answer as it reads. Its page is looked at as one of its own kind, since all answers share an address and a heading. */
export const reads = async (all: Journeys, person: Traveller, name: string): Promise<Answered> => {
  await isAsked(person, 'What you can do');
  const { page } = person;
  const sent = await page.request.get(page.url());
  await all.inspector.look(`${all.base}/check/${encodeURIComponent(name)}`, 200, await sent.text());
  const table = page.getByRole('table', { name: 'How they compare' });
  const heads = tidy(await table.getByRole('columnheader').allTextContents());
  assert.deepEqual(heads.slice(1), [
    'Who decides',
    'What it is for',
    'How long',
    'What it costs',
    'What happens next',
  ]);
  const dates = page.locator('section').filter({ has: page.locator('time') });
  return {
    best: tidy(await page.getByRole('heading', { level: 2 }).allTextContents())[0] ?? '',
    compared: tidy(await table.getByRole('rowheader').allTextContents()),
    shut: tidy(await page.locator('li > strong').allTextContents()),
    dates: tidy(await dates.locator('h3, time').allTextContents()),
  };
};

/** Opens the question of one answer again from the list of answers. */
export const changes = (person: Traveller, answer: string): Promise<void> =>
  person.follows(new RegExp(`Change\\s+${escaped(answer)}`, 'u'));
