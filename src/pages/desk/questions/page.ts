/** Questions of parties about taking part, and the caseworkers' answers. */
import { answerQuestion } from '../../../case/commands/inviting/answer-question.ts';
import type { Question } from '../../../case/state.ts';
import type { Words } from '../../../record/record.ts';
import { partyTag } from '../../../web/components/case/party-tag/party-tag.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { textarea } from '../../../web/field.ts';
import { type Html, html, type Part } from '../../../web/html.ts';
import { type Kit, notThere } from '../../../web/page.ts';
import {
  boxOf,
  type CaseView,
  caseLinks,
  partyLabel,
  partyName,
  perform,
  personName,
} from '../../case/case-view.ts';
import { timeInFull } from '../../dates.ts';
import { action, page } from '../../site.ts';
import { deskLook, openForDesk, reference } from '../desk-view.ts';
import { words } from './words.en.ts';

interface Questions {
  readonly view: CaseView;
  readonly opened: Words;
}

const waitingIn = ({ view }: Questions): readonly Question[] =>
  view.state.questions.filter(({ answer }) => answer === null);

/** Newest first: the last answer is the one that people ring about. */
const answeredIn = ({ view }: Questions): readonly Question[] =>
  view.state.questions.filter(({ answer }) => answer !== null).reverse();

const find = ({ view }: Questions, id: string | undefined): Question | undefined =>
  view.state.questions.find((question) => question.id === id);

const answer = action<Questions>()({
  name: 'answer-question',
  path: '/case/:ref/questions/:question',
  title: (questions, params) => {
    const asked = find(questions, params['question']);
    return words.answer(asked === undefined ? '' : partyName(questions.view, asked.party));
  },
  when: ({ view }) => view.state.closed === null,
  each: (questions) => waitingIn(questions).map(({ id }) => ({ question: id })),
  fields: (questions, params) => {
    const asked = find(questions, params['question']);
    return asked === undefined
      ? notThere
      : {
          text: textarea({
            label: words.answerLabel,
            ...boxOf(questions.view, answerQuestion, 'text', { question: asked.id }),
          }),
        };
  },
  run: (visit, questions, { text }) => {
    const others = waitingIn(questions).filter(({ id }) => id !== visit.params['question']);
    const { view } = questions;
    const go = others.length === 0 ? view.url : `${view.url}/questions`;
    return perform(visit, view, answerQuestion, { question: visit.params['question'] ?? '', text }, go);
  },
});

const questionCard = ({ view, opened }: Questions, question: Question, kit: Kit, isMain: boolean): Html => {
  const { id, party, at, text, answer: given } = question;
  const side = view.state.parties.get(party)?.kind ?? 'service';
  return card({
    html: html`<h3 class="card__heading">${partyTag({ side, name: partyLabel(view, party) })}</h3>
<p class="muted">${words.askedOn(timeInFull(at))}</p><p class="as-typed">${opened.text(text) ?? words.unreadable}</p>
${
  given !== null &&
  html`<p class="muted">${words.answeredBy(personName(view, given.by), timeInFull(given.at))}</p>
<p class="as-typed">${opened.text(given.text) ?? words.unreadable}</p>`
}${kit.form('answer-question', { params: { question: id }, secondary: !isMain })}`,
  });
};

const part = (questions: Questions, heading: string, asked: readonly Question[], kit: Kit): Part =>
  asked.length > 0 &&
  html`<h2>${heading}</h2>${asked.map((each, index) => questionCard(questions, each, kit, index === 0))}`;

const asJson = ({ view, opened }: Questions) =>
  view.state.questions.map(({ id, party, at, text, answer: given }) => ({
    id,
    party,
    name: partyName(view, party),
    askedAt: at.toString(),
    text: opened.text(text),
    answer:
      given === null
        ? null
        : { by: personName(view, given.by), at: given.at.toString(), text: opened.text(given.text) },
  }));

export const questionsPage = page<Questions>({
  path: '/case/:ref/questions',
  open: 'signed-in',
  load: async (visit) => {
    const view = await openForDesk(visit);
    if (view === notThere) return notThere;
    const wanted = view.state.questions.flatMap(({ text, answer: given }) => [text, given?.text]);
    return { view, opened: await view.read(wanted) };
  },
  title: () => words.title,
  links: ({ view }) => caseLinks(view),
  actions: [answer],
  json: (questions) => ({ questions: asJson(questions) }),
  look: ({ view }) => deskLook(view),
  view: (questions, kit) => ({
    main: html`<h1>${words.title}</h1>${reference(questions.view)}
<p>${questions.view.state.questions.length === 0 ? words.none : words.intro}</p>
${part(questions, words.waiting, waitingIn(questions), kit)}${part(questions, words.answered, answeredIn(questions), kit)}`,
  }),
});
