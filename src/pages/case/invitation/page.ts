/** The invitation: read, and answered with yes, a question or no. After the answer it shows what was said. */
import { partiesOf } from '../../../case/standing.ts';
import { rules } from '../../../law/rules/register.ts';
import { replyByAsJson } from '../../desk/reply-by.ts';
import { page } from '../../site.ts';
import { caseLinks, partyLabel, personName } from '../case-view.ts';
import { invitationActions } from './actions.ts';
import { type Invitation, isInvited, loadInvitation, questionsOf } from './invitation.ts';
import { invitationView, whoAsked } from './view.ts';
import { words } from './words.en.ts';

const answerAsJson = ({ party, opened }: Invitation) => {
  const { taking } = party;
  switch (taking.is) {
    case 'named':
    case 'invited':
      return null;
    case 'agreed':
      return {
        is: taking.is,
        at: taking.at.toString(),
        attendee: opened.text(taking.attendee),
        mayDecide: opened.text(taking.mayDecide),
      };
    case 'declined':
      return {
        is: taking.is,
        at: taking.at.toString(),
        reason: taking.reason,
        note: opened.text(taking.note),
      };
    case 'left':
      return { is: taking.is, at: taking.at.toString() };
    default:
      return taking satisfies never;
  }
};

const asJson = (invitation: Invitation) => {
  const { view, party, opened } = invitation;
  const { taking } = party;
  return {
    whoAsked: whoAsked(invitation),
    about: view.state.about,
    summary: opened.text(view.state.sharedSummary),
    takingPart: taking.is,
    answer: answerAsJson(invitation),
    ...(isInvited(invitation) && taking.is === 'invited' ? { replyBy: replyByAsJson(taking.replyBy) } : {}),
    parties: partiesOf(view.state).map((each) => ({
      party: each.id,
      name: partyLabel(view, each),
      takingPart: each.taking.is,
    })),
    what: { says: words.what, rules: ['DR-3', 'DR-4'], sources: [...rules['DR-3'].sources] },
    whatNot: words.not,
    asksOfYou: words.asks,
    questions: questionsOf(invitation).map(({ at, text, answer }) => ({
      at: at.toString(),
      text: opened.text(text),
      answer:
        answer === null
          ? null
          : { at: answer.at.toString(), by: personName(view, answer.by), text: opened.text(answer.text) },
    })),
  };
};

export const invitationPage = page<Invitation>({
  path: '/case/:ref/invitation',
  open: 'signed-in',
  load: loadInvitation,
  title: () => words.title,
  links: ({ view }) => caseLinks(view),
  actions: invitationActions,
  json: asJson,
  look: ({ view }) => ({ back: view.url }),
  view: invitationView,
});
