/** The parties of a case, each with what it has said or done. */
import { type Html, html, type Part } from '../../../html.ts';
import { type PartyTagOptions, partyTag } from '../party-tag/party-tag.ts';

export interface PartyLine extends PartyTagOptions {
  /** Such as `Agreed on 24 November.` */
  readonly said: Part;
}

export const partyList = (lines: readonly PartyLine[]): Html =>
  html`<ul class="parties">${lines.map((line) => html`<li>${partyTag(line)}<div>${line.said}</div></li>`)}</ul>`;
