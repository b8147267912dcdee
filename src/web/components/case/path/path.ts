/** Where a case is on its way: the steps done, the one it is at and those to come. */
import { type Html, html, type Part } from '../../../html.ts';
import { attribute } from '../../attributes.ts';
import { type HeadingLevel, headingName } from '../../content.ts';

export interface PathStep {
  readonly text: string;
  readonly state: 'done' | 'current' | 'to-come';
  /** A few words more, such as the day it was done. */
  readonly note?: string | undefined;
}

export interface PathOptions {
  readonly steps: readonly PathStep[];
  /** `Where we are` unless told. */
  readonly heading?: string | undefined;
  /** 2 unless told. */
  readonly headingLevel?: HeadingLevel | undefined;
}

/** What the drawing says to those who do not see it. "You are here" is written for all. */
const spoken = { done: 'Done: ', current: '', 'to-come': 'To come: ' } as const;

const hidden = (text: string): Part =>
  text !== '' && html`<span class="govuk-visually-hidden">${text}</span>`;

const line = (step: PathStep): Html =>
  html`<li class="path__step path__step--${step.state}"${attribute('aria-current', step.state === 'current' ? 'step' : undefined)}><span class="path__text">${hidden(spoken[step.state])}${step.text}</span>${
    step.state === 'current' && html`<span class="path__note">You are here</span>`
  }${step.note && html`<span class="path__note">${step.note}</span>`}</li>`;

export const path = (options: PathOptions): Html => {
  const heading = headingName(options.headingLevel ?? 2);
  return html`<section class="path">
  <${heading} class="path__heading">${options.heading ?? 'Where we are'}</${heading}>
  <ol class="path__steps">${options.steps.map(line)}</ol>
</section>`;
};
