/** Who was told what, by whom and when; what the law asks of a body; and what happens when it cannot be set up in time. */
import { clockState } from '../../../../clock/clock.ts';
import { sourcesOf } from '../../../../law/rules/register.ts';
import { arrangingBody, bodiesOf, isMediating } from '../../../../mediation/rules.ts';
import { dateThatMatters } from '../../../../web/components/case/date-that-matters/date-that-matters.ts';
import { card } from '../../../../web/components/content/card/card.ts';
import { type Html, html, type Part } from '../../../../web/html.ts';
import type { Kit } from '../../../../web/page.ts';
import { dayInFull } from '../../../dates.ts';
import { ownParty, partyName, partyTitle, personName } from '../../case-view.ts';
import { ruleWords, standing } from '../../dates/dates.ts';
import { certificateNeed } from '../strand.ts';
import { list, sources } from './choice-part.ts';
import { isNotArranged, mediationBy, type StrandView } from './strand-view.ts';
import { canCorrectTelling, tellingHref } from './telling.ts';
import { words } from './words.en.ts';

const { information, telling, duty, late } = words;

const informationSays = ({ view, viewer, mediation: { information: given } }: StrandView): string => {
  if (given === null) return viewer === 'family' ? information.noneYou : information.none;
  const says = viewer === 'family' ? information.givenToYou : information.given;
  return says(personName(view, given.by), dayInFull(given.on), information.ways[given.how]);
};

/** A body is told neither that the family was informed nor that it was not. */
export const informationCard = (strand: StrandView, kit: Kit): Part => {
  if (strand.viewer === 'body') return '';
  const isFirst = strand.mediation.information === null;
  return card({
    heading: information.heading,
    html: html`<p>${informationSays(strand)}</p>${
      kit.offers('give-information') &&
      html`<p>${information.noneDesk}</p>${kit.form('give-information', { secondary: !isFirst })}`
    }`,
  });
};

const toldSays = ({ view, mediation }: StrandView): readonly string[] =>
  bodiesOf(view.state).map(({ id }) => {
    const its = mediation.told.get(id);
    const who = partyTitle(view, id);
    return its === undefined
      ? telling.notTold(who)
      : telling.told(who, dayInFull(its.on), telling.tellers[its.teller], telling.ways[its.how]);
  });

export const toldList = (strand: StrandView): Html => list(toldSays(strand));

export const tellingCard = (strand: StrandView, kit: Kit): Part => {
  const { mediation, view, viewer } = strand;
  if (!isMediating(view.state) && mediation.told.size === 0) return '';
  const body = arrangingBody(view.state, mediation);
  const isFirst = viewer === 'desk' && body !== null && !mediation.told.has(body.id);
  return card({
    heading: telling.heading,
    html: html`${toldList(strand)}${
      canCorrectTelling(strand) && html`<p><a href="${tellingHref(strand)}">${telling.correctLink}</a></p>`
    }${
      kit.offers('tell-authority') &&
      html`<p>${telling.intro}</p>${kit.form('tell-authority', { secondary: !isFirst })}`
    }`,
  });
};

const isToTellIcb = ({ view, today }: StrandView): boolean =>
  view.state.clocks.current.some(
    (clock) =>
      clock.what === 'la-tells-icb' && clock.owner === ownParty(view) && clockState(clock, today) !== 'met',
  );

/** What the law asks of the side that looks; nothing of a side other than an authority or an ICB. */
export const dutiesOf = (strand: StrandView): readonly string[] => {
  const { view, mediation, viewer } = strand;
  if (viewer !== 'body' || !isMediating(view.state)) return [];
  const body = arrangingBody(view.state, mediation);
  const isItself = body?.id === ownParty(view);
  const who = body === null ? '' : partyName(view, body);
  return [
    ...(isItself || body === null ? duty.arranges : [duty.takesPart(who)]),
    ...(isToTellIcb(strand) ? [duty.tellsIcb] : []),
    ...duty.both,
  ];
};

export const dutySources = (): readonly string[] => sourcesOf('A-1', 'A-3', 'A-4', 'A-5', 'A-6', 'A-9');

const byDate = (strand: StrandView): Part => {
  const by = mediationBy(strand);
  return (
    by !== null &&
    dateThatMatters({
      heading: duty.byHeading,
      headingLevel: 3,
      date: by.due,
      dateText: dayInFull(by.due),
      why: standing(by, strand.today),
      how: ruleWords(strand.view, by),
      sources: by.sources.map((text) => ({ text })),
    })
  );
};

export const dutyPart = (strand: StrandView, kit: Kit): Part => {
  const duties = dutiesOf(strand);
  if (duties.length === 0) return '';
  const cannot =
    kit.offers('say-cannot-arrange') &&
    card({
      heading: duty.cannotHeading,
      html: html`<p>${duty.cannot}</p>${sources(sourcesOf('C-5'))}${kit.form('say-cannot-arrange', { secondary: true })}`,
    });
  return html`${card({ heading: duty.heading, html: html`${list(duties)}${byDate(strand)}${sources(dutySources())}` })}${cannot}`;
};

/** What happens when it was not set up in time, as the one who looks may know it; nothing while it still can be. */
export const lateSays = (strand: StrandView): readonly string[] => {
  if (!isNotArranged(strand)) return [];
  const { mediation, viewer } = strand;
  const isNeeded = certificateNeed(mediation) === 'required';
  if (viewer === 'family') {
    const comes = isNeeded && mediation.certificate === null ? [late.familyCertificate] : [];
    return [...comes, ...late.family];
  }
  // Whether an appeal of this family needs one is not for the others.
  const isForDesk = viewer === 'desk' && isNeeded && mediation.certificate === null;
  return [...(isForDesk ? [late.othersCertificate] : []), ...late.others];
};

export const lateCard = (strand: StrandView): Part => {
  const says = lateSays(strand);
  return (
    says.length > 0 && card({ heading: late.heading, html: html`${list(says)}${sources(sourcesOf('C-5'))}` })
  );
};

/** The sides for which a caseworker can write something down. */
export const sidesToRecord = ({ view, viewer }: StrandView) =>
  viewer === 'desk'
    ? [...view.state.parties.values()]
        .filter(({ taking }) => taking.is !== 'named')
        .map((party) => ({
          rel: 'record-for',
          href: `${view.url}/for/${party.id}`,
          title: words.sides.link(partyName(view, party)),
        }))
    : [];

export const sidesCard = (strand: StrandView): Part => {
  const links = sidesToRecord(strand);
  return (
    links.length > 0 &&
    card({
      heading: words.sides.heading,
      html: html`<p>${words.sides.says}</p><ul>${links.map(
        ({ href, title }): Html => html`<li><a href="${href}">${title}</a></li>`,
      )}</ul>`,
    })
  );
};
