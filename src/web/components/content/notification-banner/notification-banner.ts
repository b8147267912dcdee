/** News about what the person just did (`success`) or that touches the whole page. */
import { type Html, html } from '../../../html.ts';
import { type Attributes, attribute, attributes, words } from '../../attributes.ts';
import { type HeadingLevel, headingName } from '../../content.ts';

export interface NotificationBannerOptions {
  /** One line, shown large. */
  readonly text?: string | undefined;
  readonly html?: Html | undefined;
  readonly titleText?: string | undefined;
  readonly titleHtml?: Html | undefined;
  readonly titleHeadingLevel?: HeadingLevel | undefined;
  readonly titleId?: string | undefined;
  readonly type?: 'success' | undefined;
  /** `alert` for success, else `region`, unless told. */
  readonly role?: string | undefined;
  readonly disableAutoFocus?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

const body = (options: NotificationBannerOptions): Html => {
  if (options.html) return options.html;
  return options.text ? html`<p class="govuk-notification-banner__heading">${options.text}</p>` : html``;
};

export const notificationBanner = (options: NotificationBannerOptions): Html => {
  const isSuccess = options.type === 'success';
  const titleId = options.titleId || 'govuk-notification-banner-title';
  const heading = headingName(options.titleHeadingLevel ?? 2);
  const autoFocus = options.disableAutoFocus === undefined ? undefined : String(options.disableAutoFocus);
  const classes = words(
    'govuk-notification-banner',
    isSuccess && 'govuk-notification-banner--success',
    options.classes,
  );
  return html`<div class="${classes}" role="${options.role || (isSuccess ? 'alert' : 'region')}" aria-labelledby="${titleId}" data-module="govuk-notification-banner"${attribute('data-disable-auto-focus', autoFocus)}${attributes(options.attributes)}>
  <div class="govuk-notification-banner__header">
    <${heading} class="govuk-notification-banner__title" id="${titleId}">
      ${options.titleHtml ?? options.titleText ?? (isSuccess ? 'Success' : 'Important')}
    </${heading}>
  </div>
  <div class="govuk-notification-banner__content">
    ${body(options)}
  </div>
</div>`;
};
