/** A caseworker answers a party's question; the party and the caseworkers read it. */
import type { Command } from '../../command.ts';
import { refuse } from '../../refusal.ts';
import type { Case } from '../../state.ts';

interface AnswerQuestion {
  readonly question: string;
  readonly text: string;
}

const asked = (state: Case, id: string | undefined) => state.questions.find((question) => question.id === id);

export const answerQuestion: Command<AnswerQuestion> = {
  name: 'answer-question',
  audiences: (state, _place, { question: id }) => {
    const question = asked(state, id);
    return question === undefined ? {} : { text: `arrangements:${question.party}` };
  },
  decide: (state, { question: id, text }) => {
    const question = asked(state, id);
    if (question === undefined) return refuse('not-yours');
    if (question.answer !== null) return refuse('already-answered');
    const words = { text: { audience: `arrangements:${question.party}` as const, text } };
    return [{ kind: 'question-answered', party: question.party, question: id, words }];
  },
};
