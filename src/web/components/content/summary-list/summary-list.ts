/** Facts by name, such as answers to check, each with a link to change it. */
import { type Html, html, type Part } from '../../../html.ts';
import { type Attributes, attributes, type Sometimes, words } from '../../attributes.ts';
import { type Content, content, type HeadingLevel, headingName } from '../../content.ts';

interface StyledContent extends Content {
  readonly classes?: string | undefined;
}

export interface SummaryAction extends Content {
  readonly href: string;
  /** Says what the link changes, for people who hear links without the words around them. */
  readonly visuallyHiddenText?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

interface SummaryActions {
  readonly items?: readonly SummaryAction[] | undefined;
  readonly classes?: string | undefined;
}

export interface SummaryRow {
  readonly key: StyledContent;
  readonly value?: StyledContent | undefined;
  readonly actions?: SummaryActions | undefined;
  readonly classes?: string | undefined;
}

interface CardTitle extends StyledContent {
  readonly headingLevel?: HeadingLevel | undefined;
}

export interface SummaryListOptions {
  readonly rows: readonly Sometimes<SummaryRow>[];
  readonly card?:
    | {
        readonly title?: CardTitle | undefined;
        readonly actions?: SummaryActions | undefined;
        readonly classes?: string | undefined;
        readonly attributes?: Attributes | undefined;
      }
    | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

const actionLink = (action: SummaryAction, cardTitle: Content | undefined): Html => {
  const hidden = html`${action.visuallyHiddenText && html` ${action.visuallyHiddenText}`}${cardTitle && html` (${content(cardTitle)})`}`;
  return html`<a class="${words('govuk-link', action.classes)}" href="${action.href}"${attributes(action.attributes)}>${content(action)}${
    (action.visuallyHiddenText || cardTitle) && html`<span class="govuk-visually-hidden">${hidden}</span>`
  }</a>`;
};

const rowActions = (actions: SummaryActions | undefined, cardTitle: Content | undefined): Part => {
  const items = actions?.items ?? [];
  const [first] = items;
  if (first === undefined) return '';
  const links = items.map((item) => actionLink(item, cardTitle));
  return html`<dd class="${words('govuk-summary-list__actions', actions?.classes)}">
      ${
        links.length === 1
          ? links
          : html`<ul class="govuk-summary-list__actions-list">
        ${links.map((link) => html`<li class="govuk-summary-list__actions-list-item">${link}</li>`)}
      </ul>`
      }
    </dd>`;
};

const rowOf = (row: SummaryRow, anyActions: boolean, cardTitle: Content | undefined): Html => {
  const classes = words(
    'govuk-summary-list__row',
    anyActions && !row.actions?.items && 'govuk-summary-list__row--no-actions',
    row.classes,
  );
  return html`<div class="${classes}">
    <dt class="${words('govuk-summary-list__key', row.key.classes)}">
      ${content(row.key)}
    </dt>
    <dd class="${words('govuk-summary-list__value', row.value?.classes)}">
      ${content(row.value)}
    </dd>
    ${rowActions(row.actions, cardTitle)}
  </div>`;
};

const cardActions = (actions: SummaryActions | undefined, title: Content | undefined): Part => {
  const links = (actions?.items ?? []).map((item) => actionLink(item, title));
  if (links.length === 0) return '';
  const classes = words('govuk-summary-card__actions', actions?.classes);
  if (links.length === 1) return html`<div class="${classes}">${links}</div>`;
  return html`<ul class="${classes}">
    ${links.map((link) => html`<li class="govuk-summary-card__action">${link}</li>`)}
  </ul>`;
};

const cardTitleOf = (title: CardTitle): Html => {
  const heading = headingName(title.headingLevel ?? 2);
  return html`<${heading} class="${words('govuk-summary-card__title', title.classes)}">${content(title)}</${heading}>`;
};

export const summaryList = (options: SummaryListOptions): Html => {
  const { card } = options;
  const anyActions = options.rows.some((row) => row && (row.actions?.items ?? []).length > 0);
  const list = html`<dl class="${words('govuk-summary-list', options.classes)}"${attributes(options.attributes)}>
  ${options.rows.map((row) => row && rowOf(row, anyActions, card?.title))}
</dl>`;
  if (!card) return list;
  return html`<div class="${words('govuk-summary-card', card.classes)}"${attributes(card.attributes)}>
  <div class="govuk-summary-card__title-wrapper">
    ${card.title && cardTitleOf(card.title)}
    ${cardActions(card.actions, card.title)}
  </div>
  <div class="govuk-summary-card__content">
    ${list}
  </div>
</div>`;
};
