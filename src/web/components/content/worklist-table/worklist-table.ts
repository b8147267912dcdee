/** A dense table for workers: many rows, a head that stays in view, each row opened by the link in its first cell. */
import { type Html, html, type Part } from '../../../html.ts';
import { attribute } from '../../attributes.ts';

export interface WorklistColumn {
  readonly text: string;
  /** `numeric` aligns figures to the right. */
  readonly format?: 'numeric' | undefined;
  /** Which way the rows are sorted by this column, when they are. */
  readonly sorted?: 'ascending' | 'descending' | undefined;
  /** The address of the same page sorted by this column. */
  readonly sortHref?: string | undefined;
}

export interface WorklistRow {
  /** As many as there are columns; the first names the row. */
  readonly cells: readonly Part[];
  /** Marks a row that waits for the reader; say why in one of its cells too. */
  readonly isWaiting?: boolean | undefined;
}

export interface WorklistTableOptions {
  readonly caption: string;
  readonly columns: readonly WorklistColumn[];
  readonly rows: readonly WorklistRow[];
  /** What to say when there are no rows. */
  readonly emptyText: string;
  readonly id?: string | undefined;
}

const numericClass = (column: WorklistColumn | undefined): string =>
  column?.format === 'numeric' ? 'worklist__numeric' : '';

const columnHead = (column: WorklistColumn): Html =>
  html`<th scope="col"${attribute('class', numericClass(column) || undefined)}${attribute('aria-sort', column.sorted)}>${
    column.sortHref === undefined ? column.text : html`<a href="${column.sortHref}">${column.text}</a>`
  }</th>`;

/** Cells carry the name of their column for narrow screens, where each row becomes a small list. */
const cell = (part: Part, column: WorklistColumn | undefined, index: number): Html => {
  if (index === 0) return html`<th scope="row">${part}</th>`;
  const classes = numericClass(column) || undefined;
  return html`<td data-column="${column?.text ?? ''}"${attribute('class', classes)}>${part}</td>`;
};

const rowOf = (row: WorklistRow, columns: readonly WorklistColumn[]): Html => {
  if (row.cells.length !== columns.length) throw new Error('A worklist row needs a cell for each column');
  const cells = row.cells.map((part, index) => cell(part, columns[index], index));
  return html`<tr${attribute('class', row.isWaiting ? 'worklist__row--waiting' : undefined)}>${cells}</tr>`;
};

export const worklistTable = (options: WorklistTableOptions): Html => {
  if (options.rows.length === 0) {
    return html`<div${attribute('id', options.id)}><h2>${options.caption}</h2><p>${options.emptyText}</p></div>`;
  }
  return html`<table class="worklist"${attribute('id', options.id)}>
  <caption class="worklist__caption">${options.caption}</caption>
  <thead><tr>${options.columns.map(columnHead)}</tr></thead>
  <tbody>${options.rows.map((row) => rowOf(row, options.columns))}</tbody>
</table>`;
};
