/** The page of one council: who runs the service there and how to reach it, or how to find it where it is not us (DR-5). */
import { type Authority, authorities } from '../../../directory/authorities.ts';
import { councilLinks } from '../../../directory/council-links.ts';
import { card } from '../../../web/components/content/card/card.ts';
import { quietPanel } from '../../../web/components/content/quiet-panel/quiet-panel.ts';
import { button } from '../../../web/components/form/button/button.ts';
import { phoneHref, unbrokenPhone } from '../../../web/components/frame/footer/footer.ts';
import { type Html, html } from '../../../web/html.ts';
import { notThere } from '../../../web/page.ts';
import { page } from '../../site.ts';
import { words } from './words.en.ts';

interface Council {
  readonly authority: Authority;
  readonly isServed: boolean;
  readonly phone: string;
}

export const authorityBy = (gss: string | undefined): Authority | undefined =>
  authorities.find((authority) => authority.gss === gss);

const checkHref = ({ gss }: Authority): string => `/check?authority=${gss}`;
const askHref = ({ gss }: Authority): string => `/ask?authority=${gss}`;

const ring = (phone: string): Html =>
  html`<p class="lead"><a href="${phoneHref(phone)}">${unbrokenPhone(phone)}</a></p>`;

const servedPart = ({
  authority,
  phone,
}: Council): Html => html`<p class="lead">${words.served.lead(authority.name)} ${words.served.what}</p>
<div class="govuk-button-group">${button({ text: words.check, href: checkHref(authority) })}
${button({ text: words.ask, href: askHref(authority), classes: 'govuk-button--secondary' })}</div>
<ul>${words.served.promises.map(([strong, rest]) => html`<li><strong>${strong}</strong> ${rest}</li>`)}</ul>
<h2>${words.served.reachHeading}</h2>${ring(phone)}<p><a href="/talk">${words.served.call}</a></p>`;

const otherPart = ({
  authority,
  phone,
}: Council): Html => html`<p class="lead">${words.other.lead(authority.name)} ${words.other.what}</p>
<h2>${words.other.findHeading}</h2>
<ol>${words.other.steps.map((step) => html`<li>${step}</li>`)}</ol>${ring(phone)}
${card({ heading: words.checkHeading, html: html`<p>${words.checkText}</p>${button({ text: words.check, href: checkHref(authority) })}` })}`;

/** A link where the address is known; else what to search for. */
const found = (url: string | undefined, link: string, search: string): Html =>
  url === undefined ? html`<p>${search}</p>` : html`<p><a href="${url}">${link}</a></p>`;

const side = ({ gss, shortName }: Authority): Html => {
  const { localOffer, sendiass } = councilLinks(gss) ?? {};
  const isKnown = localOffer !== undefined && sendiass !== undefined;
  return html`${quietPanel({
    heading: words.sendiassHeading,
    html: html`<p>${words.sendiass}</p>${found(sendiass, words.sendiassLink(shortName), words.searchFor(`${shortName} SENDIASS`))}`,
  })}${quietPanel({
    heading: words.localOfferHeading,
    html: html`<p>${words.localOffer}</p>${found(localOffer, words.localOfferLink(shortName), words.searchFor(`${shortName} Local Offer`))}`,
  })}${!isKnown && html`<p class="muted small">${words.notKnownYet}</p>`}`;
};

export const authorityPage = page<Council>({
  path: '/authorities/:gss',
  open: 'public',
  load: async ({ params, services: { config } }) => {
    const authority = authorityBy(params['gss']);
    if (authority === undefined) return notThere;
    return { authority, isServed: config.servedAuthorities.includes(authority.gss), phone: config.phone };
  },
  title: ({ authority }) => words.home(authority.shortName),
  links: ({ authority, isServed }) => [
    { rel: 'check', href: checkHref(authority), title: words.check },
    ...(isServed
      ? [
          { rel: 'ask', href: askHref(authority), title: words.ask },
          { rel: 'service', href: `/authorities/${authority.gss}/service.json`, title: words.asData },
        ]
      : []),
    { rel: 'talk', href: '/talk', title: words.served.reachHeading },
    { rel: 'authorities', href: '/authorities', title: words.listTitle },
  ],
  json: ({ authority, isServed, phone }) => ({
    ...authority,
    served: isServed,
    provider: isServed ? 'Way Forward' : null,
    says: isServed
      ? `${words.served.lead(authority.name)} ${words.served.what}`
      : `${words.other.lead(authority.name)} ${words.other.what}`,
    promises: words.served.promises.map((parts) => parts.join(' ')),
    howToFind: isServed ? [] : words.other.steps,
    phone,
    localOffer: {
      url: councilLinks(authority.gss)?.localOffer ?? null,
      how: words.searchFor(`${authority.shortName} Local Offer`),
    },
    sendiass: {
      url: councilLinks(authority.gss)?.sendiass ?? null,
      how: words.searchFor(`${authority.shortName} SENDIASS`),
    },
  }),
  look: () => ({ description: words.description, back: '/authorities' }),
  view: (council) => ({
    main: html`<h1>${words.home(council.authority.shortName)}</h1>${council.isServed ? servedPart(council) : otherPart(council)}`,
    side: side(council.authority),
  }),
});
