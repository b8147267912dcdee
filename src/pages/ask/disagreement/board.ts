/** Which NHS board, where the register has more than one. An officer knows their own; a family need not know. */
import { select } from '../../../web/field.ts';
import { notSure, one, ownSide } from '../draft/asked.ts';
import type { DraftView } from '../draft/draft-view.ts';
import { questionPage } from '../draft/question.ts';
import { words } from './words.en.ts';

const said = words.board;

const isOwn = ({ asked }: DraftView): boolean => ownSide(asked) === 'icb';
const questionOf = (view: DraftView): string => (isOwn(view) ? said.question.asking : said.question.other);

export const boardPage = questionPage({
  step: 'board',
  title: questionOf,
  fields: (view) => ({
    board: select({
      label: questionOf(view),
      hint: isOwn(view) ? said.askingHint : said.hint,
      value: one(view.asked, 'board'),
      choices: [
        ...view.asked.boards.map(({ id, name }) => ({ value: String(id), label: name })),
        ...(isOwn(view) ? [] : [{ value: notSure, label: said.notSure }]),
      ],
    }),
  }),
});
