/** Whose case it is (P-1, P-2): the desk works out the day, hands the case over, or notes who decides instead. */
import { familyParty } from '../../../case/commands/family/family-party.ts';
import { rules } from '../../../law/rules/register.ts';
import { dateThatMatters } from '../../../web/components/case/date-that-matters/date-that-matters.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { type Html, html, type Part } from '../../../web/html.ts';
import { type Kit, type NotThere, notThere } from '../../../web/page.ts';
import { caseLinks } from '../../case/case-view.ts';
import { dayInFull, londonDate } from '../../dates.ts';
import { page, type SiteVisit } from '../../site.ts';
import { deskLook, openForDesk, reference } from '../desk-view.ts';
import { hand, note, recordCapacity } from './actions.ts';
import { isTheirs, mayBeHanded, type Whose } from './whose.ts';
import { words } from './words.en.ts';

const load = async (visit: SiteVisit): Promise<Whose | NotThere> => {
  const view = await openForDesk(visit);
  if (view === notThere || familyParty(view.state) === null) return notThere;
  const { alternative } = view.state.youngPerson;
  const opened = await view.read([alternative?.assessment]);
  return {
    view,
    at: visit.at,
    today: londonDate(visit.at),
    assessment: opened.text(alternative?.assessment),
  };
};

const { title: rule, sources } = rules['P-1'];

const dayPart = ({ view }: Whose): Part => {
  const { from } = view.state.youngPerson;
  if (from === null) return '';
  const last = Temporal.PlainDate.from(from).subtract({ days: 1 });
  return dateThatMatters({
    heading: words.heading,
    date: from,
    dateText: dayInFull(from),
    why: words.why(dayInFull(last)),
    how: rule,
    sources: sources.map((text) => ({ text })),
  });
};

const standing = (whose: Whose): string => {
  const { alternative } = whose.view.state.youngPerson;
  if (isTheirs(whose)) return words.youngPersons;
  if (alternative !== null) return words.alternative(dayInFull(alternative.assessedOn));
  return mayBeHanded(whose) ? words.parentsStill : words.parents;
};

const part = (kit: Kit, name: string, heading: string, intro: readonly string[], secondary: boolean): Part =>
  kit.offers(name) &&
  card({ heading, html: html`${intro.map((text) => html`<p>${text}</p>`)}${kit.form(name, { secondary })}` });

const main = (whose: Whose, kit: Kit): Html => {
  const { view, assessment } = whose;
  const { from, alternative } = view.state.youngPerson;
  return html`<h1>${words.title}</h1>${reference(view)}
<p>${standing(whose)}</p>
${alternative !== null && card({ heading: words.assessment, html: html`<p class="as-typed">${assessment ?? words.gone}</p>` })}
${dayPart(whose)}
${from !== null && !isTheirs(whose) && !mayBeHanded(whose) && html`<p>${words.notYet}</p>`}
${part(kit, 'note-date-of-birth', words.bornHeading, [words.bornText], from !== null)}
${part(kit, 'hand-to-young-person', words.handHeading, words.handText, false)}
${part(kit, 'record-capacity-decision', words.capacityHeading, [words.capacityText], true)}`;
};

export const youngPersonPage = page<Whose>({
  path: '/case/:ref/young-person',
  open: 'signed-in',
  load,
  title: () => words.title,
  links: ({ view }) => caseLinks(view),
  actions: [note, hand, recordCapacity],
  json: (whose) => {
    const { from, alternative } = whose.view.state.youngPerson;
    return {
      says: standing(whose),
      isYoungPersons: isTheirs(whose),
      youngPersonFrom: from === null ? null : { date: from, safeDate: from, rule: 'P-1', sources },
      alternativePerson:
        alternative === null
          ? null
          : { assessedOn: alternative.assessedOn, assessment: whose.assessment, rule: 'P-2' },
    };
  },
  look: ({ view }) => deskLook(view),
  view: (whose, kit) => ({ main: main(whose, kit) }),
});
