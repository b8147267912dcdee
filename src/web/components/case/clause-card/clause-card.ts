/** One clause of a way forward: who does what, by when, how we will know, and who accepts it. */
import { type Html, html, type Part } from '../../../html.ts';
import { attribute, words } from '../../attributes.ts';
import { type HeadingLevel, headingName } from '../../content.ts';
import { type Side, sideClass } from '../side.ts';

export interface Acceptance {
  /** The name of the party, or `You`. */
  readonly name: string;
  readonly side: Side;
  readonly state: 'accepts' | 'would-change' | 'thinking';
}

export interface ClauseCardOptions {
  readonly number: number;
  readonly title: string;
  readonly who: Part;
  readonly what: Part;
  /** The day in full, such as `By Monday 11 January 2027`. */
  readonly byWhen: Part;
  readonly howWeWillKnow: Part;
  readonly acceptances?: readonly Acceptance[] | undefined;
  /** Forms or links for the reader: accept, suggest a change. */
  readonly actions?: Html | undefined;
  readonly id?: string | undefined;
  /** 3 unless told. */
  readonly headingLevel?: HeadingLevel | undefined;
}

const stateWords = {
  accepts: (name: string) => (name === 'You' ? 'You accept' : `${name} accepts`),
  'would-change': (name: string) => `${name} would change this`,
  thinking: (name: string) => (name === 'You' ? 'You have not said yet' : `${name} has not said yet`),
} as const;

const signs = { accepts: '✓', 'would-change': '✎', thinking: '…' } as const;

const acceptance = ({ name, side, state }: Acceptance): Html =>
  html`<li class="${words('acceptance', `acceptance--${state}`, sideClass(side))}"><span aria-hidden="true">${signs[state]} </span>${stateWords[state](name)}</li>`;

const row = (term: string, value: Part): Html => html`<div><dt>${term}</dt><dd>${value}</dd></div>`;

const acceptanceList = (all: readonly Acceptance[] | undefined): Part =>
  all !== undefined &&
  all.length > 0 &&
  html`<ul class="clause-card__acceptances">${all.map(acceptance)}</ul>`;

export const clauseCard = (options: ClauseCardOptions): Html => {
  const heading = headingName(options.headingLevel ?? 3);
  return html`<article class="card clause-card"${attribute('id', options.id)}>
  <${heading} class="card__heading">${options.number}. ${options.title}</${heading}>
  <dl class="clause-card__terms">
    ${row('Who', options.who)}
    ${row('What', options.what)}
    ${row('By when', options.byWhen)}
    ${row('How we will know', options.howWeWillKnow)}
  </dl>
  ${acceptanceList(options.acceptances)}
  ${options.actions && html`<div class="clause-card__actions">${options.actions}</div>`}
</article>`;
};
