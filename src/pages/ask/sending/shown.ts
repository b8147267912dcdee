/** Each answer as the check page reads it back: in the words of the question, or as it was typed. */
import { words as aboutWords } from '../disagreement/words.en.ts';
import {
  aboutOf,
  askerOf,
  boardOf,
  chosenBodies,
  many,
  notSure,
  one,
  otherParties,
  ownSide,
  stageOf,
} from '../draft/asked.ts';
import type { DraftView } from '../draft/draft-view.ts';
import { councilName, partyNameOf } from '../draft/names.ts';
import type { Step } from '../draft/steps.ts';
import { words as placeWords } from '../place/words.en.ts';
import { words as whoWords } from '../who/words.en.ts';
import { needLabels } from '../you/needs.ts';

/** Null: not answered. Empty: answered with nothing. */
type Shown = string | null;

const typed =
  (name: string) =>
  (view: DraftView): Shown => {
    const value = view.asked.answers[name];
    return typeof value === 'string' ? value : null;
  };

const filled = (text: string | null | undefined): Shown => (text === undefined || text === '' ? null : text);

const planOf = (plan: string): Shown => {
  const { yes, no, notSure: unsure } = placeWords.plan;
  return filled({ yes, no, [notSure]: unsure }[plan]);
};

const boardName = (view: DraftView): Shown => {
  if (one(view.asked, 'board') === notSure) return aboutWords.board.notSure;
  return boardOf(view.asked) === null
    ? null
    : partyNameOf(view, { kind: 'icb', organisation: boardOf(view.asked), calledBy: null });
};

const bodyNames = (view: DraftView, isWanted: (kind: string) => boolean): Shown => {
  const parties = otherParties(view.asked).filter(({ kind }) => isWanted(kind));
  return filled(parties.map((party) => partyNameOf(view, party)).join('\n'));
};

const needsOf = ({ asked }: DraftView): Shown =>
  asked.answers['needs'] === undefined
    ? null
    : [...needLabels(many(asked, 'needs')), one(asked, 'needs-more')].filter(Boolean).join('\n');

const contactOf = ({ asked }: DraftView): Shown =>
  filled([one(asked, 'email'), one(asked, 'phone'), one(asked, 'contact-care')].filter(Boolean).join('\n'));

const forSomebody = ({ asked }: DraftView): Shown => {
  const { phone, post, no } = whoWords.forSomebody;
  return filled({ phone, post, no }[one(asked, 'for-somebody')]);
};

const shown: Readonly<Record<Step, (view: DraftView) => Shown>> = {
  'for-somebody': forSomebody,
  who: ({ asked }) => {
    const asker = askerOf(asked);
    return asker === null ? null : whoWords.who.choices[asker][0];
  },
  permission: ({ asked }) => (many(asked, 'permission').length > 0 ? whoWords.permission.yes : null),
  'your-body': ({ asked }) => {
    const side = ownSide(asked);
    return side === null ? null : whoWords.yourBody[side];
  },
  council: councilName,
  stage: ({ asked }) => {
    const stage = stageOf(asked);
    return stage === null ? null : placeWords.stage.choices[stage][0];
  },
  plan: ({ asked }) => planOf(one(asked, 'plan')),
  about: ({ asked }) => {
    const about = aboutOf(asked);
    return about === null || about === 'between-authorities' ? null : aboutWords.about.choices[about][0];
  },
  'not-open': () => null,
  'who-with': (view) =>
    chosenBodies(view.asked).length === 0
      ? null
      : (bodyNames(view, (kind) => kind !== 'setting') ?? aboutWords.with.setting),
  board: boardName,
  setting: (view) => bodyNames(view, (kind) => kind === 'setting'),
  child: typed('child'),
  story: typed('story'),
  hopes: typed('hopes'),
  summary: typed('summary'),
  needs: needsOf,
  name: typed('name'),
  contact: contactOf,
};

/** The answer to one question in words: null where there is none yet, empty where it was left empty. */
export const answerShown = (view: DraftView, step: Step): string | null => shown[step](view);
