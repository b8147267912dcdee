/** A form whose one box the browser fills with what its passkey answered. */
import { hidden } from '../../../web/field.ts';
import { type Html, html } from '../../../web/html.ts';
import type { Kit } from '../../../web/page.ts';
import { words } from './words.en.ts';

/** Longer than any answer of a browser. */
const longestAnswer = 8_000;

export const passkeyBox = () => hidden('', longestAnswer);

export const passkeyScript = 'passkey.js';

/** In: whether one is made or used, the options for the browser, the name of the action. */
export const passkeyForm = (
  does: 'make' | 'use',
  options: string,
  kit: Kit,
  name: string,
  secondary: boolean,
): Html => html`<div data-passkey="${does}" data-options="${options}">${kit.form(name, { secondary })}
<p role="status" data-passkey-says="${does === 'make' ? words.stopped : words.noneGiven}"></p>
<p class="muted">${words.needsScript}</p></div>`;
