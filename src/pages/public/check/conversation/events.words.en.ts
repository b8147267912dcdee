/** The words of the questions about what has happened so far, and when. */

import type { QuestionName } from './question.ts';
import { chooseAll, dayHint, type QuestionWords } from './shared.words.en.ts';

export const eventWords = {
  happened: {
    label: 'What has happened so far?',
    hint: chooseAll,
    short: 'So far',
    choices: {
      contacted: {
        label: 'I called or wrote to the mediation adviser',
        hint: 'The adviser tells you what mediation is. The letter gives the number.',
      },
      declined: { label: 'I told the adviser that I do not want to mediate' },
      told: { label: 'I told the council that I want to mediate' },
      'told-nhs': { label: 'The council told the NHS board about it' },
      session: { label: 'A day for mediation is fixed' },
      ended: { label: 'Mediation has taken place' },
      agreement: { label: 'We have a written agreement from mediation' },
      cannot: { label: 'I was told that mediation cannot be set up in time' },
      certificate: {
        label: 'I have a certificate',
        hint: 'A paper from the adviser that you need for most appeals.',
      },
      'said-no': {
        label: 'Someone was asked to talk, and said no',
        hint: 'Asked to talk with an independent person, as this service does.',
      },
      complained: { label: 'I complained to the council' },
      replied: { label: 'The council gave its last answer to my complaint' },
      'review-meeting': { label: 'There was a review meeting, and no decision came after it' },
      'last-review': { label: 'The plan had a review, or is new' },
      none: { label: 'None of these' },
    },
  },
  'contacted-on': {
    label: 'When did you first reach the adviser?',
    hint: dayHint,
    short: 'Reached the adviser',
  },
  'declined-on': { label: 'When did you say no to mediation?', hint: dayHint, short: 'Said no to mediation' },
  'told-on': { label: 'When did you tell the council?', hint: dayHint, short: 'Told the council' },
  'told-nhs-on': {
    label: 'When did the council tell the NHS board?',
    hint: dayHint,
    short: 'NHS board told',
  },
  'session-on': { label: 'Which day is fixed for mediation?', hint: dayHint, short: 'Day of mediation' },
  'ended-on': { label: 'When did mediation end?', hint: dayHint, short: 'Mediation ended' },
  'cannot-on': {
    label: 'When were you told that it cannot be set up in time?',
    hint: dayHint,
    short: 'Told that it cannot be set up',
  },
  certificate: {
    label: 'What does the certificate say?',
    short: 'The certificate says',
    choices: {
      'not-pursued': { label: 'That I chose not to mediate' },
      'took-place': { label: 'That mediation took place' },
      deemed: { label: 'That mediation could not be set up in time' },
      'not-sure': { label: 'I am not sure' },
    },
  },
  'certificate-on': {
    label: 'What is the date on the certificate?',
    hint: dayHint,
    short: 'Date on the certificate',
  },
  'said-no': {
    label: 'Who said no to a talk?',
    hint: chooseAll,
    short: 'Said no to a talk',
    choices: {
      setting: { label: 'The school, nursery or college' },
      'local-authority': { label: 'The council' },
      icb: { label: 'The NHS board' },
      family: { label: 'The family' },
    },
  },
  'act-on': {
    label: 'When did the unfair treatment happen?',
    hint: `If it went on for some time, give the last day. ${dayHint}`,
    short: 'It happened',
  },
  'agreed-with': {
    label: 'Who signed the agreement with the family?',
    hint: chooseAll,
    short: 'Signed by',
    choices: { 'local-authority': { label: 'The council' }, icb: { label: 'The NHS board' } },
  },
  'agreed-on': { label: 'What is the date of the agreement?', hint: dayHint, short: 'Date of the agreement' },
  'agreed-what': {
    label: 'What did they agree to do?',
    hint: chooseAll,
    short: 'They agreed',
    choices: {
      assess: { label: 'Find out what help is needed' },
      reassess: { label: 'Find out again what help is needed' },
      'make-plan': { label: 'Make a plan' },
      'amend-plan': { label: 'Change part B or F of the plan' },
      'change-placement': { label: 'Change the school or place in the plan' },
      'health-provision': { label: 'Give health care' },
      other: { label: 'Something else', hint: 'Like a visit, a meeting, money or training.' },
    },
  },
  'complained-on': { label: 'When did you complain to the council?', hint: dayHint, short: 'Complained' },
  'replied-on': { label: 'When did the council give its last answer?', hint: dayHint, short: 'Last answer' },
  'review-meeting-on': { label: 'When was the review meeting?', hint: dayHint, short: 'Review meeting' },
  'last-review-on': {
    label: 'When was the last review?',
    hint: `If there was none yet, give the date of the final plan. ${dayHint}`,
    short: 'Last review',
  },
  'knew-on': {
    label: 'When did you first know about it?',
    hint: `The ombudsman, who looks at complaints, asks for this. ${dayHint}`,
    short: 'First knew',
  },
  'letter-leaves-out': {
    label: 'What does the letter leave out?',
    hint: `This can be a reason to get more time. ${chooseAll}`,
    short: 'The letter leaves out',
    choices: {
      'right-to-mediate': { label: 'That I can mediate' },
      'certificate-rule': { label: 'That I need a certificate to appeal' },
      'adviser-contact': { label: 'How to reach the mediation adviser' },
      'time-limits': { label: 'How long I have' },
      'what-to-tell-the-authority': { label: 'What to tell the council if I want to mediate' },
      'authority-contact': { label: 'Whom to write to at the council' },
      none: { label: 'None of these, or I am not sure' },
    },
  },
} satisfies Partial<Record<QuestionName, QuestionWords>>;
