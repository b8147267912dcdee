/** The sentence at the top: where the work stands for the person who looks, and what they could do. */
import { partiesOf } from '../../../case/standing.ts';
import { refusalWords } from '../../refusals.words.en.ts';
import { isMediator, sorted, stanceOf, type WayForwardView } from './way-forward.ts';
import { words } from './words.en.ts';

export interface WhereWeAre {
  readonly sentence: string;
  readonly detail: string | null;
  readonly action: { readonly text: string; readonly href: string } | null;
}

const says = (sentence: string, detail: string | null = null): WhereWeAre => ({
  sentence,
  detail,
  action: null,
});

const { now } = words;

const forMediator = (way: WayForwardView): WhereWeAre => {
  const { accepted, others } = sorted(way);
  if (accepted.length > 0 && others.length === 0) return says(now.allAccept);
  if (accepted.length > 0) return says(now.mediatorWaits, now.mediatorCanMake);
  if (others.length > 0) return says(now.mediatorWaits);
  return says(way.issues.length === 0 ? now.mediatorBegin : now.mediatorDraft);
};

const aboutText = (way: WayForwardView): WhereWeAre => {
  const { own, clauses } = way;
  const waiting = clauses.filter((clause) => own !== null && stanceOf(clause, own) === 'thinking').length;
  if (waiting > 0) return says(now.waiting(waiting), now.takeYourTime);
  const { others } = sorted(way);
  return others.length === 0 ? says(now.allAccept, now.mediatorMakes) : says(now.answered, now.othersRead);
};

const aboutIssues = ({ own, issues, view }: WayForwardView): WhereWeAre => {
  if (issues.length === 0) return says(now.begin, now.beginDetail);
  if (issues.some(({ issue }) => own !== null && !issue.recognisedBy.has(own)))
    return says(now.lookAtList, now.agreeOnList);
  const all = partiesOf(view.state).length;
  const isShared = issues.some(({ issue }) => issue.recognisedBy.size === all);
  return isShared ? says(now.findIdeas, now.ideasBindNobody) : says(now.agreeOnList, now.ideasBindNobody);
};

export const whereWeAre = (way: WayForwardView): WhereWeAre => {
  const { view, whyNot } = way;
  if (view.state.wayForward.agreement !== null) {
    const action = { text: now.seeAgreement, href: `${view.url}/agreement` };
    return { ...says(now.made), action };
  }
  if (whyNot !== null) {
    const { says: sentence, next } = refusalWords[whyNot.refused];
    return says(sentence, next);
  }
  if (isMediator(way)) return forMediator(way);
  return way.clauses.length > 0 ? aboutText(way) : aboutIssues(way);
};
