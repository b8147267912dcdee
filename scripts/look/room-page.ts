/** A sample room: messages, a box to write in and the text that everyone is writing. */
import { clauseCard } from '../../src/web/components/case/clause-card/clause-card.ts';
import { message, messageList, roomNotice } from '../../src/web/components/case/message/message.ts';
import { path } from '../../src/web/components/case/path/path.ts';
import { whoWillSee } from '../../src/web/components/case/who-will-see/who-will-see.ts';
import { card } from '../../src/web/components/content/card/card.ts';
import { quietPanel } from '../../src/web/components/content/quiet-panel/quiet-panel.ts';
import { button } from '../../src/web/components/form/button/button.ts';
import { textarea } from '../../src/web/components/form/textarea/textarea.ts';
import { html } from '../../src/web/html.ts';
import { familyNav, samplePage } from './frame.ts';

const readers = [
  { name: 'Rosa', side: 'family', isYou: true },
  { name: 'Priya Shah', role: 'deputy head', party: 'the primary school', side: 'setting' },
  { name: 'Tom Reed', role: 'SEND officer', party: 'the city council', side: 'local-authority' },
  { name: 'Sam Okoro', role: 'mediator', side: 'mediator' },
] as const;

const at = (time: string) => ({ sentAt: `2026-12-07T${time}:00Z`, sentText: time });

export const sampleMessage = (id: string, text: string) =>
  message({
    id,
    author: 'Tom Reed',
    role: 'SEND officer, the city council',
    side: 'local-authority',
    text,
    ...at('10:11'),
  });

const messages = [
  roomNotice({
    id: 'opened',
    text: 'Sam Okoro opened the joint room',
    sentAt: '2026-12-07T10:02:00Z',
    sentText: 'Monday 7 December, 10:02',
  }),
  message({
    id: '1',
    author: 'Sam Okoro',
    role: 'mediator',
    side: 'mediator',
    text: 'Thank you all for being here. We agreed to start with reading support. Who would like to begin?',
    ...at('10:03'),
  }),
  message({
    id: '2',
    author: 'You',
    side: 'family',
    text: 'She loved the small group.\nSince it stopped she hides her books.',
    ...at('10:05'),
  }),
  message({
    id: '3',
    author: 'Priya Shah',
    role: 'deputy head, the primary school',
    side: 'setting',
    text: 'I did not know about the books. We lost the assistant in September.\n\nI would like to find another way.',
    ...at('10:07'),
  }),
];

const steps = [
  { text: 'You asked for help', state: 'done' },
  { text: 'Everyone agreed', state: 'done' },
  { text: 'Mediator accepted', state: 'done' },
  { text: 'Talking and meeting', state: 'current' },
  { text: 'A way forward', state: 'to-come' },
  { text: 'Promises kept', state: 'to-come' },
] as const;

export const roomPage = samplePage('room', {
  title: 'Joint room',
  nav: familyNav.map((link) => ({ ...link, current: link.href === '/rooms' })),
  leaveThisPage: true,
  liveRegion: true,
  backLink: { href: '/rooms', text: 'All rooms' },
  main: html`<h1>Joint room</h1>
${whoWillSee({ readers, label: 'Everything here is seen by' })}
${messageList({ id: 'messages', label: 'Messages', items: messages, feedHref: '/feed' })}
<form method="post" action="/say" novalidate>
${textarea({ name: 'words', label: { text: 'Say something to everyone' }, describedBy: 'words-readers', rows: 4 })}
${whoWillSee({ id: 'words-readers', readers })}
<div class="govuk-button-group">
${button({ text: 'Say this to everyone' })}
${button({ text: 'Ask for a private word', name: 'private', value: 'yes', classes: 'govuk-button--secondary' })}
</div>
</form>
<h2>The text we are writing together</h2>
${clauseCard({
  number: 1,
  title: 'Small-group reading',
  who: 'The primary school',
  what: 'Three 30-minute small-group sessions each week',
  byWhen: 'Starts by Monday 11 January 2027',
  howWeWillKnow: 'A short note home every Friday',
  acceptances: [
    { name: 'The school', side: 'setting', state: 'accepts' },
    { name: 'The council', side: 'local-authority', state: 'would-change' },
    { name: 'You', side: 'family', state: 'thinking' },
  ],
  actions: html`<form method="post" action="/clauses/1" novalidate><div class="govuk-button-group">${button({ text: 'I accept this', name: 'answer', value: 'accept' })}
${button({ text: 'I would change this', name: 'answer', value: 'change', classes: 'govuk-button--secondary' })}</div></form>`,
})}`,
  side: html`${quietPanel({ heading: 'Take your time', html: html`<p>You can pause, ask for a break or leave. You do not have to say why.</p><p><a href="/pause">Pause or leave</a></p>` })}
${card({ html: path({ steps }) })}`,
});
