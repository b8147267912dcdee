/** The page of one question: a form that asks and stores nothing, and the answers so far. */
import { quietPanel } from '../../../web/components/content/quiet-panel/quiet-panel.ts';
import { button } from '../../../web/components/form/button/button.ts';
import { errorSummary } from '../../../web/components/form/error-summary/error-summary.ts';
import { drawField, errorTarget, type FormState } from '../../../web/form-view.ts';
import { type Html, html } from '../../../web/html.ts';
import type { View } from '../../../web/page.ts';
import { answersList } from './answers-view.ts';
import { answerHref, type Check } from './check.ts';
import { hiddenAnswers } from './conversation/address.ts';
import { type Asked, boxNames } from './conversation/walk.ts';
import { safetyView } from './safety-view.ts';
import { words } from './words.en.ts';

const stateOf = ({ question, field, typed, error }: Asked): FormState => ({
  href: '/check',
  title: words.goOn,
  fields: { [question.name]: field },
  typed,
  errors: error === null ? [] : [{ field: question.name, message: error }],
  csrf: null,
  onceKey: '',
  idPrefix: 'answer-',
});

const hiddenAnswer = ([name, value]: readonly [string, string]): Html =>
  html`<input type="hidden" name="${name}" value="${value}">`;

const problem = (asked: Asked, state: FormState): Html | '' =>
  asked.error === null
    ? ''
    : errorSummary({
        titleText: words.thereIsAProblem,
        descriptionText: words.nothingLost,
        errorList: [{ text: asked.error, href: errorTarget(state, asked.question.name) }],
      });

const form = (check: Check, asked: Asked, state: FormState): Html => {
  const { name } = asked.question;
  return html`<form class="form" method="get" action="/check" novalidate>
${hiddenAnswers(check.address, boxNames(name, asked.field)).map(hiddenAnswer)}
<input type="hidden" name="asked" value="${name}">
${drawField(state, name, asked.field, { isHeading: true }, () => html``)}
<div class="govuk-button-group">
${button({ text: words.goOn })}
${asked.field.type === 'date' && html`<a href="${answerHref(check, asked, '')}">${words.doNotKnow}</a>`}
</div>
</form>`;
};

const intro = (check: Check): Html | '' =>
  check.answers.size > 0
    ? ''
    : html`<p class="muted">${words.intro} ${words.start}</p><p class="muted small">${words.introMore}</p>`;

/** In: what is known, and the question to ask. Out: the page. */
export const questionView = (check: Check, asked: Asked): View => {
  if (asked.question.name === 'go-on') return safetyView(check, asked);
  const state = stateOf(asked);
  const main = html`${problem(asked, state)}${form(check, asked, state)}${intro(check)}`;
  const answers = answersList(check);
  if (answers === undefined) return { main };
  return { main, side: quietPanel({ heading: words.answersHeading, html: answers }) };
};
