import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawPage } from './draw.ts';
import { textarea } from './field.ts';
import { html } from './html.ts';
import { type ActionCopy, type OpenPage, pageKit } from './page.ts';

interface Answer {
  readonly isOpen: boolean;
}

const { page, action } = pageKit<null, null>();

const answer = action<Answer>()({
  name: 'answer',
  path: '/question/answer',
  title: 'Answer',
  when: ({ isOpen }) => isOpen,
  fields: () => ({ note: textarea({ label: 'Your note' }) }),
  run: async () => ({ refused: 'already-done' }),
});

/** Has a place for the form only while the question is open. */
const question = (isOpen: boolean) =>
  page<Answer>({
    path: '/question',
    open: 'public',
    load: async () => ({ isOpen }),
    title: () => 'Question',
    links: () => [],
    actions: [answer],
    json: () => ({}),
    view: (data, kit) => ({
      main: html`<h1>Question</h1>${data.isOpen ? kit.form('answer') : html`<p>Answered.</p>`}`,
    }),
  });

const visit = {
  services: null,
  visitor: null,
  params: {},
  query: {},
  at: Temporal.Instant.from('2027-02-01T09:00Z'),
  holder: null,
  device: null,
  onceKey: null,
  url: '/question',
  network: '',
  agent: '',
};

const opened = async (isOpen: boolean): Promise<OpenPage<null, null>> => {
  const open = await question(isOpen).load(visit);
  if (typeof open === 'symbol' || 'go' in open) throw new Error('The page is there');
  return open;
};

const drawing = { csrf: 'token', newId: () => 'id', showReaders: () => html`` };

const refused = async (isOpen: boolean, typed: Readonly<Record<string, string>>): Promise<string> => {
  const open = await opened(isOpen);
  const copy = open.copyFor('/question/answer', {}) as ActionCopy<null, null>;
  const told = { status: 409, errors: [], message: { says: 'Too late.', next: 'Ring us.' } };
  return drawPage(open, { ...told, copy, typed }, drawing).view.main.toString();
};

const formsIn = (markup: string): number => markup.match(/<form/gu)?.length ?? 0;

test('what was typed comes back once, whether or not the page still has a place for the form', async () => {
  for (const isOpen of [true, false]) {
    const markup = await refused(isOpen, { note: 'Ten & "words"' });
    assert.match(markup, /Too late\./u);
    assert.match(markup, />Ten &amp; &quot;words&quot;<\/textarea>/u);
    assert.equal(formsIn(markup), 1);
  }
});

test('a form into which nothing was typed does not come back once it is closed', async () => {
  assert.equal(formsIn(await refused(false, {})), 0);
});

test('without trouble only what is offered is drawn', async () => {
  for (const [isOpen, count] of [
    [true, 1],
    [false, 0],
  ] as const) {
    const { main } = drawPage(await opened(isOpen), null, drawing).view;
    assert.equal(formsIn(main.toString()), count);
  }
});
