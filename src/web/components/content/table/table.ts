/** Rows and columns of facts. */
import { type Html, html, type Part } from '../../../html.ts';
import { type Attributes, attribute, attributes, type Sometimes, words } from '../../attributes.ts';
import { type Content, content } from '../../content.ts';

export interface TableCell extends Content {
  /** `numeric` aligns figures to the right. */
  readonly format?: 'numeric' | undefined;
  readonly colspan?: number | undefined;
  readonly rowspan?: number | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface TableOptions {
  readonly caption?: string | undefined;
  readonly captionClasses?: string | undefined;
  readonly head?: readonly TableCell[] | undefined;
  readonly rows: readonly Sometimes<readonly TableCell[]>[];
  /** Whether the first cell of each row names the row. */
  readonly firstCellIsHeader?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

const spans = (cell: TableCell): Part => [
  attribute('colspan', cell.colspan),
  attribute('rowspan', cell.rowspan),
  attributes(cell.attributes),
];

const headCell = (cell: TableCell): Html =>
  html`<th scope="col" class="${words('govuk-table__header', cell.format && `govuk-table__header--${cell.format}`, cell.classes)}"${spans(cell)}>${content(cell)}</th>`;

const rowHeader = (cell: TableCell): Html =>
  html`<th scope="row" class="${words('govuk-table__header', cell.classes)}"${spans(cell)}>${content(cell)}</th>`;

const dataCell = (cell: TableCell): Html =>
  html`<td class="${words('govuk-table__cell', cell.format && `govuk-table__cell--${cell.format}`, cell.classes)}"${spans(cell)}>${content(cell)}</td>`;

const head = (cells: readonly TableCell[]): Html => html`<thead class="govuk-table__head">
    <tr class="govuk-table__row">
    ${cells.map(headCell)}
    </tr>
  </thead>`;

export const table = (options: TableOptions): Html => {
  const row = (cells: readonly TableCell[]): Html => html`<tr class="govuk-table__row">
    ${cells.map((cell, index) => (index === 0 && options.firstCellIsHeader ? rowHeader(cell) : dataCell(cell)))}
    </tr>`;
  return html`<table class="${words('govuk-table', options.classes)}"${attributes(options.attributes)}>
  ${options.caption && html`<caption class="${words('govuk-table__caption', options.captionClasses)}">${options.caption}</caption>`}
  ${options.head && head(options.head)}
  <tbody class="govuk-table__body">
  ${options.rows.map((cells) => cells && row(cells))}
  </tbody>
</table>`;
};
