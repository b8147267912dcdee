/** Somebody may be at risk of harm: people first, not forms. Going on stays possible. */
import { card } from '../../../web/components/content/card/card.ts';
import { button } from '../../../web/components/form/button/button.ts';
import { sayPhone } from '../../../web/components/frame/footer/footer.ts';
import { type Html, html } from '../../../web/html.ts';
import type { View } from '../../../web/page.ts';
import { answerHref, type Check } from './check.ts';
import type { Asked } from './conversation/walk.ts';
import { words } from './words.en.ts';

const { safety } = words;

const childline = '0800 1111';

/** Whom to turn to, the most urgent first: as data for programs. */
export const peopleWhoHelp = ({ phone }: Check) => [
  { who: safety.urgent, phone: '999' },
  { who: safety.council, phone: null },
  { who: safety.child, phone: childline },
  { who: safety.us, phone },
];

const councilLink = ({ authority }: Check): Html =>
  authority === null
    ? html`<a href="/authorities">${safety.findCouncil}</a>`
    : html`<a href="/authorities/${authority.gss}">${authority.name}</a>`;

/** Who keeps people safe and how to reach them; also at the head of a result. */
export const safetyCard = (check: Check): Html =>
  card({
    heading: safety.urgent,
    html: html`<p><a href="tel:999">999</a>. ${safety.urgentText}</p>
<h3 class="card__heading">${safety.council}</h3><p>${safety.councilText} ${councilLink(check)}</p>
<h3 class="card__heading">${safety.child}</h3><p>${sayPhone(safety.childText, childline)}</p>
<h3 class="card__heading">${safety.us}</h3><p>${sayPhone(safety.usText, check.phone)}</p>`,
  });

/** In: what is known, and the step that only leads on. Out: the page. */
export const safetyView = (check: Check, asked: Asked): View => ({
  main: html`<h1>${safety.title}</h1><p class="lead">${safety.lead}</p>
${safetyCard(check)}
<p>${safety.goOnText}</p>
${button({ text: safety.goOn, href: answerHref(check, asked, 'yes'), classes: 'govuk-button--secondary' })}`,
});
