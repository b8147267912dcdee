/** The name of a party in the colour of its side. */
import { type Html, html } from '../../../html.ts';
import { words } from '../../attributes.ts';
import { type Side, sideClass } from '../side.ts';

export interface PartyTagOptions {
  readonly side: Side;
  /** Never empty: colour alone says nothing to many people. */
  readonly name: string;
}

export const partyTag = ({ side, name }: PartyTagOptions): Html => {
  if (name.trim() === '') throw new Error('A party tag needs a name');
  return html`<span class="${words('party-tag', sideClass(side))}">${name}</span>`;
};
