/** The decision of the authority, its letter, and what the letter has to say and does not (M-1, M-3). */
import { sourcesOf } from '../../../../law/rules/register.ts';
import type { Mediation } from '../../../../mediation/state.ts';
import type { Link } from '../../../../web/page.ts';
import { page } from '../../../site.ts';
import { caseLinks } from '../../case-view.ts';
import { decisionActions } from './actions.ts';
import { canCorrect, correctHref, type DecisionView, letterHref, openDecision } from './decision.ts';
import { decisionPageView } from './view.ts';
import { decisionNames, noticeNames, sectionNames, words } from './words.en.ts';

const hasLetter = ({ mediation, opened }: DecisionView): boolean => {
  const letter = mediation?.decision.letter ?? null;
  return letter !== null && opened.text(letter.name) !== null;
};

const letterAsJson = (decision: DecisionView) => {
  const letter = decision.mediation?.decision.letter ?? null;
  if (letter === null || !hasLetter(decision)) return null;
  const { type, bytes, name } = letter;
  return { href: letterHref(decision), name: decision.opened.text(name), type, bytes };
};

const checkAsJson = ({ letterMisses }: Mediation) =>
  letterMisses === null
    ? null
    : {
        missing: letterMisses.map((item) => ({ item, says: noticeNames[item] })),
        says: letterMisses.length === 0 ? words.whole : words.missingMeansDesk,
        rule: 'M-3',
        sources: sourcesOf('M-3'),
      };

const asJson = (decision: DecisionView) => {
  const { mediation, viewer, opened } = decision;
  if (mediation === null) return { decision: null, says: words.noneIntro, sources: sourcesOf('M-1', 'M-2') };
  const { kind, sections, dated, sent, contactedOn, corrections } = mediation.decision;
  return {
    decision: {
      kind,
      says: decisionNames[kind],
      sections: sections.map((section) => ({ section, says: sectionNames[section] })),
      dated,
      sent,
      ...(viewer === 'mediator' ? {} : { contactedOn }),
      letter: letterAsJson(decision),
      corrections: corrections.map(({ at, reason }) => ({ at: at.toString(), reason: opened.text(reason) })),
    },
    letterCheck: checkAsJson(mediation),
  };
};

const linksOf = (decision: DecisionView): readonly Link[] => [
  ...(hasLetter(decision) ? [{ rel: 'letter', href: letterHref(decision), title: words.openLetter }] : []),
  ...(canCorrect(decision)
    ? [{ rel: 'correct', href: correctHref(decision), title: words.correctLink }]
    : []),
  ...caseLinks(decision.view),
];

export const decisionPage = page<DecisionView>({
  path: '/case/:ref/decision',
  open: 'signed-in',
  load: openDecision,
  title: () => words.title,
  links: linksOf,
  actions: decisionActions,
  json: asJson,
  look: ({ view, viewer }) => ({
    back: view.url,
    leaveThisPage: view.place.is === 'member',
    dense: viewer === 'desk',
  }),
  view: decisionPageView,
});
