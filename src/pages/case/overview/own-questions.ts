/** That the caseworkers answered a question of one's own side. */
import { card } from '../../../web/components/content/card/card.ts';
import { html, type Part } from '../../../web/html.ts';
import { dayInFull, londonDate } from '../../dates.ts';
import type { CaseView } from '../case-view.ts';
import { words } from './words.en.ts';

/** The questions that this person's side asked the caseworkers; null for people who stand on no side. */
const ownQuestions = ({ state, place }: CaseView) => {
  if (place.is !== 'member') return null;
  const asked = state.questions.filter((question) => question.party === place.party);
  const answers = asked
    .flatMap(({ answer }) => (answer === null ? [] : [answer.at]))
    .sort(Temporal.Instant.compare);
  return { asked: asked.length, answered: answers.length, lastAnsweredAt: answers.at(-1) ?? null };
};

export const answeredCard = (view: CaseView): Part => {
  const at = ownQuestions(view)?.lastAnsweredAt ?? null;
  return (
    at !== null &&
    card({
      heading: words.answeredHeading,
      html: html`<p>${words.answeredOn(dayInFull(londonDate(at)))} <a href="${view.url}/invitation#questions">${words.answeredLink}</a></p>`,
    })
  );
};

export const questionsAsJson = (view: CaseView) => {
  const questions = ownQuestions(view);
  return questions === null
    ? null
    : { ...questions, lastAnsweredAt: questions.lastAnsweredAt?.toString() ?? null };
};
