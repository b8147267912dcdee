/** A date that follows from a rule: the day, why it matters, and where the rule stands. */
import { type Html, html, type Part } from '../../../html.ts';
import { attribute } from '../../attributes.ts';
import { details } from '../../content/details/details.ts';
import { type HeadingLevel, headingName } from '../../content.ts';

export interface DateThatMattersOptions {
  /** In full: `Monday 18 January 2027`. */
  readonly dateText: string;
  /** The same as ISO 8601: `2027-01-18`. */
  readonly date: string;
  /** What the day is, in a sentence. Everything a person needs stands here, not in what is folded away. */
  readonly why: Part;
  /** How the day was worked out. */
  readonly how?: Part | undefined;
  /** Where the rule stands: `Children and Families Act 2014 s.54`. Each with an address when there is one. */
  readonly sources: readonly { readonly text: string; readonly href?: string | undefined }[];
  /** `A date that matters` unless told. */
  readonly heading?: string | undefined;
  /** 2 unless told. */
  readonly headingLevel?: HeadingLevel | undefined;
  readonly id?: string | undefined;
}

/** The line may end after the weekday, not inside the date. */
const unbroken = (dateText: string): string =>
  dateText.replace(/(\d{1,2}) (\p{L}+) (\d{4})/u, '$1\u00a0$2\u00a0$3');

const source = ({ text, href }: DateThatMattersOptions['sources'][number]): Html =>
  html`<li>${href === undefined ? text : html`<a href="${href}">${text}</a>`}</li>`;

export const dateThatMatters = (options: DateThatMattersOptions): Html => {
  const heading = headingName(options.headingLevel ?? 2);
  const folded = html`${options.how && html`<p>${options.how}</p>`}<ul>${options.sources.map(source)}</ul>`;
  return html`<section class="quiet-panel date-that-matters"${attribute('id', options.id)}>
  <${heading} class="quiet-panel__heading">${options.heading ?? 'A date that matters'}</${heading}>
  <p class="date-that-matters__date"><time datetime="${options.date}">${unbroken(options.dateText)}</time></p>
  <p>${options.why}</p>
  ${options.sources.length > 0 && details({ summaryText: 'Why this date?', html: folded })}
</section>`;
};
