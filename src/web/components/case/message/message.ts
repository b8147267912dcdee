/** One message in a room, as an item of the room's list. */
import { type Html, html, join } from '../../../html.ts';
import { words } from '../../attributes.ts';
import { type Side, sideClass } from '../side.ts';

export interface MessageOptions {
  /** Unique in the page; the live script leaves out a message whose id is there already. */
  readonly id: string;
  readonly author: string;
  /** What the author does and for whom, such as `deputy head, Oak Primary`. */
  readonly role?: string | undefined;
  readonly side: Side;
  /** When it was sent, as people read it, such as `Monday 7 December, 10:05`. */
  readonly sentText: string;
  /** The same instant as ISO 8601, with its offset or Z. */
  readonly sentAt: string;
  /** As typed: any line breaks are kept, any markup stays text. */
  readonly text: string;
  /** What the message leads to, such as a document. */
  readonly link?: { readonly href: string; readonly text: string } | undefined;
  /** Set apart at the foot, such as who has read it or how it came in. */
  readonly note?: string | undefined;
}

/** Blank lines part paragraphs; other line breaks stay line breaks. Spaces at the ends are left out. */
export const paragraphs = (text: string): Html => {
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n\s*/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
  return html`${blocks.map((block) => html`<p>${join(block.split('\n'), html`<br>`)}</p>`)}`;
};

/** The id of a message's element, which the live script looks for too. */
const elementId = (id: string): string => `message-${id}`;

export const message = (options: MessageOptions): Html =>
  html`<li class="${words('message', sideClass(options.side))}" id="${elementId(options.id)}">
  <p class="message__head"><strong class="message__author">${options.author}</strong>${
    options.role && html`<span class="message__role">${options.role}</span>`
  }<time class="message__time" datetime="${options.sentAt}">${options.sentText}</time></p>
  <div class="message__text">${paragraphs(options.text)}${
    options.link && html`<p><a href="${options.link.href}">${options.link.text}</a></p>`
  }</div>
  ${options.note && html`<p class="message__note">${options.note}</p>`}
</li>`;

export interface RoomNoticeOptions {
  readonly id: string;
  /** Such as `The mediator opened the joint room`. */
  readonly text: string;
  readonly sentText: string;
  readonly sentAt: string;
}

/** Something that happened in a room, between its messages. */
export const roomNotice = (options: RoomNoticeOptions): Html =>
  html`<li class="room-notice" id="${elementId(options.id)}"><p>${options.text} · <time datetime="${options.sentAt}">${options.sentText}</time></p></li>`;

export interface MessageListOptions {
  /** Of the list; the live script adds to the list that its feed names. */
  readonly id: string;
  /** What the list is, for people who cannot see the heading above it. */
  readonly label: string;
  readonly items: readonly Html[];
  /** The address of the room's events. Without it the list is as old as the page. */
  readonly feedHref?: string | undefined;
}

/** The messages of a room, oldest first. */
export const messageList = (options: MessageListOptions): Html => {
  const list = html`<ol class="message-list" id="${options.id}" aria-label="${options.label}">${options.items}</ol>`;
  if (options.feedHref === undefined) return list;
  return html`<div data-live-feed="${options.feedHref}" data-live-list="${options.id}">${list}</div>`;
};
