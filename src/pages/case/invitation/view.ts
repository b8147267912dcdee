/** How the invitation looks: what is asked, what this is and is not, and three choices of equal weight. */
import { nextStep } from '../../../case/next-step.ts';
import { partiesOf } from '../../../case/standing.ts';
import { rules } from '../../../law/rules/register.ts';
import { dateThatMatters } from '../../../web/components/case/date-that-matters/date-that-matters.ts';
import { nextStep as nextStepCard } from '../../../web/components/case/next-step/next-step.ts';
import { partyList } from '../../../web/components/case/party-list/party-list.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { summaryList } from '../../../web/components/content/summary-list/summary-list.ts';
import { type Html, html, type Part } from '../../../web/html.ts';
import type { Kit, View } from '../../../web/page.ts';
import { dayInFull, londonDate, timeInFull } from '../../dates.ts';
import { replyByAsJson } from '../../desk/reply-by.ts';
import { wordsForStep } from '../../page-for-step.ts';
import { partyLabel, partyName, personName, roleOfPerson } from '../case-view.ts';
import { takingWords } from '../overview/taking-words.ts';
import { limitsNote } from '../safety/limits.ts';
import { type Invitation, isInvited, isOpen, questionsOf } from './invitation.ts';
import { words } from './words.en.ts';

const day = (at: Temporal.Instant): string => dayInFull(londonDate(at));
const list = (items: readonly string[]): Html =>
  html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;

/** `Amina Yusuf (parent), for the family, asked for help.` */
export const whoAsked = (invitation: Invitation): string => {
  const { view, party } = invitation;
  const asking = view.state.parties.get(view.state.askingParty);
  if (asking === undefined) return '';
  if (asking.id === party.id) return words.youAsked;
  const names = asking.members.map(
    ({ account }) => `${personName(view, account)} (${roleOfPerson(view, account)})`,
  );
  return names.length === 0
    ? words.partyAsked(partyLabel(view, asking))
    : words.whoAsked(names.join(', '), partyName(view, asking));
};

/** The one sentence at the head: what is wanted, or what happens next now that this side has answered. */
const head = (invitation: Invitation): Html => {
  const { view, party, today } = invitation;
  const { taking } = party;
  if (!isInvited(invitation) || taking.is !== 'invited') {
    const { sentence, detail, action } = wordsForStep(nextStep(view.state, view.place), view);
    return nextStepCard({
      heading: words.nextHeading,
      sentence,
      detail: detail ?? undefined,
      action: action ?? undefined,
    });
  }
  const isPast = Temporal.PlainDate.compare(Temporal.PlainDate.from(taking.replyBy), today) < 0;
  const says = isPast ? words.answerByPassed : words.answerBy;
  return nextStepCard({
    heading: words.askedHeading,
    sentence: says(dayInFull(taking.replyBy)),
    detail: html`${words.choice} ${words.otherKinds}`,
  });
};

const answered = ({ party, opened }: Invitation): Part => {
  const { taking } = party;
  const row = (key: string, value: string | null) =>
    value !== null && { key: { text: key }, value: { html: html`<span class="as-typed">${value}</span>` } };
  if (taking.is === 'agreed' && taking.attendee !== null) {
    const attendee = row(words.attendee, opened.text(taking.attendee));
    const mayDecide = row(words.mayDecide, opened.text(taking.mayDecide));
    return html`<p>${words.agreedOn(day(taking.at))}</p>${summaryList({ rows: [attendee, mayDecide] })}`;
  }
  if (taking.is === 'declined') {
    const reason = row(words.reasonGiven, words.reasons[taking.reason]);
    const note = row(words.noteGiven, opened.text(taking.note));
    return html`<p>${words.declinedOn(day(taking.at))}</p>${summaryList({ rows: [reason, note] })}`;
  }
  return taking.is === 'left' && html`<p>${words.leftOn(day(taking.at))}</p>`;
};

const answerCard = (invitation: Invitation): Part => {
  const { party, view } = invitation;
  const what = answered(invitation);
  if (!what) return '';
  const mayChange =
    isOpen(invitation) &&
    (party.taking.is === 'agreed'
      ? html`<p>${words.changedMind} <a href="${view.url}/pause-or-leave">${words.changedMindLink}</a></p>`
      : html`<p>${words.changedMindAfterNo}</p>`);
  return card({ heading: words.answeredHeading, html: html`${what}${mayChange}` });
};

