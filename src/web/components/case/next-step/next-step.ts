/** What happens next: one sentence, and at most one main button. */
import { type Html, html, type Part } from '../../../html.ts';
import { type HeadingLevel, headingName } from '../../content.ts';
import { button } from '../../form/button/button.ts';

/** Either a link to the page where it is done, or a form with its one button. */
export type NextStepAction = { readonly text: string; readonly href: string } | { readonly form: Html };

export interface NextStepOptions {
  /** One sentence. Say who acts, and by which day. */
  readonly sentence: Part;
  /** One sentence more, when it takes a worry away: `You do not need to do anything now.` */
  readonly detail?: Part | undefined;
  readonly action?: NextStepAction | undefined;
  /** `What happens next` unless told. */
  readonly heading?: string | undefined;
  /** 2 unless told. */
  readonly headingLevel?: HeadingLevel | undefined;
}

const actionPart = (action: NextStepAction): Html =>
  html`<div class="next-step__action">${
    'form' in action ? action.form : button({ text: action.text, href: action.href })
  }</div>`;

export const nextStep = (options: NextStepOptions): Html => {
  const heading = headingName(options.headingLevel ?? 2);
  return html`<section class="next-step">
  <${heading} class="next-step__heading">${options.heading ?? 'What happens next'}</${heading}>
  <p class="next-step__sentence">${options.sentence}</p>
  ${options.detail && html`<p>${options.detail}</p>`}
  ${options.action && actionPart(options.action)}
</section>`;
};
