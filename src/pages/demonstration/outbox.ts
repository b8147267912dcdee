/** What would have been sent, for a service without an SMTP server. Never mounted in production. */
import type { SentMessage } from '../../notice/outbox.ts';
import { card } from '../../web/components/content/card/card.ts';
import { html } from '../../web/html.ts';
import { page } from '../site.ts';

const shown = 100;

export const outboxPage = page<readonly SentMessage[]>({
  path: '/outbox',
  open: 'public',
  load: ({ services }) => services.outbox.sent(shown),
  title: () => 'What would have been sent',
  links: () => [{ rel: 'start', href: '/', title: 'Way Forward' }],
  json: (messages) => ({ messages }),
  look: () => ({ leaveThisPage: false }),
  view: (messages) => ({
    main: html`<h1>What would have been sent</h1>
<p>No mail server is set up here. The newest message comes first.</p>
${messages.map(({ to, subject, text, links, at }) =>
  card({
    heading: subject,
    html: html`<p class="muted">To ${to}, ${at}</p><p class="as-typed">${text}</p>${links.map((link) => html`<p><a href="${new URL(link).pathname}">Open the link</a></p>`)}`,
  }),
)}`,
  }),
});