const summaryPart = ({ view, opened }: Invitation): Part => {
  if (view.state.sharedSummary === null) return '';
  const summary = opened.text(view.state.sharedSummary);
  return summary === null
    ? html`<p>${words.summaryGone}</p>`
    : html`<p>${words.summaryBy}</p><blockquote class="govuk-inset-text as-typed">${summary}</blockquote>`;
};

const aboutCard = (invitation: Invitation): Html => {
  const { view, party } = invitation;
  const isAgain = isInvited(invitation) && party.id === view.state.askingParty;
  return card({
    heading: words.aboutHeading,
    html: html`<p>${whoAsked(invitation)}</p>${isAgain && html`<p>${words.again}</p>`}
<p>${words.about[view.state.about]}</p>${summaryPart(invitation)}`,
  });
};

const othersCard = ({ view, party }: Invitation): Html =>
  card({
    heading: words.othersHeading,
    html: partyList(
      partiesOf(view.state)
        .filter(({ id }) => id !== party.id)
        .map((other) => ({
          side: other.kind,
          name: partyLabel(view, other),
          said: takingWords(other),
        })),
    ),
  });

const sources: readonly string[] = [
  ...new Set([...rules['DR-3'].sources, ...rules['DR-4'].sources, ...rules['DR-6'].sources]),
];

const explanation = (url: string): Html =>
  card({
    html: html`<h2 class="card__heading">${words.whatHeading}</h2>${list(words.what)}${limitsNote({ url })}
<h3>${words.notHeading}</h3>${list(words.not)}
<h3>${words.asksHeading}</h3>${list(words.asks)}
<p class="muted small">${words.sources}${sources.join('; ')}.</p>`,
  });

const choice = (kit: Kit, name: string, id: string, heading: string, intro: string): Part =>
  kit.offers(name) &&
  card({ heading, headingLevel: 3, id, html: html`<p>${intro}</p>${kit.form(name, { secondary: true })}` });

/** To the three forms below, for somebody who has read this before or has little time. */
const choiceLinks = (kit: Kit): Part =>
  kit.offers('agree-to-take-part') &&
  html`<nav class="choices" aria-label="${words.choicesHeading}"><ul>${words.choices.map(
    ({ href, text }) => html`<li><a href="${href}">${text}</a></li>`,
  )}</ul></nav>`;

/** All three buttons look the same: none is the main one. */
const choices = (kit: Kit): Html => {
  if (!kit.offers('agree-to-take-part'))
    return html`${choice(kit, 'ask-question', 'ask', words.askMoreHeading, words.askMore)}`;
  return html`<h2>${words.choicesHeading}</h2>
${choice(kit, 'agree-to-take-part', 'agree', words.agreeHeading, words.agree)}
${choice(kit, 'ask-question', 'ask', words.askHeading, words.ask)}
${choice(kit, 'decline', 'decline', words.declineHeading, words.decline)}`;
};

const questionsPart = (invitation: Invitation): Part => {
  const { view, opened } = invitation;
  const questions = questionsOf(invitation);
  const items = questions.map(
    ({ at, text, answer }) => html`<li><p class="muted">${words.askedOn(timeInFull(at))}</p>
<p class="as-typed">${opened.text(text) ?? words.unreadable}</p>${
      answer === null
        ? html`<p class="muted">${words.notAnswered}</p>`
        : html`<p class="muted">${words.answeredBy(personName(view, answer.by), timeInFull(answer.at))}</p>
<p class="as-typed">${opened.text(answer.text) ?? words.unreadable}</p>`
    }</li>`,
  );
  return (
    items.length > 0 &&
    card({
      heading: words.questionsHeading,
      id: 'questions',
      html: html`<ol class="plain-list">${items}</ol>`,
    })
  );
};

const replyPanel = (invitation: Invitation): Html | null => {
  const { taking } = invitation.party;
  if (!isInvited(invitation) || taking.is !== 'invited') return null;
  return dateThatMatters({
    heading: words.replyBy,
    date: taking.replyBy,
    dateText: dayInFull(taking.replyBy),
    why: words.replyWhy,
    sources: replyByAsJson(taking.replyBy).sources.map((text) => ({ text })),
  });
};

export const invitationView = (invitation: Invitation, kit: Kit): View => {
  const main = html`<h1>${words.title}</h1><p class="muted">${words.reference(invitation.view.state.reference)}</p>
${head(invitation)}${choiceLinks(kit)}
${answerCard(invitation)}
${questionsPart(invitation)}
${aboutCard(invitation)}
${othersCard(invitation)}
${isInvited(invitation) && explanation(invitation.view.url)}
${choices(kit)}`;
  const panel = replyPanel(invitation);
  return panel === null ? { main } : { main, side: panel };
};
