/** Sample pages of workers, and the pages that end something. */
import { partyTag } from '../../src/web/components/case/party-tag/party-tag.ts';
import { insetText } from '../../src/web/components/content/inset-text/inset-text.ts';
import { notificationBanner } from '../../src/web/components/content/notification-banner/notification-banner.ts';
import { panel } from '../../src/web/components/content/panel/panel.ts';
import { summaryList } from '../../src/web/components/content/summary-list/summary-list.ts';
import { tag } from '../../src/web/components/content/tag/tag.ts';
import { warningText } from '../../src/web/components/content/warning-text/warning-text.ts';
import { worklistTable } from '../../src/web/components/content/worklist-table/worklist-table.ts';
import { button } from '../../src/web/components/form/button/button.ts';
import { checkboxes } from '../../src/web/components/form/checkboxes/checkboxes.ts';
import { fileUpload } from '../../src/web/components/form/file-upload/file-upload.ts';
import { input } from '../../src/web/components/form/input/input.ts';
import { select } from '../../src/web/components/form/select/select.ts';
import { html } from '../../src/web/html.ts';
import { familyNav, samplePage } from './frame.ts';

const waits = [
  'Council has not answered',
  'Mediator to be proposed',
  'Two times to choose from',
  'Nothing',
] as const;

const rows = Array.from({ length: 30 }, (_, index) => ({
  isWaiting: index < 3,
  cells: [
    html`<a href="/desk/${index}">WF-${7000 + index * 37}</a>`,
    waits[index % waits.length],
    partyTag(
      index % 2 === 0 ? { side: 'local-authority', name: 'Council' } : { side: 'setting', name: 'School' },
    ),
    tag({ text: index % 3 === 0 ? 'Inviting' : 'Talking' }),
    `${(index % 28) + 1} December 2026`,
    index * 3 + 1,
  ],
}));

export const deskPage = samplePage('desk', {
  title: 'Cases',
  nav: [
    { href: '/desk', text: 'Cases', current: true },
    { href: '/desk/clock', text: 'Dates' },
    { href: '/desk/mediators', text: 'Mediators' },
    { href: '/sign-out', text: 'Sign out' },
  ],
  leaveThisPage: false,
  dense: true,
  main: html`<h1>Cases</h1>
${worklistTable({
  caption: '30 cases, 3 waiting for you',
  columns: [
    { text: 'Case', sortHref: '/desk?by=case' },
    { text: 'What it waits for' },
    { text: 'Who owes the next step' },
    { text: 'Stage' },
    { text: 'By', sorted: 'ascending', sortHref: '/desk?by=date' },
    { text: 'Days open', format: 'numeric' },
  ],
  rows,
  emptyText: 'No case waits for you.',
})}`,
});

export const donePage = samplePage('done', {
  title: 'We have your request',
  nav: familyNav,
  leaveThisPage: true,
  main: html`${panel({ titleText: 'We have your request', html: html`Nothing else is needed from you today.` })}
<p>A person will read it tomorrow and call you by <strong>Thursday 10 December</strong>.</p>
${summaryList({
  rows: [
    {
      key: { text: 'How we reach you' },
      value: { text: 'By phone, after 4pm' },
      actions: { items: [{ href: '/change', text: 'Change', visuallyHiddenText: 'how we reach you' }] },
    },
    {
      key: { text: 'Who else is in this' },
      value: { text: 'The primary school, the city council' },
      actions: { items: [{ href: '/change', text: 'Change', visuallyHiddenText: 'who else is in this' }] },
    },
  ],
})}
${insetText({ text: 'You can stop at any time. You do not have to say why.' })}`,
});

export const answersPage = samplePage('answers', {
  title: 'How can we make this work for you?',
  nav: familyNav,
  leaveThisPage: true,
  backLink: { href: '/ask' },
  main: html`${notificationBanner({ text: 'Your words are saved.', type: 'success' })}
<form method="post" action="/needs" enctype="multipart/form-data" novalidate>
${checkboxes({
  name: 'needs',
  fieldset: {
    legend: {
      text: 'How can we make this work for you?',
      isPageHeading: true,
      classes: 'govuk-fieldset__legend--l',
    },
  },
  hint: { text: 'Choose all that help. You can change this at any time.' },
  values: ['breaks'],
  items: [
    { value: 'breaks', text: 'Breaks, and time to think' },
    {
      value: 'interpreter',
      text: 'An interpreter',
      hint: { text: 'Spoken language or British Sign Language.' },
    },
    { value: 'supporter', text: 'Someone with me' },
  ],
})}
${input({ name: 'phone', label: { text: 'A phone number we may call' }, type: 'tel', autocomplete: 'tel', classes: 'govuk-input--width-20' })}
${select({ name: 'time', label: { text: 'When is a good time?' }, items: [{ text: 'Any time' }, { text: 'Mornings' }, { text: 'After school' }] })}
${fileUpload({ name: 'letter', label: { text: 'Add the letter, if you have it' }, hint: { text: 'A photo is fine.' } })}
${warningText({ text: 'If someone is in danger now, call 999.' })}
${button({ text: 'Continue' })}
</form>`,
});
