/** The foot of every page: whom to call, and what kind of service this is. */
import { type Html, html, type Part } from '../../../html.ts';
import { attribute } from '../../attributes.ts';
import type { NavLink } from '../nav-link.ts';

export interface FooterOptions {
  /** As people read it, such as `01632 960 001`. */
  readonly phone: string;
  /** When somebody answers, and what else to know before calling. */
  readonly phoneHours?: string | undefined;
  /** Who pays, accessibility, privacy, credits and others, in the order shown. */
  readonly links: readonly NavLink[];
}

const link = ({ href, text, current }: NavLink): Html =>
  html`<li><a href="${href}"${attribute('aria-current', current ? 'page' : undefined)}>${text}</a></li>`;

/** The `tel:` address of a number as people write it. */
export const phoneHref = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;

/** A number that is parted by the end of a line is hard to read and to say. */
export const unbrokenPhone = (phone: string): string => phone.replaceAll(' ', '\u00a0');

/** In: a sentence around a number. Out: the same with the number alone as the link, so that the words around it can break. */
export const sayPhone = (sentence: (phone: string) => string, phone: string): Html => {
  const shown = unbrokenPhone(phone);
  const [before = '', ...after] = sentence(shown).split(shown);
  return html`${before}<a href="${phoneHref(phone)}">${shown}</a>${after.join(shown)}`;
};

const linkList = (links: readonly NavLink[]): Part =>
  links.length > 0 && html`<ul class="footer__links">${links.map(link)}</ul>`;

export const footer = (options: FooterOptions): Html =>
  html`<footer class="footer">
  <div class="footer__inner">
    <div class="footer__talk">
      <p class="footer__title">Talk to a person</p>
      <p class="footer__phone"><a href="${phoneHref(options.phone)}">${unbrokenPhone(options.phone)}</a></p>
      ${options.phoneHours && html`<p>${options.phoneHours}</p>`}
    </div>
    <div class="footer__about">
      <p>This service is free for families. It is independent of councils, schools and the NHS.</p>
      ${linkList(options.links)}
    </div>
  </div>
</footer>`;
