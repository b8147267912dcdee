/** A button that leaves the page at once, for people who may be watched. Works as a plain link without scripts. */
import { type Html, html } from '../../../html.ts';
import { type Attributes, attribute, attributes, words } from '../../attributes.ts';
import { type Content, hasContent } from '../../content.ts';
import { button } from '../../form/button/button.ts';

export interface ExitThisPageOptions extends Content {
  /** A harmless page of some other service. */
  readonly redirectUrl?: string | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly activatedText?: string | undefined;
  readonly timedOutText?: string | undefined;
  readonly pressTwoMoreTimesText?: string | undefined;
  readonly pressOneMoreTimeText?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

const defaultHtml = html`<span class="govuk-visually-hidden">Emergency</span> Exit this page`;

export const exitThisPage = (options: ExitThisPageOptions): Html =>
  html`<div${attribute('id', options.id)} class="${words('govuk-exit-this-page', options.classes)}" data-module="govuk-exit-this-page"${[
    attributes(options.attributes),
    attribute('data-i18n.activated', options.activatedText),
    attribute('data-i18n.timed-out', options.timedOutText),
    attribute('data-i18n.press-two-more-times', options.pressTwoMoreTimesText),
    attribute('data-i18n.press-one-more-time', options.pressOneMoreTimeText),
  ]}>
  ${button({
    ...(hasContent(options) ? { text: options.text, html: options.html } : { html: defaultHtml }),
    classes: 'govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button',
    href: options.redirectUrl || 'https://www.bbc.co.uk/weather',
    attributes: { rel: 'nofollow noreferrer' },
  })}
</div>`;
