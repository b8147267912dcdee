/** The boxes of the forms about a meeting. */
import { partiesOf } from '../../../case/standing.ts';
import { offerTimes } from '../../../meeting/commands/offer-times.ts';
import type { MeetingWay } from '../../../meeting/events.ts';
import { checkbox, datetime, type Field, type Parsed, radio, select, text } from '../../../web/field.ts';
import { boxOf, type CaseView, ownParty, partyLabel } from '../case-view.ts';
import type { Answer, MeetingView, TimeOnOffer } from './meeting.ts';
import { timeSpan } from './time-words.ts';
import { words } from './words.en.ts';

export const startNames = ['start1', 'start2', 'start3', 'start4', 'start5'] as const;

const start = (index: 0 | 1 | 2 | 3 | 4) =>
  datetime({
    label: words.starts[index],
    ...(index === 0 ? { hint: words.startHint } : { optional: true }),
  });

const ways: readonly MeetingWay[] = ['online', 'phone', 'in-person'];
const lengths = [60, 90, 120, 150, 180] as const;

/** A choice of the form, back as what it stands for. */
export const wayOf = (choice: string): MeetingWay => ways.find((way) => way === choice) ?? 'online';

export const offerFields = (view: CaseView) => ({
  start1: start(0),
  start2: start(1),
  start3: start(2),
  start4: start(3),
  start5: start(4),
  minutes: select({
    label: words.length,
    value: '120',
    choices: lengths.map((minutes) => ({ value: String(minutes), label: words.lengths[minutes] })),
  }),
  way: radio({
    label: words.wayLabel,
    choices: ways.map((way) => ({ value: way, label: words.ways[way] })),
  }),
  place: text({ label: words.placeLabel, maxLength: 500, ...boxOf(view, offerTimes, 'place') }),
});

const none = 'none';

const noneAlone = (parsed: Parsed<readonly string[]>): Parsed<readonly string[]> => {
  if ('error' in parsed || !parsed.value.includes(none)) return parsed;
  return parsed.value.length === 1 ? { value: [] } : { error: words.noneAlone };
};

/** A program says "none" with an empty list or with `none`; a person ticks "None of these". Nothing ticked is no answer. */
const suits = (look: Parameters<typeof checkbox>[0]): Field<readonly string[]> => {
  const field = checkbox(look);
  return {
    ...field,
    parse: (raw) => (Array.isArray(raw) && raw.length === 0 ? { value: [] } : noneAlone(field.parse(raw))),
  };
};

export const suitsField = ({ view, offer }: MeetingView) => {
  const own = ownParty(view);
  const before = own === null ? undefined : view.state.meetings.offer?.answers.get(own);
  return {
    suits: suits({
      label: words.answerLabel,
      hint: words.answerHint,
      value: before?.length === 0 ? [none] : (before ?? []),
      choices: [
        ...(offer?.times ?? []).map((time) => ({ value: time.id, label: timeSpan(time) })),
        { value: none, label: words.none },
      ],
    }),
  };
};

const answerWords = {
  suits: words.suits,
  'does-not-suit': words.doesNotSuit,
  'not-answered': words.notAnswered,
} satisfies Record<Answer, string>;

/** `Suits: You. Not answered yet: Milton Hall Primary School.` */
export const answersInWords = (view: CaseView, { answers }: TimeOnOffer): string =>
  (['suits', 'does-not-suit', 'not-answered'] as const)
    .map((wanted) => {
      const names = partiesOf(view.state)
        .filter(({ id }) => answers.get(id) === wanted)
        .map((party) => partyLabel(view, party));
      return names.length === 0 ? '' : `${answerWords[wanted]}: ${names.join(', ')}.`;
    })
    .filter((sentence) => sentence !== '')
    .join(' ');
