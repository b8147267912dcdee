/** Sample pages of a family: start, case and question. */
import { dateThatMatters } from '../../src/web/components/case/date-that-matters/date-that-matters.ts';
import { nextStep } from '../../src/web/components/case/next-step/next-step.ts';
import { partyList } from '../../src/web/components/case/party-list/party-list.ts';
import { path } from '../../src/web/components/case/path/path.ts';
import { whoWillSee } from '../../src/web/components/case/who-will-see/who-will-see.ts';
import { card } from '../../src/web/components/content/card/card.ts';
import { details } from '../../src/web/components/content/details/details.ts';
import { quietPanel } from '../../src/web/components/content/quiet-panel/quiet-panel.ts';
import { button } from '../../src/web/components/form/button/button.ts';
import { dateInput } from '../../src/web/components/form/date-input/date-input.ts';
import { errorSummary } from '../../src/web/components/form/error-summary/error-summary.ts';
import { radios } from '../../src/web/components/form/radios/radios.ts';
import { textarea } from '../../src/web/components/form/textarea/textarea.ts';
import { html } from '../../src/web/html.ts';
import { familyNav, samplePage } from './frame.ts';

export const startPage = samplePage('start', {
  title: 'Way Forward',
  noIndex: false,
  description:
    'Free, independent help when a family and a school, council or the NHS disagree about support.',
  nav: [
    { href: '/easy-read', text: 'Easy Read' },
    { href: '/sign-in', text: 'Sign in' },
  ],
  leaveThisPage: true,
  main: html`<h1>When you and a school, council or the NHS disagree about support</h1>
<p class="lead">We help you talk. Someone who takes no side helps everyone find a way forward that all of you accept.</p>
<p>Any parent of a child with special educational needs can use this, and so can young people. You do not need an EHC plan.</p>
<div class="govuk-button-group">
${button({ text: 'Can this help me?', href: '/check' })}
${button({ text: 'Talk to a person', href: '/talk', classes: 'govuk-button--secondary' })}
</div>
<p class="small muted">It takes about 3 minutes. We keep nothing until you ask us to.</p>
<h2>How it works</h2>
<ul>
<li><strong>It is free</strong> for families, always.</li>
<li><strong>It is your choice.</strong> Everyone has to agree to take part. Anyone can stop at any time.</li>
<li><strong>It is private.</strong> What is said stays with the people who were there, unless someone may be at risk of harm.</li>
<li><strong>It is independent.</strong> Nobody here works for a council or the NHS.</li>
</ul>`,
  side: html`${quietPanel({ heading: 'Have you had a letter?', html: html`<p>Some decisions can be appealed, and the time is short. We can work out your dates.</p><p><a href="/dates">Check my dates</a></p>` })}
${quietPanel({ heading: 'Just want to talk first?', html: html`<p>Many disagreements end with a good conversation. We can help you get ready for one.</p><p><a href="/prepare">Prepare for a conversation</a></p>` })}`,
});

const steps = [
  { text: 'You asked for help', state: 'done', note: '24 November' },
  { text: 'Everyone agrees to take part', state: 'current' },
  { text: 'A mediator everyone accepts', state: 'to-come' },
  { text: 'Talking and meeting', state: 'to-come' },
  { text: 'A way forward', state: 'to-come' },
  { text: 'Promises kept', state: 'to-come' },
] as const;

export const casePage = samplePage('case', {
  title: 'My page',
  nav: familyNav.map((link) => ({ ...link, current: link.href === '/home' })),
  leaveThisPage: true,
  main: html`<h1>Reading support in Year 4</h1>
${nextStep({
  sentence: html`We are waiting for the council to answer, by <strong>Friday 11 December</strong>.`,
  detail: 'You do not need to do anything now. If you want to, you can write down what matters to you.',
  action: { text: 'Write what matters to you', href: '/matters' },
})}
<h2>Who has agreed to take part</h2>
${card({
  html: partyList([
    { side: 'family', name: 'You', said: 'Agreed on 24 November.' },
    {
      side: 'setting',
      name: 'The primary school',
      said: 'Agreed on 26 November. The deputy head will come and can decide about classroom support.',
    },
    {
      side: 'local-authority',
      name: 'The city council',
      said: 'Not answered yet. We reminded them on 2 December.',
    },
  ]),
})}
<h2>Write to your mediator</h2>
<form method="post" action="/words" novalidate>
${textarea({ name: 'words', label: { text: 'What would you like them to know?' }, describedBy: 'words-readers', rows: 4 })}
${whoWillSee({
  id: 'words-readers',
  readers: [
    { name: 'Rosa', side: 'family', isYou: true },
    { name: 'Sam Okoro', role: 'mediator', side: 'mediator' },
  ],
  notSeenBy: ['the school', 'the council'],
})}
${button({ text: 'Send', classes: 'govuk-button--secondary' })}
</form>`,
  side: html`${card({ html: path({ steps }) })}
${dateThatMatters({
  date: '2027-01-18',
  dateText: 'Monday 18 January 2027',
  why: 'Last safe day to ask for an appeal. This service does not stop that clock.',
  how: 'Two months from the date on the letter, 18 November 2026.',
  sources: [{ text: 'Tribunal Procedure Rules 2008, rule 20' }],
})}
${quietPanel({ heading: 'Pause or leave', html: html`<p>You can stop at any time. You do not have to say why. It never counts against you.</p><p><a href="/pause">Pause or leave</a></p>` })}`,
});

export const formPage = samplePage('form', {
  title: 'When did you get the letter?',
  hasErrors: true,
  nav: familyNav,
  leaveThisPage: true,
  backLink: { href: '/check/kind' },
  main: html`${errorSummary({
    titleText: 'Something is missing',
    errorList: [
      { text: 'Tell us the date on the letter', href: '#letter-day' },
      { text: 'Choose what the letter says', href: '#decision' },
    ],
  })}
<form method="post" action="/check/letter" novalidate>
${dateInput({
  id: 'letter',
  namePrefix: 'letter',
  fieldset: {
    legend: {
      text: 'What date is on the letter?',
      isPageHeading: true,
      classes: 'govuk-fieldset__legend--l',
    },
  },
  hint: { text: 'For example, 18 11 2026. It is near the top.' },
  errorMessage: { text: 'Tell us the date on the letter' },
  values: { 'letter-month': '11', 'letter-year': '2026' },
  items: [
    { name: 'day', label: 'Day', error: true },
    { name: 'month', label: 'Month', error: false },
    { name: 'year', label: 'Year', error: false },
  ],
})}
${radios({
  name: 'decision',
  fieldset: { legend: { text: 'What does the letter say?', classes: 'govuk-fieldset__legend--m' } },
  errorMessage: { text: 'Choose what the letter says' },
  items: [
    {
      value: 'refuse',
      text: 'The council will not assess my child',
      hint: { text: 'It may say “not proceed with an EHC needs assessment”.' },
    },
    {
      value: 'content',
      text: 'There is a plan, and I disagree with what is in it',
      conditional: { html: textarea({ name: 'which-part', label: { text: 'Which part?' }, rows: 2 }) },
    },
    { divider: 'or' },
    { value: 'unsure', text: 'I am not sure' },
  ],
})}
${details({ summaryText: 'I cannot find the letter', html: html`<p>That is all right. Choose a day you remember, and we will tell you how to check it.</p>` })}
${button({ text: 'Continue' })}
</form>`,
});
