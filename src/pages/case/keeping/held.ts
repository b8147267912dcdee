/** Why a case stays longer, in plain words for its people; nothing while nothing holds it. */
import { card } from '../../../web/components/content/card/card.ts';
import { html, type Part } from '../../../web/html.ts';
import type { CaseView } from '../case-view.ts';
import { words } from './words.en.ts';

export const heldPart = ({ state }: CaseView): Part => {
  const { holds } = state.forgetting;
  const reasons = holds.map(({ reason }) => html`<p>${words.held[reason]}</p>`);
  return holds.length > 0 && card({ html: html`${reasons}<p>${words.heldMore}</p>` });
};
