/** How the people of a case are shown: names and roles to all, ways to reach them to the desk alone. */
import type { AccountId } from '../../../case/ids.ts';
import type { Member, Party } from '../../../case/state.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { sayPhone } from '../../../web/components/frame/footer/footer.ts';
import { type Html, html, type Part } from '../../../web/html.ts';
import type { Kit } from '../../../web/page.ts';
import { type CaseView, ownParty, partyName, personName, roleOfPerson } from '../../case/case-view.ts';
import { partyHeading, reference } from '../desk-view.ts';
import { isDesk, type People, sidesToAddTo } from './people.ts';
import { words } from './words.en.ts';

const contactOf = (people: People, account: AccountId) => {
  if (!isDesk(people)) return null;
  const { email = null, phone = null } = people.view.people.get(account) ?? {};
  return { email, phone };
};

const contactPart = (people: People, account: AccountId): Part => {
  const contact = contactOf(people, account);
  if (contact === null) return '';
  const { email, phone } = contact;
  const tel = phone?.replaceAll(/[^+\d]/gu, '');
  const isMember =
    people.view.state.mediator.appointed !== account && people.view.state.mediator.proposed !== account;
  const code =
    isMember &&
    html`, <a href="${people.view.url}/people/${account}/code">${words.code}<span class="govuk-visually-hidden">: ${personName(people.view, account)}</span></a>, <a href="${people.view.url}/people/${account}/address">${words.address}<span class="govuk-visually-hidden">: ${personName(people.view, account)}</span></a>`;
  return html`<br><span class="small">${phone === null ? words.noPhone : html`<a href="tel:${tel}">${phone}</a>`}, ${
    email === null ? words.noEmail : html`<a href="mailto:${email}">${email}</a>`
  }${code}</span>`;
};

const personLine = (people: People, party: Party, { account }: Member, kit: Kit): Html => {
  const { view } = people;
  const isYou = account === view.actor.account;
  const what = `${roleOfPerson(view, account)}${isYou ? `, ${words.you}` : ''}`;
  return html`<li>${personName(view, account)} <span class="muted">(${what})</span>${contactPart(people, account)}
${kit.form('remove-supporter', { params: { party: party.id, account }, secondary: true })}</li>`;
};

const partyCard = (people: People, party: Party, kit: Kit): Html => {
  const { view } = people;
  const mayRecord = isDesk(people) && party.taking.is !== 'named';
  const record = html`<p><a href="${view.url}/for/${party.id}">${words.record}<span class="govuk-visually-hidden">: ${partyName(view, party)}</span></a></p>`;
  return card({
    html: html`${partyHeading(view, party)}
${
  party.members.length === 0
    ? html`<p>${words.noPeople}</p>`
    : html`<ul class="plain-list">${party.members.map((member) => personLine(people, party, member, kit))}</ul>`
}${mayRecord && record}`,
  });
};

const mediatorPart = (people: People): Html => {
  const { view } = people;
  const { appointed, proposed } = view.state.mediator;
  const account = appointed ?? proposed;
  if (account === null) return html`<p>${words.noMediator}</p>`;
  const name = personName(view, account);
  const says = appointed === null ? words.proposed(name) : words.appointed(name);
  return html`<p>${says}${contactPart(people, account)}</p>`;
};

const caseworkers = ({ staff }: CaseView) => staff.filter(({ roles }) => roles.includes('caseworker'));

const addIntro = (people: People): string => {
  if (isDesk(people)) return words.addForDesk;
  const own = people.view.state.parties.get(ownParty(people.view) ?? people.view.state.askingParty);
  return own?.kind === 'family' ? words.addForFamily : words.addForBody;
};

const addPart = (people: People, kit: Kit): Part =>
  kit.offers('add-supporter') &&
  card({
    heading: words.addHeading,
    html: html`<p>${addIntro(people)}</p>${kit.form('add-supporter', { secondary: isDesk(people) })}`,
  });

export const mainOf = (people: People, kit: Kit): Html => {
  const { view, phone } = people;
  return html`<h1>${words.title}</h1>${reference(view)}
<p>${isDesk(people) ? words.introForDesk : words.intro}</p>
${[...view.state.parties.values()].map((party) => partyCard(people, party, kit))}
${kit.offers('remove-supporter') && html`<p class="muted">${words.removeHint}</p>`}
${card({ heading: words.mediatorHeading, html: mediatorPart(people) })}
${card({
  heading: words.deskHeading,
  html: html`<p>${caseworkers(view)
    .map(({ name }) => name)
    .join(', ')}. ${words.deskDoes}</p><p>${sayPhone(words.ring, phone)}</p>`,
})}
${addPart(people, kit)}
${
  kit.offers('replace-representative') &&
  card({
    heading: words.replaceHeading,
    html: html`<p>${words.replaceText}</p>${kit.form('replace-representative', { secondary: true })}`,
  })
}`;
};

const personAsJson = (people: People, account: AccountId) => ({
  name: personName(people.view, account),
  role: roleOfPerson(people.view, account),
  isYou: account === people.view.actor.account,
  ...(contactOf(people, account) ?? {}),
});

export const peopleAsJson = (people: People) => {
  const { view, phone } = people;
  const { appointed, proposed } = view.state.mediator;
  const mediator = appointed ?? proposed;
  const addable = new Set(sidesToAddTo(people).map(({ id }) => id));
  return {
    parties: [...view.state.parties.values()].map((party) => ({
      party: party.id,
      kind: party.kind,
      name: partyName(view, party),
      isYours: party.id === ownParty(view),
      takingPart: party.taking.is,
      mayAdd: addable.has(party.id),
      people: party.members.map(({ account }) => personAsJson(people, account)),
    })),
    mediator:
      mediator === null ? null : { ...personAsJson(people, mediator), isAppointed: appointed !== null },
    caseworkers: { names: caseworkers(view).map(({ name }) => name), phone },
  };
};
