/** Writing down the decision, and checking its letter. */
import { type NoticeItem, noticeItems } from '../../../../law/situation/situation.ts';
import { checkLetter } from '../../../../mediation/commands/decision/check-letter.ts';
import { checkbox } from '../../../../web/field.ts';
import { notThere } from '../../../../web/page.ts';
import { action } from '../../../site.ts';
import { perform } from '../../case-view.ts';
import { type DecisionView, isOpen, mayRecord } from './decision.ts';
import { decisionFields, record } from './recording.ts';
import { noticeNames, words } from './words.en.ts';

const first = action<DecisionView>()({
  name: 'record-decision',
  path: '/case/:ref/decision/record',
  takesFile: true,
  title: words.recordButton,
  when: (decision) => isOpen(decision) && mayRecord(decision) && decision.mediation === null,
  fields: (decision) => (mayRecord(decision) ? decisionFields(decision) : notThere),
  run: (visit, decision, given) => record(visit, decision, given, null, null),
});

const check = action<DecisionView>()({
  name: 'check-letter',
  path: '/case/:ref/decision/check',
  title: words.checkButton,
  when: (decision) => isOpen(decision) && decision.viewer === 'desk' && decision.mediation !== null,
  fields: ({ viewer, mediation }) =>
    viewer === 'desk'
      ? {
          missing: checkbox({
            label: words.check,
            hint: words.checkHint,
            optional: true,
            value: mediation?.letterMisses ?? [],
            choices: noticeItems.map((item) => ({ value: item, label: noticeNames[item] })),
          }),
        }
      : notThere,
  run: (visit, { view }, { missing }) => {
    // The box lets through only these items.
    const input = { missing: missing as readonly NoticeItem[] };
    return perform(visit, view, checkLetter, input, `${view.url}/decision`);
  },
});

export const decisionActions = [first, check];
